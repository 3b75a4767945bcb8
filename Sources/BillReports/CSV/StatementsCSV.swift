import BillLedger
import BillModel

/// `statements.csv`: a row a statement, with how far it is proved.
public struct StatementsCSV: CSVTable {
  /// `statements.csv`.
  public let name = "statements.csv"

  static let columns = [
    "issuer_id", "issuer", "country", "tax_id", "type", "account", "customer", "subscribers",
    "number", "issued", "due", "period_from", "period_to", "currency", "opening", "payments",
    "charges", "discounts", "adjustments", "net", "tax", "gross", "amount_due", "closing",
    "position_opening", "position_closing", "payment_reference", "plan", "entries", "entries_sum",
    "verification", "failed_check", "difference", "unclaimed", "profile", "supersedes", "document",
    "id",
  ]

  /// The table.
  public init() {}

  func rows(of report: Report) -> Ledger { report.ledger }

  func count(of ledger: Ledger) -> Int { ledger.statements.count }

  func write(_ index: Int, of ledger: Ledger, to text: inout CSVTextWriter) {
    let row = ledger.statements[index]
    let statement = row.statement
    let document = ledger.documents[row.document]
    let failed = statement.verification.checks.first { !$0.passed }
    text.cell(statement.issuer.id)
    text.cell(statement.issuer.name)
    text.cell(statement.issuer.country)
    text.cell(statement.issuer.taxID)
    text.cell(code: statement.type.rawValue)
    text.cell(statement.account)
    text.cell(statement.customer)
    text.cell(list: statement.subscribers)
    text.cell(statement.number)
    text.cell(statement.issued)
    text.cell(statement.due)
    text.cell(statement.period?.from)
    text.cell(statement.period?.to)
    text.cell(statement.currency?.description)
    for role in Totals.Role.allCases { text.cell(statement.totals[role]) }
    text.cell(statement.position.opening)
    text.cell(statement.position.closing)
    text.cell(statement.paymentReference)
    text.cell(statement.plan)
    text.cell(row.rowCount)
    text.cell(row.rowSum)
    text.cell(code: statement.verification.status.rawValue)
    text.cell(failed?.rule)
    text.cell(failed?.difference)
    text.cell(document.unclaimed.count)
    text.cell(statement.profile.id)
    text.cell(statement.supersedes)
    text.cell(document.path)
    text.cell(code: row.id)
  }
}
