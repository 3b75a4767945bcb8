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

  /// The documents, and how many statements each has.
  struct Rows {
    var documents: [DocumentRecord]
    var statements: [Int]
  }

  func rows(of report: Report) -> Rows {
    Rows(
      documents: report.ledger.documents,
      statements: report.ledger.statementIDsByDocument.map(\.count))
  }

  func count(of rows: Rows) -> Int { rows.documents.count }

  func write(_ index: Int, of rows: Rows, to text: inout CSVTextWriter) {
    let record = rows.documents[index]
    text.cell(record.path)
    text.cell(record.parent)
    text.cell(code: record.status.rawValue)
    text.cell(record.problem?.code)
    text.cell(record.problem?.message)
    text.cell(record.problem?.hint)
    text.cell(record.mediaType)
    text.cell(record.bytes)
    text.cell(record.pages)
    text.cell(record.duplicateOf)
    text.cell(rows.statements[index])
    text.cell(record.status.hasText ? record.unclaimed.count : nil)
    text.cell(code: record.sandbox.rawValue)
    text.cell(record.id)
  }
}
