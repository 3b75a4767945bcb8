import BillBatch
import CommandLineTable
import Glibc

/// The only way in which the tool speaks: data on standard output, all else on standard error.
struct Console: Sendable {
  /// Writes data to standard output.
  ///
  /// - Returns: `success`, or `unwritable` when the bytes could not be written.
  func output(_ bytes: some Collection<UInt8>) -> ExitStatus {
    guard let error = DescriptorSink.write(Array(bytes), to: STDOUT_FILENO) else { return .success }
    // Whoever reads a part and goes, such as `head`, needs no message.
    if error.number != EPIPE {
      message("standard output", error.text, "make room, or name another output")
    }
    return .unwritable
  }

  /// Writes text to standard output.
  func output(_ text: String) -> ExitStatus {
    output(text.utf8)
  }

  /// Says what happened to a thing, and what to do: one line on standard error.
  func message(_ subject: String, _ problem: String, _ remedy: String) {
    line("billfold: \(subject): \(problem); \(remedy)")
  }

  /// Says why profiles could not be loaded.
  func refuse(_ error: ProfileLibraryError) -> ExitStatus {
    line("billfold: \(error.message)")
    return .usage
  }

  /// Says that no profile has an id, and which one comes nearest.
  func refuseProfile(_ id: String, among items: [ProfileLibrary.Item]) {
    let nearest = nearestName(to: id, among: items.map(\.profile.id))
    message(
      id, "there is no such profile",
      nearest.map { "did you mean \($0)?" } ?? "see `billfold profiles list`")
  }

  /// Tells where a document differs from its golden; only the first places where a number is given.
  func tell(_ outcome: SampleCheck.Outcome, showing limit: Int?) {
    let failures = outcome.failures
    if failures.isEmpty { return }
    line("\(outcome.sample.document): \(outcome.result.renewed == nil ? "differs" : "renewed")")
    for failure in failures.prefix(limit ?? failures.count) { line("  \(failure)") }
    if let limit, failures.count > limit {
      line("  and \(failures.count - limit) more; see them with --verbose")
    }
  }

  /// Says why the work as a whole could not be done, and with which status that ends.
  func refuse(_ error: BillfoldError) -> ExitStatus {
    if error.code == .interrupted { return Interruption.status ?? .interrupted }
    line("billfold: \(error)")
    return error.code == .output || error.code == .worker ? .unwritable : .usage
  }

  /// Writes one line to standard error, with what a terminal would obey escaped.
  func line(_ text: String) {
    _ = DescriptorSink.write(Array((text.printable + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes to standard error as it is, for what draws on a terminal.
  func draw(_ text: String) {
    _ = DescriptorSink.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Whether standard error is a terminal that can redraw a line.
  var isTerminal: Bool {
    guard isatty(STDERR_FILENO) == 1 else { return false }
    guard let kind = getenv("TERM") else { return false }
    return String(cString: kind) != "dumb"
  }

  /// How many columns the terminal has; 80 where that cannot be told.
  var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
