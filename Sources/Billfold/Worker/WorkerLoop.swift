import CSandbox
import Glibc

/// What a worker process does: it reads documents from its line until the line is closed.
///
/// It is synchronous, since the sandbox allows no further thread; it opens no document by itself and
/// never learns a name.
public struct WorkerLoop: ~Copyable {
  private let line: Int32
  private let before: ([UInt8], Int32) -> Void
  private var settings = WorkerSettings()

  /// A worker on a line.
  ///
  /// - Parameter line: A stream socket, both ends of which belong to this program.
  public init(line: Int32 = STDIN_FILENO) {
    self.init(line: line) { _, _ in }
  }

  /// A worker that first hands each document to somebody else, with the line: the tests' own worker
  /// misbehaves there.
  package init(line: Int32 = STDIN_FILENO, before: @escaping ([UInt8], Int32) -> Void) {
    self.line = line
    self.before = before
  }

  /// Reads documents to the end of the line.
  ///
  /// - Returns: The status to exit with: 0 at the end of the line, 3 when the line brought nonsense.
  public mutating func run() -> Int32 {
    _ = csandbox_follow_parent()
    signal(SIGXFSZ, SIG_IGN)
    Self.limit(Int32(RLIMIT_CORE.rawValue), to: 0)
    guard let (message, body) = receive(), message == .settings else { return 3 }
    do throws(FrameError) { settings = try WorkerSettings(body) } catch { return 3 }
    Self.limit(Int32(RLIMIT_AS.rawValue), to: settings.limits.memoryBytes)
    // Standard error is a file in memory, by which the pool learns a crash's last words.
    Self.limit(Int32(RLIMIT_FSIZE.rawValue), to: 64 << 20)
    let pipeline: Pipeline
    do throws(BillfoldError) { pipeline = try Pipeline(options: settings.reading) } catch {
      return 3
    }
    while let (message, bytes) = receive() {
      guard message == .document || message == .part else { return 3 }
      limitProcessor()
      before(bytes, line)
      let (answer, frame) = answer(bytes, isPart: message == .part, pipeline)
      guard Self.send(answer.header(bodyCount: frame.count), on: line),
        Self.send(frame, on: line)
      else { return 3 }
    }
    return 0
  }

  private func answer(
    _ bytes: [UInt8], isPart: Bool, _ pipeline: Pipeline
  ) -> (message: WorkerMessage, frame: [UInt8]) {
    switch isPart ? .leaf : pipeline.content(of: bytes) {
    case .leaf:
      let frame =
        settings.inspection.map { pipeline.inspect(bytes, $0).frame }
        ?? DocumentFrame.encode(pipeline.leaf(bytes).reading)
      return (message: .reading, frame: frame)
    case .closed(let reading):
      let frame =
        settings.inspection == nil
        ? DocumentFrame.encode(reading) : Inspection(reading: reading).frame
      return (message: .reading, frame: frame)
    case .parts(let record, let parts):
      return (message: .parts, frame: PartsFrame.encode(record, parts))
    }
  }

  // MARK: Limits

  private static func limit(_ resource: Int32, to value: Int) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
    setrlimit(__rlimit_resource_t(UInt32(resource)), &limit)
  }

  /// Allows the processor time of one more document.
  private func limitProcessor() {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let used = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
    limit.rlim_cur = min(limit.rlim_max, rlim_t(used + settings.limits.processorSeconds))
    setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
  }

  // MARK: The line

  /// The next message; nil at the end of the line, or when it is none.
  private func receive() -> (message: WorkerMessage, body: [UInt8])? {
    guard let header = Self.receive(WorkerMessage.headerCount, on: line),
      let (message, count) = WorkerMessage.parse(header),
      let body = Self.receive(count, on: line)
    else { return nil }
    return (message: message, body: body)
  }

  private static func receive(_ count: Int, on line: Int32) -> [UInt8]? {
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let part = read(line, buffer.baseAddress?.advanced(by: filled), count - filled)
        if part > 0 {
          filled += part
        } else if part == 0 || errno != EINTR {
          isWhole = false
          return
        }
      }
    }
    return isWhole ? bytes : nil
  }

  package static func send(_ bytes: [UInt8], on line: Int32) -> Bool {
    DescriptorSink.write(bytes, to: line) == nil
  }
}
