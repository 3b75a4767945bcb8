/// The codes of two bytes that the strings of content streams may draw.
///
/// Whatever font a string is drawn in, its bytes are taken for such codes, so that the set holds more
/// of them than are drawn, and never less.
package struct PDFDrawnCodes {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// No codes.
  package init() {}

  /// Whether any of some codes may be drawn.
  package func hold(anyOf codes: Set<Int>) -> Bool {
    codes.contains { $0 < 0x1_0000 && bits[$0 >> 6] & (1 << UInt64($0 & 63)) != 0 }
  }

  /// Takes the strings of a content stream; false where it holds what may look like one and is none.
  package mutating func take(_ text: [UInt8]) -> Bool {
    var at = 0
    while at < text.count {
      switch text[at] {
      case 0x28: at = literal(text, from: at + 1)
      case 0x3C where at + 1 < text.count && text[at + 1] == 0x3C: at += 2
      case 0x3C: at = hexadecimal(text, from: at + 1)
      case 0x25:
        // A comment.
        while at < text.count, text[at] != 0x0A, text[at] != 0x0D { at += 1 }
      case 0x49 where isImageData(text, at): return false
      default: at += 1
      }
    }
    return true
  }

  /// Whether the operator `ID` stands here: bytes of a picture follow.
  private func isImageData(_ text: [UInt8], _ at: Int) -> Bool {
    func isBlank(_ index: Int) -> Bool {
      !text.indices.contains(index) || text[index] <= 0x20
    }
    return at + 1 < text.count && text[at + 1] == 0x44 && isBlank(at - 1) && isBlank(at + 2)
  }

  private mutating func add(_ byte: UInt8, to high: inout UInt8?) {
    guard let first = high else { return high = byte }
    let code = Int(first) << 8 | Int(byte)
    bits[code >> 6] |= 1 << UInt64(code & 63)
    high = nil
  }

  private mutating func hexadecimal(_ text: [UInt8], from start: Int) -> Int {
    var at = start
    var high: UInt8?
    var digit: UInt8?
    while at < text.count, text[at] != 0x3E {
      if let value = UInt8(hexadecimal: text[at]) {
        if let first = digit {
          add(first << 4 | value, to: &high)
          digit = nil
        } else {
          digit = value
        }
      }
      at += 1
    }
    return at + 1
  }

  private mutating func literal(_ text: [UInt8], from start: Int) -> Int {
    var at = start
    var depth = 1
    var high: UInt8?
    while at < text.count {
      var byte = text[at]
      at += 1
      if byte == 0x28 {
        depth += 1
      } else if byte == 0x29 {
        depth -= 1
        if depth == 0 { return at }
      } else if byte == 0x5C, at < text.count {
        byte = text[at]
        at += 1
        if let escaped = Self.escapes[byte] {
          byte = escaped
        } else if (0x30...0x37).contains(byte) {
          var value = Int(byte - 0x30)
          var digits = 1
          while digits < 3, at < text.count, (0x30...0x37).contains(text[at]) {
            value = value << 3 | Int(text[at] - 0x30)
            at += 1
            digits += 1
          }
          byte = UInt8(truncatingIfNeeded: value)
        } else if byte == 0x0A || byte == 0x0D {
          // The end of a line that the string goes on behind.
          if byte == 0x0D, at < text.count, text[at] == 0x0A { at += 1 }
          continue
        }
      }
      add(byte, to: &high)
    }
    return at
  }

  /// `\n`, `\r`, `\t`, `\b`, `\f` (ISO 32000-1, table 3); every other character stands for itself.
  private static let escapes: [UInt8: UInt8] = [
    0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09, 0x62: 0x08, 0x66: 0x0C,
  ]
}
