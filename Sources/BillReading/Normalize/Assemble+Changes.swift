import BillKnowledge
import BillModel

/// What is printed between the sum of the lines and the sums behind it.
extension Assemble {
  /// Charges between the sum of the lines and the next sum change it, and are none of its rows:
  /// `Subtotal 100.00 · Discount -5.00 · Shipping 7.00 · Net total 102.00`.
  func markChanges(_ normal: inout NormalDraft) {
    let lines = normal.totals.filter {
      $0.label == .subtotal && $0.table < 0 && $0.section < 0
    }
    guard let whole = lines.map(\.line).min(), Set(lines.map(\.value)).count == 1,
      let end = normal.totals.filter({ Self.ends.contains($0.label) && $0.line > whole })
        .map(\.line).min(),
      normal.entries.contains(where: { $0.line < whole && $0.entry.amount != nil })
    else { return }
    for index in normal.entries.indices
    where normal.entries[index].table < 0 && normal.entries[index].line > whole
      && normal.entries[index].line < end
    {
      normal.entries[index].isAllowance = true
      if normal.entries[index].entry.kind == .other { normal.entries[index].entry.kind = .fee }
    }
  }

  /// Sums behind the changes of the sum of the lines.
  private static let ends: Set<LabelRole> = [.net, .gross, .amountDue, .total, .charges]
}
