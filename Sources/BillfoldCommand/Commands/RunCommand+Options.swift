import BillBatch
import CommandLineTable

extension RunCommand {
  static let options: [Option<Self>] = [
    Option(
      "out", "o", takes: .folder("DIR"), in: .output, "The report folder.",
      details: """
        It is made if it is not there. A folder that holds other files is refused. With one \
        format, - is standard output.
        """,
      default: "billfold-report"
    ) { $0.out = $1 },
    Option(
      "format", "f", takes: .list("LIST", formats), in: .output, "What to write.",
      default: "csv,json"
    ) { $0.formats.append($1) },
    Option(
      "csv-dialect", takes: .choice("NAME", CSVDialect.allCases.map { Choice($0.rawValue) }),
      in: .output,
      "How CSV is written.",
      details: """
        excel begins with a byte order mark. excel-semicolon has semicolons and decimal commas \
        besides.
        """,
      default: "rfc"
    ) { $0.dialect = $1 },
    Option("since", takes: .text("DATE"), in: .selection, "Entries from this day on.") {
      (command, text) throws(InvalidValue) in command.since = try CalendarDate(typed: text)
    },
    Option(
      "until", takes: .text("DATE"), in: .selection, "Entries up to this day.",
      details: "Statements are verified with all of their entries, whatever the range."
    ) { (command, text) throws(InvalidValue) in command.until = try CalendarDate(typed: text) },
    Option(
      "exclude", takes: .text("GLOB"), in: .selection,
      "Leave out files whose path matches.", details: "Quote it: --exclude '*draft*'.",
      isRepeatable: true
    ) { $0.excluded.append($1) },
    Option(
      "as-of", takes: .text("DATE"), in: .selection,
      "The day from which days left are counted. Default: the latest date in the inputs."
    ) { (command, text) throws(InvalidValue) in command.asOf = try CalendarDate(typed: text) },
    .jobs,
    .profiles,
    .noProfiles,
    .passwords,
    Option(
      "settings", takes: .file("FILE"), in: .reading,
      "Names and owners of numbers and cards, exclusions, thresholds, accepted errors.",
      details: """
        Without it, ./billfold.json5 is read if it is there and does not lie among the inputs.
        """
    ) { $0.settings = $1 },
    Option(
      toggle: "ignore-embedded", in: .reading,
      "Read the visible page of a PDF, not the e-invoice inside it."
    ) { $0.ignoresEmbedded = true },
    Option(
      "sandbox", takes: .choice("LEVEL", [Choice("require", isLater: true), "best-effort"]),
      in: .reading, "How strictly the reading processes are confined.", default: "best-effort"
    ) { (_, _) in },
    Option(
      "fail-on", takes: .list("LIST", failures), in: .outcome, "What makes the exit status 1.",
      details: "Names from conflicting-statements on are rules of findings.csv.",
      default: "failed,partial,unrecognized,contradicted"
    ) { $0.failOn.append($1) },
    Option(
      toggle: "strict", in: .outcome,
      "Adds unverified to --fail-on, for bills, usage lists, invoices and accounts."
    ) { $0.isStrict = true },
    Option(
      "progress", takes: .choice("WHEN", ["auto", "always", "never"]), in: .messages,
      "When to show a bar; auto is on a terminal.", default: "auto"
    ) { $0.progress = ProgressMode(rawValue: $1) ?? .auto },
    Option(toggle: "quiet", "q", in: .messages, "Show problems alone.") { $0.isQuiet = true },
    Option(toggle: "verbose", "v", in: .messages, "Show what became of every document.") {
      $0.isVerbose = true
    },
    Option(
      later: "currency", takes: .text("CODE"), in: .output, "Convert to a home currency."),
    Option(
      later: "rates", takes: .file("FILE"), in: .output, "Dated rates for --currency."),
    Option(
      later: "store", takes: .file("FILE"), in: .output,
      "Keep the ledger here, and read again only what changed."),
    Option(later: "redact", in: .output, "Mask personal data in every output."),
  ]

  /// What `--format` takes.
  static let formats: [Choice] =
    ["csv", "json", "html", "xlsx", "ndjson", "ics", "hledger", "beancount", "ofx"].map { name in
      Choice(name, isLater: !ReportTable.names.contains(name))
    }

  /// What `--fail-on` takes.
  static let failures: [Choice] =
    ["failed", "partial", "unrecognized", "contradicted", "unverified", "alert", "none"]
    + FailureConditions.knownRules.map { Choice($0) }
}
