import BillKnowledge
import BillModel

// Sums of rows: subtotals, summaries, and deductions between the sum of the rows and the net sum.
extension Prover {
  func checkSubtotals(_ proof: inout Proof) {
    var covered: Set<Int> = []
    for total in draft.totals where isSumOfRows(total, proof) {
      guard let rows = index.rowsBehind(total), !rows.isEmpty else { continue }
      let check = sumCheck(
        "rows-subtotal", expected: total.value, actual: rows.sum, at: [place(total)],
        among: rows.entries)
      proof.add(check, phrases: [total.phrase])
      if let net = netCheck(total, rows.entries) { proof.add(net, phrases: []) }
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
      rule: "rows-net", expected: printed, actual: nets.reduce(ExactDecimal.zero, +),
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
          rule: "rows-summary", expected: summary.value, actual: sum,
          sources: [layout.place(of: layout.phrases[summary.phrase])]),
        phrases: [summary.phrase])
    }
  }

  // MARK: Deductions

  /// Deductions and surcharges that are printed between the sum of the rows and the net sum, and
  /// are no rows themselves.
  struct Deductions {
    var lines: [PrintedTotal] = []
    /// What they take off; negative where surcharges are more.
    var sum = ExactDecimal.zero
  }

  /// The printed discounts, unless the rows hold them already: as rows of their own, or in their
  /// amounts, when the rows alone make a sum that is printed behind the discounts.
  func deductions(from rows: ExactDecimal) -> Deductions {
    var found = Deductions()
    guard !draft.entries.contains(where: { $0.entry.kind == .discount }) else { return found }
    for line in totals(.discounts)
    where line.table < 0 && !line.value.isZero
      && !found.lines.contains(where: { $0.value == line.value })
    {
      found.lines.append(line)
      found.sum += line.value.magnitude
    }
    guard let first = found.lines.first else { return found }
    let ends: [LabelRole] = [.net, .gross, .charges, .amountDue]
    let areInside = ends.contains { role in
      totals(role).contains { $0.line >= first.line && $0.value == rows }
    }
    return areInside ? Deductions() : found
  }

  /// What the discounts among the rows add up to, where a sum of them is printed; and the sum of
  /// the rows less what is deducted from it, where both are printed.
  func checkDeductions(_ proof: inout Proof, _ deducted: Deductions) {
    let discounts = draft.entries.filter { $0.entry.kind == .discount }
    if !discounts.isEmpty {
      let sum = discounts.reduce(ExactDecimal.zero) { $0 + ($1.entry.amount?.value ?? .zero) }
      for total in totals(.discounts) where total.table < 0 {
        proof.add(
          Check(
            rule: "rows-discounts", expected: total.value.magnitude, actual: sum.magnitude,
            sources: [place(total)]), phrases: [total.phrase])
      }
      return
    }
    guard !deducted.lines.isEmpty, let net = totals(.net).first ?? totals(.gross).first,
      let whole = totals(.subtotal).last(where: { $0.table < 0 && $0.line < net.line })
    else { return }
    proof.add(
      Check(
        rule: "subtotal-deductions", expected: net.value, actual: whole.value - deducted.sum,
        sources: [place(net), place(whole)] + deducted.lines.map(place)),
      phrases: [net.phrase, whole.phrase] + deducted.lines.map(\.phrase))
  }
}
