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
    let entry = item.entry
    beginObject()
    member("id", item.id)
    member("statements", statements)
    member("kind", entry.kind.rawValue)
    member("direction", entry.direction?.rawValue)
    member("start", entry.start)
    member("period", entry.period)
    member("subscriber", entry.subscriber)
    member("card", entry.card)
    member("counterparty", entry.counterparty)
    member("description", entry.description)
    member("place", entry.place)
    member("country", entry.country)
    member("roaming", entry.roaming)
    member("quantity", entry.quantity)
    member("billedQuantity", entry.billedQuantity)
    member("unitPrice", entry.unitPrice)
    if let amount = entry.amount {
      beginObject("amount")
      member("value", amount.value)
      member("currency", amount.currency?.description)
      endObject()
    }
    member("net", entry.net)
    if let tax = entry.tax, tax.rate != nil || tax.amount != nil {
      beginObject("tax")
      member("rate", tax.rate)
      member("amount", tax.amount)
      endObject()
    }
    member("reference", entry.reference)
    member("overage", entry.overage)
    member("included", entry.included)
    member("provisional", entry.provisional)
    member("balanceAfter", entry.balanceAfter)
    member("occurrences", item.occurrences)
    beginArray("sources")
    for source in item.sources { object(source.place, in: source.document) }
    endArray()
    member("foldKey", foldKey)
    endObject()
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
