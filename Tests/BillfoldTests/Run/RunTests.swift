import Billfold
import Foundation
import Testing

@Suite("The main job")
struct RunTests {
  private static let samples = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Samples").path()

  /// Reads the samples of two issuers into a folder.
  private func run(into path: String, jobs: Int) throws -> Run.Outcome {
    var batch = Batch(inputs: [Self.samples + "/no", Self.samples + "/ru"])
    batch.jobs = jobs
    return try Run(batch, to: .folder(path)).run()
  }

  @Test("The same inputs give the same bytes, whatever the number of workers")
  func deterministic() throws {
    let folder = try ScratchFolder()
    let one = try run(into: folder.path("one"), jobs: 1)
    let three = try run(into: folder.path("three"), jobs: 3)
    #expect(one.ledger == three.ledger)
    #expect(one.ledger.statements.count > 4)
    let names = try folder.names(in: "one")
    #expect(names == (try folder.names(in: "three")))
    #expect(names.contains("entries.csv"))
    for name in names {
      #expect(try folder.bytes("one/\(name)") == folder.bytes("three/\(name)"), "\(name)")
    }
    // A second run into the same place changes nothing.
    let before = try folder.bytes("one/report.json")
    _ = try run(into: folder.path("one"), jobs: 2)
    #expect(try folder.bytes("one/report.json") == before)
  }

  @Test("In the process itself the same is read")
  func inProcess() throws {
    var batch = Batch(inputs: [Self.samples + "/no"])
    batch.jobs = 2
    #expect(try batch.readInProcess() == batch.read())
  }

  @Test("One format goes to the caller as bytes")
  func outcome() throws {
    var run = Run(Batch(inputs: [Self.samples + "/no"]), to: .outcome)
    run.formats = ["csv"]
    let bytes = try run.run().bytes
    #expect(bytes.starts(with: Array("date,time,".utf8)))
    run.formats = ["json"]
    #expect(try run.run().bytes.first == UInt8(ascii: "{"))
  }

  @Test("A report folder given as an input is listed and not read")
  func reportAsInput() throws {
    let folder = try ScratchFolder()
    _ = try run(into: folder.path("report"), jobs: 1)
    let readings = try Batch(inputs: [folder.path("report")]).read()
    #expect(readings.count == (try folder.names(in: "report").count))
    #expect(readings.allSatisfy { $0.record.problem?.code == "own-output" })
  }

  @Test("A range of days narrows the entries, and leaves the proofs")
  func range() throws {
    let folder = try ScratchFolder()
    var run = Run(Batch(inputs: [Self.samples + "/no"]), to: .folder(folder.path("r")))
    let day = try #require(CalendarDate("1999-01-01"))
    run.until = day
    let outcome = try run.run()
    #expect(!outcome.ledger.statements.isEmpty)
    let lines = try folder.bytes("r/entries.csv").split(separator: 0x0A)
    #expect(lines.dropFirst().allSatisfy { $0.first == UInt8(ascii: ",") })
    #expect(
      try folder.bytes("r/statements.csv").split(separator: 0x0A).count
        == outcome.ledger.statements.count + 1)
  }

  @Test("A format that is not there is refused before anything is read")
  func unknownFormat() throws {
    var run = Run(Batch(inputs: ["/nowhere"]), to: .outcome)
    run.formats = ["docx"]
    let error = #expect(throws: BillfoldError.self) { try run.run() }
    #expect(error?.code == .usage)
    #expect(error?.message == "there is no format docx")
  }

  @Test("Nothing is written by a run that was stopped")
  func stopped() throws {
    let folder = try ScratchFolder()
    let run = Run(Batch(inputs: [Self.samples + "/no"]), to: .folder(folder.path("r")))
    let error = #expect(throws: BillfoldError.self) { try run.run(shouldStop: { true }) }
    #expect(error?.code == .interrupted)
    #expect(try folder.names() == [])
  }
}
