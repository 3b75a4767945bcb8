import BillExtraction
import Billfold
import Foundation
import Testing

/// What the samples show, by name: the traps of real statements, and how many samples of each sort
/// there are.
@Suite("Traps and their samples")
struct SampleTrapsTests {
  /// A trap of `Scripts/samples/traps.json` with the samples that show it.
  private struct Trap: Decodable {
    var section: String
    var trap: String
    var what: String
    var samples: [Shown]

    /// A sample, and what its text, its bytes or its golden hold when it shows the trap.
    struct Shown: Decodable {
      var file: String
      var text: String?
      var bytes: String?
      var golden: String?
    }
  }

  private static let samples = projectFolder.appending(path: "Samples")

  private static func traps() throws -> [Trap] {
    let file = projectFolder.appending(path: "Scripts/samples/traps.json")
    return try JSONDecoder().decode([Trap].self, from: Data(contentsOf: file))
  }

  private static func bytes(of name: String) throws -> [UInt8] {
    try FileBytes.read(samples.appending(path: name).path(percentEncoded: false))
  }

  @Test func everyTrapHasASampleThatShowsIt() throws {
    let traps = try Self.traps()
    #expect(!traps.isEmpty)
    #expect(Set(traps.map(\.trap)).count == traps.count, "names are given once")
    for trap in traps {
      #expect(!trap.samples.isEmpty, "\(trap.trap) has no sample")
      for shown in trap.samples {
        #expect(try Self.shows(shown), "\(shown.file) does not show \(trap.trap)")
      }
    }
  }

  @Test("Goldens of sums that are wrong name the check that fails")
  func contradictedGoldens() throws {
    let wrong = try Self.goldens().filter { $0.name.contains("wrong") }
    #expect(wrong.count >= 8)
    for golden in wrong {
      #expect(golden.text.contains("\"contradicted\""), "\(golden.name)")
      #expect(golden.text.contains("\"passed\": false"), "\(golden.name)")
    }
  }

  @Test("There are sixty samples at least, eight of them longer than ten pages")
  func counts() throws {
    let goldens = try Self.goldens()
    #expect(goldens.count >= 60)
    #expect(try Self.longDocuments().count >= 8)
  }

  @Test(
    "Each country shows use inside of a plan and over it, balances, and a bill of several numbers",
    arguments: ["OM", "HK", "RU", "NO"])
  func countries(country: String) throws {
    let own = try Self.goldens().map(\.text).filter { $0.contains("\"country\": \"\(country)\"") }
    for key in ["overage", "included", "remaining", "used", "validUntil"] {
      #expect(own.contains { $0.contains("\"\(key)\": ") }, "\(country) lacks \(key)")
    }
    let several = own.filter { $0.contains("\"type\": \"bill\"") }
      .contains { $0.contains(/"subscribers": \[\s*"\+[0-9]+",\s*"\+/) }
    #expect(several)
  }

  @Test func theTableOfTheDocumentationIsNotStale() throws {
    let page = projectFolder.appending(path: "Sources/Billfold/Billfold.docc/Samples.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- begin -->\n")).upperBound
    let end = try #require(text.range(of: "<!-- end -->")).lowerBound
    let table = try Self.table()
    if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
      try Data((text[..<start] + table + text[end...]).utf8).write(to: page)
      Issue.record("Samples.md was written: read it, then run without GOLDEN")
      return
    }
    #expect(text[start..<end] == table[...], "GOLDEN=write renews Samples.md")
  }

  // MARK: What samples hold

  private static func shows(_ shown: Trap.Shown) throws -> Bool {
    let bytes = try bytes(of: shown.file)
    if let wanted = shown.golden {
      let golden = try Self.bytes(of: shown.file + GoldenSample.suffix)
      return String(decoding: golden, as: UTF8.self).contains(wanted)
    }
    if let wanted = shown.bytes { return String(decoding: bytes, as: UTF8.self).contains(wanted) }
    guard let wanted = shown.text else { return false }
    // What is written, and the words that are found in it.
    if String(decoding: bytes, as: UTF8.self).contains(wanted) { return true }
    let document = try Extract().run(SourceFile(path: shown.file, bytes: bytes))
    let words = document.pages.flatMap(\.words).map(\.text).joined(separator: " ")
    let messages = document.messages.map(\.text).joined(separator: "\n")
    return words.contains(wanted) || messages.contains(wanted)
  }

  private static func goldens() throws -> [(name: String, text: String)] {
    let root = samples.path(percentEncoded: false)
    return try #require(GoldenSamples(at: root)).samples.map { sample in
      let text = String(decoding: try FileBytes.read(sample.golden), as: UTF8.self)
      return (name: String(sample.document.dropFirst(root.count + 1)), text: text)
    }
  }

  /// PDFs of more than ten pages.
  private static func longDocuments() throws -> [String] {
    try goldens().map(\.name).filter { $0.hasSuffix(".pdf") && $0.contains("usage") }
      .filter { name in
        try Extract().run(SourceFile(path: name, bytes: try bytes(of: name))).pages.count > 10
      }
  }

  private static func table() throws -> String {
    let goldens = try goldens()
    let wrong = goldens.filter { $0.text.contains("\"contradicted\"") }.map(\.name)
    let long = try longDocuments()
    var text = "\(goldens.count) samples have goldens.\n\n"
    text += "Longer than ten pages (\(long.count)): \(list(long)).\n\n"
    text += "Contradicted on purpose (\(wrong.count)): \(list(wrong)).\n\n"
    text += "| trap | what it is | samples |\n|---|---|---|\n"
    for trap in try traps() {
      var files: [String] = []
      for shown in trap.samples where !files.contains(shown.file) { files.append(shown.file) }
      text += "| \(trap.trap) | \(trap.what) | \(list(files)) |\n"
    }
    return text
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }
}
