import BillBatch
import CommandLineTable
import Glibc

/// `billfold worker`: the seam to other engines.
struct WorkerCommand: ProfileSkipping, PasswordTaking, ParallelReading, RunnableCommand {
  static let name = "worker"
  static let summary = "Read job lines on standard input, write result lines."
  static let details = [
    """
    A job is a JSON object on one line: {"id", "path"} or {"id", "name", "bytes"}, the bytes in \
    base64. The first line written is {"protocol": 1, "version"}; then there is one line a job, in \
    any order, with the document, its statements and its entries before de-duplication.
    """
  ]
  static let options: [Option<Self>] = [
    .jobs,
    .profiles,
    .noProfiles,
    .passwords,
  ]
  static let examples = [
    Example(
      "echo '{\"id\": \"1\", \"path\": \"bill.pdf\"}' | billfold worker", "Read one document.")
  ]
  var jobs: Int?
  var profileFolders: [String] = []
  var usesProfiles = true
  var passwords: String?

  func check() throws(UsageError) {
    try checkStandardInput(isDocument: true, command: "billfold worker")
  }

  func run(_ console: Console) -> ExitStatus {
    Interruption.listen()
    do throws(BillfoldError) {
      var seam = WorkerProtocol()
      seam.settings.reading = try PipelineOptions(self)
      seam.jobs = jobs ?? Machine.cores
      try seam.run(input: STDIN_FILENO, output: STDOUT_FILENO) { Interruption.status != nil }
      return .success
    } catch {
      return console.refuse(error)
    }
  }
}
