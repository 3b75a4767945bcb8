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

  /// The entries, and what their statements put into every row.
  struct Rows {
    var entries: [LedgerEntry]
    var statements: [StatementCells]
    var names: LineNames
  }

  /// Cells that are the same for all entries of a statement.
  struct StatementCells {
    var issuerAndAccount: [UInt8]
    var numberToDocument: [UInt8]
    var id: String
    var cards: [Card]
  }

  func rows(of report: Report) -> Rows {
    let statements = report.ledger.statements.map { item in
      let statement = item.statement
      return StatementCells(
        issuerAndAccount: report.dialect.cells { text in
          text.cell(statement.issuer.name ?? statement.issuer.id)
          text.cell(statement.account)
        },
        numberToDocument: report.dialect.cells { text in
          text.cell(statement.number)
          text.cell(code: statement.verification.status.rawValue)
          text.cell(report.ledger.documents[item.document].path)
        }, id: item.id, cards: statement.cards)
    }
    return Rows(entries: report.ledger.entries, statements: statements, names: report.names)
  }

  func count(of rows: Rows) -> Int { rows.entries.count }

  func write(_ index: Int, of rows: Rows, to text: inout CSVTextWriter) {
    write(rows.entries[index], of: rows, to: &text)
  }

  private func write(_ row: LedgerEntry, of rows: Rows, to text: inout CSVTextWriter) {
    // Every entry has a statement that shows it.
    let shown = row.statements[0]
    let place = row.sources[0].place
    text.cell(row.date.day)
    text.cell(row.entry.start?.time)
    text.cell(offset: row.entry.start?.offset)
    text.cells(rows.statements[shown].issuerAndAccount)
    text.cell(row.entry.subscriber)
    text.cell(code: row.entry.kind.rawValue)
    text.cell(code: row.entry.direction?.rawValue)
    text.cell(row.entry.counterparty)
    text.cell(row.entry.description)
    text.cell(row.entry.place)
    text.cell(row.entry.roaming)
    text.cell(row.entry.quantity?.value)
    text.cell(row.entry.quantity?.unit.rawValue)
    text.cell(row.entry.billedQuantity?.value)
    text.cell(row.entry.amount?.value)
    text.cell(code: row.entry.amount?.currency?.description)
    text.cell(row.entry.net)
    text.cell(row.entry.tax?.rate)
    text.cell(row.entry.tax?.amount)
    text.empty(2)
    text.cell(row.entry.overage)
    text.cell(row.entry.included)
    text.cell(row.entry.balanceAfter)
    text.cells(rows.statements[shown].numberToDocument)
    text.cell(place.page)
    text.cell(code: row.id)
    text.cell(code: row.date.basis?.rawValue)
    text.cell(row.entry.period?.from)
    text.cell(row.entry.period?.to)
    text.cell(utc: row.date.startUTC)
    text.cell(code: row.flow.rawValue)
    text.cell(row.entry.card)
    let name = rows.names.name(
      card: row.entry.card, subscriber: row.entry.subscriber, among: rows.statements[shown].cards)
    text.cell(name?.label ?? rows.statements[shown].cards.label(of: row.entry.card))
    text.cell(name?.owner)
    text.cell(row.entry.country)
    text.cell(row.entry.reference)
    text.cell(row.entry.unitPrice)
    text.cell(row.entry.quantity?.text)
    text.cell(row.entry.provisional)
    text.cell(row.occurrences)
    text.empty(2)
    text.cell(code: rows.statements[shown].id)
    text.cell(place.line)
  }
}
