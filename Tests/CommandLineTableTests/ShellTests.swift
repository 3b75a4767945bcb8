import CommandLineTable
import Foundation
import Testing

@Suite("Shells and the manual's formatter take what is made for them")
struct ShellTests {
  /// What a program printed, or nil where it is not installed.
  private func output(_ program: String, _ arguments: [String], _ input: String) throws -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = folders.map { "\($0)/\(program)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
    let file = FileManager.default.temporaryDirectory.appending(component: "\(UUID()).txt")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments + [file.path()]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self) + "status \(process.terminationStatus)"
  }

  @Test func syntaxOfBash() throws {
    let text = try #require(try output("bash", ["-n"], SampleTool.tree.bashCompletion()))
    #expect(text == "status 0")
  }

  @Test(arguments: ["zsh", "fish"])
  func syntaxOfOtherShells(shell: String) throws {
    let tree = SampleTool.tree
    let script = shell == "zsh" ? tree.zshCompletion() : tree.fishCompletion()
    if let text = try output(shell, ["-n"], script) { #expect(text == "status 0") }
  }

  @Test func manualPageIsClean() throws {
    let page = SampleTool.tree.manualPage()
    if let text = try output("mandoc", ["-T", "lint"], page) { #expect(text == "status 0") }
    if let text = try output("groff", ["-mdoc", "-ww", "-z"], page) { #expect(text == "status 0") }
  }

  @Test(
    "Bash offers what can follow",
    arguments: [
      (["pot", ""], "brew leaves"), (["pot", "b"], "brew"), (["pot", "leaves", ""], "list"),
      (["pot", "-"], "--help -h --version -V"), (["pot", "brew", "--q"], "--quiet"),
      (["pot", "brew", "--su"], ""), (["pot", "brew", "--lid", ""], "auto always"),
      (["pot", "brew", "--lid", "=", "al"], "always"),
      (["pot", "brew", "--lid", "="], "auto always"),
      (["pot", "brew", "--kind", "green,b"], "green,black"), (["pot", "brew", "-k", "w"], ""),
      (["pot", "brew", "--minutes", ""], ""), (["pot", "leaves", "list", "b"], "bottom"),
      (["pot", "brew", "-q", "--out=x", "--ver"], "--verbose --version"),
    ])
  func bashOffers(words: [String], expected: String) throws {
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let script = """
      compopt() { :; }
      \(SampleTool.tree.bashCompletion())
      COMP_WORDS=(\(quoted)) COMP_CWORD=\(words.count - 1)
      _pot
      printf '%s ' "${COMPREPLY[@]}"
      """
    let text = try #require(try output("bash", ["--norc"], script))
    let offers = text.split(separator: " ").map(String.init)
    #expect(offers == expected.split(separator: " ").map(String.init) + ["status", "0"])
  }
}
