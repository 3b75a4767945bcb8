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

  /// The links, and what they point at.
  struct Rows {
    var links: [EntryLink]
    var entries: [LedgerEntry]
    var statements: [String]
    var paths: [[UInt8]]
  }

  func rows(of report: Report) -> Rows {
    let ledger = report.ledger
    return Rows(
      links: ledger.links, entries: ledger.entries, statements: ledger.statements.map(\.id),
      paths: ledger.statements.map { item in
        report.dialect.cells { $0.cell(ledger.documents[item.document].path) }
      })
  }

  func count(of rows: Rows) -> Int { rows.links.count }

  func write(_ index: Int, of rows: Rows, to text: inout CSVTextWriter) {
    let row = rows.links[index]
    text.cell(code: rows.statements[row.statement])
    text.cell(code: row.entry.map { rows.entries[$0].id })
    text.cells(rows.paths[row.statement])
    text.cell(row.place.page)
    text.cell(row.place.line)
    text.cell(row.amount)
    text.cell(row.isCounted)
  }
}
