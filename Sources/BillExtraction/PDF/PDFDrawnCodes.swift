/// The codes of two bytes that the strings of content streams may draw.
///
/// Whatever font a string is drawn in, its bytes are taken for such codes, so that the set holds more
/// of them than are drawn, and never less. What is drawn inside of a span whose text the file tells
/// (`/ActualText`, ISO 32000-1, 14.9.4) lacks none: browsers write ligatures so.
package struct PDFDrawnCodes {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// How many spans of marked content are open, and the first of them whose text is told.
  private var depth = 0
  private var told: Int?
  /// Whether the properties of the next span tell its text.
  private var tellsNext = false

  /// No codes.
  package init() {}

  /// Whether any of some codes may be drawn.
  package func hold(anyOf codes: Set<Int>) -> Bool {
    codes.contains { $0 < 0x1_0000 && bits[$0 >> 6] & (1 << UInt64($0 & 63)) != 0 }
  }

  /// Takes the strings of a content stream; false where it holds what may look like one and is none.
  package mutating func take(_ text: [UInt8]) -> Bool {
    (depth, told, tellsNext) = (0, nil, false)
    var at = 0
    while at < text.count {
      switch text[at] {
      case 0x28: at = literal(text, from: at + 1)
      case 0x3C where at + 1 < text.count && text[at + 1] == 0x3C: at += 2
      case 0x3C: at = hexadecimal(text, from: at + 1)
      case 0x25:
        // A comment.
        while at < text.count, text[at] != 0x0A, text[at] != 0x0D { at += 1 }
      case 0x49 where isOperator("ID", text, at): return false
      case 0x2F where starts("/ActualText", text, at):
        tellsNext = true
        at += 11
      case 0x42 where isOperator("BDC", text, at) || isOperator("BMC", text, at):
        depth += 1
        if tellsNext, told == nil { told = depth }
        tellsNext = false
        at += 3
      case 0x45 where isOperator("EMC", text, at):
        if told == depth { told = nil }
        depth -= 1
        at += 3
      default: at += 1
      }
    }
    return true
  }

  /// Whether an operator stands here; behind `ID` bytes of a picture follow.
  private func isOperator(_ name: StaticString, _ text: [UInt8], _ at: Int) -> Bool {
    func isEdge(_ index: Int) -> Bool {
      !text.indices.contains(index) || text[index] <= 0x20 || "<>[]()/".utf8.contains(text[index])
    }
    return starts(name, text, at) && isEdge(at - 1) && isEdge(at + name.utf8CodeUnitCount)
  }

  private func starts(_ name: StaticString, _ text: [UInt8], _ at: Int) -> Bool {
    PDFObjects.first(name, in: text, at..<min(text.count, at + name.utf8CodeUnitCount)) == at
  }

  private mutating func add(_ byte: UInt8, to high: inout UInt8?) {
    guard let first = high else { return high = byte }
    high = nil
    if told != nil || tellsNext { return }
    let code = Int(first) << 8 | Int(byte)
    bits[code >> 6] |= 1 << UInt64(code & 63)
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
