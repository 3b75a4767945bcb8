/// The decimal digits of a number that a sheet stores as text of a binary number.
///
/// Spreadsheets keep 15 significant digits and write up to 17, so that `0.1 + 0.2` is stored as
/// `0.30000000000000004`. The value here is the stored text rounded to 15 digits in decimal
/// arithmetic; nothing passes through a binary number.
struct CellNumber: Equatable {
  private(set) var isNegative = false
  /// Digits 0 to 9 without zeros at either end; empty for 0.
  private(set) var digits: [UInt8] = []
  /// How many of the digits stand behind the decimal point; negative when zeros follow them.
  private(set) var scale = 0

  static let significantDigits = 15
  /// Longer numbers, or exponents beyond, are no number of a sheet.
  private static let limit = 400

  /// Reads `-1234.5`, `1E-3` and their like; nil for anything else.
  init?(_ text: some Collection<UInt8>) {
    var exponent = 0
    var exponentSign = 0
    var hasPoint = false
    var count = 0
    for (index, byte) in text.enumerated() {
      switch byte {
      case 0x30...0x39 where exponentSign != 0:
        exponent = exponent * 10 + Int(byte - 0x30)
        guard exponent <= Self.limit else { return nil }
      case 0x30...0x39:
        count += 1
        guard count <= Self.limit else { return nil }
        if !digits.isEmpty || byte > 0x30 { digits.append(byte - 0x30) }
        if hasPoint { scale += 1 }
      case 0x2E where !hasPoint && exponentSign == 0: hasPoint = true
      case 0x2D where index == 0: isNegative = true
      case 0x2B where index == 0: break
      case 0x45 where count > 0 && exponentSign == 0, 0x65 where count > 0 && exponentSign == 0:
        exponentSign = 1
      case 0x2D where exponentSign == 1 && exponent == 0: exponentSign = -1
      case 0x2B where exponentSign == 1 && exponent == 0: break
      default: return nil
      }
    }
    guard count > 0 else { return nil }
    scale -= exponent * exponentSign
    round(toDigits: Self.significantDigits)
  }

  /// Whether it is 0.
  var isZero: Bool { digits.isEmpty }

  /// The same without a sign.
  var magnitude: CellNumber {
    var number = self
    number.isNegative = false
    return number
  }

  /// Multiplies by a power of ten.
  mutating func shift(by power: Int) { if !isZero { scale -= power } }

  /// Rounds to `places` behind the point, halves away from zero.
  mutating func round(toPlaces places: Int) { round(toDigits: digits.count - (scale - places)) }

  private mutating func round(toDigits count: Int) {
    if count < digits.count {
      let goesUp = count >= 0 && digits[count] >= 5
      scale -= digits.count - max(count, 0)
      digits.removeSubrange(max(count, 0)...)
      if count < 0 { scale = 0 }
      if goesUp { increment() }
    }
    while digits.last == 0 {
      digits.removeLast()
      scale -= 1
    }
    if digits.isEmpty {
      scale = 0
      isNegative = false
    }
  }

  private mutating func increment() {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 { digits[index] += 1 } else { digits.insert(1, at: 0) }
  }

  /// Digits before the point as ASCII, none for a fraction of 1.
  var integerDigits: [UInt8] {
    guard scale < digits.count else { return [] }
    let whole = digits.prefix(digits.count - max(scale, 0)).map { $0 + 0x30 }
    return whole + [UInt8](repeating: 0x30, count: max(-scale, 0))
  }

  /// Digits behind the point as ASCII, with zeros up to `least`.
  func fractionDigits(least: Int) -> [UInt8] {
    var fraction: [UInt8] = []
    if scale > 0 {
      fraction = [UInt8](repeating: 0x30, count: max(scale - digits.count, 0))
      fraction += digits.suffix(min(scale, digits.count)).map { $0 + 0x30 }
    }
    fraction += [UInt8](repeating: 0x30, count: max(least - fraction.count, 0))
    return fraction
  }

  /// All digits, without an exponent.
  var plainText: [UInt8] {
    var text: [UInt8] = isNegative ? [0x2D] : []
    let whole = integerDigits
    text += whole.isEmpty ? [0x30] : whole
    let fraction = fractionDigits(least: 0)
    if !fraction.isEmpty { text += [0x2E] + fraction }
    return text
  }
}
