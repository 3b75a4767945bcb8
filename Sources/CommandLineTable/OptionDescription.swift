/// What is known of an option without the command that it belongs to.
public struct OptionDescription: Sendable, Equatable {
  /// The long name without its hyphens.
  public let name: String
  /// The one-letter name.
  public let short: Character?
  /// What kind of value it takes.
  public let value: OptionValue
  /// The heading that the help shows it under.
  public let category: Category
  /// What it is for.
  public let summary: String
  /// What the long help adds; may be empty.
  public let details: String
  /// The value in force when the option is not given, as a user would type it.
  public let standard: String?
  /// Whether it may be given more than once.
  public let isRepeatable: Bool
  /// Whether it is promised for a later version only.
  public let isLater: Bool

  /// The long name with its hyphens.
  public var spelling: String { "--" + name }

  /// `--help`, which every command has.
  static let help = OptionDescription(
    name: "help", short: "h", value: .none, category: .general,
    summary: "Show this help: -h in short, --help in full.", details: "", standard: nil,
    isRepeatable: false, isLater: false)

  /// `--version`, which every command has.
  static let version = OptionDescription(
    name: "version", short: "V", value: .none, category: .general,
    summary: "Show the version.", details: "", standard: nil, isRepeatable: false, isLater: false)
}

/// What kind of value an option takes.
public enum OptionValue: Sendable, Equatable {
  /// No value: a toggle.
  case none
  /// Any text, such as a number or a date.
  case text(String)
  /// The path of a file.
  case file(String)
  /// The path of a folder.
  case folder(String)
  /// One of the choices.
  case choice(String, [Choice])
  /// One or more of the choices, separated by commas.
  case list(String, [Choice])

  /// The word that stands for the value in the help, such as `DIR`; nil for a toggle.
  public var placeholder: String? {
    switch self {
    case .none: nil
    case .text(let placeholder), .file(let placeholder), .folder(let placeholder),
      .choice(let placeholder, _), .list(let placeholder, _):
      placeholder
    }
  }

  /// The values that can be chosen from; empty if any text will do.
  public var choices: [Choice] {
    switch self {
    case .choice(_, let choices), .list(_, let choices): choices
    case .none, .text, .file, .folder: []
    }
  }
}

/// One of the values that can be chosen from.
public struct Choice: Sendable, Equatable, ExpressibleByStringLiteral {
  /// The value as typed.
  public let name: String
  /// Whether it is promised for a later version and refused by name until then.
  public let isLater: Bool

  /// Names a choice.
  public init(_ name: String, isLater: Bool = false) {
    self.name = name
    self.isLater = isLater
  }

  /// Names a choice that can be made now.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

/// A heading that the help gathers options under.
public struct Category: Sendable, Equatable, ExpressibleByStringLiteral {
  /// The heading's text.
  public let title: String

  /// Names a heading.
  public init(_ title: String) {
    self.title = title
  }

  /// Names a heading.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The heading of `--help` and `--version`.
  public static let general: Category = "General"
}
