import Billfold
import CommandLineTable

/// `billfold doctor`.
struct DoctorCommand: Command {
  static let name = "doctor"
  static let summary = "Say what this machine has, and what is missing."
  static let details = ["The exit status is 1 if something is missing that reading needs."]
}
