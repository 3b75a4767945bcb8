import BillKnowledge
import BillModel
import Testing

@Suite("Profile")
struct ProfileTests {
  static let acme = """
    {
      id: "no/acme", name: "Acme", names: ["Acme Mobil AS"], country: "no", basis: "settings",
      volumeFactor: 1000, // comments are fine
      words: { columns: { amount: ["Kroner ut"] }, kinds: { data: ["Surf"] } },
    }
    """

  private func lint(_ text: String) -> [String] {
    Profile.lint(ProfileFile(name: "acme.json5", bytes: Array(text.utf8))).map(\.description)
  }

  @Test func builtInProfilesSayWhoTheyAreAndStandInOrder() throws {
    let profiles = try Knowledge.builtIn().profiles
    let ids = profiles.map(\.id)
    #expect(Set(ids).isSuperset(of: ["hk/3hk", "no/telia", "om/omantel", "ru/mts"]))
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    #expect(profiles.allSatisfy { !$0.names.isEmpty })
  }

  @Test func aUsersProfileJoinsAndWins() throws {
    let knowledge = try Knowledge.builtIn()
    let more = try knowledge.adding(profiles: [
      ProfileFile(name: "acme.json5", bytes: Array(Self.acme.utf8))
    ])
    #expect(more.profiles.count == knowledge.profiles.count + 1)
    let changed = Self.acme.replacing("no/acme", with: "no/telia")
    let replaced = try knowledge.adding(profiles: [
      ProfileFile(name: "telia.json5", bytes: Array(changed.utf8))
    ])
    #expect(replaced.profiles.count == knowledge.profiles.count)
    #expect(replaced.profiles.first { $0.id == "no/telia" }?.name == "Acme")
  }

  @Test func itsWordsLieOverTheVocabulary() throws {
    let knowledge = try Knowledge.builtIn().adding(profiles: [
      ProfileFile(name: "acme.json5", bytes: Array(Self.acme.utf8))
    ])
    let profile = try #require(knowledge.profiles.first { $0.id == "no/acme" })
    let words = knowledge.vocabulary(for: profile)
    #expect(words.columnRoles("Kroner ut") == [.amount])
    #expect(words.columnRoles("Dato") == [.date])
    #expect(knowledge.vocabulary(for: nil).columnRoles("Kroner ut") == [])
  }

  @Test func markerRowsMayBeBeginnings() throws {
    let profile = try #require(try Knowledge.builtIn().profiles.first { $0.id == "ru/mts" })
    #expect(profile.isMarkerRow("VOL_SOCIAL_FLEX"))
    #expect(profile.isMarkerRow("Traffic_Category_R900"))
    #expect(!profile.isMarkerRow("gprs"))
  }

  @Test func lintAcceptsAGoodProfile() {
    #expect(lint(Self.acme) == [])
  }

  /// A profile with a fault and the message for it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let from: String
    let to: String
    let message: String
    var testDescription: String { message }
  }

  @Test(
    "Faults tell line, column and key",
    arguments: [
      Fault(
        from: "volumeFactor:", to: "volumeFaktor:",
        message: "acme.json5:3:3: volumeFaktor: unknown key `volumeFaktor`"),
      Fault(
        from: "columns: {", to: "columns: { kolonne: [],",
        message: "acme.json5:4:23: words.columns.kolonne: unknown key `kolonne`"),
      Fault(
        from: "1000", to: "1001",
        message: "acme.json5:3:17: volumeFactor: 1001 is neither 1000 nor 1024"),
      Fault(
        from: "1000", to: "'x'", message: "acme.json5:3:17: volumeFactor: expected a whole number"),
      Fault(
        from: "[\"Surf\"]", to: "\"Surf\"",
        message: "acme.json5:4:63: words.kinds.data: expected a list [ … ]"),
      Fault(
        from: "no/acme", to: "acme",
        message: "acme.json5:1:1: the id `acme` is not <country>/<issuer>"),
      Fault(
        from: "basis: \"settings\",", to: "", message: "acme.json5:1:1: missing key `basis`"),
      Fault(
        from: "settings", to: "guess", message: "acme.json5:2:80: basis: unknown value `guess`"),
      Fault(
        from: "1000,", to: "1000, rules: [{name: 'x', pattern: '('}],",
        message:
          "acme.json5:3:52: rules.pattern: missing closing parenthesis at byte 1 of the pattern"),
      Fault(from: "1000,", to: "1000 1,", message: "acme.json5:3:22: expected , or }"),
      Fault(from: "},\n}", to: "},", message: "acme.json5:4:76: expected a key"),
    ])
  func tellsFault(_ fault: Fault) {
    #expect(lint(Self.acme.replacing(fault.from, with: fault.to)) == [fault.message])
  }

  @Test func loadingStopsAtAFault() throws {
    let knowledge = try Knowledge.builtIn()
    let broken = Self.acme.replacing("names:", with: "nams:")
    #expect {
      try knowledge.adding(profiles: [
        ProfileFile(name: "acme.json5", bytes: Array(broken.utf8))
      ])
    } throws: { error in
      guard let fault = error as? KnowledgeError else { return false }
      return fault.line == 2 && fault.code == "knowledge.unknown-key" && !fault.hint.isEmpty
    }
  }
}
