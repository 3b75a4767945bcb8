import BillLedger
import BillModel

/// `entries.csv`: a row an event or charge, each counted once.
public struct EntriesCSV: CSVTable {
  /// `entries.csv`.
  public let name = "entries.csv"

  static let columns = [
    "date", "time", "utc_offset", "issuer", "account", "subscriber", "kind", "direction",
    "counterparty", "description", "place", "roaming", "quantity", "unit", "billed_quantity",
    "amount", "currency", "net", "tax_rate", "tax_amount", "home_amount", "home_currency",
    "overage", "included", "balance_after", "statement_number", "verification", "document", "page",
    "id", "date_basis", "period_from", "period_to", "start_utc", "flow", "card", "label", "owner",
    "country", "reference", "unit_price", "quantity_text", "provisional", "occurrences",
    "home_rate", "home_rate_date", "statement", "line",
  ]

  /// The table.
  public init() {}

  func rows(of report: Report) -> [LedgerEntry] { report.ledger.entries }

  func write(_ row: LedgerEntry, of report: Report, to text: inout CSVTextWriter) {
    let entry = row.entry
    let shown = row.statements.first.map { report.ledger.statements[$0] }
    let statement = shown?.statement
    let place = row.sources.first?.place
    text.cell(row.date.day)
    text.cell(entry.start?.time)
    text.cell(offset: entry.start?.offset)
    text.cell(statement?.issuer.name ?? statement?.issuer.id)
    text.cell(statement?.account)
    text.cell(entry.subscriber)
    text.cell(entry.kind.rawValue)
    text.cell(entry.direction?.rawValue)
    text.cell(entry.counterparty)
    text.cell(entry.description)
    text.cell(entry.place)
    text.cell(entry.roaming)
    text.cell(entry.quantity?.value)
    text.cell(entry.quantity?.unit.rawValue)
    text.cell(entry.billedQuantity?.value)
    text.cell(entry.amount?.value)
    text.cell(entry.amount?.currency?.description)
    text.cell(entry.net)
    text.cell(entry.tax?.rate)
    text.cell(entry.tax?.amount)
    text.empty(2)
    text.cell(entry.overage)
    text.cell(entry.included)
    text.cell(entry.balanceAfter)
    text.cell(statement?.number)
    text.cell(statement?.verification.status.rawValue)
    text.cell(shown.map { report.ledger.documents[$0.document].path })
    text.cell(place?.page)
    text.cell(row.id)
    text.cell(row.date.basis?.rawValue)
    text.cell(entry.period?.from)
    text.cell(entry.period?.to)
    text.cell(utc: row.date.startUTC)
    text.cell(row.flow.rawValue)
    text.cell(entry.card)
    text.cell(statement?.label(ofCard: entry.card))
    text.empty(1)
    text.cell(entry.country)
    text.cell(entry.reference)
    text.cell(entry.unitPrice)
    text.cell(entry.quantity?.text)
    text.cell(entry.provisional)
    text.cell(row.occurrences)
    text.empty(2)
    text.cell(shown?.id)
    text.cell(place?.line)
  }
}
