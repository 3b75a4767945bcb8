extension ExactDecimal: CustomStringConvertible, LosslessStringConvertible {
  /// Reads the contract's form, `-?\d+(\.\d+)?`; nil for anything else or beyond the limits.
  public init?(_ text: String) {
    var digits: Int128 = 0
    var places = 0
    var count = 0
    var seenPoint = false
    var negative = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: "."):
        guard !seenPoint, count > 0 else { return nil }
        seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard count < 30 else { return nil }
        digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
        count += 1
        if seenPoint { places += 1 }
      default: return nil
      }
    }
    guard count > 0, !seenPoint || places > 0 else { return nil }
    self.init(significand: negative ? -digits : digits, scale: places)
  }

  /// The contract's form: `.` decimal, no grouping, no exponent, the scale kept (`"0.1250"`).
  public var description: String {
    var bytes: [UInt8] = []
    appendText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `description` as ASCII, without the detour over a string.
  public func appendText(to bytes: inout [UInt8]) {
    var rest = significand.magnitude
    if significand < 0 { bytes.append(UInt8(ascii: "-")) }
    let first = bytes.count
    var written = 0
    // 64-bit division is several times faster, and nearly every amount fits.
    while rest > UInt128(UInt64.max) || rest > 0 || written <= scale {
      if written == scale, scale > 0 { bytes.append(UInt8(ascii: ".")) }
      let digit: UInt8
      if rest <= UInt128(UInt64.max) {
        let (quotient, remainder) = UInt64(rest).quotientAndRemainder(dividingBy: 10)
        rest = UInt128(quotient)
        digit = UInt8(remainder)
      } else {
        digit = UInt8(rest % 10)
        rest /= 10
      }
      bytes.append(UInt8(ascii: "0") + digit)
      written += 1
    }
    bytes[first...].reverse()
  }
}
