import BillModel
import BillReading

/// What a proof vouches for: the amounts of the entries, and the totals.
package struct ProvedMoney {
  /// Whether a statement of the document is verified.
  package let isVerified: Bool
  private let entries: [Entry]
  private let totals: [Totals]

  /// What a content vouches for.
  package init(_ content: DocumentContent) {
    isVerified = content.statements.contains { $0.statement.verification.status == .verified }
    // A row that costs nothing changes no sum: whether it stands there no sum can tell.
    let charged = content.statements.flatMap(\.entries).filter { $0.amount?.value.isZero == false }
    entries = charged.map { entry in
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
  /// may be missing, and payments and deductions are the same with either sign.
  package func isTrue(to original: ProvedMoney) -> Bool {
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
        let isDeduction = [.payments, .adjustments, .discounts].contains(total.role)
        return isDeduction ? value.magnitude == total.value.magnitude : value == total.value
      }
    }
  }
}
