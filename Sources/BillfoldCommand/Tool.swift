import BillBatch
import CommandLineTable
import Glibc

/// The tool as a whole: the tree of its commands, and the way from words to an exit status.
package enum Tool {
  package static let tree = CommandTree(
    name: "billfold", version: BillfoldVersion.current,
    summary: "Read bills and statements, and prove what was read.",
    details: [
      """
      It reads PDF and HTML bills, usage lists and balance pages of phone, power and other \
      companies in twelve languages. It folds them into one ledger that a spreadsheet can open.
      """,
      """
      Every statement says how far it is proved: `verified` means that the printed totals follow \
      from the entries. Every amount that nothing accounts for is listed. Nothing leaves this \
      machine.
      """,
    ],
    nodes: [
      .command(RunCommand.self), .command(CheckCommand.self), .command(InspectCommand.self),
      .group(
        name: "profiles", summary: "Look at what is known of issuers.",
        nodes: [
          .command(ProfilesListCommand.self), .command(ProfilesShowCommand.self),
          .command(ProfilesLintCommand.self), .command(ProfilesTestCommand.self),
          .command(ProfilesNewCommand.self),
          .later(name: "sample", summary: "Make a shareable copy without personal data."),
        ]),
      .command(WorkerCommand.self), .command(SchemaCommand.self), .command(DoctorCommand.self),
      .later(name: "fold", summary: "Make a report from result lines."),
      .later(name: "status", summary: "Show a line a card: what is left, and until when."),
      .later(name: "explain", summary: "Show which documents an entry comes from."),
      .command(GenerateCommand.self),
    ],
    exitStatuses: [
      Term("0", "All is well."),
      Term(
        "1",
        """
        The report is written, but something that `--fail-on` names happened, no document was \
        found, or a check found a difference.
        """),
      Term("2", "The command line or a settings file is wrong."),
      Term("3", "The output could not be written."),
      Term("130", "Interrupted by SIGINT; nothing is written."),
      Term("143", "Ended by SIGTERM; nothing is written."),
    ],
    files: [
      Term(
        "billfold-report/report.json",
        "Everything that was read; `billfold schema` prints its schema."),
      Term("billfold-report/entries.csv", "A line an entry: calls, data, messages, fees, top-ups."),
      Term("billfold-report/statements.csv", "A line a statement, with its totals and its proof."),
      Term("billfold-report/documents.csv", "A line an input, with what became of it."),
    ],
    examples: [
      Example("billfold run Bills", "Read a folder, write billfold-report."),
      Example("billfold run -f csv -o - bill.pdf", "Print the entries of one bill as CSV."),
      Example("billfold inspect bill.pdf", "See how a bill was read, and why."),
    ],
    manualDate: "January 15, 2026")

  /// Does what the words behind the tool's name ask for.
  package static func main(_ words: [String]) -> ExitStatus {
    let console = Console()
    do throws(UsageError) {
      switch try tree.parse(words, suggesting: RunCommand.name, isInput: isInput) {
      case .command(let command):
        return (command as? any RunnableCommand)?.run(console) ?? .usage
      case .help(let path, let isLong):
        return console.output(tree.help(for: path, isLong: isLong) ?? "")
      case .version:
        return console.output("\(tree.name) \(tree.version)\n")
      case .nothing:
        return console.output(tree.help(isLong: false) ?? "")
      }
    } catch {
      console.line("\(tree.name): \(error.message)")
      return .usage
    }
  }

  /// Whether a word that is no command names a file or a folder, or looks as if it should.
  private static func isInput(_ word: String) -> Bool {
    word == "-" || word.utf8.contains(UInt8(ascii: "/")) || FilePath(word).isThere
      || [".pdf", ".html", ".htm"].contains { word.lowercased().hasSuffix($0) }
  }
}
