/// One option of a command: its description, and how a value reaches the command.
public struct Option<Root>: Sendable {
  /// Stores a value; throws when the text is no such value.
  public typealias Setter = @Sendable (inout Root, String) throws(InvalidValue) -> Void

  /// What help, manual page and completions are made from.
  public let description: OptionDescription
  let set: Setter

  /// Describes an option that takes a value.
  ///
  /// - Parameters:
  ///   - name: The long name without its hyphens.
  ///   - short: The one-letter name, if it has one.
  ///   - value: What kind of value it takes. The setter of a `.list` is called once an item.
  ///   - category: The heading that the help shows it under.
  ///   - summary: What it is for, in sentences, the last of which ends with a period.
  ///   - details: What the long help adds.
  ///   - standard: The value in force when the option is not given, as a user would type it.
  ///   - isRepeatable: Whether it may be given more than once. Of other options the last one counts.
  ///   - set: Stores a value in the command.
  public init(
    _ name: String, _ short: Character? = nil, takes value: OptionValue, in category: Category,
    _ summary: String, details: String = "", default standard: String? = nil,
    isRepeatable: Bool = false, set: @escaping Setter
  ) {
    description = OptionDescription(
      name: name, short: short, value: value, category: category, summary: summary,
      details: details, standard: standard, isRepeatable: isRepeatable, isLater: false)
    self.set = set
  }

  /// Describes a toggle: an option without a value.
  ///
  /// - Parameters:
  ///   - name: The long name without its hyphens.
  ///   - short: The one-letter name, if it has one.
  ///   - category: The heading that the help shows it under.
  ///   - summary: What it is for, in sentences, the last of which ends with a period.
  ///   - details: What the long help adds.
  ///   - set: Notes in the command that the option was given.
  public init(
    toggle name: String, _ short: Character? = nil, in category: Category, _ summary: String,
    details: String = "", set: @escaping @Sendable (inout Root) -> Void
  ) {
    description = OptionDescription(
      name: name, short: short, value: .none, category: category, summary: summary,
      details: details, standard: nil, isRepeatable: false, isLater: false)
    self.set = { (root, _) throws(InvalidValue) in set(&root) }
  }

  /// Describes an option that is promised for a later version and refused by name until then.
  ///
  /// - Parameters:
  ///   - name: The long name without its hyphens.
  ///   - value: What kind of value it will take.
  ///   - category: The heading that the help shows it under.
  ///   - summary: What it will be for, in sentences, the last of which ends with a period.
  public init(
    later name: String, takes value: OptionValue = .none, in category: Category, _ summary: String
  ) {
    description = OptionDescription(
      name: name, short: nil, value: value, category: category, summary: summary, details: "",
      standard: nil, isRepeatable: false, isLater: true)
    set = { (_, _) throws(InvalidValue) in }
  }
}

/// Says that a text is no value of an option or operand.
public struct InvalidValue: Error, Sendable, Equatable {
  /// What would be one: a noun phrase such as `a whole number from 1 on`.
  public let expected: String

  /// Names what would have been right.
  public init(expected: String) {
    self.expected = expected
  }
}
