/// A question that a document leaves open, how it was settled, and the readings that were not taken.
///
/// It is told to a person who asks why a document was read as it was; no report has it.
public struct ReadingChoice: Sendable, Hashable {
  /// What was asked: `numbers`, `days`, `rows`, `columns`.
  public let question: String
  /// The reading that was taken.
  public let chosen: String
  /// The others, each with what it would have made of the document; empty when there were none.
  public let rejected: [String]

  package init(question: String, chosen: String, rejected: [String]) {
    self.question = question
    self.chosen = chosen
    self.rejected = rejected
  }
}
