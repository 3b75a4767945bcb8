import BillBatch
import CommandLineTable

/// `billfold doctor`.
struct DoctorCommand: RunnableCommand {
  static let name = "doctor"
  static let summary = "Say what this machine has, and what is missing."
  static let details = ["The exit status is 1 if something is missing that reading needs."]

  func run(_ console: Console) -> ExitStatus {
    let survey = MachineSurvey(version: Tool.tree.version)
    let width = survey.items.map(\.name.count).max() ?? 0
    var text = ""
    for item in survey.items {
      let gap = String(repeating: " ", count: width - item.name.count + 2)
      text += "\(item.name)\(gap)\(item.state.printable)\n"
    }
    let written = console.output(text)
    for item in survey.items {
      if let remedy = item.remedy {
        console.line("billfold: \(item.name): \(item.state); \(remedy)")
      }
    }
    return written == .success && !survey.isComplete ? .findings : written
  }
}
