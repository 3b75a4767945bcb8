import BillKnowledge
import Testing

@Suite("Pattern")
struct PatternTests {
  @Test func tellsGroupsInBytes() throws {
    let pattern = try Pattern("(?<key>[[:alpha:]]+)=(\\d+)?(x)?")
    let text = "é ключ=12"
    let match = try #require(try pattern.firstMatch(in: text))
    #expect(match.groups == [3..<14, 3..<11, 12..<14, nil])
    #expect(match.text(1, in: text) == "ключ")
    #expect(pattern.group(named: "key") == 1)
    #expect(pattern.group(named: "other") == nil)
    #expect(try pattern.matches("no") == false)
  }

  @Test func goesOnBehindAMatch() throws {
    let pattern = try Pattern("\\d+")
    #expect(try pattern.firstMatch(in: "1 22", from: 1)?.groups == [2..<4])
  }

  @Test func endsACatastrophe() throws {
    let pattern = try Pattern("^(?:a+)+$")
    let text = String(repeating: "a", count: 60) + "!"
    #expect(throws: PatternError.limit) { try pattern.matches(text) }
  }

  @Test(arguments: ["(", "[a", "(?<n", "a{2,1}"])
  func refusesWhatIsNoPattern(_ source: String) {
    #expect {
      try Pattern(source)
    } throws: { error in
      guard case .syntax(let message, _)? = error as? PatternError else { return false }
      return !message.isEmpty
    }
  }
}
