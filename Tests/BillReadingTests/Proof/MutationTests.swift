import BillModel
import BillMutation
import BillReading
import Testing

/// A proof that a wrong document passes is worth nothing: every sample that reads as `verified` is
/// changed in ways that a printer, a thief or a faulty reader could, and must not pass any more.
@Suite struct MutationTests {
  /// How many changes of each document are tried.
  private static let count = 40

  @Test func samplesReadAsVerified() throws {
    let verified = try SampleDocument.all.filter { sample in
      ProvedMoney(try Readers.content(of: try sample.laidOut().document)).isVerified
    }
    #expect(verified.count >= 20, "without verified documents the other test says nothing")
  }

  @Test(arguments: SampleDocument.all)
  func noMutantIsVerifiedWithOtherAmounts(_ sample: SampleDocument) throws {
    let original = try sample.laidOut()
    let content = try Readers.content(of: original.document)
    let truth = ProvedMoney(content)
    guard truth.isVerified else { return }
    let tiesRows = content.statements.allSatisfy { $0.statement.verification.covers == .rows }
    var numbers = SeededNumbers(seed: 2026)
    let draft = try Readers.draft(of: original.document).draft
    let mutations = Mutation.some(
      of: original, draft: draft, count: Self.count, using: &numbers)
    #expect(!mutations.isEmpty)
    // Where only sums tie the rows, a swap of two of them cannot be seen, and the report says so.
    for mutation in mutations where tiesRows || mutation.kind != .swapRows {
      let mutant = mutation.apply(to: original.document, using: &numbers)
      let read = ProvedMoney(try Readers.content(of: mutant))
      #expect(!read.isVerified || read.isTrue(to: truth), "\(sample): \(mutation)")
    }
  }
}
