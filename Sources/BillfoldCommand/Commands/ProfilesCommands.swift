import Billfold
import CommandLineTable

/// `billfold profiles list`.
struct ProfilesListCommand: ProfileTaking {
  static let name = "list"
  static let summary = "List the issuers that are known."
  static let options: [Option<Self>] = [.profiles]
  var profileFolders: [String] = []
}

/// `billfold profiles show`.
struct ProfilesShowCommand: ProfileTaking {
  static let name = "show"
  static let summary = "Print a profile as it is written."
  static let options: [Option<Self>] = [.profiles]
  static let operands: [Operand<Self>] = [
    Operand("ID", .word, .one, "The id of a profile, as `billfold profiles list` shows it.") {
      $0.id = $1
    }
  ]
  static let examples = [Example("billfold profiles show no/telia", "Print one profile.")]
  var profileFolders: [String] = []
  var id = ""
}

/// `billfold profiles lint`.
struct ProfilesLintCommand: Command {
  static let name = "lint"
  static let summary = "Look for mistakes in profiles."
  static let details = [
    "Each mistake is told with file, line and key. The exit status is 1 if there is any."
  ]
  static let operands: [Operand<Self>] = [
    Operand(
      "PATH", .path, .any, "A profile or a folder of profiles; without one, the built-in ones."
    ) { $0.paths.append($1) }
  ]
  var paths: [String] = []
}
