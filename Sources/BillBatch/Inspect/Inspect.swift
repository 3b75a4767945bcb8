/// Reads one document in a worker process, and tells what a person wants to see of it.
public struct Inspect: Sendable {
  /// How the worker reads, and what it may use.
  public var settings = WorkerSettings()
  /// The worker's program.
  public var program = WorkerProgram.besideExecutable

  /// An inspection with ordinary settings.
  public init() {}

  /// Reads a document; a crash or a hang of its reader ends as `failed` with a problem.
  ///
  /// - Parameters:
  ///   - input: A path, or `-` for standard input.
  ///   - request: What is asked besides the reading.
  /// - Returns: What the worker told; the path is that of `input`.
  /// - Throws: A ``BillfoldError`` when no worker can be started.
  public func run(
    _ input: String, _ request: InspectionRequest
  ) throws(BillfoldError) -> Inspection {
    let path = FilePath(input)
    let file = DiscoveredFile(
      path: FilePath.text(path.bytes), location: input == "-" ? nil : path, isNamed: true)
    let loader = FileLoader(maximumBytes: settings.reading.limits.maximumBytes)
    var own = DocumentRecord(id: "", path: file.path, status: .failed)
    let bytes: [UInt8]
    do throws(DiscoveredFile.Refusal) {
      bytes = try loader.load(file)
    } catch {
      return Inspection(reading: DocumentReading(record: file.record(of: error)))
    }
    own.identify(path: file.path, bytes: bytes)
    switch try ask(request, about: bytes) {
    case .success(var inspection):
      inspection.reading.identify(as: own)
      return inspection
    case .failure(let failure):
      own.problem = failure.problem
      return Inspection(reading: DocumentReading(record: own))
    }
  }

  /// The libraries that a worker reads with.
  ///
  /// - Returns: Them in a fixed order, or why a worker that could be started does not answer.
  /// - Throws: A ``BillfoldError`` when no worker can be started.
  package func libraries() throws(BillfoldError) -> Result<[LibraryVersion], WorkerFailure> {
    var request = InspectionRequest()
    request.wantsLibraries = true
    return try ask(request, about: []).map(\.libraries)
  }

  private func ask(
    _ request: InspectionRequest, about bytes: [UInt8]
  ) throws(BillfoldError) -> Result<Inspection, WorkerFailure> {
    var asking = settings
    asking.inspection = request
    var pool = try WorkerPool<Inspection>(program, settings: asking, count: 1)
    try pool.submit(bytes, as: 0)
    while true {
      switch try pool.wait() {
      case .read(_, let inspection): return .success(inspection)
      case .failed(_, let failure): return .failure(failure)
      case .readable, .stopped: break
      }
    }
  }
}
