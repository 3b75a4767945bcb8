import BillKnowledge
import BillModel

// Sums of rows: subtotals, and summaries of sections.
extension Prover {
  func checkSubtotals(_ proof: inout Proof) {
    var covered: Set<Int> = []
    for total in draft.totals where isSumOfRows(total, proof) {
      guard var rows = index.rowsBehind(total), !rows.isEmpty else { continue }
      // A net sum behind a subtotal and what changes it is the sum of all rows above it.
      if !rows.sum.isPrinted(as: total.value), total.label != .subtotal,
        let all = index.rowsAbove(total), all.sum.isPrinted(as: total.value)
      {
        rows = all
      }
      let check = sumCheck(
        "rows-subtotal", expected: total.value, actual: rows.sum, at: [place(total)],
        among: rows.entries)
      proof.add(check, phrases: [total.phrase])
      if let net = netCheck(total, rows.entries) { proof.add(net, phrases: []) }
      if let tax = taxCheck(total, rows.entries) { proof.add(tax, phrases: []) }
      guard check.passed else { continue }
      covered.formUnion(rows.entries)
      if rows.entries.count == 1, let only = rows.entries.first { proof.tie(only) }
    }
    // Sums of parts that leave no entry out prove as much as one sum of all.
    if !draft.entries.isEmpty, covered.count == draft.entries.count { proof.coversTotal = true }
  }

  /// The sum without tax beside one with tax, where each of the rows has both.
  private func netCheck(_ total: PrintedTotal, _ rows: ArraySlice<Int>) -> Check? {
    guard let printed = total.net else { return nil }
    let nets = rows.compactMap { draft.entries[$0].entry.net }
    guard nets.count == rows.count else { return nil }
    return Check(
      sum: "rows-net", expected: printed, actual: nets.reduce(ExactDecimal.zero, +),
      sources: [place(total)])
  }

  /// The sum of the tax beside one with tax, where each of the rows has both.
  private func taxCheck(_ total: PrintedTotal, _ rows: ArraySlice<Int>) -> Check? {
    guard let printed = total.tax else { return nil }
    let taxes = rows.compactMap { draft.entries[$0].entry.tax?.amount }
    guard taxes.count == rows.count else { return nil }
    return Check(
      sum: "rows-tax", expected: printed, actual: taxes.reduce(ExactDecimal.zero, +),
      sources: [place(total)])
  }

  /// Whether a sum says that it is one of the rows above it: a balance, a payment or a tax that
  /// stands right below a table is not.
  private func isSumOfRows(_ total: PrintedTotal, _ proof: Proof) -> Bool {
    switch total.label {
    case .subtotal, .total: true
    case .net, .taxBase, .charges: total.table >= 0
    case .gross: total.table >= 0 && !proof.rowsAreNet
    case .amountDue: total.table >= 0 && !proof.rowsAreNet && !hasBalance
    default: false
    }
  }

  func checkSummaries(_ proof: inout Proof) {
    for summary in draft.summaries {
      let sum =
        switch summary.behind {
        case .section(let section): index.sum(ofSection: section)
        case .description(let text): index.sum(ofRowsCalled: text)
        }
      proof.add(
        Check(
          sum: "rows-summary", expected: summary.value, actual: sum,
          sources: [layout.place(of: layout.phrases[summary.phrase])]),
        phrases: [summary.phrase])
    }
  }
}
