import BillModel
import BillReading
import Testing

/// A proof that a wrong document passes is worth nothing: every sample that reads as `verified` is
/// changed in ways that a printer, a thief or a faulty reader could, and must not pass any more.
@Suite struct MutationTests {
  /// How many changes of each document are tried.
  private static let count = 40

  @Test func samplesReadAsVerified() throws {
    let verified = try SampleDocument.all.filter { sample in
      Money(try Readers.content(of: try sample.laidOut().document)).isVerified
    }
    #expect(verified.count >= 20, "without verified documents the other test says nothing")
  }

  @Test(arguments: SampleDocument.all)
  func noMutantIsVerifiedWithOtherAmounts(_ sample: SampleDocument) throws {
    let original = try sample.laidOut()
    let truth = Money(try Readers.content(of: original.document))
    guard truth.isVerified else { return }
    var numbers = SeededNumbers(seed: 2026)
    let mutations = try Mutation.some(of: original, count: Self.count, using: &numbers)
    #expect(!mutations.isEmpty)
    for mutation in mutations {
      let mutant = mutation.apply(to: original.document, using: &numbers)
      let read = Money(try Readers.content(of: mutant))
      #expect(!read.isVerified || read.isTrue(to: truth), "\(sample): \(mutation)")
    }
  }
}

/// What a proof vouches for: the amounts of the entries, and the totals.
private struct Money {
  let isVerified: Bool
  private let entries: [Entry]
  private let totals: [Totals]

  init(_ content: DocumentContent) {
    isVerified = content.statements.contains { $0.statement.verification.status == .verified }
    entries = content.statements.flatMap(\.entries).map { entry in
      var bare = entry
      bare.source = .line(0)
      // No sum ties these to anything.
      bare.quantity = nil
      bare.billedQuantity = nil
      bare.unitPrice = nil
      bare.balanceAfter = nil
      if bare.tax == nil { bare.net = nil }
      return bare
    }
    totals = content.statements.map(\.statement.totals)
  }

  /// Whether the entries are the same and no total tells anything else; a total whose line is gone
  /// may be missing, and payments are the same with either sign.
  func isTrue(to original: Money) -> Bool {
    // A number that stands nowhere any more is unknown, and not wrong.
    let known = zip(entries, original.entries).map { changed, printed in
      var entry = changed
      entry.subscriber = changed.subscriber ?? printed.subscriber
      return entry
    }
    guard entries.count == original.entries.count, known == original.entries,
      totals.count == original.totals.count
    else { return false }
    return zip(totals, original.totals).allSatisfy { changed, printed in
      changed.printed.allSatisfy { total in
        guard let value = printed[total.role] else { return false }
        return total.role == .payments
          ? value.magnitude == total.value.magnitude : value == total.value
      }
    }
  }
}
