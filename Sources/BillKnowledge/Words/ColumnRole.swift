/// What the column under a header holds.
public enum ColumnRole: String, PhraseCase {
  /// A day; a time of day; both in one cell; minutes east of UTC.
  case date, time, dateTime, utcOffset
  /// Kind of event or charge; out or in.
  case service, direction
  /// The other side of an event; who began it; whom it went to; the place, zone or network.
  case counterparty, caller, called, place
  /// Length as used and as billed.
  case duration, billedDuration
  /// Data volume; a length or a volume by the row's kind.
  case volume, durationOrVolume
  /// Number of events; how much was bought; its unit; the price of one.
  case count, quantity, unit, unitPrice
  /// For how many pieces the price is.
  case baseQuantity
  /// What is charged for the service that the title names, where each has a column of its own.
  case charge
  /// Price before the discount; the charge; the charge without and with tax.
  case listAmount, amount, amountNet, amountGross
  /// What a tax or an allowance is taken of; tax in money; its rate in percent; a deduction and
  /// why it was made.
  case base, tax, taxRate, discount, reason
  /// What a row takes out of an account; what it brings in.
  case debit, credit
  /// Balance behind the row; the moment at which it moved.
  case balance, balanceTime
  /// Free text; transaction id; the customer's own number; the card, by number or by name.
  case description, reference, subscriber, card
  /// Currency of the row's amounts; the last day of what is left behind it.
  case currency, validUntil
  /// Serial number of a SIM card; the identity of its subscriber.
  case iccid, imsi
  /// Days that a row runs over, in one cell or in two.
  case period, periodFrom, periodTo
  /// Number of the row.
  case position
  /// Known, and of no use.
  case other

  /// All cases in their order.
  public static let cases = allCases
  /// The vocabularies' section.
  public static var section: PhraseSection { .columns }

  /// Whether cells of the column are numbers or names of people who took part in an event.
  public var isParty: Bool { self == .counterparty || self == .caller || self == .called }

  /// Whether cells of the column are amounts of money.
  public var isMoney: Bool {
    switch self {
    case .unitPrice, .listAmount, .amount, .amountNet, .amountGross, .base, .tax, .discount,
      .debit, .credit,
      .balance, .charge:
      true
    default: false
    }
  }
}
