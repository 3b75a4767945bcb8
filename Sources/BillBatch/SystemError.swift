import CSandbox
import Glibc

/// An error of the operating system.
package struct SystemError: Error, Hashable {
  /// `errno`.
  package var number: Int32

  /// The error of the call just made.
  static var last: SystemError { SystemError(number: errno) }

  /// Whether there is no such file.
  var isMissing: Bool { number == ENOENT || number == ENOTDIR }

  /// What happened, in English whatever the locale: in words of our own where people meet it often,
  /// else as the system calls it.
  package var text: String {
    switch number {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "access is denied"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of the path is no folder"
    case ENOSPC: "the disk is full"
    case EROFS: "the file system is read-only"
    case ELOOP: "it is a link that leads back to itself"
    default:
      csandbox_error_text(number).map { String(cString: $0).lowercased() } ?? "error \(number)"
    }
  }
}
