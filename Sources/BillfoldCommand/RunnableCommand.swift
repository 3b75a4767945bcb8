import CommandLineTable

/// A command that can be carried out.
protocol RunnableCommand: Command {
  /// Does the work and says how it ended.
  func run(_ console: Console) -> ExitStatus
}
