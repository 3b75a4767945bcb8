import Billfold
import Testing

@Suite("Worker pool")
struct WorkerPoolTests {
  private static let program = WorkerProgram.mock

  @Test("The worker that people get reads orders as it reads any text")
  func ordersOfTheProduct() throws {
    var program = WorkerProgram.besideExecutable
    program.arguments = ["--mock"]
    var pool = try WorkerPool<DocumentReading>(program, settings: WorkerSettings(), count: 1)
    try pool.submit(Array(Self.order("exit 4").utf8), as: 1)
    guard case .read(1, let reading) = try pool.wait() else {
      Issue.record("no reading")
      return
    }
    #expect(reading.record.problem?.code == "not-a-statement")
  }

  /// What a pool makes of documents, by their order.
  private func read(
    _ documents: [String], workers: Int = 2, wallMilliseconds: Int = 60_000,
    processorSeconds: Int = 60, perWorker: Int = 1000
  ) throws -> [Outcome] {
    var settings = WorkerSettings()
    settings.limits = WorkerLimits(
      wallMilliseconds: wallMilliseconds, processorSeconds: processorSeconds,
      memoryBytes: 512 << 20, answerBytes: 1 << 20, documentsPerWorker: perWorker)
    var pool = try WorkerPool<DocumentReading>(Self.program, settings: settings, count: workers)
    var outcomes = [Outcome?](repeating: nil, count: documents.count)
    var next = 0
    while next < documents.count || pool.isBusy {
      while next < documents.count, pool.hasRoom {
        try pool.submit(Array(documents[next].utf8), as: next)
        next += 1
      }
      switch try pool.wait() {
      case .read(let number, let reading):
        #expect(outcomes[number] == nil, "one answer each")
        outcomes[number] = .read(reading.record.status)
      case .failed(let number, let failure):
        #expect(outcomes[number] == nil, "one answer each")
        outcomes[number] = .failed(failure)
      case .readable, .stopped: Issue.record("nobody asked for that")
      }
    }
    return outcomes.compactMap { $0 }
  }

  private enum Outcome: Equatable {
    case read(DocumentStatus)
    case failed(WorkerFailure)
  }

  private static func order(_ words: String) -> String { "billfold order: \(words)" }

  @Test("Every document gets an answer, with any number of workers", arguments: [1, 2, 5])
  func everyDocument(workers: Int) throws {
    let documents = (0..<40).map { $0 % 2 == 0 ? "plain text \($0)" : "" }
    let expected = documents.map { Outcome.read($0.isEmpty ? .failed : .skipped) }
    #expect(try read(documents, workers: workers) == expected)
  }

  @Test("A document larger than the line's buffers comes through")
  func largeDocument() throws {
    // Twice what the pool takes at a time.
    let text = String(repeating: "plain text that is no statement\n", count: 1 << 14)
    #expect(try read([text, text, text]) == Array(repeating: .read(.skipped), count: 3))
  }

  @Test("Workers are renewed after their share of documents")
  func renewed() throws {
    let documents = Array(repeating: "plain text", count: 7)
    #expect(
      try read(documents, workers: 1, perWorker: 2)
        == Array(repeating: .read(.skipped), count: 7))
  }

  @Test(
    "A crash costs one document, after a second try",
    arguments: [
      ("raise 11", .signal(11)), ("raise 6", .signal(6)), ("raise 9", .signal(9)),
      ("exit 0", .exit(0)), ("exit 42", .exit(42)), ("half-frame", .exit(0)),
      ("leak", .memory(bytes: 512 << 20)), ("hang-up", .signal(9)),
      ("lying-length", .flood(bytes: 1 << 20)), ("flood", .flood(bytes: 1 << 20)),
    ] as [(String, WorkerFailure)])
  func crash(order: String, failure: WorkerFailure) throws {
    let outcomes = try read(["before", Self.order(order), "after", "after"])
    #expect(
      outcomes
        == [.read(.skipped), .failed(failure), .read(.skipped), .read(.skipped)])
    #expect(!failure.problem.message.isEmpty)
  }

  @Test("What the caller itself had held is not the worker's")
  func inheritedPeak() throws {
    let held = [UInt8](repeating: 1, count: 384 << 20)
    #expect(
      try read([Self.order("raise 11"), "after"], workers: 1)
        == [.failed(.signal(11)), .read(.skipped)])
    #expect(held.last == 1)
  }

  @Test("An answer that is none ends the worker", arguments: ["nonsense", "chatter"])
  func nonsense(order: String) throws {
    let outcomes = try read(["before", Self.order(order), "after"], workers: 1)
    guard case .failed(.malformed) = outcomes[1] else {
      Issue.record("\(outcomes[1])")
      return
    }
    #expect(outcomes[0] == .read(.skipped))
    #expect(outcomes[2] == .read(.skipped))
  }

  @Test("A hang costs one document", arguments: ["sleep", "spin"])
  func hang(order: String) throws {
    let outcomes = try read(
      ["before", Self.order(order), "after", "after"], wallMilliseconds: 1500)
    #expect(
      outcomes
        == [
          .read(.skipped), .failed(.timeout(milliseconds: 1500)), .read(.skipped), .read(.skipped),
        ])
  }

  @Test("Processor time is limited even where the wall clock is not")
  func processorTime() throws {
    #expect(
      try read([Self.order("spin"), "after"], workers: 1, processorSeconds: 0)
        == [.failed(.timeout(milliseconds: 0)), .read(.skipped)])
  }

  @Test("An order is a text like any other where nobody allows it")
  func ordersAreRefused() throws {
    var pool = try WorkerPool<DocumentReading>(
      .besideExecutable, settings: WorkerSettings(), count: 1)
    try pool.submit(Array(Self.order("exit 1").utf8), as: 0)
    guard case .read(0, let reading) = try pool.wait() else {
      Issue.record("it was obeyed")
      return
    }
    #expect(reading.record.status == .skipped)
  }

  @Test("A program that is not there is named")
  func missingProgram() {
    let program = WorkerProgram(path: "/nowhere/billfold-worker")
    do {
      _ = try WorkerPool<DocumentReading>(program, settings: WorkerSettings(), count: 1)
      Issue.record("it started")
    } catch {
      #expect(error.code == .worker)
      #expect(
        error.description
          == "/nowhere/billfold-worker: cannot be started: there is no such file or folder; "
          + "put billfold-worker beside billfold")
    }
  }

  @Test("Another program than a worker costs the document alone")
  func foreignProgram() throws {
    for program in ["/bin/true", "/bin/cat"] {
      var pool = try WorkerPool<DocumentReading>(
        WorkerProgram(path: program), settings: WorkerSettings(), count: 1)
      try pool.submit(Array("plain text".utf8), as: 7)
      guard case .failed(7, _) = try pool.wait() else {
        Issue.record("\(program) read a document")
        return
      }
    }
  }

  @Test("A caller who asks to stop is obeyed at once")
  func stopped() throws {
    var pool = try WorkerPool<DocumentReading>(Self.program, settings: WorkerSettings(), count: 1)
    try pool.submit(Array(Self.order("sleep").utf8), as: 0)
    guard case .stopped = try pool.wait(shouldStop: { true }) else {
      Issue.record("it went on")
      return
    }
  }
}
