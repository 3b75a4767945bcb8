import Foundation
import Testing

@Suite("billfold run")
struct RunTests {
  static let bill = "no/telia/bill-two-numbers.pdf"
  static let sameBill = "no/telia/bill-two-numbers.html"
  static let wrongBill = "no/telia/bill-wrong-total.pdf"
  static let usage = "no/telia/usage-march.pdf"

  private static let tables = [
    "balances.csv", "documents.csv", "entries.csv", "findings.csv", "links.csv", "statements.csv",
    "summary.csv",
  ]

  @Test func aProvedBillEndsWell() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(Self.bill, to: "Bills/bill.pdf")
    let run = try BillfoldProcess(["run", "Bills"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(
      run.errorLines == [
        "Telia: 1 document, 1 statement, 1 verified, 0 contradicted, 1125.40 NOK",
        "Open billfold-report/entries.csv first; statements.csv says how far each statement is "
          + "proved.",
      ])
    let names = try folder.names(in: "billfold-report").filter { !$0.hasPrefix(".") }
    #expect(names == (Self.tables + ["report.json"]).sorted())
    #expect(try folder.documents("billfold-report") == ["bill.pdf": "read"])
  }

  @Test func aContradictedBillIsToldAndIsAFinding() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(Self.wrongBill, to: "Bills/wrong.pdf")
    let run = try BillfoldProcess(["run", "-o", "out", "Bills"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("billfold: wrong.pdf: 1135.40 is printed on page 1, but 1125.40"))
    #expect(run.errorLines.last?.hasPrefix("Open out/statements.csv first") == true)
    let quiet = try BillfoldProcess(
      ["run", "-q", "-o", "out", "--fail-on", "failed", "Bills"], in: folder)
    #expect(quiet.status == 0)
    #expect(quiet.errorLines.count == 1)
  }

  @Test func oneFormatGoesToStandardOutput() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(Self.bill, to: "bill.pdf")
    let csv = try BillfoldProcess(["run", "-q", "-f", "csv", "-o", "-", "bill.pdf"], in: folder)
    #expect(csv.status == 0)
    #expect(csv.output.hasPrefix("date,time,utc_offset,"))
    #expect(csv.errors.isEmpty)
    let json = try BillfoldProcess(["run", "-f", "json", "-o", "-", "bill.pdf"], in: folder)
    #expect(json.output.hasPrefix("{\"schema\":\"billfold/report/1\""))
    #expect(try folder.names() == ["bill.pdf"])
  }

  @Test func standardInputIsOneDocument() throws {
    let folder = try TemporaryFolder()
    let bytes = Array(
      try Data(contentsOf: BillfoldProcess.samples.appending(path: Self.bill)))
    let run = try BillfoldProcess(["run", "-o", "out", "-"], input: bytes, in: folder)
    #expect(run.status == 0)
    #expect(try folder.documents("out") == ["-": "read"])
  }

  @Test(
    "The same inputs give the same bytes, however many processes read",
    arguments: [["-j", "1"], ["-j", "2"], ["-j", "1", "Bills/b", "Bills/a"]])
  func determinism(words: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.copySample(Self.bill, to: "Bills/a/bill.pdf")
    try folder.copySample(Self.sameBill, to: "Bills/b/bill.html")
    try folder.copySample(Self.usage, to: "Bills/b/usage.pdf")
    try folder.write("not a bill", to: "Bills/b/notes.txt")
    let inputs = words.count > 2 ? [] : ["Bills/a", "Bills/b"]
    let first = try BillfoldProcess(
      ["run", "-o", "one", "-j", "2", "Bills/a", "Bills/b"], in: folder)
    let second = try BillfoldProcess(
      ["run", "-o", "two"] + words + inputs, in: folder,
      environment: ["TZ": "Asia/Tokyo", "LC_ALL": "ar_EG.UTF-8", "LANG": "ar_EG.UTF-8"])
    #expect(first.status == second.status)
    for name in Self.tables + ["report.json"] {
      #expect(try folder.text("one/\(name)") == folder.text("two/\(name)"), "\(name)")
    }
  }

