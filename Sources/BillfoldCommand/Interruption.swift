import Glibc
import Synchronization

/// Whether the user or the system asked the process to stop.
///
/// The first SIGINT or SIGTERM only raises a flag, so that a run can remove what it has begun to
/// write; the second ends the process at once.
enum Interruption {
  private static let signal = Atomic<Int32>(0)

  /// The status to end with, once a signal has come.
  static var status: ExitStatus? {
    switch signal.load(ordering: .relaxed) {
    case 0: nil
    case SIGINT: .interrupted
    default: .terminated
    }
  }

  /// Begins to listen.
  static func listen() {
    // Touched here, so that the handler finds it made.
    signal.store(0, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      if Interruption.signal.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
    }
    // Without SA_RESTART a waiting call returns, and the flag is seen.
    var set = sigset_t()
    sigemptyset(&set)
    for number in [SIGINT, SIGTERM] where !isIgnored(number) {
      sigaction(number, &action, nil)
      sigaddset(&set, number)
    }
    // Some programs start others with signals blocked; then nobody could stop a run.
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Whether the parent wants the signal ignored, as shells do for what runs in the background.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
