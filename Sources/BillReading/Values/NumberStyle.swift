/// A character that separates the digits of a number.
public enum NumberMark: UInt8, Sendable, Hashable {
  /// `.`
  case point
  /// `,` and its full-width form.
  case comma
  /// A space of any width.
  case space
  /// `'` and its typographic form.
  case apostrophe
  /// `٫`, always decimal.
  case arabicDecimal
  /// `٬`, always between thousands.
  case arabicThousands
}

/// How a document separates fractions and thousands, as far as it has shown.
public struct NumberStyle: Sendable, Hashable {
  /// The mark before the fraction; nil while unknown.
  public var decimal: NumberMark?
  /// The mark between thousands; nil while unknown or when there is none.
  public var grouping: NumberMark?
  /// Whether the decimal mark is beyond doubt, so that no other reading need be kept.
  public var isSettled: Bool

  /// A style of these marks.
  public init(decimal: NumberMark?, grouping: NumberMark? = nil, isSettled: Bool = true) {
    self.decimal = decimal
    self.grouping = grouping
    self.isSettled = isSettled && decimal != nil
  }

  /// Nothing is known.
  public static let unknown = NumberStyle(decimal: nil, isSettled: false)
}

/// What the numbers of one document tell about its style.
///
/// Only marks that a number's own shape makes certain count: `12,50`, `0.250`, `1.234,56`,
/// `1 234 567`. Numbers shaped like `1.234` are what is to be settled; they have a say only among
/// themselves, under a currency of three digits.
public struct StyleEvidence: Sendable, Hashable {
  private var points = 0
  private var commas = 0
  private var uncertainPoints = 0
  private var uncertainCommas = 0
  private var groupings: [NumberMark: Int] = [:]

  /// How much more often one mark must be seen than the other to be beyond doubt.
  private static let majority = 20

  /// Evidence of nothing.
  public init() {}

  /// Takes a number of the document into account.
  public mutating func add(_ token: NumberToken) {
    if let grouping = token.grouping { groupings[grouping, default: 0] += 1 }
    switch (token.decimal, token.ambiguousMark) {
    case (.point?, _): points += 1
    case (.comma?, _): commas += 1
    case (_, .point?): uncertainPoints += 1
    case (_, .comma?): uncertainCommas += 1
    default: break
    }
    // `1,234,567` shows that the comma is not decimal, which is as good as a decimal point.
    if token.decimal == nil, token.grouping == .comma { points += 1 }
    if token.decimal == nil, token.grouping == .point { commas += 1 }
  }

  /// The style, for amounts whose currency has `minorDigits` digits behind the point.
  ///
  /// A document that shows both marks in earnest has no settled style: its uncertain numbers keep
  /// both readings.
  public func style(minorDigits: Int = 2) -> NumberStyle {
    let grouping = groupings.max {
      ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue)
    }?.key
    if points > 0, points >= commas * Self.majority {
      return NumberStyle(decimal: .point, grouping: grouping == .point ? nil : grouping)
    }
    if commas > 0, commas >= points * Self.majority {
      return NumberStyle(decimal: .comma, grouping: grouping == .comma ? nil : grouping)
    }
    guard points == 0, commas == 0, minorDigits == 3 else { return .unknown }
    // Three digits behind every mark: `8.875` is an amount of rials, and beside it the comma of
    // `2,200` would be one of thousands.
    if uncertainPoints > 0 { return NumberStyle(decimal: .point, isSettled: false) }
    return NumberStyle(decimal: uncertainCommas > 0 ? .comma : nil, isSettled: false)
  }
}
