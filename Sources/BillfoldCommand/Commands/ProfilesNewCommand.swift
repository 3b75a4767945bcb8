import BillBatch
import CommandLineTable

/// `billfold profiles new`: a profile begun from a document.
struct ProfilesNewCommand: PasswordTaking, ProfileTaking, RunnableCommand {
  static let name = "new"
  static let summary = "Begin a profile from a document."
  static let details = [
    """
    The document is read without any profile. What it tells of its issuer is printed as a profile \
    that `billfold profiles lint` finds no fault with; words that no vocabulary knows stand in it \
    as comments, for you to say what they mean.
    """
  ]
  static let options: [Option<Self>] = [
    Option("out", "o", takes: .file("PROFILE"), in: .output, "Write there, not to standard output.")
    { $0.out = $1 },
    .profiles,
    .passwords,
  ]
  static let operands: [Operand<Self>] = [
    Operand(
      "FILE", .file, .one, "The document; `-` is standard input.", readsStandardInput: true
    ) { $0.file = $1 }
  ]
  static let examples = [
    Example("billfold profiles new bill.pdf > mine/acme.json5", "Begin a profile.")
  ]

  var file = ""
  var out: String?
  var profileFolders: [String] = []
  var passwords: String?

  func check() throws(UsageError) {
    try checkStandardInput(isDocument: file == "-", command: "billfold profiles new")
  }

  func run(_ console: Console) -> ExitStatus {
    do throws(BillfoldError) {
      var request = InspectionRequest()
      request.wantsDraft = true
      var inspect = Inspect()
      inspect.settings.reading = try PipelineOptions(self)
      inspect.settings.reading.usesProfiles = false
      let inspection = try inspect.run(file, request)
      guard let draft = inspection.draft else {
        return refuse(inspection.reading.record.problem, console)
      }
      if let id = draft.known {
        // A profile of its own would then stand beside it.
        console.message(
          file, "the profile \(id) reads it already", "see `billfold profiles show \(id)`")
      }
      guard let out else { return console.output(draft.text) }
      return write(draft, to: out, console)
    } catch {
      return console.refuse(error)
    }
  }

  private func write(_ draft: ProfileDraft, to path: String, _ console: Console) -> ExitStatus {
    do throws(FileError) {
      try FileBytes.write(Array(draft.text.utf8), to: path)
      return .success
    } catch {
      console.line("billfold: \(error.message)")
      return .unwritable
    }
  }

  private func refuse(_ problem: Problem?, _ console: Console) -> ExitStatus {
    console.message(
      file, problem?.message ?? "no statement was found in it",
      problem?.hint ?? "begin from a bill, a usage list or a balance page")
    return problem?.code == "io-error" ? .usage : .findings
  }
}
