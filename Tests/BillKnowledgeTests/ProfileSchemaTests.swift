import BillKnowledge
import Foundation
import Testing

/// The schema that editors get knows what the linter takes, and no more.
@Suite("Schema of profiles")
struct ProfileSchemaTests {
  /// A value of JSON5 as Foundation's types.
  private struct Node: Decodable {
    let value: Any

    init(from decoder: any Decoder) throws {
      let single = try decoder.singleValueContainer()
      if let object = try? single.decode([String: Node].self) {
        value = object.mapValues(\.value)
      } else if let list = try? single.decode([Node].self) {
        value = list.map(\.value)
      } else if let text = try? single.decode(String.self) {
        value = text
      } else if let number = try? single.decode(Int.self) {
        value = number
      } else {
        value = try single.decode(Bool.self)
      }
    }
  }

  private static func object(_ text: String) throws -> [String: Any] {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try #require(
      try decoder.decode(Node.self, from: Data(text.utf8)).value as? [String: Any])
  }

  private static func properties(_ value: Any?) -> [String: Any] {
    (value as? [String: Any])?["properties"] as? [String: Any] ?? [:]
  }

  /// Names that a hint of the linter lists.
  private static func hinted(_ text: String) throws -> Set<String> {
    let faults = Profile.lint(ProfileFile(name: "a.json5", bytes: Array(text.utf8)))
    let fault = try #require(faults.first { $0.code == "knowledge.unknown-key" })
    let list = fault.hint.replacing("keys here are ", with: "").split(separator: ";")[0]
    return Set(list.split(separator: ", ").map(String.init))
  }

  @Test func theKeysAreThoseOfTheLinter() throws {
    let schema = try Self.object(ProfileSchema.text)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(try Set(Self.properties(schema).keys) == Self.hinted("{zorkel: 1}"))
    let words = Self.properties(Self.properties(schema)["words"])
    #expect(try Set(words.keys) == Self.hinted("{words: {zorkel: {}}}"))
    for (section, rule) in words where section != "kinds" {
      let names = (rule as? [String: Any])?["propertyNames"] as? [String: Any]
      let hinted = try Self.hinted("{words: {\(section): {zorkel: []}}}")
      #expect(Set(names?["enum"] as? [String] ?? []) == hinted, "\(section)")
    }
  }

  @Test func everyKeyIsExplained() throws {
    for (key, rule) in Self.properties(try Self.object(ProfileSchema.text)) {
      #expect((rule as? [String: Any])?["description"] is String, "\(key)")
    }
  }

  @Test func everyProfileFitsTheSchema() throws {
    let schema = Self.properties(try Self.object(ProfileSchema.text))
    let words = Self.properties(schema["words"])
    for file in Knowledge.builtInProfileFiles {
      let profile = try Self.object(String(decoding: file.bytes, as: UTF8.self))
      for (key, value) in profile {
        let rule = try #require(schema[key] as? [String: Any], "\(file.name): \(key)")
        if let allowed = rule["enum"] as? [String] {
          #expect(allowed.contains(value as? String ?? ""), "\(file.name): \(key)")
        }
        switch rule["type"] as? String {
        case "string": #expect(value is String, "\(file.name): \(key)")
        case "array": #expect(value is [Any], "\(file.name): \(key)")
        case "object": #expect(value is [String: Any], "\(file.name): \(key)")
        default: break
        }
      }
      for (section, roles) in profile["words"] as? [String: [String: Any]] ?? [:] {
        let rule = try #require(words[section] as? [String: Any], "\(file.name): \(section)")
        let names = rule["propertyNames"] as? [String: Any]
        let pattern = try (names?["pattern"] as? String).map { try Regex($0) }
        for role in roles.keys {
          let isKnown =
            try pattern.map { try $0.wholeMatch(in: role) != nil }
            ?? (names?["enum"] as? [String] ?? []).contains(role)
          #expect(isKnown, "\(file.name): \(section).\(role)")
        }
      }
    }
  }

  @Test(
    "Mistakes that a reader would take in silence are told with the way to mend them",
    arguments: [
      ("currency: \"OMX\"", "no currency has the code `OMX`"),
      ("languages: [\"xx\"]", "no vocabulary is there for `xx`"),
      ("utcOffset: \"+4\"", "unknown rule `+4`"), ("utcOffset: 4", "no zone is 4 minutes from UTC"),
      ("words: {labels: {total: [\"a\"]}}", "`total` stands in the other section"),
    ])
  func silentMistakes(line: String, message: String) throws {
    let knowledge = try Knowledge.builtIn()
    let text = """
      {
        id: "om/a", name: "A", names: ["A"], country: "om", basis: "description",
        \(line),
      }
      """
    let file = ProfileFile(name: "a.json5", bytes: Array(text.utf8))
    let faults = Profile.lint(file, against: knowledge)
    #expect(faults.map(\.message) == [message])
    #expect(faults.map(\.line) == [3])
    #expect(faults.allSatisfy { !$0.hint.isEmpty && !$0.key.isEmpty })
  }

  @Test func whatMayStandBehindAKindIsTold() {
    let text = "{words: {kinds: {\"voice.up\": [\"a\"]}}}"
    let faults = Profile.lint(ProfileFile(name: "a.json5", bytes: Array(text.utf8)))
    #expect(
      faults.contains {
        $0.hint.hasSuffix("`.out` or `.in`, then `.roaming`, may stand behind one")
      })
  }
}
