import BillLedger
import BillModel

/// `documents.csv`: a row an input, with what became of it.
public struct DocumentsCSV: CSVTable {
  /// `documents.csv`.
  public let name = "documents.csv"

  static let columns = [
    "path", "parent", "status", "problem", "message", "hint", "media_type", "bytes", "pages",
    "duplicate_of", "statements", "unclaimed", "sandbox", "id",
  ]

  /// The table.
  public init() {}

  func rows(of report: Report) -> [(record: DocumentRecord, statements: Int)] {
    zip(report.ledger.documents, report.ledger.statementIDsByDocument).map {
      (record: $0, statements: $1.count)
    }
  }

  func write(
    _ row: (record: DocumentRecord, statements: Int), of report: Report,
    to text: inout CSVTextWriter
  ) {
    let record = row.record
    text.cell(record.path)
    text.cell(record.parent)
    text.cell(record.status.rawValue)
    text.cell(record.problem?.code)
    text.cell(record.problem?.message)
    text.cell(record.problem?.hint)
    text.cell(record.mediaType)
    text.cell(record.bytes)
    text.cell(record.pages)
    text.cell(record.duplicateOf)
    text.cell(row.statements)
    text.cell(record.status.hasText ? record.unclaimed.count : nil)
    text.cell(record.sandbox.rawValue)
    text.cell(record.id)
  }
}
