/// How far a statement is proved (the contract's "Verification status").
public struct Verification: Sendable, Hashable {
  /// The claim; the raw value is the contract's code.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case verified, consistent, unverified, contradicted
  }

  /// What a proof reaches.
  public enum Coverage: String, Sendable, Hashable {
    /// Every entry stands in an equation of its own.
    case rows
    /// Only sums tie the entries, so that a swap of two amounts could not be seen.
    case total
  }

  /// The claim.
  public var status: Status = .unverified
  /// Reach of the proof, nil when nothing is proved.
  public var covers: Coverage?
  /// Every equation that the document offers, in a stable order.
  public var checks: [Check] = []

  /// Nothing checked yet.
  public init() {}
}

/// One equation of a document with its result.
public struct Check: Sendable, Hashable {
  /// Name of the equation, such as `entries-total` or `balance-owed`.
  public var rule: String
  /// What is printed.
  public var expected: ExactDecimal
  /// What follows from the rest.
  public var actual: ExactDecimal
  /// Largest difference that the document's own rounding explains; zero for an exact equation.
  public var tolerance: ExactDecimal
  /// Where the terms stand, the expected one first.
  public var sources: [Place]

  /// An equation between what is printed and what follows.
  public init(
    rule: String, expected: ExactDecimal, actual: ExactDecimal,
    tolerance: ExactDecimal = .zero, sources: [Place]
  ) {
    self.rule = rule
    self.expected = expected
    self.actual = actual
    self.tolerance = tolerance
    self.sources = sources
  }

  /// `actual - expected`.
  public var difference: ExactDecimal { actual - expected }
  /// Whether the difference is within the tolerance.
  public var passed: Bool { difference.magnitude <= tolerance }
}
