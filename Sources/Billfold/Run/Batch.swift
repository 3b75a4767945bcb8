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

  /// Reads everything in the calling process, without any limit of time or memory.
  ///
  /// A hostile file can hang or crash the caller; this is for files that the caller trusts, where
  /// no other process can be started.
  ///
  /// - Parameter progress: Told after every document.
  /// - Returns: A reading for every file that was found, in the order of paths.
  /// - Throws: A ``BillfoldError`` when a profile is broken.
  public func readInProcess(
    progress: @escaping Progress = { _, _, _ in }
  ) throws(BillfoldError) -> [DocumentReading] {
    var readings = BatchReadings(
      Discover(exclusions: exclusions).run(inputs), rules: fileRules, progress)
    let loader = FileLoader(maximumBytes: settings.reading.limits.maximumBytes)
    try read(&readings, loader, by: Pipeline(options: settings.reading))
    for rule in fileRules.indices where readings.begin(rule: rule) {
      try read(&readings, loader, by: Pipeline(options: settings(for: fileRules[rule]).reading))
    }
    return readings.finished()
  }

  private func read(
    _ readings: inout BatchReadings, _ loader: FileLoader, by pipeline: Pipeline
  ) {
    while let next = readings.next() {
      if let bytes = readings.load(next, loader) {
        readings.take(pipeline.whole(of: bytes), for: next)
      }
    }
  }
}
