import BillfoldCommand
import CommandLineTable
import Foundation
import Testing

@Suite("Help, version, manual page and completions")
struct HelpTests {
  @Test(arguments: [["--version"], ["-V"], ["run", "--version"], ["profiles", "list", "-V"]])
  func version(words: [String]) throws {
    let run = try BillfoldProcess(words)
    #expect(run.status == 0)
    #expect(run.output == "billfold \(Tool.tree.version)\n")
    #expect(run.errors.isEmpty)
  }

  @Test func noWordsShowTheShortHelp() throws {
    let run = try BillfoldProcess([])
    #expect(run.status == 0)
    #expect(run.output == Tool.tree.help(isLong: false))
  }

  @Test(
    "Texts are as they were read and approved",
    arguments: [
      ([], "billfold"), (["run"], "run"), (["check"], "check"), (["inspect"], "inspect"),
      (["profiles"], "profiles"), (["profiles", "list"], "profiles-list"),
      (["profiles", "show"], "profiles-show"), (["profiles", "lint"], "profiles-lint"),
      (["profiles", "test"], "profiles-test"), (["profiles", "new"], "profiles-new"),
      (["worker"], "worker"), (["schema"], "schema"), (["doctor"], "doctor"),
    ])
  func help(words: [String], name: String) throws {
    let short = try BillfoldProcess(words + ["-h"])
    let long = try BillfoldProcess(words + ["--help"])
    #expect(short.status == 0)
    #expect(long.status == 0)
    try expectGolden(short.output, "\(name).txt")
    try expectGolden(long.output, "\(name)-long.txt")
    let lines = (short.output + long.output).split(separator: "\n")
    #expect(lines.filter { $0.count > 79 } == [])
  }

  @Test(arguments: [
    ("man", "billfold.1"), ("bash", "billfold.bash"), ("zsh", "billfold.zsh"),
    ("fish", "billfold.fish"),
  ])
  func generated(what: String, name: String) throws {
    let run = try BillfoldProcess(["__generate", what])
    #expect(run.status == 0)
    try expectGolden(run.output, name)
  }

  @Test func theTableIsSound() {
    #expect(Tool.tree.faults() == [])
  }

  @Test func generatingIsNotAdvertised() throws {
    let texts = ["man", "bash", "zsh", "fish"].map { ["__generate", $0] } + [["--help"]]
    for words in texts { #expect(!(try BillfoldProcess(words).output.contains("__generate"))) }
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
