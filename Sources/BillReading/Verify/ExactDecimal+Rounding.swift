import BillModel

extension ExactDecimal {
  /// Half of the last printed unit.
  var halfUnit: ExactDecimal { Self.halfUnit(ofScale: scale) }

  /// Half of a unit of so many digits behind the point.
  static func halfUnit(ofScale scale: Int) -> ExactDecimal {
    ExactDecimal(significand: 5, scale: min(scale + 1, largestScale)) ?? .zero
  }

  /// One hundredth, as far as the scale reaches.
  var hundredth: ExactDecimal? {
    let bare = trimmed
    return ExactDecimal(significand: bare.significand, scale: bare.scale + 2)
  }
}
