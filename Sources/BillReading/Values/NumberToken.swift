import BillModel

/// How a number shows its sign.
public enum SignEvidence: UInt8, Sendable, Hashable {
  /// No sign.
  case none
  /// `+12.50`
  case plus
  /// `-12.50`, also before the currency.
  case leadingMinus
  /// `12.50-`
  case trailingMinus
  /// `(12.50)`
  case parentheses
  /// `12.50 CR`
  case credit
  /// `12.50 DR`
  case debit
  /// `минус 12,50`
  case minusWord

  /// Whether the number's value is negative by this sign.
  public var isNegative: Bool {
    switch self {
    case .none, .plus, .debit: false
    case .leadingMinus, .trailingMinus, .parentheses, .credit, .minusWord: true
    }
  }
}

/// A number as printed, with what it may mean.
///
/// Marks decide the value; where `1.234` could be read both ways, both are kept, the likelier
/// first.
public struct NumberToken: Sendable, Hashable {
  /// The likelier value, with its sign.
  public private(set) var value: ExactDecimal
  /// The other value, where the text has two; it is never equal to `value`.
  public private(set) var alternative: ExactDecimal?
  /// How the sign is shown.
  public let sign: SignEvidence
  /// Whether a percent sign is printed.
  public let isPercent: Bool
  /// The decimal mark, where the shape alone makes it certain.
  public let decimal: NumberMark?
  /// The mark between thousands, where the shape alone makes it certain.
  public let grouping: NumberMark?
  /// The mark of a number like `1.234`, which may be either.
  public let ambiguousMark: NumberMark?
  /// Whether a zero stands before other digits of the whole part (`08.30`), as in times and codes.
  public let hasLeadingZero: Bool

  init?(_ core: NumberCore, sign: SignEvidence, isPercent: Bool, scaleFactor: ExactDecimal?) {
    let signed = sign.isNegative ? -core.digits : core.digits
    func value(_ scale: Int) -> ExactDecimal? {
      let value = ExactDecimal(significand: signed, scale: scale)
      guard let scaleFactor else { return value }
      return value?.multiplied(by: scaleFactor)
    }
    guard let first = value(core.scale) else { return nil }
    self.value = first
    alternative = core.ambiguousMark == nil ? nil : value(0)
    self.sign = sign
    self.isPercent = isPercent
    decimal = core.decimal
    grouping = core.grouping
    ambiguousMark = core.ambiguousMark
    hasLeadingZero = core.hasLeadingZero
  }

  /// The values, most likely first: one or two.
  public var readings: [ExactDecimal] { alternative.map { [value, $0] } ?? [value] }

  /// Digits behind the point in the likelier value.
  public var decimals: Int { value.scale }

  /// The token with its readings ordered for a document's style, and for the digits of a currency.
  ///
  /// A settled style leaves one reading. Else a currency of three digits makes `2,200` first of
  /// all 2.200, any other currency 2200. With no currency (`minorDigits` nil) a point is decimal
  /// and a comma one of thousands.
  public func resolved(by style: NumberStyle, minorDigits: Int? = nil) -> NumberToken {
    guard let mark = ambiguousMark, let other = alternative else { return self }
    let (fraction, whole) = value.scale > other.scale ? (value, other) : (other, value)
    let isDecimal: Bool
    if let decimal = style.decimal {
      isDecimal = decimal == mark
    } else if let minorDigits {
      isDecimal = minorDigits == 3
    } else {
      isDecimal = mark == .point
    }
    var result = self
    result.value = isDecimal ? fraction : whole
    result.alternative = style.isSettled ? nil : isDecimal ? whole : fraction
    return result
  }
}
