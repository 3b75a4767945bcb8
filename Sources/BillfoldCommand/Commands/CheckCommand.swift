import Billfold
import CommandLineTable

/// `billfold check`: readings against goldens.
struct CheckCommand: ProfileTaking, ParallelReading {
  static let name = "check"
  static let summary = "Compare each document with the golden beside it."
  static let details = [
    """
    The golden of `bill.pdf` is `bill.pdf.golden.json`. Only the keys that stand in it are \
    compared; null says that a key must be absent. The exit status is 1 on a difference.
    """
  ]
  static let options: [Option<Self>] = [
    Option(
      toggle: "update", in: .output, "Rewrite the values of the keys that stand in the goldens.",
      details: "Read what changed before you keep it: a wrong reading must not become the truth."
    ) { $0.updates = true },
    Option("junit", takes: .file("FILE"), in: .output, "Write the outcome for a build server.") {
      $0.junit = $1
    },
    .jobs,
    .profiles,
    Option(toggle: "quiet", "q", in: .messages, "Show differences alone.") { $0.isQuiet = true },
    Option(toggle: "verbose", "v", in: .messages, "Show every difference, not the first ones.") {
      $0.isVerbose = true
    },
  ]
  static let operands: [Operand<Self>] = [
    Operand("SAMPLES", .path, .oneOrMore, "A folder with goldens, or a document.") {
      $0.inputs.append($1)
    }
  ]
  static let examples = [
    Example("billfold check Samples", "Compare all samples."),
    Example("billfold check --junit check.xml Samples", "The same for a build server."),
  ]

  var inputs: [String] = []
  var updates = false
  var junit: String?
  var jobs: Int?
  var profileFolders: [String] = []
  var isQuiet = false
  var isVerbose = false
}
