import BillLedger
import BillModel

/// `balances.csv`: a row a balance or allowance, with the days that are left of it.
public struct BalancesCSV: CSVTable {
  /// `balances.csv`.
  public let name = "balances.csv"

  static let columns = [
    "card", "label", "issuer", "name", "kind", "remaining", "used", "total", "unit", "unlimited",
    "valid_until", "grace_until", "days_left", "as_of", "latest", "document", "id",
  ]

  /// The table.
  public init() {}

  /// The balances, and the ledger that they point into.
  struct Rows {
    var ledger: Ledger
    var balances: [LedgerBalance]
  }

  func rows(of report: Report) -> Rows {
    Rows(ledger: report.ledger, balances: report.ledger.balances)
  }

  func count(of rows: Rows) -> Int { rows.balances.count }

  func write(_ index: Int, of rows: Rows, to text: inout CSVTextWriter) {
    let ledger = rows.ledger
    let row = rows.balances[index]
    let shown = ledger.statements[row.statement]
    let balance = row.balance
    text.cell(row.card)
    text.cell(row.label)
    text.cell(shown.statement.issuer.name ?? shown.statement.issuer.id)
    text.cell(balance.name)
    text.cell(code: balance.kind.rawValue)
    text.cell(balance.remaining)
    text.cell(balance.used)
    text.cell(balance.total)
    text.cell(balance.unit)
    text.cell(balance.unlimited)
    text.cell(balance.validUntil)
    text.cell(balance.graceUntil)
    text.cell(row.daysLeft)
    text.cell(balance.asOf)
    text.cell(row.isLatest)
    text.cell(ledger.documents[shown.document].path)
    text.cell(shown.id)
  }
}
