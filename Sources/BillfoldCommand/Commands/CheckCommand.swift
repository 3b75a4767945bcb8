import BillBatch
import CommandLineTable

/// `billfold check`: readings against goldens.
struct CheckCommand: ProfileTaking, ParallelReading, RunnableCommand {
  static let name = "check"
  static let summary = "Compare each document with the golden beside it."
  static let details = [
    """
    The golden of `bill.pdf` is `bill.pdf.golden.json`. Only the keys that stand in it are \
    compared; null says that a key must be absent. The passwords that `bill.pdf` may need stand \
    in `bill.pdf.passwords`, one a line. The exit status is 1 on a difference.
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

  /// Differences of a document that are shown without --verbose.
  private static let shown = 5

  func run(_ console: Console) -> ExitStatus {
    var samples: [GoldenSample] = []
    var passwordFiles: [String] = []
    var unreadable: [FileError] = []
    for input in inputs {
      guard let found = GoldenSamples(at: input) else {
        console.message(input, "there is no such file or folder", "check the path")
        return .usage
      }
      samples += found.samples
      passwordFiles += found.passwordFiles
      unreadable += found.unreadable
      if !isQuiet {
        for path in found.withoutGolden {
          console.message(
            path, "it has no golden", "write what is true of it into \(path)\(GoldenSample.suffix)")
        }
      }
    }
    // What is in them is not known to be right, however well the rest is read.
    for error in unreadable { console.line("billfold: \(error.message)") }
    if samples.isEmpty {
      console.message(
        inputs.joined(separator: ", "), "no golden is there",
        "write what is true of a document into DOCUMENT\(GoldenSample.suffix)")
      return .findings
    }
    Interruption.listen()
    do throws(BillfoldError) {
      var settings = WorkerSettings()
      settings.reading = try PipelineOptions(self)
      settings.reading.passwords = try PasswordList(files: passwordFiles)
      let check = SampleCheck(
        settings: settings, jobs: jobs ?? Machine.cores, updates: updates)
      let outcomes = try check.run(samples, with: .besideExecutable) { Interruption.status != nil }
      return conclude(outcomes, unreadable, on: console)
    } catch {
      return console.refuse(error)
    }
  }

  private func conclude(
    _ outcomes: [SampleCheck.Outcome], _ unreadable: [FileError], on console: Console
  ) -> ExitStatus {
    do throws(FileError) {
      for outcome in outcomes {
        console.tell(outcome, showing: isVerbose ? nil : Self.shown)
        if let renewed = outcome.result.renewed {
          try FileBytes.write(renewed, to: outcome.sample.golden)
        }
      }
      if let junit {
        let cases =
          outcomes.map { CheckOutcome(path: $0.sample.document, failures: $0.failures) }
          + unreadable.map { CheckOutcome(path: $0.path, failures: [$0.reason]) }
        try FileBytes.write(Array(JUnitReport.write(cases).utf8), to: junit)
      }
    } catch {
      console.line("billfold: \(error.message)")
      return .unwritable
    }
    let failed = outcomes.count { !$0.failures.isEmpty }
    let renewed = outcomes.count { $0.result.renewed != nil }
    if !isQuiet {
      let updated = updates ? ", \(renewed) goldens renewed" : ""
      console.line("\(outcomes.count) documents checked, \(failed) differ\(updated)")
    }
    return failed == renewed && unreadable.isEmpty ? .success : .findings
  }
}
