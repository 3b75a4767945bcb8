import BillBatch
import CommandLineTable

/// `billfold schema`.
struct SchemaCommand: RunnableCommand {
  static let name = "schema"
  static let summary = "Print the JSON Schema of report.json, or of profiles."
  static let operands: [Operand<Self>] = [
    Operand(
      "WHAT", .choice(["report", "profile"]), .optional, "Whose schema to print. Default: report."
    ) { $0.what = $1 }
  ]
  static let examples = [
    Example(
      "billfold schema profile > profile.schema.json",
      "For an editor that completes and explains the keys of profiles.")
  ]

  var what = "report"

  func run(_ console: Console) -> ExitStatus {
    console.output(what == "profile" ? ProfileSchema.text : ReportSchema.text)
  }
}
