import BillLedger
import BillModel

/// `links.csv`: a row a line of a statement, with the entry that it shows.
///
/// The amounts of a statement's rows add up to the statement; those that count, to the entries.
public struct LinksCSV: CSVTable {
  /// `links.csv`.
  public let name = "links.csv"

  static let columns = ["statement", "entry", "document", "page", "line", "amount", "counted"]

  /// The table.
  public init() {}

  func rows(of report: Report) -> [EntryLink] { report.ledger.links }

  func write(_ row: EntryLink, of report: Report, to text: inout CSVTextWriter) {
    let ledger = report.ledger
    let shown = ledger.statements[row.statement]
    text.cell(shown.id)
    text.cell(row.entry.map { ledger.entries[$0].id })
    text.cell(ledger.documents[shown.document].path)
    text.cell(row.place.page)
    text.cell(row.place.line)
    text.cell(row.amount)
    text.cell(row.isCounted)
  }
}
