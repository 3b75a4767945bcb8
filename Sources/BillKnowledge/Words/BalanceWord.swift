/// What a phrase says of the value beside it, in a message or on a page about balances.
public enum BalanceWord: String, PhraseCase {
  /// What is left; what is used; what there was.
  case remaining, used, total
  /// Stands between a part and its whole (`0.5 of 2 GB`).
  case outOf
  /// Money that came in, by a top-up or as a payment; that was taken.
  case toppedUp, paid, charged
  /// The price of something; an amount that limits something.
  case price, limit
  /// What the value is of: the card itself; loyalty points.
  case card, points
  /// Was renewed until a day; ends on a day; lasts until the day of the message is over.
  case renewed, expires, endOfDay
  /// Says that little or nothing is left.
  case warning
  /// Opens an offer, whose amounts are none of the customer's.
  case offer

  /// All cases in their order.
  public static let cases = allCases
  /// The vocabularies' section.
  public static var section: PhraseSection { .balances }
}
