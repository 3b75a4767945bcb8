import Billfold
import Foundation
import Testing

@Suite("Report folder")
struct ReportFolderTests {
  private let report = Report(
    ledger: Ledger(documents: [DocumentRecord(id: "d1", path: "a.pdf", status: .read)]))

  private func write(_ path: String, _ formats: [any ReportFormat]) throws {
    try ReportFolder(path).check()
    try ReportFolder(path).write(report, formats: formats)
  }

  private static let csv = [
    "balances.csv", "documents.csv", "entries.csv", "findings.csv", "links.csv", "statements.csv",
    "summary.csv",
  ]

  @Test("A new folder, with those above it, belongs to its owner alone")
  func newFolder() throws {
    let scratch = try ScratchFolder()
    try write(scratch.path("a/b"), [CSVFormat(), JSONFormat()])
    #expect(try scratch.names(in: "a/b") == ([".billfold", "report.json"] + Self.csv).sorted())
    #expect(try scratch.mode(of: "a") == 0o700)
    #expect(try scratch.mode(of: "a/b") == 0o700)
    for name in try scratch.names(in: "a/b") {
      #expect(try scratch.mode(of: "a/b/\(name)") == 0o600)
    }
  }

  @Test("A second run replaces the first, and removes what it did not write again")
  func secondRun() throws {
    let scratch = try ScratchFolder()
    try write(scratch.path("r"), [CSVFormat(), JSONFormat()])
    try scratch.write("mine", to: "r/mine.txt")
    try write(scratch.path("r"), [JSONFormat()])
    #expect(try scratch.names(in: "r") == [".billfold", "mine.txt", "report.json"])
    #expect(try scratch.bytes("r/mine.txt") == Array("mine".utf8))
    try write(scratch.path("r"), [CSVFormat()])
    #expect(try scratch.names(in: "r") == [".billfold"] + (Self.csv + ["mine.txt"]).sorted())
  }

  @Test("The same report gives the same bytes")
  func sameBytes() throws {
    let scratch = try ScratchFolder()
    try write(scratch.path("a"), [CSVFormat(), JSONFormat()])
    try write(scratch.path("b"), [JSONFormat(), CSVFormat()])
    for name in try scratch.names(in: "a") where name != ".billfold" {
      #expect(try scratch.bytes("a/\(name)") == scratch.bytes("b/\(name)"))
    }
  }

  @Test("A run that was killed before its mark was in place does not stop the next one")
  func killed() throws {
    let scratch = try ScratchFolder()
    try scratch.write("billfold", to: "r/.billfold-part-.billfold")
    try write(scratch.path("r"), [JSONFormat()])
    #expect(try scratch.names(in: "r") == [".billfold", "report.json"])
    try scratch.write("x", to: "q/.billfold-part-.billfold")
    try scratch.write("mine", to: "q/mine.txt")
    #expect(throws: BillfoldError.self) { try write(scratch.path("q"), [JSONFormat()]) }
  }

  @Test("A folder that holds other files is refused and left alone")
  func otherFiles() throws {
    let scratch = try ScratchFolder()
    try scratch.write("mine", to: "r/entries.csv")
    let error = #expect(throws: BillfoldError.self) {
      try write(scratch.path("r"), [CSVFormat()])
    }
    #expect(error?.code == .usage)
    #expect(throws: BillfoldError.self) {
      try ReportFolder(scratch.path("r")).write(report, formats: [CSVFormat()])
    }
    #expect(try scratch.names(in: "r") == ["entries.csv"])
  }

  @Test("An empty folder is taken; a file is not")
  func emptyAndFile() throws {
    let scratch = try ScratchFolder()
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "empty"), withIntermediateDirectories: true)
    try write(scratch.path("empty"), [JSONFormat()])
    #expect(try scratch.names(in: "empty") == [".billfold", "report.json"])
    try scratch.write("x", to: "file")
    let error = #expect(throws: BillfoldError.self) {
      try ReportFolder(scratch.path("file")).check()
    }
    #expect(error?.code == .usage)
  }

  @Test("A place below a file is refused before anything is read")
  func belowFile() throws {
    let scratch = try ScratchFolder()
    try scratch.write("x", to: "file")
    let error = #expect(throws: BillfoldError.self) {
      try ReportFolder(scratch.path("file/report")).check()
    }
    #expect(error?.code == .output)
  }

  @Test("A failure leaves the last report as it was, and nothing half-written")
  func failure() throws {
    let scratch = try ScratchFolder()
    try write(scratch.path("r"), [CSVFormat(), JSONFormat()])
    let before = try scratch.bytes("r/report.json")
    var other = report
    other.ledger.documents = []
    // A folder in the way of a draft that the run would write.
    try scratch.write("x", to: "r/.billfold-part-report.json/x")
    let error = #expect(throws: BillfoldError.self) {
      try ReportFolder(scratch.path("r")).write(other, formats: [CSVFormat(), JSONFormat()])
    }
    #expect(error?.code == .output)
    #expect(error?.subject == scratch.path("r") + "/report.json")
    #expect(try scratch.bytes("r/report.json") == before)
    #expect(try scratch.bytes("r/entries.csv") == CSVFormat().files[0].bytes(of: report))
    #expect(
      try scratch.names(in: "r").filter { $0.hasPrefix(".billfold-part") }
        == [".billfold-part-report.json"])
  }
}
