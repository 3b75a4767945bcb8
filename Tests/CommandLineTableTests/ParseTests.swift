import CommandLineTable
import Testing

@Suite("Words become a command")
struct ParseTests {
  private func brew(_ words: String...) throws -> BrewCommand {
    let parsed = try SampleTool.tree.parse(["brew"] + words)
    guard case .command(let command) = parsed else {
      throw Unexpected(what: "\(parsed)")
    }
    return try #require(command as? BrewCommand)
  }

  @Test(
    "A value stands behind its name in any of these ways",
    arguments: [
      ["--out", "a", "x"], ["--out=a", "x"], ["-o", "a", "x"], ["-oa", "x"], ["-o=a", "x"],
      ["x", "--out", "a"], ["--out", "b", "--out", "a", "x"], ["-qo", "a", "x"].map { $0 },
    ].dropLast())
  func values(words: [String]) throws {
    guard case .command(let command) = try SampleTool.tree.parse(["brew"] + words) else {
      throw Unexpected(what: "no command")
    }
    let brew = try #require(command as? BrewCommand)
    #expect(brew.out == "a")
    #expect(brew.leaves == ["x"])
  }

  @Test func whatIsNotGivenKeepsItsDefault() throws {
    let command = try brew("x")
    #expect(command.out == "pot")
    #expect(command.minutes == 3)
    #expect(command.kinds.isEmpty)
    #expect(!command.isQuiet)
  }

  @Test func listsAreReadItemByItem() throws {
    #expect(try brew("--kind", "green,black", "x").kinds == ["green", "black"])
    #expect(try brew("-k", "green", "-k", "black", "x").kinds == ["green", "black"])
  }

  @Test func repeatableOptionsGather() throws {
    #expect(try brew("--without", "a", "--without=b", "x").without == ["a", "b"])
  }

  @Test func emptyValueBehindAnEqualsSignIsAValue() throws {
    #expect(try brew("--without=", "x").without == [""])
    #expect(try brew("--without=a=b", "x").without == ["a=b"])
    #expect(try brew("--without=-a", "x").without == ["-a"])
  }

  @Test func togglesMayBeBundled() throws {
    #expect(try brew("-qq", "x").isQuiet)
    #expect(throws: UsageError.self) { try brew("-qv", "x") }
  }

  @Test func twoHyphensEndTheOptions() throws {
    #expect(try brew("--", "-q", "--", "-").leaves == ["-q", "--", "-"])
  }

  @Test func oneHyphenIsAnOperand() throws {
    #expect(try brew("-").leaves == ["-"])
    #expect(try brew("-o", "-", "x").out == "-")
  }

  @Test func commandsOfAGroupAreFound() throws {
    guard case .command(let command) = try SampleTool.tree.parse(["leaves", "list", "top", "7"])
    else { throw Unexpected(what: "no command") }
    let list = try #require(command as? ListCommand)
    #expect(list.shelf == "top")
    #expect(list.id == "7")
  }

  @Test(
    "Help is asked for in many ways",
    arguments: [
      (["--help"], [], true), (["-h"], [], false), (["help"], [], true),
      (["brew", "-h"], ["brew"], false), (["brew", "x", "--help"], ["brew"], true),
      (["help", "brew"], ["brew"], true), (["leaves", "--help"], ["leaves"], true),
      (["help", "leaves", "list"], ["leaves", "list"], true),
      (["leaves", "list", "-h"], ["leaves", "list"], false),
    ])
  func help(words: [String], path: [String], isLong: Bool) throws {
    guard case .help(path, isLong: isLong) = try SampleTool.tree.parse(words) else {
      throw Unexpected(what: "\(words)")
    }
  }

  @Test(arguments: [["--version"], ["-V"], ["brew", "-V"], ["leaves", "--version"]])
  func version(words: [String]) throws {
    guard case .version = try SampleTool.tree.parse(words) else {
      throw Unexpected(what: "\(words)")
    }
  }

  @Test func noWordsAtAll() throws {
    guard case .nothing = try SampleTool.tree.parse([]) else {
      throw Unexpected(what: "something")
    }
  }

  @Test func hiddenCommandsRun() throws {
    guard case .command(let command) = try SampleTool.tree.parse(["__secret"]) else {
      throw Unexpected(what: "no command")
    }
    #expect(command is SecretCommand)
  }
}

/// Says that a command line was read as something else.
struct Unexpected: Error {
  let what: String
}
