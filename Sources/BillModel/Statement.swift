/// What a statement is; the raw value is the contract's code.
public enum StatementType: String, Sendable, Hashable, CaseIterable {
  case bill, usage, balance, receipt, notice, invoice, creditNote, account
}

/// Who issued a statement.
public struct Issuer: Sendable, Hashable {
  /// `<country>/<issuer>` of the profile, nil for the generic reader.
  public var id: String?
  /// Name as people know it.
  public var name: String?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// Tax id as printed.
  public var taxID: String?

  /// An issuer, as far as it is known.
  public init(
    id: String? = nil, name: String? = nil, country: String? = nil, taxID: String? = nil
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.taxID = taxID
  }
}

/// The totals that are printed, with the sign that is printed.
public struct Totals: Sendable, Hashable {
  /// Which total.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case opening, payments, charges, discounts, adjustments, net, tax, gross, due, closing
  }

  private var values: [ExactDecimal?]

  /// No totals.
  public init() { values = Array(repeating: nil, count: Role.allCases.count) }

  /// The total of a role, nil where none is printed.
  public subscript(role: Role) -> ExactDecimal? {
    get { values[Self.index(of: role)] }
    set { values[Self.index(of: role)] = newValue }
  }

  /// The totals that are there, in the contract's order.
  public var printed: [(role: Role, value: ExactDecimal)] {
    Role.allCases.compactMap { role in self[role].map { (role: role, value: $0) } }
  }

  private static func index(of role: Role) -> Int {
    switch role {
    case .opening: 0
    case .payments: 1
    case .charges: 2
    case .discounts: 3
    case .adjustments: 4
    case .net: 5
    case .tax: 6
    case .gross: 7
    case .due: 8
    case .closing: 9
    }
  }
}

/// What the customer owes (positive) or has (negative).
public struct Position: Sendable, Hashable {
  /// Before this statement.
  public var opening: ExactDecimal?
  /// After it.
  public var closing: ExactDecimal?

  /// A position before and after.
  public init(opening: ExactDecimal? = nil, closing: ExactDecimal? = nil) {
    self.opening = opening
    self.closing = closing
  }
}

/// A SIM or eSIM card that a statement tells about.
public struct Card: Sendable, Hashable {
  /// Stable id, where one is known.
  public var id: String?
  /// Name that the user or the export gives it.
  public var label: String?
  /// E.164 number.
  public var number: String?
  /// ICCID.
  public var iccid: String?
  /// IMSI.
  public var imsi: String?
  /// EID of an eSIM.
  public var eid: String?

  /// A card with nothing known yet.
  public init() {}
}

/// What is left of a balance or an allowance.
public struct Balance: Sendable, Hashable {
  /// What the balance is of; the raw value is the contract's code.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case money, data, voice, message, points, validity, other
  }

  /// Name as printed.
  public var name: String?
  /// Card that it belongs to.
  public var card: String?
  /// What it is of.
  public var kind: Kind
  /// What is left.
  public var remaining: ExactDecimal?
  /// What there was.
  public var total: ExactDecimal?
  /// What is used.
  public var used: ExactDecimal?
  /// Unit code, or an ISO 4217 currency for money.
  public var unit: String?
  /// Whether it was given on top.
  public var bonus: Bool?
  /// Last day of validity.
  public var validUntil: Instant?
  /// End of the days of grace.
  public var graceUntil: Instant?
  /// When this was true.
  public var asOf: Instant?
  /// Whether there is no limit.
  public var unlimited: Bool?
  /// Where it stands.
  public var source: Place

  /// A balance of a kind at a place.
  public init(kind: Kind, at place: Place) {
    self.kind = kind
    self.source = place
  }
}

/// Which profile read a statement.
public struct ProfileReference: Sendable, Hashable {
  /// `<country>/<issuer>`, or `generic`.
  public var id: String
  /// What the profile was built from: `document`, `description` or `settings`.
  public var basis: String

  /// A profile by id.
  public init(id: String, basis: String) {
    self.id = id
    self.basis = basis
  }

  /// The reader without a profile.
  public static let generic = ProfileReference(id: "generic", basis: "document")
}

/// One bill, usage list, balance page, receipt or notice, without its entries.
public struct Statement: Sendable, Hashable {
  /// What it is.
  public var type: StatementType
  /// Who issued it.
  public var issuer = Issuer()
  /// Name of the customer as printed.
  public var customer: String?
  /// Account number as printed, spaces folded.
  public var account: String?
  /// E.164 numbers that it is about, in the order of the document.
  public var subscribers: [String] = []
  /// Cards that it is about.
  public var cards: [Card] = []
  /// Number of the bill.
  public var number: String?
  /// Day of issue.
  public var issued: CalendarDate?
  /// Day by which to pay.
  public var due: CalendarDate?
  /// KID, RF reference and the like.
  public var paymentReference: String?
  /// Days that it covers.
  public var period: Period?
  /// Currency of its totals.
  public var currency: CurrencyCode?
  /// IANA name of the issuer's zone.
  public var timeZone: String?
  /// BCP 47, most used first.
  public var languages: [String] = []
  /// Name of the tariff plan.
  public var plan: String?
  /// Totals as printed.
  public var totals = Totals()
  /// What is owed or had, by one rule of sign.
  public var position = Position()
  /// Balances and allowances.
  public var balances: [Balance] = []
  /// Profile that read it.
  public var profile = ProfileReference.generic
  /// How far it is proved.
  public var verification = Verification()
  /// Id or number of the statement that it replaces.
  public var supersedes: String?
  /// What a person should look at, one remark a code: each becomes a finding of that name.
  public var remarks: [Diagnostic] = []
  /// Where it begins.
  public var source: Place

  /// A statement of a type at a place.
  public init(type: StatementType, at place: Place) {
    self.type = type
    self.source = place
  }
}
