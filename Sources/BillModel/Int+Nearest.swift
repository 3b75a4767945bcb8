extension Int {
  /// The nearest whole number, at most a thousand million away from zero; zero for no number.
  ///
  /// Coordinates come from files, which may say anything; the plain conversion traps on what does
  /// not fit.
  package init(nearest value: Float) {
    let bound: Float = 1e9
    self = value.isNaN ? 0 : Int(Swift.min(Swift.max(value.rounded(), -bound), bound))
  }
}
