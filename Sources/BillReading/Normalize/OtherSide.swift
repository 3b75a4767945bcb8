import BillKnowledge
import BillModel

/// Who was on the other side of an event, and which way it went.
///
/// Most lists have one column for it. Others have one for who began the event and one for whom it
/// went to: the one that is not the customer is the other side.
struct OtherSide {
  /// The number or name, nil when none is printed.
  var party: String?
  /// The way that the columns or a mark before the number tell.
  var direction: Direction?

  /// The other side of a row of the customer's number `own`.
  init(of own: String?, text: (ColumnRole) -> String?, values: ValueSense) {
    let caller = text(.caller).flatMap { values.counterparty($0).text }
    // `Набранный номер` is the only number of some lists and the second one of others.
    let called = (text(.called) ?? text(.counterparty)).map { values.counterparty($0) }
    party = called?.text
    if called?.isIncoming ?? false { direction = .in }
    guard let caller else { return }
    if caller == own {
      direction = .out
    } else if party == nil || party == own {
      party = caller
      direction = .in
    }
  }
}
