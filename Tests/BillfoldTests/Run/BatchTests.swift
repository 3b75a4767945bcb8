import BillKnowledge
import Billfold
import Foundation
import Testing

@Suite("Batch")
struct BatchTests {
  private func summary(_ readings: [DocumentReading]) -> [String] {
    readings.map { reading in
      "\(reading.record.path): \(reading.record.status.rawValue)"
        + (reading.record.problem.map { " \($0.code)" } ?? "")
    }
  }

  private func read(_ batch: Batch) throws -> [String] { summary(try batch.read()) }

  /// One of each kind of bad input.
  private func badFolder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write("", to: "empty.pdf")
    try folder.write("%PDF-1.4\n% and nothing else", to: "truncated.pdf")
    try folder.write("Dear customer, thank you.", to: "letter.txt")
    try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], to: "picture.png")
    try folder.write(
      "{\n \"schema\": \"billfold/report/1\", \"documents\": []}", to: "copy.json")
    try folder.write(
      "date,time,utc_offset,issuer,account,subscriber,kind,direction,x\n", to: "c.csv")
    return folder
  }

  @Test("Every bad input has its status, whatever the number of workers", arguments: [1, 3])
  func badInput(jobs: Int) throws {
    let folder = try badFolder()
    var batch = Batch(inputs: [folder.path, folder.path("missing.pdf")])
    batch.jobs = jobs
    let expected = [
      "c.csv: skipped own-output", "copy.json: skipped own-output", "empty.pdf: failed damaged",
      "letter.txt: skipped not-a-statement", "missing.pdf: failed io-error",
      "picture.png: skipped unsupported", "truncated.pdf: failed damaged",
    ]
    #expect(try read(batch) == expected)
    #expect(summary(try batch.readInProcess()) == expected)
  }

  @Test("A file of no kind that is read fails when it was named")
  func namedForeign() throws {
    let folder = try badFolder()
    #expect(
      try read(Batch(inputs: [folder.path("picture.png")])) == ["picture.png: failed unsupported"])
  }

  @Test("A file beyond the limit is not read")
  func tooLarge() throws {
    let folder = try ScratchFolder()
    try folder.write("%PDF-1.4 and more", to: "large.pdf")
    var batch = Batch(inputs: [folder.path])
    batch.settings.reading.limits.maximumBytes = 8
    #expect(try read(batch) == ["large.pdf: failed too-large"])
  }

  @Test("An unreadable file costs itself alone")
  func unreadable() throws {
    let folder = try ScratchFolder()
    try folder.write("text", to: "a.txt")
    try folder.write("text", to: "b.txt")
    #expect(chmod(folder.path("a.txt"), 0) == 0)
    let isRoot = geteuid() == 0
    #expect(
      try read(Batch(inputs: [folder.path])) == [
        isRoot ? "a.txt: skipped not-a-statement" : "a.txt: failed io-error",
        "b.txt: skipped not-a-statement",
      ])
  }

  @Test("Documents that crash, hang or flood end in a status, and the rest is read")
  func hostile() throws {
    let folder = try ScratchFolder()
    for (name, order) in [
      ("1-crash", "raise 11"), ("2-hang", "sleep"), ("3-flood", "flood"), ("4-memory", "leak"),
    ] {
      try folder.write("billfold order: \(order)", to: name)
    }
    try folder.write("text", to: "5-good")
    var batch = Batch(inputs: [folder.path])
    batch.jobs = 2
    batch.program = .mock
    batch.settings.limits = WorkerLimits(
      wallMilliseconds: 3000, memoryBytes: 512 << 20, answerBytes: 1 << 20)
    #expect(
      try read(batch) == [
        "1-crash: failed crash", "2-hang: failed timeout", "3-flood: failed crash",
        "4-memory: failed memory", "5-good: skipped not-a-statement",
      ])
  }

  @Test("A copy is not read again, and both have the same id")
  func copies() throws {
    let folder = try ScratchFolder()
    try folder.write("billfold order: exit 5", to: "a")
    try folder.write("billfold order: exit 5", to: "b")
    var batch = Batch(inputs: [folder.path])
    batch.program = .mock
    let readings = try batch.read()
    #expect(summary(readings) == ["a: failed crash", "b: failed crash"])
    #expect(readings[0].record.id == readings[1].record.id)
    #expect(readings[0].record.id.count == 65)
  }

  @Test("Unreadable files of two inputs are two, whatever their names")
  func unreadableTwins() throws {
    let folder = try ScratchFolder()
    for year in ["2024", "2025"] { try folder.write("%PDF-1.4 and more", to: "\(year)/jan.pdf") }
    var batch = Batch(inputs: [folder.path("2024"), folder.path("2025")])
    batch.settings.reading.limits.maximumBytes = 8
    let ledger = Deduplicate().run(try batch.read())
    #expect(ledger.documents.map(\.path) == ["2024/jan.pdf", "2025/jan.pdf"])
  }

  @Test("A copy is read by the rule of its own path")
  func copiesUnderRules() throws {
    let folder = try ScratchFolder()
    let bill = """
      <table><tr><th>Description</th><th>Amount</th></tr>
      <tr><td>Subscription</td><td>NOK 100.00</td></tr>
      <tr><td>Total</td><td>NOK 100.00</td></tr></table>
      """
    for name in ["a.html", "b.html", "c.html"] { try folder.write(bill, to: name) }
    var batch = Batch(inputs: [folder.path])
    let text = "{ files: [{ match: 'b*', issuer: 'no/telia' }] }"
    batch.fileRules = try Settings(
      name: "s", bytes: Array(text.utf8), knowledge: Knowledge.builtIn()
    ).files
    let expected = ["generic", "no/telia", "generic"]
    let readings = try batch.read()
    #expect(readings.map { $0.statements.first?.statement.profile.id } == expected)
    #expect(try batch.readInProcess() == readings)
  }

  @Test("Progress counts every document once")
  func progress() throws {
    let folder = try badFolder()
    var seen: [Int] = []
    withExtendedLifetime(folder) {
      let counter = Counter()
      let batch = Batch(inputs: [folder.path])
      _ = try? batch.read(progress: { done, total, _ in
        counter.values.append(done)
        #expect(total == 6)
      })
      seen = counter.values
    }
    #expect(seen == Array(1...6))
  }

  private final class Counter {
    var values: [Int] = []
  }

  @Test("A stop ends the batch without readings")
  func stopped() throws {
    let folder = try badFolder()
    #expect(throws: BillfoldError.self) {
      try Batch(inputs: [folder.path]).read(shouldStop: { true })
    }
  }
}
