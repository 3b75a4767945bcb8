import BillModel

/// An amount of money as printed, with what it may mean.
public struct AmountToken: Sendable, Hashable {
  /// The number, in major units: `500 Bz` is 0.500.
  public private(set) var number: NumberToken
  /// The currency that is printed, where its form leaves no doubt or the reader's own is one of
  /// those that it may be; nil when none is printed.
  public let currency: CurrencyCode?
  /// The currencies that the printed form may stand for (`$`, `kr`), most likely first.
  public let candidates: [CurrencyCode]
  /// Whether `,-` stands in place of the fraction (`149,-`).
  public let hasDashFraction: Bool
  /// Whether the printed currency can be nothing else; `TOP 10` may be a heading.
  private let isSureCurrency: Bool
  /// Digits behind the point that the amount's currency has; nil while no currency is known.
  private let minorDigits: Int?
  /// Digits behind the point as printed, before minor units were made major ones.
  private var printedDecimals: Int

  init(
    number: NumberToken, currency: CurrencyCode?, candidates: [CurrencyCode],
    hasDashFraction: Bool, isSureCurrency: Bool, minorDigits: Int?, scaledBy places: Int
  ) {
    self.number = number
    self.currency = currency
    self.candidates = candidates
    self.hasDashFraction = hasDashFraction
    self.isSureCurrency = isSureCurrency
    self.minorDigits = minorDigits
    printedDecimals = number.decimals - places
  }

  /// The values in major units, most likely first, with their sign.
  public var readings: [ExactDecimal] { number.readings }
  /// How the sign is shown.
  public var sign: SignEvidence { number.sign }

  /// Whether the text has the shape of money, so that it must be accounted for.
  ///
  /// It has when a currency, a credit or debit mark or `,-` is printed, or when the likelier
  /// reading has exactly two decimals, four (prices of units), or three where the currency has
  /// three. Percent values never have it; nor has, without a currency, a number with a zero before
  /// other whole digits (`08.30`), which is a time or a code. Whole numbers alone never have it,
  /// nor have those beside a code that is usual for no currency and may be a word (`TOP 10`),
  /// unless it is the statement's own.
  public var isMoneyShaped: Bool {
    if number.isPercent { return false }
    if !candidates.isEmpty && isSureCurrency || hasDashFraction || sign == .credit || sign == .debit
    {
      return true
    }
    if number.hasLeadingZero { return false }
    switch printedDecimals {
    case 2, 4: return true
    case 3: return minorDigits == 3
    default: return false
    }
  }

  /// The token with its readings ordered for a document's style.
  public func resolved(by style: NumberStyle) -> AmountToken {
    var result = self
    let places = number.decimals - printedDecimals
    result.number = number.resolved(by: style, minorDigits: minorDigits)
    result.printedDecimals = result.number.decimals - places
    return result
  }
}
