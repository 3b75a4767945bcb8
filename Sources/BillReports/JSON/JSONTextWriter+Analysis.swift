import BillLedger
import BillModel

extension JSONTextWriter {
  /// The contract's Summary as an object.
  mutating func object(_ row: SummaryRow) {
    beginObject()
    member("month", row.month)
    member("issuer", row.issuer)
    member("subscriber", row.subscriber)
    member("card", row.card)
    member("kind", row.kind.rawValue)
    member("flow", row.flow.rawValue)
    member("count", row.count)
    member("quantity", row.quantity)
    member("unit", row.unit?.rawValue)
    member("amount", row.amount)
    member("currency", row.currency?.description)
    endObject()
  }

  /// The contract's Finding as an object.
  mutating func object(_ finding: Finding) {
    beginObject()
    member("id", finding.id)
    member("rule", finding.rule)
    member("severity", finding.severity.rawValue)
    member("message", finding.message)
    if !finding.entries.isEmpty { member("entries", finding.entries) }
    if !finding.statements.isEmpty { member("statements", finding.statements) }
    member("amount", finding.amount)
    endObject()
  }
}