  @Test func aRangeOfDaysLeavesTheProofAlone() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(Self.bill, to: "bill.pdf")
    let words = ["run", "-o", "out", "--since", "2031-01-01", "bill.pdf"]
    let run = try BillfoldProcess(words, in: folder)
    #expect(run.status == 0)
    #expect(try folder.text("out/entries.csv").split(separator: "\n").count == 1)
    #expect(try folder.text("out/statements.csv").contains(",verified,"))
  }

  @Test func theBarIsDrawnWhenItIsAskedFor() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(Self.bill, to: "bill.pdf")
    let always = try BillfoldProcess(
      ["run", "-q", "-o", "out", "--progress", "always", "bill.pdf"], in: folder)
    #expect(always.errors == "\r[========================] 1 of 1  bill.pdf\u{1B}[K\r\u{1B}[K")
    let auto = try BillfoldProcess(["run", "-q", "-o", "out", "bill.pdf"], in: folder)
    #expect(auto.errors.isEmpty)
  }

  @Test func verboseTellsWhatBecameOfEveryFile() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(Self.bill, to: "Bills/bill.pdf")
    try folder.write("x", to: "Bills/.hidden")
    let run = try BillfoldProcess(["run", "-v", "-o", "out", "Bills"], in: folder)
    #expect(run.status == 0)
    #expect(run.errorLines.contains(".hidden: skipped (hidden)"))
    #expect(run.errorLines.contains("bill.pdf: read"))
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func aSignalEndsTheRunAndNothingIsWritten(signal: Int32, status: Int32) throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = BillfoldProcess.program
    process.arguments = ["run", "-v", "-o", "out", "-"]
    process.currentDirectoryURL = folder.url
    let input = Pipe()
    let errors = Pipe()
    process.standardInput = input
    process.standardError = errors
    try process.run()
    // The message comes when the run listens for signals, and waits for the pipe.
    let message = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(message.contains("reading standard input"))
    kill(process.processIdentifier, signal)
    // A run that did not hear the signal sees the end of its input and ends otherwise.
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == status)
    #expect(try folder.names() == [])
  }

  @Test func settingsOfTheCurrentFolderCountUnlessTheyAreAmongTheInputs() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(Self.wrongBill, to: "Bills/wrong.pdf")
    try folder.write("{ exclude: ['*wrong*'] }", to: "billfold.json5")
    let run = try BillfoldProcess(["run", "-q", "Bills"], in: folder)
    #expect(run.status == 1)
    #expect(try folder.documents("billfold-report") == ["wrong.pdf": "skipped excluded"])
    #expect(
      try folder.text("billfold-report/report.json").contains("\"settings\":\"billfold.json5\""))
    let own = try BillfoldProcess(["run", "-q", "-o", "out", "."], in: folder)
    #expect(own.errors.hasPrefix("billfold: billfold.json5: it lies among the inputs"))
    #expect(try folder.documents("out")["Bills/wrong.pdf"] == "read")
    try folder.write("{ exclud: [] }", to: "bad.json5")
    let bad = try BillfoldProcess(["run", "--settings", "bad.json5", "Bills"], in: folder)
    #expect(bad.status == 2)
    #expect(bad.errors.hasPrefix("billfold: bad.json5:1:3: exclud: unknown key"))
  }

  @Test func aRuleOfFindingsCanFailARun() throws {
    let folder = try TemporaryFolder()
    try folder.copySample("various/usage-none.html", to: "none.html")
    #expect(try BillfoldProcess(["run", "-q", "none.html"], in: folder).status == 0)
    #expect(
      try BillfoldProcess(["run", "-q", "--fail-on", "no-use", "none.html"], in: folder).status == 1
    )
    #expect(
      try BillfoldProcess(["run", "-q", "--fail-on", "no-usee", "none.html"], in: folder).status
        == 2)
  }
}

extension TemporaryFolder {
  /// What became of each document of a report, by path.
  func documents(_ report: String) throws -> [String: String] {
    var statuses: [String: String] = [:]
    for line in try text("\(report)/documents.csv").split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      // A path that a spreadsheet would take for a formula has a quote before it.
      let path = cells[0].hasPrefix("'") ? cells[0].dropFirst() : cells[0]
      statuses[String(path)] = cells[2] + (cells[3].isEmpty ? "" : " \(cells[3])")
    }
    return statuses
  }
}
