import CSandbox
import Glibc

/// A running worker: the only owner of its process and of the line to it.
///
/// The worker has a process group of its own, so that it ends with whatever it may have started.
final class WorkerProcess {
  /// Our end of the line, a stream socket: `send` can be told not to raise SIGPIPE.
  let line: Int32
  private let process: pid_t
  /// A memory file that is the worker's standard error; what libraries say there, and the last
  /// words of a crash.
  private let messages: Int32
  /// The most memory that this process had held when the worker began, in bytes.
  ///
  /// A child's peak starts with that of the process that started it: Linux carries the mark over
  /// `exec` (`setmax_mm_hiwater_rss` in `fs/exec.c`), so that up to here it tells nothing.
  private let inheritedPeakBytes: Int
  private var isReaped = false

  /// Starts a worker.
  ///
  /// - Throws: The number of the system's error.
  init(_ program: WorkerProgram) throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Self.closeOnExec, 0, &ends) == 0 else {
      throw SystemError.last
    }
    let messages = csandbox_memory_file("messages")
    defer { close(ends[1]) }
    do throws(SystemError) {
      guard messages >= 0 else { throw SystemError.last }
      process = try Self.spawn(program, line: ends[1], messages: messages)
    } catch {
      close(ends[0])
      if messages >= 0 { close(messages) }
      throw error
    }
    line = ends[0]
    self.messages = messages
    var usage = rusage()
    inheritedPeakBytes =
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0
      ? Int(usage.ru_maxrss) << 10 : Int.max
  }

  deinit {
    _ = end()
    close(line)
    close(messages)
  }

  private static let closeOnExec = Int32(SOCK_CLOEXEC.rawValue)

  private static func spawn(
    _ program: WorkerProgram, line: Int32, messages: Int32
  ) throws(SystemError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The descriptors of a caller who closed 0 to 2 may stand in the way of one another.
    let first = fcntl(line, F_DUPFD_CLOEXEC, 3)
    let second = fcntl(messages, F_DUPFD_CLOEXEC, 3)
    defer {
      close(first)
      close(second)
    }
    guard first >= 0, second >= 0 else { throw SystemError.last }
    posix_spawn_file_actions_adddup2(&actions, first, 0)
    posix_spawn_file_actions_adddup2(&actions, first, 1)
    posix_spawn_file_actions_adddup2(&actions, second, 2)
    csandbox_close_from(&actions, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    // A fixed environment: what a document is read as must not depend on the user's.
    let environment = ["LC_ALL=C.UTF-8", "TZ=UTC", "SWIFT_BACKTRACE=enable=no"]
    var process: pid_t = 0
    let status = withStrings([program.path] + program.arguments) { words in
      withStrings(environment) { variables in
        posix_spawn(&process, program.path, &actions, &attributes, words, variables)
      }
    }
    guard status == 0 else { throw SystemError(number: status) }
    return process
  }

  /// Lends texts as a list of C strings that ends with a null pointer.
  private static func withStrings<R>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> R
  ) -> R {
    var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
      guard let first = buffer.baseAddress else {
        // Never reached, since the list holds a null pointer at least.
        var none: UnsafeMutablePointer<CChar>?
        return body(&none)
      }
      return body(first)
    }
  }

  /// How a process ended.
  struct Ending {
    /// The signal that ended it, if one did.
    var signal: Int32?
    /// Its own status.
    var status: Int32
    /// The most memory that it held at a time, in bytes; nil where that cannot be told from what
    /// the process that started it had held.
    var peakBytes: Int?
  }

  /// Ends the worker with its whole group, unless it has ended already, and says how it ended.
  func end() -> Ending? {
    guard !isReaped else { return nil }
    isReaped = true
    kill(-process, SIGKILL)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { return nil }
    }
    let signal = status & 0x7F
    let peakBytes = Int(usage.ru_maxrss) << 10
    return Ending(
      signal: signal == 0 ? nil : signal, status: status >> 8 & 0xFF,
      peakBytes: peakBytes > inheritedPeakBytes ? peakBytes : nil)
  }

  /// The end of what was written to the worker's standard error.
  func lastWords(_ limit: Int = 4096) -> [UInt8] {
    var status = stat()
    guard fstat(messages, &status) == 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = pread(messages, &bytes, limit, max(0, status.st_size - limit))
    return Array(bytes.prefix(max(0, count)))
  }
}
