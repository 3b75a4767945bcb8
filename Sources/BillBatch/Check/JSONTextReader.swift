/// Says where a text stops being JSON.
public struct JSONTextError: Error, Sendable, Hashable {
  /// The line, 1 for the first.
  public let line: Int
  /// The column in bytes, 1 for the first.
  public let column: Int
  /// What was expected there.
  public let expected: String
}

extension JSONNode {
  /// Reads a JSON text (RFC 8259).
  ///
  /// - Parameter text: The bytes, in UTF-8.
  /// - Throws: Where the text stops being JSON.
  public init(parsing text: [UInt8]) throws(JSONTextError) {
    var reader = JSONTextReader(text: text)
    self = try reader.document()
  }
}

/// Reads JSON in one pass over its bytes.
private struct JSONTextReader {
  /// Deeper texts are refused rather than let the stack run out.
  static let deepest = 256

  let text: [UInt8]
  var position = 0

  init(text: [UInt8]) {
    self.text = text
    // A byte order mark is not JSON, but editors write it.
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func document() throws(JSONTextError) -> JSONNode {
    let node = try value(depth: 0)
    skipSpace()
    if position < text.count { throw error("the end of the text") }
    return node
  }

  private mutating func value(depth: Int) throws(JSONTextError) -> JSONNode {
    skipSpace()
    let start = position
    guard let byte = peek else { throw error("a value") }
    if depth > Self.deepest { throw error("a shallower text") }
    let value: JSONNode.Value
    switch byte {
    case UInt8(ascii: "{"): value = try object(depth: depth)
    case UInt8(ascii: "["): value = try array(depth: depth)
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = .number(try number())
    default: value = try word()
    }
    return JSONNode(value: value, range: start..<position)
  }

  private mutating func object(depth: Int) throws(JSONTextError) -> JSONNode.Value {
    position += 1
    var members: [JSONNode.Member] = []
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw error("a key in quotes") }
      let key = try string()
      skipSpace()
      if !take(":") { throw error("a colon") }
      members.append(JSONNode.Member(key: key, node: try value(depth: depth + 1)))
      skipSpace()
      if take(",") { continue }
      if take("}") { return .object(members) }
      throw error("a comma or }")
    }
  }

  private mutating func array(depth: Int) throws(JSONTextError) -> JSONNode.Value {
    position += 1
    var items: [JSONNode] = []
    skipSpace()
    if take("]") { return .array(items) }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      if take(",") { continue }
      if take("]") { return .array(items) }
      throw error("a comma or ]")
    }
  }

  private mutating func word() throws(JSONTextError) -> JSONNode.Value {
    for (word, value) in [
      ("true", JSONNode.Value.bool(true)), ("false", .bool(false)), ("null", .null),
    ] where text[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw error("a value")
  }

  private mutating func number() throws(JSONTextError) -> String {
    let start = position
    _ = take("-")
    if !take("0"), !skipDigits() { throw error("a digit") }
    if take("."), !skipDigits() { throw error("a digit") }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if !skipDigits() { throw error("a digit") }
    }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private mutating func string() throws(JSONTextError) -> String {
    position += 1
    var bytes: [UInt8] = []
    while let byte = peek, byte >= 0x20 {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        bytes += String(try escape()).utf8
      default:
        bytes.append(byte)
        position += 1
      }
    }
    throw error("the end of the string")
  }

  private mutating func escape() throws(JSONTextError) -> Unicode.Scalar {
    position += 1
    guard let byte = peek else { throw error("an escape") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default:
      position -= 1
      throw error("an escape")
    }
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // A character beyond the basic plane is written as two surrogates.
    guard unit < 0xDC00, take("\\"), take("u") else { throw error("the second surrogate") }
    let low = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw error("the second surrogate") }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONTextError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw error("four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private var peek: UInt8? { position < text.count ? text[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek, UInt32(byte) == character.value else { return false }
    position += 1
    return true
  }

  private mutating func skipDigits() -> Bool {
    let start = position
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position > start
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func error(_ expected: String) -> JSONTextError {
    let before = text[..<position]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONTextError(line: line, column: position - start + 1, expected: expected)
  }
}
