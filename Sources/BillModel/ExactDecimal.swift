/// An exact decimal number: a whole significand and the number of digits behind the point.
///
/// The scale of the source is kept (`10.10` has scale 2 and prints as `10.10`), while comparison is
/// by value (`10.1 == 10.10`). The magnitude stays below 10^15 and the scale at most 12, so that
/// sums of a thousand million values cannot overflow 128 bits.
public struct ExactDecimal: Sendable, Comparable, Hashable {
  /// The digits as a whole number: the value is `significand / 10^scale`.
  public let significand: Int128
  /// Digits behind the decimal point, 0 to 12.
  public let scale: Int

  /// Largest number of digits behind the point.
  public static let largestScale = 12
  /// Magnitudes reach up to, but not including, this whole number.
  public static let magnitudeLimit: Int128 = 1_000_000_000_000_000

  /// Zero with scale 0.
  public static let zero = ExactDecimal(0)

  /// A whole number.
  public init(_ whole: Int) {
    significand = Int128(whole)
    scale = 0
  }

  /// `significand / 10^scale`, or nil beyond the limits of this type.
  public init?(significand: Int128, scale: Int) {
    guard scale >= 0, scale <= Self.largestScale else { return nil }
    guard significand.magnitude < (Self.magnitudeLimit * Self.power(scale)).magnitude else {
      return nil
    }
    self.significand = significand
    self.scale = scale
  }

  private init(unchecked significand: Int128, scale: Int) {
    self.significand = significand
    self.scale = scale
  }

  /// 10 to the power of `exponent` (0 to 24).
  public static func power(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  /// The significand that the same value has at a larger or equal scale.
  private func significand(at larger: Int) -> Int128 {
    scale == larger ? significand : significand &* Self.power(larger - scale)
  }

  /// Whether the value is zero.
  public var isZero: Bool { significand == 0 }
  /// Whether the value is below zero.
  public var isNegative: Bool { significand < 0 }
  /// The value without its sign.
  public var magnitude: ExactDecimal { isNegative ? -self : self }

  /// The value with the other sign.
  public static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(unchecked: -value.significand, scale: value.scale)
  }

  /// The exact sum, at the larger scale.
  public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let scale = max(left.scale, right.scale)
    return ExactDecimal(
      unchecked: left.significand(at: scale) &+ right.significand(at: scale), scale: scale)
  }

  /// The exact difference, at the larger scale.
  public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal { left + -right }

  /// Adds in place.
  public static func += (left: inout ExactDecimal, right: ExactDecimal) { left = left + right }

  /// The exact product, or nil when it leaves the limits of this type.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    guard !overflow else { return nil }
    var digits = product
    var places = scale + other.scale
    while places > Self.largestScale, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    return ExactDecimal(significand: digits, scale: places)
  }

  /// A hundredth of the value, nil when its scale leaves no room.
  public var hundredth: ExactDecimal? {
    let bare = trimmed
    return ExactDecimal(significand: bare.significand, scale: bare.scale + 2)
  }

  /// The value with as many digits behind the point as asked for, half away from zero.
  public func rounded(toScale places: Int) -> ExactDecimal {
    guard places < scale else {
      let larger = min(places, Self.largestScale)
      return ExactDecimal(unchecked: significand(at: larger), scale: larger)
    }
    let unit = Self.power(scale - places)
    let half = unit / 2
    let shifted = significand >= 0 ? significand + half : significand - half
    return ExactDecimal(unchecked: shifted / unit, scale: places)
  }

  /// The same value with no zero at the end of its fraction.
  public var trimmed: ExactDecimal {
    var digits = significand
    var places = scale
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    return ExactDecimal(unchecked: digits, scale: places)
  }

  /// Whether both are the same value, whatever their scales.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.significand(at: scale) == right.significand(at: scale)
  }

  /// Whether the left value is the smaller one.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.significand(at: scale) < right.significand(at: scale)
  }

  /// Hashes the value, not the scale.
  public func hash(into hasher: inout Hasher) {
    let value = trimmed
    hasher.combine(value.significand)
    hasher.combine(value.scale)
  }
}
