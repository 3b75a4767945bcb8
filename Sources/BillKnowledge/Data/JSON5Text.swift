/// A JSON5 text taken apart into a flat list of nodes.
///
/// Written for start-up: the vocabularies are read on every start, and their phrases go on as byte
/// ranges without ever becoming strings. Offsets give line and column for free.
struct JSON5Text {
  /// What a node is.
  enum Kind: UInt8 { case object, array, string, number, `true`, `false`, null }

  /// One value, or one key of an object; children follow their parent, keys before their values.
  struct Node {
    var kind: Kind
    /// Range of the value's bytes, quotes left out; whole brackets for objects and arrays.
    var start: Int32
    var end: Int32
    /// Index of the first node behind this one and all of its children.
    var next: Int32
    /// Whether a string holds escapes that must be undone.
    var escaped: Bool
  }

  /// The text itself.
  let bytes: [UInt8]
  /// Nodes in the order of the text; the first is the root.
  private(set) var nodes: [Node] = []

  /// Takes a text apart.
  ///
  /// - Throws: ``JSON5SyntaxError`` at the first byte that does not fit.
  init(_ bytes: [UInt8]) throws(JSON5SyntaxError) {
    self.bytes = bytes
    var parser = JSON5Parser(bytes: bytes)
    nodes = try parser.parse()
  }

  /// The value of a string, escapes undone; the digits of a number.
  func string(_ index: Int) -> String {
    let node = nodes[index]
    let slice = bytes[Int(node.start)..<Int(node.end)]
    guard node.escaped else { return String(decoding: slice, as: UTF8.self) }
    return String(decoding: JSON5Escapes.undone(slice), as: UTF8.self)
  }

  /// Line and column (in characters) of an offset, both from 1.
  static func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line: line, column: column)
  }
}

/// Where a text stops being JSON5, and why.
struct JSON5SyntaxError: Error, Hashable {
  /// Byte offset of the fault.
  var offset: Int
  /// What was expected there.
  var message: String
}

/// Undoes the escapes of JSON5 strings.
enum JSON5Escapes {
  /// The bytes that an escaped string stands for.
  static func undone(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = slice.startIndex
    while index < slice.endIndex {
      let byte = slice[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < slice.endIndex else {
        result.append(byte)
        continue
      }
      let escape = slice[index]
      index += 1
      switch escape {
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "b"): result.append(8)
      case UInt8(ascii: "f"): result.append(12)
      case UInt8(ascii: "v"): result.append(11)
      case UInt8(ascii: "0"): result.append(0)
      case UInt8(ascii: "\n"): break
      case UInt8(ascii: "\r"):
        if index < slice.endIndex, slice[index] == 10 { index += 1 }
      case UInt8(ascii: "u"), UInt8(ascii: "x"):
        let digits = escape == UInt8(ascii: "u") ? 4 : 2
        var value = number(slice[index...].prefix(digits))
        index = min(index + digits, slice.endIndex)
        // A surrogate pair is two escapes for one character.
        if (0xD800..<0xDC00).contains(value), slice[index...].starts(with: [0x5C, 0x75]) {
          let low = number(slice[(index + 2)...].prefix(4))
          value = 0x10000 + (value - 0xD800) << 10 + (low &- 0xDC00) & 0x3FF
          index = min(index + 6, slice.endIndex)
        }
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      default: result.append(escape)
      }
    }
    return result
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32 {
    var value: UInt32 = 0
    for byte in digits { value = value << 4 | UInt32(hexadecimal(byte) ?? 0) }
    return value
  }

  /// The value of a hexadecimal digit.
  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
