import BillBatch
import CommandLineTable

/// `billfold schema`.
struct SchemaCommand: RunnableCommand {
  static let name = "schema"
  static let summary = "Print the JSON Schema of report.json."

  func run(_ console: Console) -> ExitStatus {
    console.output(ReportSchema.text)
  }
}
