import BillModel

/// What makes a run end with status 1 although its report is written.
public struct FailurePolicy: Sendable, Hashable {
  /// Something that can be named.
  public enum Condition: String, Sendable, Hashable, CaseIterable {
    /// A document could not be read.
    case failed
    /// Some of a document's text could not be had.
    case partial
    /// No statement was found in a document.
    case unrecognized
    /// A check of a statement fails.
    case contradicted
    /// Nothing proves a statement of a type that could be proved.
    case unverified
    /// A finding is an alert.
    case alert
  }

  /// What is named.
  public var conditions: Set<Condition>

  /// What is named when the user says nothing.
  public static let standard = FailurePolicy([.failed, .partial, .unrecognized, .contradicted])

  /// A policy of these conditions.
  public init(_ conditions: Set<Condition>) {
    self.conditions = conditions
  }

  /// Whether any of it happened.
  ///
  /// That no document was found always counts.
  public func isMet(by tally: RunTally) -> Bool {
    tally.candidates == 0 || conditions.contains { happened($0, in: tally) }
  }

  private func happened(_ condition: Condition, in tally: RunTally) -> Bool {
    switch condition {
    case .failed: tally.documents[.failed, default: 0] > 0
    case .partial: tally.documents[.partial, default: 0] > 0
    case .unrecognized: tally.documents[.unrecognized, default: 0] > 0
    case .contradicted: tally.contradicted > 0
    case .unverified: tally.unverified > 0
    case .alert: tally.alerts > 0
    }
  }
}
