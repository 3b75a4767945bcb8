import BillModel

/// Something in the ledger that a person should look at; nothing was changed because of it.
public struct Finding: Sendable, Hashable {
  /// How much it matters; the raw value is the contract's code.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    case info, warning, alert
  }

  /// `f` and hexadecimal digits, a function of rule, entries and statements.
  public var id: String
  /// Stable name of the rule, such as `near-duplicate`.
  public var rule: String
  /// How much it matters.
  public var severity: Severity
  /// What was found, as one line.
  public var message: String
  /// Ids of the entries that it is about, in the ledger's order.
  public var entries: [String]
  /// Ids of the statements that it is about, in the ledger's order.
  public var statements: [String]
  /// The amount in question, where there is one.
  public var amount: ExactDecimal?

  /// A finding, whose id follows from its rule and from what it is about.
  public init(
    rule: String, severity: Severity, message: String, entries: [String] = [],
    statements: [String] = [], amount: ExactDecimal? = nil
  ) {
    id = ContentID.text("f", [rule] + entries.sorted() + statements.sorted())
    self.rule = rule
    self.severity = severity
    self.message = message
    self.entries = entries
    self.statements = statements
    self.amount = amount
  }
}
