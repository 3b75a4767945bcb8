import CSandbox
import Glibc

/// An error of the operating system.
struct SystemError: Error, Hashable {
  /// `errno`.
  var number: Int32

  /// The error of the call just made.
  static var last: SystemError { SystemError(number: errno) }

  /// Whether there is no such file.
  var isMissing: Bool { number == ENOENT || number == ENOTDIR }

  /// What the system calls it, in English whatever the locale.
  var text: String {
    csandbox_error_text(number).map { String(cString: $0) } ?? "error \(number)"
  }
}
