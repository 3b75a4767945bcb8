/// The recursive descent behind ``JSON5Text``.
///
/// Takes what JSON5 adds to JSON and data files use: comments, trailing commas, unquoted keys,
/// single quotes, escapes. Numbers are decimal; `Infinity`, `NaN` and hexadecimal are refused,
/// since no datum is one.
struct JSON5Parser {
  let bytes: [UInt8]
  private var index = 0
  private var nodes: [JSON5Text.Node] = []

  /// Data nests a handful of levels; more is a mistake or an attack.
  private static let deepest = 32

  init(bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 12)
  }

  /// The nodes of the whole text.
  mutating func parse() throws(JSON5SyntaxError) -> [JSON5Text.Node] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    try skipBlank()
    try value(depth: 0)
    try skipBlank()
    guard index == bytes.count else { throw fault("expected the end of the file") }
    return nodes
  }

  private func fault(_ message: String) -> JSON5SyntaxError {
    JSON5SyntaxError(offset: index, message: message)
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Skips white space and comments.
  private mutating func skipBlank() throws(JSON5SyntaxError) {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09, 0x0B, 0x0C: index += 1
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: index += 2
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSON5SyntaxError) {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    if second == UInt8(ascii: "/") {
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    } else if second == UInt8(ascii: "*") {
      let start = index
      index += 2
      while index + 1 < bytes.count {
        if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
          index += 2
          return
        }
        index += 1
      }
      index = start
      throw fault("expected the end of the comment, */")
    } else {
      throw fault("expected a comment")
    }
  }

  private mutating func value(depth: Int) throws(JSON5SyntaxError) {
    guard depth < Self.deepest else { throw fault("expected fewer levels") }
    guard let current else { throw fault("expected a value") }
    switch current {
    case UInt8(ascii: "{"): try object(depth: depth)
    case UInt8(ascii: "["): try array(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try string()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      try number()
    default: try literal()
    }
  }

  private mutating func open(_ kind: JSON5Text.Kind) -> Int {
    nodes.append(
      JSON5Text.Node(kind: kind, start: Int32(index), end: 0, next: 0, escaped: false))
    return nodes.count - 1
  }

  private mutating func close(_ node: Int) {
    nodes[node].end = Int32(index)
    nodes[node].next = Int32(nodes.count)
  }

  private mutating func object(depth: Int) throws(JSON5SyntaxError) {
    let node = open(.object)
    index += 1
    try skipBlank()
    while current != UInt8(ascii: "}") {
      try key()
      try skipBlank()
      guard current == UInt8(ascii: ":") else { throw fault("expected : behind the key") }
      index += 1
      try skipBlank()
      try value(depth: depth + 1)
      try endOfItem(before: UInt8(ascii: "}"))
    }
    index += 1
    close(node)
  }

  private mutating func array(depth: Int) throws(JSON5SyntaxError) {
    let node = open(.array)
    index += 1
    try skipBlank()
    while current != UInt8(ascii: "]") {
      try value(depth: depth + 1)
      try endOfItem(before: UInt8(ascii: "]"))
    }
    index += 1
    close(node)
  }

  private mutating func endOfItem(before bracket: UInt8) throws(JSON5SyntaxError) {
    try skipBlank()
    if current == UInt8(ascii: ",") {
      index += 1
      try skipBlank()
    } else if current != bracket {
      throw fault("expected , or \(Unicode.Scalar(bracket))")
    }
  }

  private mutating func key() throws(JSON5SyntaxError) {
    if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") { return try string() }
    let node = open(.string)
    while let byte = current, Self.isNameByte(byte) { index += 1 }
    guard Int(nodes[node].start) < index else { throw fault("expected a key") }
    close(node)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...0xFF:
      true
    default: false
    }
  }

  private mutating func string() throws(JSON5SyntaxError) {
    let quote = bytes[index]
    let opening = index
    index += 1
    let node = open(.string)
    while let byte = current, byte != quote {
      switch byte {
      case UInt8(ascii: "\\"):
        nodes[node].escaped = true
        index += 2
      case 0x0A:
        throw fault("expected the end of the text before the end of the line")
      default: index += 1
      }
    }
    guard index < bytes.count else {
      index = opening
      throw fault("expected the end of the text")
    }
    close(node)
    index += 1
  }

  private mutating func number() throws(JSON5SyntaxError) {
    let node = open(.number)
    if current == UInt8(ascii: "-") || current == UInt8(ascii: "+") { index += 1 }
    var digits = 0
    while let byte = current {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): break
      default:
        guard digits > 0, !Self.isNameByte(byte) else { throw fault("expected a decimal number") }
        return close(node)
      }
      index += 1
    }
    guard digits > 0 else { throw fault("expected a decimal number") }
    close(node)
  }

  private mutating func literal() throws(JSON5SyntaxError) {
    for (text, kind) in [("true", JSON5Text.Kind.true), ("false", .false), ("null", .null)]
    where bytes[index...].starts(with: text.utf8) {
      let node = open(kind)
      index += text.utf8.count
      return close(node)
    }
    throw fault("expected a value")
  }
}
