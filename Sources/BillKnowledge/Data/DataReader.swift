/// Reads values out of one data file and collects what is wrong with it.
///
/// Loading and linting are the same walk: loading stops at the first fault, the linter shows all.
struct DataReader {
  /// Name of the file for messages.
  let file: String
  /// Faults in the order they were met.
  private(set) var faults: [KnowledgeError] = []

  private let text: JSON5Text
  private var path: [String] = []

  /// One member of an object.
  struct Member {
    let key: String
    /// Node of the key, for messages.
    let keyNode: Int
    /// Node of the value.
    let value: Int
  }

  /// Opens a file.
  ///
  /// - Throws: The place where the text stops being JSON5.
  init(file: String, bytes: [UInt8]) throws(KnowledgeError) {
    self.file = file
    do {
      text = try JSON5Text(bytes)
    } catch {
      let place = JSON5Text.position(of: error.offset, in: bytes)
      throw KnowledgeError(
        code: "knowledge.syntax", file: file, line: place.line, column: place.column, key: "",
        message: error.message,
        hint: "data files are JSON5: texts stand in quotes, commas part what stands side by side")
    }
  }

  /// Node of the whole file.
  var root: Int { 0 }

  /// The kind of a node.
  func kind(_ node: Int) -> JSON5Text.Kind { text.nodes[node].kind }

  /// Writes down a fault at a node.
  mutating func fault(_ code: String, at node: Int, _ message: String, hint: String) {
    var start = Int(text.nodes[node].start)
    // A text in quotes begins at its quote.
    if start > 0,
      text.bytes[start - 1] == UInt8(ascii: "\"")
        || text.bytes[start - 1] == UInt8(ascii: "'")
    {
      start -= 1
    }
    let place = JSON5Text.position(of: start, in: text.bytes)
    faults.append(
      KnowledgeError(
        code: "knowledge." + code, file: file, line: place.line, column: place.column,
        key: path.joined(separator: "."), message: message, hint: hint))
  }

  /// Writes down a key that means nothing, with those that would, and what may stand behind them.
  mutating func unknown(_ member: Member, expected: [String], more: String = "") {
    fault(
      "unknown-key", at: member.keyNode, "unknown key `\(member.key)`",
      hint: "keys here are " + expected.joined(separator: ", ") + more)
  }

  private mutating func mismatch(at node: Int, expected: String) {
    fault("type", at: node, "expected \(expected)", hint: "write \(expected) here")
  }

  /// Visits the members of an object in the order of the file.
  mutating func members(
    of node: Int, _ visit: (inout DataReader, Member) -> Void
  ) {
    guard kind(node) == .object else { return mismatch(at: node, expected: "an object { … }") }
    var index = node + 1
    var seen: Set<String> = []
    let end = Int(text.nodes[node].next)
    while index < end {
      let value = Int(text.nodes[index].next)
      let member = Member(key: text.string(index), keyNode: index, value: value)
      path.append(member.key)
      if !seen.insert(member.key).inserted {
        fault("repeated-key", at: index, "the key stands here twice", hint: "join the two")
      }
      visit(&self, member)
      path.removeLast()
      index = Int(text.nodes[value].next)
    }
  }

  /// Visits the items of a list.
  mutating func items(of node: Int, _ visit: (inout DataReader, Int) -> Void) {
    guard kind(node) == .array else { return mismatch(at: node, expected: "a list [ … ]") }
    var index = node + 1
    let end = Int(text.nodes[node].next)
    while index < end {
      visit(&self, index)
      index = Int(text.nodes[index].next)
    }
  }

  /// A text, or nil and a fault.
  mutating func string(_ node: Int) -> String? {
    guard kind(node) == .string else {
      mismatch(at: node, expected: "a text in quotes")
      return nil
    }
    return text.string(node)
  }

  /// A list of texts; what is no text is left out with a fault.
  mutating func strings(_ node: Int) -> [String] {
    var result: [String] = []
    items(of: node) { reader, item in
      if let text = reader.string(item) { result.append(text) }
    }
    return result
  }

  /// A list of texts with their nodes, for faults that point at one of them.
  mutating func placedStrings(_ node: Int) -> [(text: String, node: Int)] {
    var result: [(text: String, node: Int)] = []
    items(of: node) { reader, item in
      if let text = reader.string(item) { result.append((text: text, node: item)) }
    }
    return result
  }

  /// Hands on the bytes of each text of a list, without making strings of them.
  mutating func phrases(of node: Int, _ visit: (inout DataReader, Int, ArraySlice<UInt8>) -> Void) {
    items(of: node) { reader, item in
      guard reader.kind(item) == .string else {
        return reader.mismatch(at: item, expected: "a text in quotes")
      }
      let value = reader.text.nodes[item]
      let slice = reader.text.bytes[Int(value.start)..<Int(value.end)]
      visit(&reader, item, value.escaped ? JSON5Escapes.undone(slice)[...] : slice)
    }
  }

  /// A whole number, or nil and a fault.
  mutating func integer(_ node: Int) -> Int? {
    guard kind(node) == .number, let number = Int(text.string(node)) else {
      mismatch(at: node, expected: "a whole number")
      return nil
    }
    return number
  }

  /// True or false, or nil and a fault.
  mutating func boolean(_ node: Int) -> Bool? {
    switch kind(node) {
    case .true: return true
    case .false: return false
    default:
      mismatch(at: node, expected: "true or false")
      return nil
    }
  }

  /// One of an enumeration's raw values, or nil and a fault that lists them.
  mutating func choice<Choice>(_ node: Int, of type: Choice.Type) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let name = string(node) else { return nil }
    if let choice = Choice(rawValue: name) { return choice }
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    fault("unknown-value", at: node, "unknown value `\(name)`", hint: "values here are " + names)
    return nil
  }

  /// Ends a load: the first fault, if there is one.
  func check() throws(KnowledgeError) {
    if let first = faults.first { throw first }
  }
}
