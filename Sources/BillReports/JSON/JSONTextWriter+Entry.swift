import BillLedger
import BillModel

extension JSONTextWriter {
  /// The contract's Entry as an object.
  ///
  /// - Parameters:
  ///   - item: The entry.
  ///   - statements: Ids of the statements that show it.
  ///   - foldKey: The key for folding elsewhere, behind the other members; nil leaves it out.
  public mutating func object(
    _ item: LedgerEntry, statements: [String], foldKey: String? = nil
  ) {
    beginObject()
    member("id", code: item.id)
    member("statements", statements)
    members(of: item)
    member("foldKey", foldKey)
    endObject()
  }

  /// The contract's Entry as an object, given the ids of all statements of its ledger.
  mutating func object(_ item: LedgerEntry, of statementIDs: [String]) {
    beginObject()
    member("id", code: item.id)
    beginArray("statements")
    for statement in item.statements { self.item(statementIDs[statement]) }
    endArray()
    members(of: item)
    endObject()
  }

  private mutating func members(of item: LedgerEntry) {
    member("kind", code: item.entry.kind.rawValue)
    member("direction", code: item.entry.direction?.rawValue)
    member("start", item.entry.start)
    member("period", item.entry.period)
    member("subscriber", item.entry.subscriber)
    member("card", item.entry.card)
    member("counterparty", item.entry.counterparty)
    member("description", item.entry.description)
    member("place", item.entry.place)
    member("country", item.entry.country)
    member("roaming", item.entry.roaming)
    member("quantity", item.entry.quantity)
    member("billedQuantity", item.entry.billedQuantity)
    member("unitPrice", item.entry.unitPrice)
    if let amount = item.entry.amount {
      beginObject("amount")
      member("value", amount.value)
      member("currency", code: amount.currency?.description)
      endObject()
    }
    member("net", item.entry.net)
    if let tax = item.entry.tax, tax.rate != nil || tax.amount != nil {
      beginObject("tax")
      member("rate", tax.rate)
      member("amount", tax.amount)
      endObject()
    }
    member("reference", item.entry.reference)
    member("overage", item.entry.overage)
    member("included", item.entry.included)
    member("provisional", item.entry.provisional)
    member("balanceAfter", item.entry.balanceAfter)
    member("occurrences", item.occurrences)
    beginArray("sources")
    for source in item.sources { object(source.place, in: source.document) }
    endArray()
  }

  private mutating func member(_ key: String, _ quantity: Quantity?) {
    guard let quantity else { return }
    beginObject(key)
    member("value", quantity.value)
    member("unit", quantity.unit.rawValue)
    member("text", quantity.text)
    endObject()
  }
}
