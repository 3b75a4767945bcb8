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

  func rows(of report: Report) -> [LedgerBalance] { report.ledger.balances }

  func write(_ row: LedgerBalance, of report: Report, to text: inout CSVTextWriter) {
    let ledger = report.ledger
    let shown = ledger.statements[row.statement]
    let balance = row.balance
    text.cell(row.card)
    text.cell(row.label)
    text.cell(shown.statement.issuer.name ?? shown.statement.issuer.id)
    text.cell(balance.name)
    text.cell(balance.kind.rawValue)
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
