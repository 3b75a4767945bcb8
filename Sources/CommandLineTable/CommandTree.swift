/// A whole tool: its commands and what its manual page says besides.
public struct CommandTree: Sendable {
  /// The word that starts the tool.
  public let name: String
  /// The version that `--version` prints behind the name.
  public let version: String
  /// What the tool does, in one sentence that ends with a period.
  public let summary: String
  /// Further paragraphs; code stands in backticks.
  public let details: [String]
  /// The commands, in the order that the help shows them in.
  public let nodes: [CommandNode]
  /// What the exit statuses mean.
  public let exitStatuses: [Term]
  /// The files that the tool reads and writes.
  public let files: [Term]
  /// Command lines that show the use.
  public let examples: [Example]
  /// The day that the manual page bears, such as `March 14, 2025`.
  public let manualDate: String

  /// Describes a tool.
  public init(
    name: String, version: String, summary: String, details: [String] = [],
    nodes: [CommandNode], exitStatuses: [Term] = [], files: [Term] = [],
    examples: [Example] = [], manualDate: String
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.details = details
    self.nodes = nodes
    self.exitStatuses = exitStatuses
    self.files = files
    self.examples = examples
    self.manualDate = manualDate
  }
}

/// A word with what it means.
public struct Term: Sendable, Equatable {
  /// The word, such as an exit status or the name of a file.
  public let name: String
  /// What it means, in sentences, the last of which ends with a period.
  public let meaning: String

  /// Pairs a word with its meaning.
  public init(_ name: String, _ meaning: String) {
    self.name = name
    self.meaning = meaning
  }
}

/// A branch or a leaf in the tree of commands.
public enum CommandNode: Sendable {
  /// A command that can be run.
  case command(any Command.Type)
  /// A word that only gathers commands, such as `profiles`.
  indirect case group(name: String, summary: String, nodes: [CommandNode])
  /// A command that is promised for a later version and refused by name until then.
  case later(name: String, summary: String)

  /// The word that names the command.
  public var name: String {
    switch self {
    case .command(let type): type.name
    case .group(let name, _, _), .later(let name, _): name
    }
  }

  /// What the command does.
  public var summary: String {
    switch self {
    case .command(let type): type.summary
    case .group(_, let summary, _), .later(_, let summary): summary
    }
  }

  /// Whether help, manual page and completions leave it out.
  var isHidden: Bool {
    if case .command(let type) = self { type.isHidden } else { false }
  }

  var isLater: Bool {
    if case .later = self { true } else { false }
  }
}
