import BillKnowledge

/// Reads many files, each in a worker process, and loses none of them.
///
/// The readings come in the order of paths, whatever the number of workers: the same files give the
/// same readings.
public struct Batch: Sendable {
  /// Files, folders, and `-` for one document on standard input.
  public var inputs: [String]
  /// Files and folders to leave out.
  public var exclusions: [GlobPattern] = []
  /// How workers read, and what they may use.
  public var settings = WorkerSettings()
  /// How many workers.
  public var jobs = 1
  /// What is known of files by their paths: the first rule that matches one counts.
  public var fileRules: [Settings.FileRule] = []
  /// The worker's program.
  public var program = WorkerProgram.besideExecutable

  /// A batch of inputs.
  public init(inputs: [String]) { self.inputs = inputs }

  /// Told after every document: how many are done, of how many, and the path of the last one.
  public typealias Progress = (_ done: Int, _ total: Int, _ path: String) -> Void

  /// Reads everything in worker processes.
  ///
  /// - Parameters:
  ///   - progress: Told after every document.
  ///   - shouldStop: Asked at least four times a second.
  /// - Returns: A reading for every file that was found, in the order of paths, and behind each
  ///   mail or archive those of its parts.
  /// - Throws: A ``BillfoldError`` when no worker can be started, or when it was asked to stop.
  public func read(
    progress: @escaping Progress = { _, _, _ in }, shouldStop: () -> Bool = { false }
  ) throws(BillfoldError) -> [DocumentReading] {
    // Before the search, so that the first worker gets ready meanwhile.
    var pool = try WorkerPool<DocumentReading>(program, settings: settings, count: jobs)
    var readings = BatchReadings(
      Discover(exclusions: exclusions).run(inputs), rules: fileRules, progress)
    let loader = FileLoader(maximumBytes: settings.reading.limits.maximumBytes)
    // Files with a rule of their own wait for workers that know it.
    try read(&readings, loader, with: &pool, shouldStop)
    for rule in fileRules.indices where readings.begin(rule: rule) {
      var pool = try WorkerPool<DocumentReading>(
        program, settings: settings(for: fileRules[rule]), count: jobs)
      try read(&readings, loader, with: &pool, shouldStop)
    }
    return readings.finished()
  }

  private func settings(for rule: Settings.FileRule) -> WorkerSettings {
    var settings = settings
    settings.reading.issuer = rule.issuer
    settings.reading.zone = rule.zone
    return settings
  }

  private func read(
    _ readings: inout BatchReadings, _ loader: FileLoader,
    with pool: inout WorkerPool<DocumentReading>, _ shouldStop: () -> Bool
  ) throws(BillfoldError) {
    while true {
      while pool.hasRoom, let next = readings.next() {
        if shouldStop() { throw .interrupted }
        if let bytes = readings.load(next, loader, shouldStop: shouldStop) {
          try pool.submit(bytes, as: next)
        }
      }
      guard pool.isBusy else { return }
      switch try pool.wait(shouldStop: shouldStop) {
      case .read(let index, let reading): readings.take(reading, for: index)
      case .failed(let index, let failure): readings.take(failure, for: index)
      case .readable: break
      case .stopped: throw .interrupted
      }
    }
  }

  /// What reads a file that some options describe.
  package typealias Reader = ([UInt8]) -> DocumentReading

  /// Reads everything in the calling process.
  ///
  /// - Parameters:
  ///   - progress: Told after every document.
  ///   - reader: Makes what reads files; called once, and once more for each rule with files.
  /// - Returns: A reading for every file that was found, in the order of paths.
  /// - Throws: What `reader` throws.
  package func read(
    progress: @escaping Progress, by reader: (PipelineOptions) throws(BillfoldError) -> Reader
  ) throws(BillfoldError) -> [DocumentReading] {
    var readings = BatchReadings(
      Discover(exclusions: exclusions).run(inputs), rules: fileRules, progress)
    let loader = FileLoader(maximumBytes: settings.reading.limits.maximumBytes)
    readings.takeAll(loader, by: try reader(settings.reading))
    for rule in fileRules.indices where readings.begin(rule: rule) {
      readings.takeAll(loader, by: try reader(settings(for: fileRules[rule]).reading))
    }
    return readings.finished()
  }
}

extension BatchReadings {
  fileprivate mutating func takeAll(_ loader: FileLoader, by reader: Batch.Reader) {
    while let next = next() {
      if let bytes = load(next, loader) { take(reader(bytes), for: next) }
    }
  }
}
