import BillBatch
import CommandLineTable
import Glibc

/// A command that opens encrypted files.
protocol PasswordTaking: Command {
  /// Path of a file of passwords, `-` for standard input.
  ///
  /// Never the passwords themselves: everybody on a machine can see its command lines.
  var passwords: String? { get set }
}

extension Option where Root: PasswordTaking {
  /// `--passwords FILE`.
  static var passwords: Self {
    Option(
      "passwords", takes: .file("FILE"), in: .reading,
      "Passwords to try on encrypted PDFs, one a line; - is standard input."
    ) { $0.passwords = $1 }
  }
}

extension PasswordTaking {
  /// Refuses to read standard input twice, where it `isDocument` or jobs for the `command`.
  func checkStandardInput(isDocument: Bool, command: String) throws(UsageError) {
    guard passwords == "-", isDocument else { return }
    throw UsageError(
      command: command,
      reason: .conflict(
        "--passwords -", problem: "standard input can be read once only",
        remedy: "put the passwords into a file"))
  }

  /// The passwords that the option names.
  func readPasswords() throws(BillfoldError) -> PasswordList {
    guard let passwords else { return PasswordList() }
    return try PasswordList(files: [passwords])
  }
}

extension PasswordList {
  /// The passwords of some files; `-` is standard input.
  init(files paths: [String]) throws(BillfoldError) {
    var lines: [UInt8] = []
    for path in paths {
      do throws(FileError) {
        lines +=
          path == "-"
          ? try FileBytes.read(from: STDIN_FILENO, path: path) : try FileBytes.read(path)
      } catch {
        throw Self.error(path, error.reason, error.remedy)
      }
      guard PasswordList(lines: lines) != nil else {
        throw Self.error(
          path, "it is no text of at most \(PasswordList.longest) lines",
          "write one password a line")
      }
      lines.append(0x0A)
    }
    self = PasswordList(lines: lines) ?? PasswordList()
  }

  private static func error(_ path: String, _ message: String, _ hint: String) -> BillfoldError {
    BillfoldError(code: .usage, subject: "passwords: \(path)", message: message, hint: hint)
  }
}
