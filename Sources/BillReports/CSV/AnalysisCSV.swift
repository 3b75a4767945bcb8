import BillLedger
import BillModel

/// `summary.csv`: sums by month, issuer, line and kind.
public struct SummaryCSV: CSVTable {
  /// `summary.csv`.
  public let name = "summary.csv"

  static let columns = [
    "month", "issuer", "subscriber", "card", "kind", "flow", "count", "quantity", "unit", "amount",
    "currency",
  ]

  /// The table.
  public init() {}

  func rows(of report: Report) -> [SummaryRow] { report.ledger.summary }

  func count(of rows: [SummaryRow]) -> Int { rows.count }

  func write(_ index: Int, of rows: [SummaryRow], to text: inout CSVTextWriter) {
    let row = rows[index]
    text.cell(row.month)
    text.cell(row.issuer)
    text.cell(row.subscriber)
    text.cell(row.card)
    text.cell(code: row.kind.rawValue)
    text.cell(code: row.flow.rawValue)
    text.cell(row.count)
    text.cell(row.quantity)
    text.cell(row.unit?.rawValue)
    text.cell(row.amount)
    text.cell(row.currency?.description)
  }
}

/// `findings.csv`: what a person should look at; ids have a space between them.
public struct FindingsCSV: CSVTable {
  /// `findings.csv`.
  public let name = "findings.csv"

  static let columns = ["id", "rule", "severity", "message", "entries", "statements", "amount"]

  /// The table.
  public init() {}

  func rows(of report: Report) -> [Finding] { report.ledger.findings }

  func count(of rows: [Finding]) -> Int { rows.count }

  func write(_ index: Int, of rows: [Finding], to text: inout CSVTextWriter) {
    let row = rows[index]
    text.cell(code: row.id)
    text.cell(row.rule)
    text.cell(code: row.severity.rawValue)
    text.cell(row.message)
    text.cell(list: row.entries)
    text.cell(list: row.statements)
    text.cell(row.amount)
  }
}
