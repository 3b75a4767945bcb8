import BillBatch
import CommandLineTable

/// `billfold inspect`: one document, stage by stage.
struct InspectCommand: ProfileSkipping, PasswordTaking, RunnableCommand {
  static let name = "inspect"
  static let summary = "Show what was seen in a document, and why it was read that way."
  static let details = [
    """
    The document is read in a process of its own with the limits of `billfold run`. Boxes are blue \
    over entries, green over the terms of checks that pass, and red over those of checks that fail \
    and over amounts that nothing claims. Behind the summary stand the readings that were taken, \
    and those that were not with what they would have made of the document.
    """
  ]
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
    Option(
      "png", takes: .file("FILE"), in: .output,
      "The same as a picture of pixels: a PDF's page as it is printed, with boxes over it."
    ) { $0.png = $1 },
    .profiles,
    .noProfiles,
    .passwords,
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
    Example("billfold inspect --page 1 --png page.png bill.pdf", "See what was read on a page."),
  ]

  var file = ""
  var stage: String?
  var page: Int?
  var svg: String?
  var png: String?
  var profileFolders: [String] = []
  var usesProfiles = true
  var passwords: String?

  func check() throws(UsageError) {
    try checkStandardInput(isDocument: file == "-", command: "billfold inspect")
  }

  func run(_ console: Console) -> ExitStatus {
    do throws(BillfoldError) {
      var inspect = Inspect()
      inspect.settings.reading = try PipelineOptions(self)
      let inspection = try inspect.run(file, request)
      if let page, inspection.pageCount > 0, page > inspection.pageCount {
        console.message(
          "--page \(page)", "\(file) has \(counted(inspection))", "name one of them")
        return .usage
      }
      return wantsPage ? showPages(inspection, on: console) : show(inspection, on: console)
    } catch {
      return console.refuse(error)
    }
  }

  /// Whether the words of pages are wanted rather than what was made of them.
  private var wantsPage: Bool { stage == "extract" || svg != nil || png != nil }

  private var request: InspectionRequest {
    var request = InspectionRequest()
    request.page = page
    request.wantsWords = wantsPage
    request.wantsPicture = png != nil
    request.wantsChoices = !wantsPage && (stage == nil || stage == "read")
    return request
  }

  private func counted(_ inspection: Inspection) -> String {
    inspection.pageCount == 1 ? "1 page" : "\(inspection.pageCount) pages"
  }

  /// Says why there is nothing to show.
  private func refuse(_ problem: Problem?, on console: Console) -> ExitStatus {
    console.message(
      file, problem?.message ?? "it has no page", problem?.hint ?? "try another document")
    return problem?.code == "io-error" ? .usage : .findings
  }

  private func show(_ inspection: Inspection, on console: Console) -> ExitStatus {
    let reading = inspection.reading
    switch reading.record.status {
    case .failed, .skipped: return refuse(reading.record.problem, on: console)
    case .read, .partial, .unrecognized, .duplicate: break
    }
    var lines =
      stage == "recognize"
      ? reading.statements.map { item in
        "\(item.statement.profile.id), made from \(item.statement.profile.basis)"
      } : ReadingSummary.lines(of: reading, listsEntries: stage == "read", page: page)
    if !inspection.choices.isEmpty {
      lines += ["readings:"] + ReadingSummary.lines(of: inspection.choices)
    }
    if stage == nil, reading.statements.contains(where: Self.wantsProfile) {
      lines += ["", "what the words of its issuer mean, a profile can tell; to begin one:"]
      lines.append("  billfold profiles new \(file)")
    }
    let written = console.output(lines.map { $0.printable + "\n" }.joined())
    if written != .success { return written }
    return reading.record.status == .read ? .success : .findings
  }

  /// Whether a statement was read without a profile, and is not proved.
  private static func wantsProfile(_ reading: StatementReading) -> Bool {
    reading.statement.profile.id == ProfileReference.generic.id
      && reading.statement.verification.status != .verified
  }

  private func showPages(_ inspection: Inspection, on console: Console) -> ExitStatus {
    guard let document = inspection.document, let first = document.pages.first else {
      return refuse(inspection.reading.record.problem, on: console)
    }
    if svg == nil, png == nil { return list(document, on: console) }
    if document.pages.count > 1 {
      console.message(
        svg == nil ? "--png" : "--svg", "\(file) has \(counted(inspection))",
        "name one with --page")
      return .usage
    }
    do throws(FileError) {
      if let svg {
        let drawing = PageDrawing(of: first, reading: inspection.reading)
        try FileBytes.write(Array(drawing.svg.utf8), to: svg)
      }
      guard let png else { return .success }
      guard let picture = inspection.picture else {
        console.message(file, "its page is too large for a picture", "draw it with --svg")
        return .findings
      }
      try FileBytes.write(picture, to: png)
      return .success
    } catch {
      console.line("billfold: \(error.message)")
      return .unwritable
    }
  }

  private func list(_ document: Document, on console: Console) -> ExitStatus {
    let lines = WordListing.text(of: document).split(separator: "\n")
    // Tabs are the listing's own; all else that a terminal would obey is escaped.
    let safe = lines.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { String($0).printable }.joined(separator: "\t") + "\n"
    }
    return console.output(safe.joined())
  }
}
