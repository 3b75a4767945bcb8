import BillReading
import Foundation
import Testing

/// Every rule that a report may print stands in the list of rules and in the documentation.
@Suite struct RuleNamesTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test(arguments: RuleNames.checks + RuleNames.claims)
  func thePageOfProofsNamesIt(rule: String) throws {
    let page = try Self.text("Sources/Billfold/Billfold.docc/Proof.md")
    #expect(page.contains("`\(rule)`"))
  }

  @Test func noRuleIsMissingInTheList() throws {
    // What a reading remarks besides its proof.
    let remarks: Set = [
      "embedded-differs", "hijri-date", "impossible-date", "no-use", "recognized-text", "row-price",
    ]
    let known = remarks.union(RuleNames.checks).union(RuleNames.claims)
    let folder = Self.root.appending(path: "Sources/BillReading")
    let names = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String }
    let files = (names ?? []).filter { $0.hasSuffix(".swift") }
    #expect(files.count > 100)
    var codes: Set<String> = []
    for file in files {
      // Codes alone are words with hyphens between them and nothing else.
      let text = try Self.text("Sources/BillReading/\(file)")
      codes.formUnion(text.matches(of: /"([a-z]+(?:-[a-z]+)+)"/).map { String($0.1) })
    }
    #expect(codes.isSuperset(of: ["entries-total", "void-row"]))
    #expect(codes.subtracting(known) == [])
  }
}
