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
  /// What stands between a reading whose checks pass and the word `verified`; none when it is said.
  public var doubts: [Doubt] = []

  /// Nothing checked yet.
  public init() {}
}

/// A reason why a statement is not `verified` although no check fails.
public struct Doubt: Sendable, Hashable {
  /// The reason; the raw value is its code in reports.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// No labelled total follows from the entries.
    case noTotalProved = "no-total-proved"
    /// A printed sum stands in no equation.
    case sumWithoutEquation = "sum-without-equation"
    /// A printed sum is rounded, and its terms are not: what is below its last unit is not proved.
    case roundedSum = "rounded-sum"
    /// An amount of the document is accounted for by nothing.
    case unclaimedAmount = "unclaimed-amount"
    /// Some text was lost, or pages are missing.
    case incompleteText = "incomplete-text"
    /// A row misses an equation that its columns offer.
    case rowEquation = "row-equation"
    /// A printed number of rows differs from theirs.
    case rowCount = "row-count"
    /// A printed duration, volume or count differs from what the rows used.
    case measureSum = "measure-sum"
    /// Printed balances do not follow from the rows between them.
    case runningBalance = "running-balance"
    /// Rows were chosen because they add up.
    case rowsBySum = "rows-by-sum"
    /// Amounts of several currencies were added.
    case severalCurrencies = "several-currencies"
    /// One row equals one sum, which may be coincidence.
    case oneRow = "one-row"
    /// A part of the proof was taken back for what another copy of the document says.
    case otherCopy = "other-copy"
    /// The text was read on a picture of the page.
    case recognizedText = "recognized-text"
  }

  /// Why.
  public var reason: Reason
  /// Where it stands; empty when it is about the whole document.
  public var sources: [Place]

  /// A reason with its places.
  public init(_ reason: Reason, sources: [Place] = []) {
    self.reason = reason
    self.sources = sources
  }
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
