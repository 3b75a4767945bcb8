import BillModel
import BillReading

/// How many changes of verified documents a proof lets pass, by kind of change.
package struct MutationSurvey {
  /// What became of the changes of one kind.
  package struct Outcome {
    /// How many were tried.
    package var tried = 0
    /// Verified with other rows or another total: a proof that is worth nothing.
    package var wrong = 0
    /// Verified, and read as before the change: what changed is no part of the reading.
    package var unchanged = 0
  }

  /// Documents that were verified, and how many of them proved each row by itself.
  package private(set) var verified = 0
  package private(set) var provedByRow = 0
  package private(set) var outcomes: [Mutation.Kind: Outcome] = [:]
  /// The changes that passed with another reading, to be looked at.
  package private(set) var failures: [String] = []

  /// The changes that passed with the same reading: what they touch is outside of the guarantee.
  package private(set) var unseen: [String] = []

  private let reader: ReadDocument
  private let count: Int

  /// A survey that tries at most `count` changes a document.
  package init(reader: ReadDocument, count: Int) {
    self.reader = reader
    self.count = count
  }

  /// Changes a document, if it is verified as it stands.
  package mutating func add(_ document: Document, name: String) {
    let laidOut = LaidOutDocument(document)
    let content = reader.run(laidOut.document)
    let truth = ProvedMoney(content)
    guard truth.isVerified else { return }
    let tiesRows = content.statements.allSatisfy { $0.statement.verification.covers == .rows }
    verified += 1
    if tiesRows { provedByRow += 1 }
    var numbers = SeededNumbers(seed: 2026)
    let draft = reader.draft(of: laidOut.document).draft
    let mutations = Mutation.some(of: laidOut, draft: draft, count: count, using: &numbers)
    for mutation in mutations {
      let read = ProvedMoney(reader.run(mutation.apply(to: laidOut.document, using: &numbers)))
      // Where only sums tie the rows a swap of two of them cannot be seen, and the report says so.
      if mutation.kind == .swapRows, !tiesRows { continue }
      outcomes[mutation.kind, default: Outcome()].tried += 1
      guard read.isVerified else { continue }
      if read.isTrue(to: truth) {
        outcomes[mutation.kind, default: Outcome()].unchanged += 1
        unseen.append("\(name): \(mutation)")
      } else {
        outcomes[mutation.kind, default: Outcome()].wrong += 1
        failures.append("\(name): \(mutation)")
      }
    }
  }
}
