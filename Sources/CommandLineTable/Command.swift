/// A command: a value whose properties are filled from the words behind its name.
///
/// The rows of `options` and `operands` are the only description of its command line. The parser, the
/// help, the manual page and the completions of three shells are all made from them.
///
///     struct RunCommand: Command {
///       static let name = "run"
///       static let summary = "Read files and folders, write a report folder."
///       static let options: [Option<Self>] = [
///         Option("out", "o", takes: .folder("DIR"), in: .output, "Write the report here.") { $0.out = $1 }
///       ]
///       static let operands: [Operand<Self>] = [
///         Operand("INPUT", .path, .oneOrMore, "A file or a folder to read.") { $0.inputs.append($1) }
///       ]
///       var out = "billfold-report"
///       var inputs: [String] = []
///     }
public protocol Command: Sendable {
  /// The word that names the command, such as `run`.
  static var name: String { get }
  /// What the command does, in one sentence that ends with a period.
  static var summary: String { get }
  /// Further paragraphs, shown by `--help` and in the manual page; code stands in backticks.
  static var details: [String] { get }
  /// The options, in the order that the help shows them in.
  static var options: [Option<Self>] { get }
  /// The operands, in the order that they are written in.
  static var operands: [Operand<Self>] { get }
  /// Command lines that show the use.
  static var examples: [Example] { get }
  /// Whether help, manual page and completions leave the command out.
  static var isHidden: Bool { get }

  /// Makes the command as it is when no option is given.
  init()

  /// Checks what no single option can: rules between options, after all words were read.
  func check() throws(UsageError)
}

extension Command {
  /// No further paragraphs.
  public static var details: [String] { [] }
  /// No options but `--help` and `--version`.
  public static var options: [Option<Self>] { [] }
  /// No operands.
  public static var operands: [Operand<Self>] { [] }
  /// No examples.
  public static var examples: [Example] { [] }
  /// Shown everywhere.
  public static var isHidden: Bool { false }
  /// Every combination of options is fine.
  public func check() throws(UsageError) {}
}

/// A command line with what it is good for.
public struct Example: Sendable, Equatable {
  /// The words as typed, such as `billfold run Samples`.
  public let line: String
  /// What the line does, in one sentence that ends with a period.
  public let meaning: String

  /// Pairs a command line with its meaning.
  public init(_ line: String, _ meaning: String) {
    self.line = line
    self.meaning = meaning
  }
}
