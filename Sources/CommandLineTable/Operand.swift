/// One operand of a command: its description, and how a word reaches the command.
public struct Operand<Root>: Sendable {
  /// What help, manual page and completions are made from.
  public let description: OperandDescription
  let set: Option<Root>.Setter

  /// Describes an operand.
  ///
  /// - Parameters:
  ///   - name: The word that stands for it in the help, such as `INPUT`.
  ///   - kind: What it names, so that completions know what to offer.
  ///   - count: How often it is written. Only the last operand may be optional or repeated.
  ///   - summary: What it is, in sentences, the last of which ends with a period.
  ///   - readsStandardInput: Whether `-` is allowed and stands for standard input.
  ///   - set: Stores a word in the command; called once a word.
  public init(
    _ name: String, _ kind: OperandKind, _ count: OperandCount, _ summary: String,
    readsStandardInput: Bool = false, set: @escaping Option<Root>.Setter
  ) {
    description = OperandDescription(
      name: name, kind: kind, count: count, summary: summary,
      readsStandardInput: readsStandardInput)
    self.set = set
  }
}

/// What is known of an operand without the command that it belongs to.
public struct OperandDescription: Sendable, Equatable {
  /// The word that stands for it in the help.
  public let name: String
  /// What it names.
  public let kind: OperandKind
  /// How often it is written.
  public let count: OperandCount
  /// What it is.
  public let summary: String
  /// Whether `-` is allowed and stands for standard input.
  public let readsStandardInput: Bool

  /// How a synopsis shows it: `INPUT...` or `[ID]`.
  public var synopsis: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .oneOrMore: name + "..."
    case .any: "[\(name)...]"
    }
  }
}

/// What an operand names.
public enum OperandKind: Sendable, Equatable {
  /// A file.
  case file
  /// A folder.
  case folder
  /// A file or a folder.
  case path
  /// A word that is no path, such as an identifier.
  case word
  /// One of these words.
  case choice([Choice])
}

/// How often an operand is written.
public enum OperandCount: Sendable, Equatable {
  /// Exactly once.
  case one
  /// At most once.
  case optional
  /// At least once.
  case oneOrMore
  /// As often as one likes.
  case any

  var isRequired: Bool { self == .one || self == .oneOrMore }
  var isRepeatable: Bool { self == .oneOrMore || self == .any }
}
