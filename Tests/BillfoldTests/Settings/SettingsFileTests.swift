import Billfold
import BillKnowledge
import Foundation
import Testing

/// The settings file, and what it changes of a run.
@Suite struct SettingsFileTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func settings(_ text: String) throws -> Settings {
    try folder.write(text, to: "s.json5")
    return try SettingsFile(path: folder.path("s.json5")).settings
  }

  @Test func theExampleOfTheDocumentationIsOne() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Billfold/Billfold.docc/Settings.md")
    let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```")
    let example = try #require(parts.first { $0.hasPrefix("json5\n") }?.dropFirst(6))
    let found = try settings(String(example))
    #expect(found.numbers["+96890000167"]?.owner == "Jane")
    #expect(found.cards.values.first?.label == "Travel SIM")
    #expect(found.files.map(\.issuer) == ["ru/mts", nil])
    #expect(found.files.map(\.zone?.offset) == [.fixed(180), .fixed(240)])
    #expect(found.exclusions == ["*draft*"])
    #expect(found.accepted.map(\.rule) == ["balance-owed"])
    #expect(found.thresholds.count == 1)
  }

  @Test(
    "A mistake is told with its line and key",
    arguments: [
      ("{\n  number: {},\n}", "2:3", "number: unknown key"),
      ("{\n  exclude: '*'\n}", "2:12", "exclude: expected a list"),
      ("{ files: [{ issuer: 'ru/mts' }] }", "1:11", "files: missing key `match`"),
      ("{ files: [{ match: '*', issuer: 'xx/none' }] }", "1:33", "there is no issuer"),
      ("{ files: [{ match: '*', zone: 'Mars/One' }] }", "1:31", "unknown zone"),
      ("{ accept: [{ match: '*' }] }", "1:12", "needs `match`, `rule` and `difference`"),
      ("{ thresholds: { EURO: {} } }", "1:17", "no currency code"),
      ("{ thresholds: { EUR: { entry: '1,5' } } }", "1:31", "is no decimal"),
      ("{ numbers: { '1': {} } }", "1:19", "neither `label` nor `owner`"),
      (
        "{ numbers: {\n'+968 9000': { label: 'a' },\n'+968-9000': { label: 'b' } } }", "3:1",
        "`+968-9000` is the same as `+968 9000`"
      ),
      ("{ exclude: [", "1:13", ""),
    ])
  func mistakes(text: String, place: String, message: String) throws {
    try folder.write(text, to: "s.json5")
    let path = folder.path("s.json5")
    let error = #expect(throws: BillfoldError.self) { try SettingsFile(path: path) }
    #expect(error?.code == .usage)
    #expect(error?.subject == "\(path):\(place)")
    #expect(message.isEmpty || error?.message.contains(message) == true, "\(error?.message ?? "")")
  }

  // MARK: What they change

  private static let sample = "hk/3hk/bill-wrong-balance.pdf"

  private func run(_ settings: String?, format: String = "csv") throws -> Run.Outcome {
    let samples = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Samples/" + Self.sample)
    try folder.write(Array(try Data(contentsOf: samples)), to: "in/bill.pdf")
    var batch = Batch(inputs: [folder.path("in")])
    batch.program = .besideExecutable
    var run = Run(batch, to: .outcome)
    run.formats = [format]
    if let settings {
      try folder.write(settings, to: "s.json5")
      run.settingsFile = try SettingsFile(path: folder.path("s.json5"))
    }
    return try run.run()
  }

  @Test func anAcceptedErrorStaysContradictedAndDoesNotFail() throws {
    let plain = try run(nil)
    #expect(plain.isFailed)
    let known = "{ accept: [{ match: 'bill.pdf', rule: 'balance-owed', difference: '-20.00' }] }"
    let accepted = try run(known)
    #expect(!accepted.isFailed)
    #expect(
      accepted.ledger.statements.contains { $0.statement.verification.status == .contradicted })
    #expect(try run(known.replacing("-20.00", with: "-20.01")).isFailed)
    #expect(try run(known.replacing("bill.pdf", with: "other*")).isFailed)
  }

  @Test func theReportTellsTheNameOfTheFileAlone() throws {
    let bytes = try run("{ exclude: ['x'] }", format: "json").bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"s.json5\""))
    #expect(!text.contains(folder.url.lastPathComponent))
  }

  @Test func exclusionsAreSkipped() throws {
    let found = try run("{ exclude: ['bill*'] }")
    #expect(found.ledger.documents.map(\.problem?.code) == ["excluded"])
  }

  @Test func thresholdsAlert() throws {
    let found = try run("{ thresholds: { HKD: { statement: '100' } } }")
    #expect(found.ledger.findings.contains { $0.rule == "statement-over-threshold" })
    #expect(
      !(try run("{ thresholds: { HKD: { statement: '100000' } } }")).ledger.findings.contains {
        $0.rule == "statement-over-threshold"
      })
  }

  @Test func namesStandInTheTable() throws {
    let plain = try run(nil)
    let number = try #require(plain.ledger.entries.lazy.compactMap(\.entry.subscriber).first)
    let found = try run("{ numbers: { '\(number)': { label: 'Work', owner: 'Jane' } } }")
    let text = String(decoding: found.bytes, as: UTF8.self)
    #expect(text.contains(",Work,Jane,"))
    #expect(!String(decoding: plain.bytes, as: UTF8.self).contains("Jane"))
  }

  @Test func aRuleOfFilesTellsIssuerAndZone() throws {
    let found = try run("{ files: [{ match: '*', issuer: 'hk/csl', zone: '+04:00' }] }")
    let statement = try #require(found.ledger.statements.first?.statement)
    #expect(statement.issuer.id == "hk/csl")
    #expect(statement.timeZone == "+04:00")
  }

  @Test func aFileAmongTheInputsIsNotUsed() throws {
    let own = FileManager.default.currentDirectoryPath
    #expect(
      !SettingsFile.isAmong([own]) || FileManager.default.fileExists(atPath: "billfold.json5"))
  }
}
