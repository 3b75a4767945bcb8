/// Quick looks at bytes that tell whether a text can be a date at all, before it is parsed.
enum DateShape {
  /// Whether a text begins with digits, a separator of dates, and digits (`01.02.26`, `2026年3月`).
  static func begins(_ text: String) -> Bool {
    var digits = 0
    var groups = 0
    var separator = false
    for byte in text.utf8 {
      if byte >= 0x30, byte <= 0x39 {
        digits += 1
        if digits > 4 { return false }
        if separator { return true }
      } else if digits > 0 {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"), 0xE5, 0xE6:
          groups += 1
          separator = true
          digits = 0
        case UInt8(ascii: " "), 0x41...0x5A, 0x61...0x7A, 0xC0...0xDF:
          // `14-Jan-23` and `3 мая`: a month's name may follow, a parser decides.
          return digits <= 2
        default:
          if !separator { return false }
        }
        if groups > 2 { return false }
      } else {
        if separator { return byte >= 0x41 }
        return false
      }
    }
    return false
  }
}
