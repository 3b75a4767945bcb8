/// Text as the value readers see it: digits, signs and spaces of every script made ASCII.
///
/// Arabic-Indic, Extended Arabic-Indic and full-width digits become `0`–`9`; dashes and minus
/// signs `-`; spaces of every width, tabs and line breaks U+0020; the Arabic comma and full-width
/// forms their ASCII twins. Marks of direction, soft hyphens and tatweel go. Letters stay. The
/// Arabic decimal and thousands marks, which have one meaning only, become two control bytes.
enum ValueText {
  /// Stands for U+066B, the Arabic decimal separator.
  static let arabicDecimal: UInt8 = 1
  /// Stands for U+066C, the Arabic thousands separator.
  static let arabicThousands: UInt8 = 2

  /// Hands the readable form of `text` to `body`; plain ASCII is handed over without a copy.
  @inline(__always)
  static func read<Result>(_ text: String, _ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = text.utf8.span
    if isPlain(bytes) { return body(bytes) }
    let plain = plain(bytes)
    return body(plain.span)
  }

  /// Whether every byte is printable ASCII.
  static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] < 0x20 || bytes[index] > 0x7E { return false }
    return true
  }

  /// The readable form of UTF-8 bytes.
  static func plain(_ bytes: Span<UInt8>) -> [UInt8] {
    var offsets: [Int]? = nil
    return plain(bytes, offsets: &offsets)
  }

  /// The readable form, and for each of its bytes the offset that it had, when that is asked for.
  static func plain(_ bytes: Span<UInt8>, offsets: inout [Int]?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let length = min(width(bytes[index]), bytes.count - index)
      let start = index
      index += length
      switch translated(bytes, at: start, length: length) {
      case .byte(let byte): result.append(byte)
      case .nothing: break
      case .same: for offset in start..<index { result.append(bytes[offset]) }
      }
      while let count = offsets?.count, count < result.count { offsets?.append(start) }
    }
    return result
  }

  private enum Translation {
    case byte(UInt8), nothing, same
  }

  private static func width(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xFF: 4
    default: 1
    }
  }

  private static func translated(
    _ bytes: Span<UInt8>, at start: Int, length: Int
  ) -> Translation {
    switch length {
    case 1: bytes[start] < 0x20 || bytes[start] == 0x7F ? .byte(0x20) : .same
    case 2: translated(bytes[start], bytes[start + 1])
    case 3: translated(bytes[start], bytes[start + 1], bytes[start + 2])
    default: .same
    }
  }

  private static func translated(_ first: UInt8, _ second: UInt8) -> Translation {
    switch (first, second) {
    case (0xC2, 0xA0): .byte(0x20)
    case (0xC2, 0xAD): .nothing
    case (0xC2, 0xB4): .byte(UInt8(ascii: "'"))
    case (0xD8, 0x8C): .byte(UInt8(ascii: ","))
    case (0xD8, 0x9C): .nothing
    case (0xD9, 0x80): .nothing
    case (0xD9, 0xA0...0xA9): .byte(second - 0xA0 + 0x30)
    case (0xD9, 0xAA): .byte(UInt8(ascii: "%"))
    case (0xD9, 0xAB): .byte(arabicDecimal)
    case (0xD9, 0xAC): .byte(arabicThousands)
    case (0xDB, 0xB0...0xB9): .byte(second - 0xB0 + 0x30)
    default: .same
    }
  }

  private static func translated(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Translation {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): .byte(0x20)
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE): .nothing
    case (0xE2, 0x80, 0x90...0x95): .byte(UInt8(ascii: "-"))
    case (0xE2, 0x80, 0x98...0x99): .byte(UInt8(ascii: "'"))
    case (0xE2, 0x81, 0x84), (0xE2, 0x88, 0x95): .byte(UInt8(ascii: "/"))
    case (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): .byte(0x20)
    case (0xE2, 0x81, 0xA0), (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBB, 0xBF): .nothing
    case (0xE2, 0x88, 0x92), (0xEF, 0xB9, 0xA3): .byte(UInt8(ascii: "-"))
    // Full-width forms: U+FF01 to U+FF5E mirror ASCII.
    case (0xEF, 0xBC, 0x81...0xBF): .byte(third - 0x80 + 0x20)
    case (0xEF, 0xBD, 0x80...0x9E): .byte(third - 0x80 + 0x60)
    default: .same
    }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  /// Whether the byte is an ASCII letter.
  @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Whether the byte is an ASCII letter or part of a character outside ASCII.
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 || self >= 0x80 }
}

extension Span where Element == UInt8 {
  /// The byte at `index`, or 0 outside the span.
  @inline(__always) func byte(at index: Int) -> UInt8 {
    index >= 0 && index < count ? self[index] : 0
  }

  /// Whether a character of these three bytes stands at `index`.
  @inline(__always)
  func holds(_ first: UInt8, _ second: UInt8, _ third: UInt8, at index: Int) -> Bool {
    byte(at: index) == first && byte(at: index + 1) == second && byte(at: index + 2) == third
  }

  /// The first index from `index` on that holds no space.
  @inline(__always) func skippingSpaces(from index: Int) -> Int {
    var next = index
    while next < count, self[next] == 0x20 { next += 1 }
    return next
  }
}
