import Billfold
import CommandLineTable

/// `billfold schema`.
struct SchemaCommand: Command {
  static let name = "schema"
  static let summary = "Print the JSON Schema of report.json."
}
