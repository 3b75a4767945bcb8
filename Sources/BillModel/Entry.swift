/// What an entry is; the raw value is the contract's code.
public enum EntryKind: String, Sendable, Hashable, CaseIterable {
  case voice, sms, mms, data, ussd, subscription, oneOff, content, fee, tax, discount, topUp, bonus,
    payment, refund, adjustment, loan, metered, purchase, transaction, other

  /// Whether the entry moves money between the customer's own pockets instead of costing it.
  public var isSettlement: Bool {
    switch self {
    case .payment, .topUp, .loan, .transaction: true
    default: false
    }
  }
}

/// Whether an event went out from the subscriber or came in.
public enum Direction: String, Sendable, Hashable, CaseIterable {
  case out
  case `in`
}

/// The tax on a row: its rate in percent and its amount, as far as they are printed.
public struct TaxShare: Sendable, Hashable {
  /// Percent (`5`).
  public var rate: ExactDecimal?
  /// The tax itself, in the entry's currency.
  public var amount: ExactDecimal?

  /// A rate and an amount.
  public init(rate: ExactDecimal?, amount: ExactDecimal?) {
    self.rate = rate
    self.amount = amount
  }
}

/// One event or one charge of a document (the contract's section 3, "What is an entry").
///
/// What is unknown is nil, never guessed. `amount` is positive when it costs the customer.
public struct Entry: Sendable, Hashable {
  /// What it is.
  public var kind: EntryKind
  /// Out or in, for events that have a direction.
  public var direction: Direction?
  /// When it began, as printed, with the issuer's offset.
  public var start: Instant?
  /// Days that it runs over, for what has no start of its own.
  public var period: Period?
  /// The customer's own number, E.164.
  public var subscriber: String?
  /// The customer's card, where a document names one.
  public var card: String?
  /// The other side: E.164 where it resolves, else as printed.
  public var counterparty: String?
  /// As printed.
  public var description: String?
  /// Place, zone or network, as printed.
  public var place: String?
  /// ISO 3166-1 alpha-2 country of the place.
  public var country: String?
  /// Whether the event was used abroad.
  public var roaming: Bool?
  /// What was really used.
  public var quantity: Quantity?
  /// What was charged for, after the issuer's rounding.
  public var billedQuantity: Quantity?
  /// Price of one unit.
  public var unitPrice: ExactDecimal?
  /// The charge.
  public var amount: Money?
  /// The charge without tax, where the row prints both.
  public var net: ExactDecimal?
  /// The tax on the row, where it is printed.
  public var tax: TaxShare?
  /// Transaction id or payment reference.
  public var reference: String?
  /// Beyond what the plan includes.
  public var overage: Bool?
  /// Inside what the plan includes.
  public var included: Bool?
  /// Not billed yet.
  public var provisional: Bool?
  /// Balance behind this row.
  public var balanceAfter: ExactDecimal?
  /// Where it stands in its document.
  public var source: Place

  /// An entry of a kind at a place.
  public init(kind: EntryKind, at place: Place) {
    self.kind = kind
    self.source = place
  }
}
