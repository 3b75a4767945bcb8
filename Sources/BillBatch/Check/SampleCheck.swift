import BillModel

/// Reads samples in worker processes and compares each with its golden.
public struct SampleCheck: Sendable {
  /// What became of one sample.
  public struct Outcome: Sendable {
    /// The sample.
    public let sample: GoldenSample
    /// What differs, and the renewed golden where that was asked for.
    public let result: GoldenCheck.Result
  }

  /// How documents are read.
  public var settings: WorkerSettings
  /// How many processes read.
  public var jobs: Int
  /// Whether goldens are to be renewed.
  public var updates: Bool

  /// A check with these settings.
  public init(settings: WorkerSettings, jobs: Int, updates: Bool) {
    self.settings = settings
    self.jobs = jobs
    self.updates = updates
  }

  /// Reads and compares.
  ///
  /// - Parameters:
  ///   - samples: The samples.
  ///   - program: The program that reads documents.
  ///   - shouldStop: Asked several times a second.
  /// - Returns: An outcome a sample, in their order; nothing is written.
  /// - Throws: Why no document can be read, or that the caller asked to stop.
  public func run(
    _ samples: [GoldenSample], with program: WorkerProgram, shouldStop: () -> Bool
  ) throws(BillfoldError) -> [Outcome] {
    var pool = try WorkerPool<DocumentReading>(program, settings: settings, count: jobs)
    var outcomes: [Outcome?] = Array(repeating: nil, count: samples.count)
    var records = samples.map { DocumentRecord(id: "", path: $0.document, status: .failed) }
    var next = 0
    while next < samples.count || pool.isBusy {
      while next < samples.count, pool.hasRoom {
        switch Result(catching: { () throws(FileError) in
          try FileBytes.read(samples[next].document)
        }) {
        case .success(let bytes):
          records[next].identify(path: samples[next].document, bytes: bytes)
          try pool.submit(bytes, as: next)
        case .failure(let error):
          outcomes[next] = Outcome(sample: samples[next], problem: error.message)
        }
        next += 1
      }
      guard pool.isBusy else { continue }
      switch try pool.wait(shouldStop: shouldStop) {
      case .read(let number, var reading):
        reading.identify(as: records[number])
        outcomes[number] = compare(samples[number], reading)
      case .failed(let number, let failure):
        records[number].problem = failure.problem
        outcomes[number] = compare(samples[number], DocumentReading(record: records[number]))
      case .stopped:
        throw .interrupted
      case .readable:
        break
      }
    }
    return outcomes.compactMap(\.self)
  }

  private func compare(_ sample: GoldenSample, _ reading: DocumentReading) -> Outcome {
    do throws(FileError) {
      let golden = try FileBytes.read(sample.golden)
      return Outcome(
        sample: sample,
        result: GoldenCheck.compare(
          golden: golden, at: sample.golden, with: reading,
          updates: updates))
    } catch {
      return Outcome(sample: sample, problem: error.message)
    }
  }
}

extension SampleCheck.Outcome {
  fileprivate init(sample: GoldenSample, problem: String) {
    var result = GoldenCheck.Result()
    result.problem = problem
    self.init(sample: sample, result: result)
  }

  /// What speaks against the sample, a line each; empty when all is well.
  public var failures: [String] {
    if let problem = result.problem { return [problem] }
    return result.differences.map {
      "\($0.path): \($0.expected) is expected, \($0.actual) was read"
    }
  }
}
