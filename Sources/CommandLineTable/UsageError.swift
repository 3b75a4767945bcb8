/// Says that a command line is wrong: what, where, and how to mend it.
public struct UsageError: Error, Sendable, Equatable {
  /// The command that the words were read for, such as `billfold run`.
  public let command: String
  /// What is wrong.
  public let reason: Reason

  /// Says what is wrong with the words of a command.
  public init(command: String, reason: Reason) {
    self.command = command
    self.reason = reason
  }

  /// What can be wrong with a command line.
  ///
  /// Options are given as they were typed, with their hyphens.
  public enum Reason: Sendable, Equatable {
    /// The command has no such option.
    case unknownOption(String, nearest: String?)
    /// An option of a command was given before the command.
    case misplacedOption(String, owner: String)
    /// An option that comes in a later version.
    case laterOption(String)
    /// A toggle was given a value.
    case unexpectedValue(String)
    /// The value is missing; an option that stands in its place is given as `found`.
    case missingValue(String, placeholder: String, found: String?)
    /// The value is of the wrong form.
    case invalidValue(String, value: String, expected: String)
    /// The value is none of the choices.
    case unknownChoice(String, value: String, choices: [String], nearest: String?)
    /// A choice that comes in a later version.
    case laterChoice(String, value: String)
    /// An option with a value stands in a bundle of one-letter toggles.
    case bundledValue(String, option: String)
    /// There is no such command.
    case unknownCommand(String, nearest: String?)
    /// The command was left out before a file or folder.
    case inputWithoutCommand(String, suggestion: String)
    /// A command that comes in a later version.
    case laterCommand(String)
    /// A word such as `profiles` needs a command behind it.
    case missingCommand([String])
    /// An operand is missing.
    case missingOperand(String, synopsis: String)
    /// There are more operands than the command takes.
    case excessOperand(String)
    /// `-` was given for an operand that cannot be read from standard input.
    case noStandardInput(String)
    /// Options that do not go together, or a rule that only the command knows.
    case conflict(String, problem: String, remedy: String)
  }

  /// One line without an end, of the form `place: problem; remedy`.
  ///
  /// Words are in it as they were typed, so whoever prints it escapes what a terminal would obey.
  public var message: String {
    let (place, problem, remedy) = parts
    return "\(place): \(problem); \(remedy)"
  }

  private var parts: (place: String, problem: String, remedy: String) {
    let help = "see `\(command) --help`"
    switch reason {
    case .unknownOption(let option, let nearest):
      return (
        option, "`\(command)` has no such option", nearest.map { "did you mean \($0)?" } ?? help
      )
    case .misplacedOption(let option, let owner):
      return (option, "this is an option of `\(owner)`", "write it behind that command")
    case .laterOption(let option):
      return (option, "this option comes in a later version", "leave it out")
    case .unexpectedValue(let option):
      return (option, "this option takes no value", "leave out what stands behind its name")
    case .missingValue(let option, let placeholder, nil):
      return (option, "its value is missing", "write \(join(option, placeholder))")
    case .missingValue(let option, let placeholder, let found?):
      let mend = "write \(join(option, placeholder))"
      guard option.hasPrefix("--") else { return (option, "its value is missing", mend) }
      return (
        option, "its value is missing, an option follows",
        "\(mend), or \(option)=\(found) if that is the value"
      )
    case .invalidValue(let option, let value, let expected):
      return (option, "\(quote(value)) is not \(expected)", help)
    case .unknownChoice(let option, let value, let choices, let nearest):
      let all = "choose from \(choices.joined(separator: ", "))"
      return (
        option, "\(quote(value)) is none of its values",
        nearest.map { "did you mean \($0)?" } ?? all
      )
    case .laterChoice(let option, let value):
      return ("\(option) \(value)", "this comes in a later version", "leave it out")
    case .bundledValue(let word, let option):
      return (word, "\(option) takes a value", "write it apart from the other letters")
    case .unknownCommand(let word, let nearest):
      return (
        word, "`\(command)` has no such command",
        nearest.map { "did you mean `\(command) \($0)`?" } ?? help
      )
    case .inputWithoutCommand(let word, let suggestion):
      return (word, "this is no command", "did you mean `\(suggestion)`?")
    case .laterCommand(let word):
      return (word, "this command comes in a later version", help)
    case .missingCommand(let names):
      return (command, "its command is missing", "write one of \(names.joined(separator: ", "))")
    case .missingOperand(let name, let synopsis):
      return (command, "\(name) is missing", "write `\(synopsis)`")
    case .excessOperand(let word):
      return (word, "one word too many for `\(command)`", help)
    case .noStandardInput(let name):
      return ("-", "\(name) is not read from standard input", "name a file")
    case .conflict(let place, let problem, let remedy):
      return (place, problem, remedy)
    }
  }

  private func join(_ option: String, _ placeholder: String) -> String {
    "\(option) \(placeholder)"
  }

  private func quote(_ value: String) -> String {
    value.isEmpty ? "an empty text" : "\"\(value)\""
  }
}
