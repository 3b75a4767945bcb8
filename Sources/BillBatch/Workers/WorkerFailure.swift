import Glibc

/// How a worker can fail to answer.
public enum WorkerFailure: Error, Sendable, Hashable {
  /// It took longer than the limit.
  case timeout(milliseconds: Int)
  /// It asked for more memory than the limit.
  case memory(bytes: Int)
  /// A signal ended it.
  case signal(Int32)
  /// It ended itself.
  case exit(Int32)
  /// It closed its end and went on running.
  case silence
  /// It wrote more than the limit.
  case flood(bytes: Int)
  /// It wrote something that is no answer.
  case malformed(FrameError)

  /// Whether another try makes sense: a crash may come from what the process did before.
  var isWorthRetry: Bool {
    if case .signal = self { true } else { false }
  }

  /// The contract's problem: code, message and hint.
  public var problem: Problem {
    switch self {
    case .timeout(let milliseconds):
      Problem(
        code: "timeout", message: "not read within \(Self.seconds(milliseconds)) s",
        hint: "print it to a new PDF and read that, or leave it out with --exclude")
    case .memory(let bytes):
      Problem(
        code: "memory", message: "needs more than \(bytes >> 20) MiB of memory",
        hint: "print it to a new PDF and read that, or leave it out with --exclude")
    case .signal(let number): Self.crash("its reader was ended by \(Self.name(of: number))")
    case .exit(let status): Self.crash("its reader ended with status \(status)")
    case .silence: Self.crash("its reader closed the line without an answer")
    case .flood(let bytes): Self.crash("its reader wrote more than \(bytes >> 20) MiB")
    case .malformed(let error): Self.crash("its reader gave no valid answer: \(error)")
    }
  }

  private static func crash(_ message: String) -> Problem {
    Problem(
      code: "crash", message: message,
      hint: "print it to a new PDF and read that, and report the fault")
  }

  private static func seconds(_ milliseconds: Int) -> String {
    guard milliseconds % 1000 != 0 else { return "\(milliseconds / 1000)" }
    let tenths = (milliseconds + 99) / 100
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func name(of signal: Int32) -> String {
    switch signal {
    case SIGABRT: "SIGABRT"
    case SIGBUS: "SIGBUS"
    case SIGFPE: "SIGFPE"
    case SIGILL: "SIGILL"
    case SIGKILL: "SIGKILL"
    case SIGSEGV: "SIGSEGV"
    case SIGSYS: "SIGSYS"
    case SIGTERM: "SIGTERM"
    case SIGTRAP: "SIGTRAP"
    case SIGXCPU: "SIGXCPU"
    default: "signal \(signal)"
    }
  }
}
