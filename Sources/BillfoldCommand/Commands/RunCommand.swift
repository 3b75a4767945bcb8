import BillBatch
import CommandLineTable

/// `billfold run`: the main job.
struct RunCommand: ProfileSkipping, PasswordTaking, ParallelReading {
  static let name = "run"
  static let summary = "Read files and folders, write a report folder."
  static let details = [
    """
    Folders are read with all that is below them. What is not a bill is listed as skipped, never \
    dropped. The same inputs give the same bytes, whatever the machine.
    """,
    """
    The report says of every statement how far it is proved; look at `statements.csv` first. \
    The exit status is 0 if all is well, 1 if something that `--fail-on` names happened or no \
    document was found, 2 if the command line is wrong, 3 if the report could not be written.
    """,
  ]
  static let operands: [Operand<Self>] = [
    Operand(
      "INPUT", .path, .oneOrMore, "A file or a folder; `-` is one document on standard input.",
      readsStandardInput: true
    ) { $0.inputs.append($1) }
  ]
  static let examples = [
    Example("billfold run Bills", "Read a folder into billfold-report."),
    Example(
      "billfold run --since 2025-01-01 --until 2025-12-31 -o 2025 Bills",
      "Put the entries of one year into the folder 2025."),
    Example(
      "billfold run --strict --progress never Bills",
      "Fail in a script as soon as one bill cannot be proved."),
    Example("billfold run -f json -o - - < bill.pdf", "Read a pipe, print JSON."),
  ]

  var inputs: [String] = []
  var out = "billfold-report"
  var formats: [String] = []
  var jobs: Int?
  var excluded: [String] = []
  var profileFolders: [String] = []
  var usesProfiles = true
  var passwords: String?
  var settings: String?
  var ignoresEmbedded = false
  var asOf: CalendarDate?
  var since: CalendarDate?
  var until: CalendarDate?
  var dialect = "rfc"
  var failOn: [String] = []
  var isStrict = false
  var progress = ProgressMode.auto
  var isQuiet = false
  var isVerbose = false

  func check() throws(UsageError) {
    if out == "-", Set(formats).count != 1 {
      throw conflict(
        "--out -", "standard output takes exactly one format", "name it, as in --format csv")
    }
    if inputs.count(where: { $0 == "-" }) > 1 {
      throw conflict("-", "standard input can be read once only", "name it once")
    }
    try checkStandardInput(isDocument: inputs.contains("-"), command: "billfold run")
    if let since, let until, since > until {
      throw conflict("--since \(since)", "it is after --until \(until)", "swap the two")
    }
    if !usesProfiles, !profileFolders.isEmpty {
      throw conflict("--profiles", "it makes no sense with --no-profiles", "leave one out")
    }
    if isQuiet, isVerbose {
      throw conflict("--quiet", "it makes no sense with --verbose", "leave one out")
    }
  }

  private func conflict(_ place: String, _ problem: String, _ remedy: String) -> UsageError {
    UsageError(
      command: "billfold run", reason: .conflict(place, problem: problem, remedy: remedy))
  }
}
