import BillKnowledge
import BillModel

/// The cards that rows of a list name, in the order of the list.
struct TableCards {
  /// The cards, each once.
  private(set) var cards: [Card] = []

  init(draft: Draft, values: ValueSense) {
    var places: [String: Int] = [:]
    for row in draft.tables.rows where row.role == .entry {
      let table = draft.tables.tables[row.table]
      func text(_ role: ColumnRole) -> String? { row.text(table.index(of: role)) }
      guard let key = text(.iccid) ?? text(.card), !key.isEmpty, places[key] == nil else {
        continue
      }
      places[key] = cards.count
      var card = Card()
      card.label = text(.card)
      card.number = text(.subscriber).flatMap(values.ownNumber)
      card.iccid = text(.iccid).map(DigitText.digits)
      card.imsi = text(.imsi).map(DigitText.digits)
      cards.append(card)
    }
  }
}
