import Billfold
import CommandLineTable
import Glibc

/// `billfold inspect`: one document, stage by stage.
struct InspectCommand: ProfileSkipping, PasswordTaking, RunnableCommand {
  static let name = "inspect"
  static let summary = "Show what was seen in a document, and why it was read that way."
  static let options: [Option<Self>] = [
    Option(
      "stage", takes: .choice("NAME", ["extract", "recognize", "read", "verify"]), in: .output,
      "Stop behind this stage, and show what it made. Default: a summary of all."
    ) { $0.stage = $1 },
    Option("page", takes: .text("N"), in: .output, "Show this page alone.") {
      (command, text) throws(InvalidValue) in command.page = try Int(counting: text)
    },
    Option(
      "svg", takes: .file("FILE"), in: .output,
      "Draw the words and what they were read as; needs --page if there are several."
    ) { $0.svg = $1 },
    .profiles,
    .noProfiles,
    .passwords,
    Option(later: "png", takes: .file("FILE"), in: .output, "The same as a picture."),
  ]
  static let operands: [Operand<Self>] = [
    Operand(
      "FILE", .file, .one, "The document; `-` is standard input.", readsStandardInput: true
    ) { $0.file = $1 }
  ]
  static let examples = [
    Example("billfold inspect bill.pdf", "Show statement, checks and what nothing claims."),
    Example(
      "billfold inspect --stage extract --page 2 bill.pdf", "Show the words of the second page."),
  ]

  var file = ""
  var stage: String?
  var page: Int?
  var svg: String?
  var profileFolders: [String] = []
  var usesProfiles = true
  var passwords: String?

  func check() throws(UsageError) {
    try checkStandardInput(isDocument: file == "-", command: "billfold inspect")
  }

  func run(_ console: Console) -> ExitStatus {
    do throws(BillfoldError) {
      let bytes: [UInt8]
      do throws(FileError) {
        bytes =
          file == "-"
          ? try FileBytes.read(from: STDIN_FILENO, path: file) : try FileBytes.read(file)
      } catch {
        console.line("billfold: \(error.message)")
        return .usage
      }
      let source = SourceFile(path: file, bytes: bytes)
      // Once, since it may read standard input.
      let options = try PipelineOptions(self)
      if stage == "extract" || svg != nil {
        return try showWords(of: source, options, on: console)
      }
      return show(try Pipeline(options: options).read(source), on: console)
    } catch {
      return console.refuse(error)
    }
  }

  private func show(_ reading: DocumentReading, on console: Console) -> ExitStatus {
    let status: ExitStatus = reading.record.status == .read ? .success : .findings
    if stage == "recognize" {
      let lines = reading.statements.map { item in
        "\(item.statement.profile.id), made from \(item.statement.profile.basis)"
      }
      let written = console.output(lines.map { $0.printable + "\n" }.joined())
      return written == .success ? status : written
    }
    let lines = ReadingSummary.lines(of: reading, listsEntries: stage == "read", page: page)
    let written = console.output(lines.map { $0.printable + "\n" }.joined())
    return written == .success ? status : written
  }

  private func showWords(
    of source: SourceFile, _ options: PipelineOptions, on console: Console
  ) throws(BillfoldError) -> ExitStatus {
    let document: Document
    do throws(ExtractError) {
      document = try Extract(limits: options.limits, passwords: options.passwords).run(source)
    } catch {
      console.message(file, error.problem.message, error.problem.hint)
      return .findings
    }
    if let page, !document.pages.contains(where: { $0.number == page }) {
      console.message(
        "--page \(page)", "\(file) has \(document.pages.count) pages", "name one of them")
      return .usage
    }
    guard let svg else {
      let lines = WordListing.text(of: document, page: page).split(separator: "\n")
      // Tabs are the listing's own; all else that a terminal would obey is escaped.
      let safe = lines.map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false)
          .map { String($0).printable }.joined(separator: "\t") + "\n"
      }
      return console.output(safe.joined())
    }
    guard let drawn = document.pages.first(where: { page == nil || $0.number == page }) else {
      console.message(file, "it has no page", "try another document")
      return .findings
    }
    if page == nil, document.pages.count > 1 {
      console.message(
        "--svg", "\(file) has \(document.pages.count) pages", "name one with --page")
      return .usage
    }
    let picture = PageDrawing.svg(
      of: drawn, reading: try Pipeline(options: options).read(source))
    do throws(FileError) {
      try FileBytes.write(Array(picture.utf8), to: svg)
      return .success
    } catch {
      console.line("billfold: \(error.message)")
      return .unwritable
    }
  }
}
