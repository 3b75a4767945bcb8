import Glibc

/// The public worker protocol: job lines in, answer lines out (`billfold worker`).
///
/// It drives the same worker processes, limits and retries as a run. Every job gets exactly one
/// answer, in any order.
public struct WorkerProtocol: Sendable {
  /// How documents are read, and what a worker may use.
  public var settings = WorkerSettings()
  /// How many workers.
  public var jobs = 1
  /// The worker's program.
  public var program = WorkerProgram.besideExecutable

  /// The protocol with ordinary settings.
  public init() {}

  /// Longer lines are refused: base64 of the largest file, and something around it.
  private var longestLine: Int { settings.reading.limits.maximumBytes / 3 * 4 + (1 << 16) }

  /// Answers jobs to the end of the input.
  ///
  /// - Parameters:
  ///   - input: A descriptor to read job lines from.
  ///   - output: A descriptor to write answer lines to.
  ///   - shouldStop: Asked at least four times a second.
  /// - Throws: A ``BillfoldError``: `worker` when none can be started, `output` when an answer
  ///   cannot be written, `interrupted` when it was asked to stop.
  public func run(
    input: Int32, output: Int32, shouldStop: () -> Bool = { false }
  ) throws(BillfoldError) {
    var pool = try WorkerPool<DocumentReading>(program, settings: settings, count: jobs)
    var jobs = JobTable(loader: FileLoader(maximumBytes: settings.reading.limits.maximumBytes))
    var lines = LineReader(descriptor: input, longest: longestLine)
    try write(AnswerLine.greeting, to: output)
    while true {
      while pool.hasRoom, let line = lines.next() {
        switch jobs.take(line) {
        case .submit(let number, let bytes): try pool.submit(bytes, as: number)
        case .answer(let answer): try write(answer, to: output)
        case .nothing: break
        }
      }
      if lines.isAtEnd, !pool.isBusy { return }
      // A full pool takes no more lines, so that memory stays bounded.
      let wantsLines = pool.hasRoom && !lines.isAtEnd
      switch try pool.wait(alsoFor: wantsLines ? input : nil, shouldStop: shouldStop) {
      case .read(let number, let reading):
        try write(jobs.answer(reading, to: number), to: output)
      case .failed(let number, let failure):
        try write(jobs.answer(failure, to: number), to: output)
      case .readable: lines.fill()
      case .stopped: throw .interrupted
      }
    }
  }

  private func write(_ bytes: [UInt8], to output: Int32) throws(BillfoldError) {
    var sink = DescriptorSink(descriptor: output)
    do throws(SystemError) { try sink.write(bytes) } catch {
      throw BillfoldError(
        code: .output, subject: "standard output", message: "cannot be written: \(error.text)",
        hint: "read all answers, and close the input first")
    }
  }
}

/// The jobs that are not answered yet.
private struct JobTable {
  let loader: FileLoader
  private var jobs: [Int: (id: JSONNode, record: DocumentRecord)] = [:]
  private var lineNumber = 0

  init(loader: FileLoader) { self.loader = loader }

  enum Step {
    case submit(Int, [UInt8])
    case answer([UInt8])
    case nothing
  }

  mutating func take(_ line: LineReader.Line) -> Step {
    lineNumber += 1
    let job: JobLine
    do throws(JobLine.Fault) {
      switch line {
      case .tooLong: throw JobLine.Fault(message: "the line is longer than any document")
      case .whole(let bytes):
        // An empty line says nothing, and is easily written by mistake.
        guard bytes.contains(where: { $0 > 0x20 }) else { return .nothing }
        job = try JobLine(bytes)
      }
    } catch {
      return .answer(AnswerLine.fault(error, line: lineNumber))
    }
    var record = DocumentRecord(id: "", path: "", status: .read)
    switch job.content {
    case .bytes(let bytes, let name):
      record.identify(path: name, bytes: bytes)
      jobs[lineNumber] = (id: job.id, record: record)
      return .submit(lineNumber, bytes)
    case .path(let path):
      let file = DiscoveredFile(path: path, location: FilePath(path), isNamed: true)
      do throws(DiscoveredFile.Refusal) {
        let bytes = try loader.load(file)
        record.identify(path: path, bytes: bytes)
        jobs[lineNumber] = (id: job.id, record: record)
        return .submit(lineNumber, bytes)
      } catch {
        let reading = DocumentReading(record: file.record(of: error))
        return .answer(AnswerLine.reading(reading, id: job.id))
      }
    }
  }

  mutating func answer(_ reading: DocumentReading, to number: Int) -> [UInt8] {
    guard let job = jobs.removeValue(forKey: number) else { return [] }
    var reading = reading
    reading.identify(as: job.record)
    return AnswerLine.reading(reading, id: job.id)
  }

  mutating func answer(_ failure: WorkerFailure, to number: Int) -> [UInt8] {
    guard let job = jobs.removeValue(forKey: number) else { return [] }
    var record = job.record
    record.status = .failed
    record.problem = failure.problem
    return AnswerLine.reading(DocumentReading(record: record), id: job.id)
  }
}
