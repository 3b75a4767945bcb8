import BillModel

extension ExactDecimal {
  /// Half of the last printed unit.
  var halfUnit: ExactDecimal { Self.halfUnit(ofScale: scale) }

  /// Half of a unit of so many digits behind the point.
  static func halfUnit(ofScale scale: Int) -> ExactDecimal {
    ExactDecimal(significand: 5, scale: min(scale + 1, largestScale)) ?? .zero
  }
}
