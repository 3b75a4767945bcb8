/// Keeps pages from the parser that would hold it for minutes.
enum HTMLGuard {
  /// Time grows with the square of an element's attributes; no real one has a tenth of these.
  static let attributeLimit = 1024

  /// Checks a page, and puts spaces in the place of zero bytes, which are no text.
  static func check(_ utf8: inout [UInt8]) throws(ExtractError) {
    guard utf8.count < Int(Int32.max) else {
      throw .damaged(reason: "the page is longer than 2 GB")
    }
    for index in utf8.indices where utf8[index] == 0 { utf8[index] = 0x20 }
    if longestTag(utf8.span) > attributeLimit {
      throw .damaged(reason: "an element has more than \(attributeLimit) attributes")
    }
  }

  /// The largest number of words in any one start tag, strings counted as one.
  private static func longestTag(_ text: Span<UInt8>) -> Int {
    var longest = 0
    var index = 0
    while index < text.count {
      guard text[index] == 0x3C, index + 1 < text.count, isLetter(text[index + 1]) else {
        index += 1
        continue
      }
      let start = index
      let (count, end) = countAttributes(text, from: index + 1)
      longest = max(longest, count)
      index = isRaw(text, start + 1) ? skipRaw(text, from: end) : end
    }
    return longest
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func countAttributes(
    _ text: Span<UInt8>, from start: Int
  ) -> (count: Int, end: Int) {
    var count = 0
    var index = start
    var isBehindSpace = false
    var quote: UInt8 = 0
    var previous: UInt8 = 0
    while index < text.count {
      let byte = text[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return (count, index + 1)
      } else if byte <= 0x20 || byte == 0x2F {
        isBehindSpace = true
      } else {
        if isBehindSpace {
          count += 1
          isBehindSpace = false
        }
        if (byte == 0x22 || byte == 0x27), previous == 0x3D { quote = byte }
      }
      if byte > 0x20 { previous = byte }
      index += 1
    }
    return (count, index)
  }

  /// Whether the element's text is a script or a style, which may hold what looks like tags.
  private static func isRaw(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard index + 6 < text.count else { return false }
    var name: UInt64 = 0
    for place in index..<index + 6 { name = name << 8 | UInt64(text[place] | 0x20) }
    return name == 0x73_63_72_69_70_74 || name >> 8 == 0x73_74_79_6C_65
  }

  private static func skipRaw(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 1 < text.count {
      if text[index] == 0x3C, text[index + 1] == 0x2F { return index }
      index += 1
    }
    return text.count
  }
}
