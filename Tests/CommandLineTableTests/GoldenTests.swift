import CommandLineTable
import Foundation
import Testing

@Suite("Texts made from the table are as they were read and approved")
struct GoldenTests {
  @Test(arguments: [
    ("help.txt", [], false), ("help-long.txt", [], true), ("brew-help.txt", ["brew"], false),
    ("brew-help-long.txt", ["brew"], true), ("leaves-help.txt", ["leaves"], true),
    ("list-help.txt", ["leaves", "list"], true),
  ])
  func help(file: String, path: [String], isLong: Bool) throws {
    try expectGolden(try #require(SampleTool.tree.help(for: path, isLong: isLong)), file)
  }

  @Test func thereIsNoHelpOnWhatIsNotThere() {
    #expect(SampleTool.tree.help(for: ["nothing"], isLong: true) == nil)
    #expect(SampleTool.tree.help(for: ["pour"], isLong: true) == nil)
  }

  @Test func manualPage() throws {
    try expectGolden(SampleTool.tree.manualPage(), "pot.1")
  }

  @Test func bash() throws {
    try expectGolden(SampleTool.tree.bashCompletion(), "pot.bash")
  }

  @Test func zsh() throws {
    try expectGolden(SampleTool.tree.zshCompletion(), "pot.zsh")
  }

  @Test func fish() throws {
    try expectGolden(SampleTool.tree.fishCompletion(), "pot.fish")
  }
}

/// Compares a text with the golden of that name.
///
/// `GOLDEN=write` writes the golden, and fails all the same, so that nobody commits one unread.
func expectGolden(
  _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(components: "Snapshots", name)
  if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
    try Data(actual.utf8).write(to: url)
    Issue.record(
      "\(name) was written: read it, then run without GOLDEN", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: url, encoding: .utf8)
  #expect(actual == expected, "GOLDEN=write renews \(name)", sourceLocation: sourceLocation)
}
