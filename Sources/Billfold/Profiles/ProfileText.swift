import BillKnowledge

/// Writes a profile as JSON5, a key a line.
struct ProfileText {
  private(set) var text = ""
  private var indent = ""

  mutating func comment(_ words: String) { text += "\(indent)// \(words)\n" }

  mutating func open() {
    text += "{\n"
    indent = "  "
  }

  mutating func close() {
    indent = ""
    text += "}\n"
  }

  /// A text; nothing where it is not known.
  mutating func add(_ key: String, _ value: String?) {
    if let value { text += "\(indent)\(key): \(JSONNode.quoted(value)),\n" }
  }

  /// A list of texts; nothing where it is empty.
  mutating func add(_ key: String, _ values: [String]) {
    if values.isEmpty { return }
    text += "\(indent)\(key): [\(values.map(JSONNode.quoted).joined(separator: ", "))],\n"
  }

  /// The distance from UTC, as data files write it.
  mutating func add(_ key: String, _ offset: OffsetRule?) {
    switch offset {
    case .fixed(let minutes): text += "\(indent)\(key): \(minutes),\n"
    case .europeanUnion(let standard): add(key, "eu-dst+\(standard)")
    case nil: break
    }
  }

  /// Words that need a role, as a comment to be filled in.
  mutating func section(_ title: String, _ words: [String], key: String) {
    if words.isEmpty { return }
    comment("\(title); give each a role in `words: { \(key): { ROLE: [\"…\"] } }`")
    comment("(`billfold schema profile` lists the roles):")
    for word in words { comment("  \(JSONNode.quoted(word))") }
  }
}
