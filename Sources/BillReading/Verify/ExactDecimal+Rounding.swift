import BillModel

extension ExactDecimal {
  /// Half of the last printed unit.
  var halfUnit: ExactDecimal { Self.halfUnit(ofScale: scale) }

  /// Half of a unit of so many digits behind the point.
  static func halfUnit(ofScale scale: Int) -> ExactDecimal {
    ExactDecimal(significand: 5, scale: min(scale + 1, largestScale)) ?? .zero
  }

  /// How far a sum may lie from the printed one that this is: half of the last printed unit where
  /// the terms have more digits, else nothing.
  ///
  /// A sum with fewer digits than money has (a cell that stores `12.50` as 12.5, whole kroner) is
  /// printed as it is meant: no rounding of its own is taken for granted there.
  func slack(beside sum: ExactDecimal) -> ExactDecimal {
    scale >= Self.moneyDigits && sum.trimmed.scale > scale ? halfUnit : .zero
  }

  /// Whether a printed sum is this one, or this one rounded to the digits that are printed.
  func isPrinted(as printed: ExactDecimal) -> Bool {
    self == printed || (self - printed).magnitude <= printed.slack(beside: self)
  }

  private static let moneyDigits = 2
}

extension Check {
  /// The equation of a printed sum, which may be rounded where its terms have more digits, and may
  /// miss terms that are rounded themselves by `slack`.
  init(
    sum rule: String, expected: ExactDecimal, actual: ExactDecimal, slack: ExactDecimal = .zero,
    sources: [Place]
  ) {
    self.init(
      rule: rule, expected: expected, actual: actual,
      tolerance: max(expected.slack(beside: actual), slack), sources: sources)
  }

  /// Whether a printed sum agrees by its rounding alone: a change below half of its last unit
  /// could not be seen.
  package var isOfRoundedSum: Bool {
    passed && !difference.isZero && Self.sums.contains(rule)
  }

  private static let sums: Set<String> = [
    "entries-total", "rows-subtotal", "rows-summary", "rows-net", "rows-tax", "rows-payments",
    "net-tax-gross", "balance-owed", "balance-had",
  ]
}
