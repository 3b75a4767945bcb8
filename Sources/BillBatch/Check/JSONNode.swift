/// A JSON value that remembers where it stands in its text, and the order of its keys.
///
/// Numbers keep their spelling, so that nothing ever passes through binary floating point.
public struct JSONNode: Sendable, Hashable {
  /// The value.
  public let value: Value
  /// The bytes that it takes in the text it was read from.
  public let range: Range<Int>

  /// What JSON can say.
  public indirect enum Value: Sendable, Hashable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number as spelt.
    case number(String)
    /// A string, its escapes resolved.
    case string(String)
    /// An array.
    case array([JSONNode])
    /// An object, its members in the order of the text.
    case object([Member])
  }

  /// A key with its value.
  public struct Member: Sendable, Hashable {
    /// The key, its escapes resolved.
    public let key: String
    /// The value.
    public let node: JSONNode
  }

  /// The value of a key, or nil if this is no object or has no such key.
  public subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  /// The items of an array; nil for anything else.
  public var items: [JSONNode]? {
    if case .array(let items) = value { items } else { nil }
  }

  /// The value on one line, in the form `{"a": 1, "b": [2, 3]}`.
  public var line: String {
    switch value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): Self.quoted(text)
    case .array(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.map { "\(Self.quoted($0.key)): \($0.node.line)" }.joined(separator: ", ") + "}"
    }
  }

  /// Writes a string with the quotes and escapes of JSON.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
