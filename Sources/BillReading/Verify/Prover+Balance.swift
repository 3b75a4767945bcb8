import BillKnowledge
import BillModel

// What was owed before, what is owed now, and copies of sums.
extension Prover {
  /// opening − payments + charges + adjustments = due, or, where the issuer prints what the
  /// customer has, opening + payments − charges − adjustments = closing.
  func checkBalance(_ proof: inout Proof, gross: ExactDecimal, _ flows: Flows) {
    let charges = chargesOfPeriod(gross: gross)
    let end = totals(.closing).first ?? totals(.amountDue).first
    guard hasBalance || !flows.paid.isZero, let charges, let end else {
      if !hasBalance, let due = value(.amountDue) ?? value(.gross) ?? value(.charges),
        !draft.entries.isEmpty
      {
        proof.position.closing = totals(.amountDue).isEmpty ? nil : due
        proof.position.opening = value(.opening)
      }
      return
    }
    let payments = once(totals(.payments))
    let adjustments = once(totals(.adjustments)) + lateChanges()
    let opening = value(.opening) ?? .zero
    let paid =
      payments.isEmpty
      ? flows.paid : payments.reduce(ExactDecimal.zero) { $0 + $1.value.magnitude }
    let adjusted = adjustments.reduce(ExactDecimal.zero) { sum, line in
      line.label == .discounts ? sum - line.value.magnitude : sum + line.value
    }
    // Deductions are printed with a minus or without: as printed first.
    let owed = [adjusted, -adjusted].map { opening - paid + charges + $0 }
    let had = [adjusted, -adjusted].map { opening + paid - charges - $0 }
    // What is to be paid is owed, whatever its sign; a balance may be what the customer has.
    let isHad =
      end.label == .closing && !owed.contains { $0.isPrinted(as: end.value) }
      && had.contains { $0.isPrinted(as: end.value) }
    let way = isHad ? had : owed
    let phrases =
      [totals(.opening).first, end].compactMap { $0?.phrase }
      + (payments + adjustments + totals(.charges) + totals(.gross)).map(\.phrase)
    let check = Check(
      sum: isHad ? "balance-had" : "balance-owed", expected: end.value,
      actual: way.first { $0.isPrinted(as: end.value) } ?? way[0],
      sources: ([end] + totals(.opening).prefix(1) + payments + adjustments).map(place))
    proof.add(check, phrases: phrases)
    // No sum of charges is printed: the balance itself follows from the rows.
    if check.passed, !draft.entries.isEmpty, totals(.gross).isEmpty, totals(.charges).isEmpty,
      payments.isEmpty || flows.arePaymentsProved
    {
      proof.coversTotal = true
    }
    proof.position.opening = totals(.opening).first.map { isHad ? -$0.value : $0.value }
    proof.position.closing = isHad ? -end.value : end.value
    checkDue(&proof, closing: end)
  }

  /// Sums, each once: a summary may repeat what a list shows.
  ///
  /// Equal ones right below each other are two payments of the same sum.
  func once(_ sums: [PrintedTotal]) -> [PrintedTotal] {
    var seen: [Copy: Int] = [:]
    return sums.sorted { $0.line < $1.line }.filter { sum in
      let line = seen.updateValue(sum.line, forKey: Copy(of: sum, section: -1))
      return line.map { sum.line == $0 + 1 } ?? true
    }
  }

  /// What a printed sum and its copy share.
  private struct Copy: Hashable {
    let label: LabelRole
    let value: ExactDecimal
    let text: String
    let rate: ExactDecimal?
    let section: Int

    init(of sum: PrintedTotal, section: Int) {
      label = sum.label
      value = sum.value
      text = sum.labelText
      rate = sum.rate
      self.section = section
    }
  }

  private func chargesOfPeriod(gross: ExactDecimal) -> ExactDecimal? {
    let charges = totals(.charges)
    if let whole = totals(.gross).first?.value { return whole }
    // Of two sums of charges the last one holds the tax.
    if let last = charges.last?.value { return last }
    return draft.entries.isEmpty ? nil : gross
  }

  /// What is to be paid beside a closing balance: the same sum, by the one sign or the other.
  private func checkDue(_ proof: inout Proof, closing: PrintedTotal) {
    guard closing.label == .closing, let due = totals(.amountDue).first else { return }
    let owed = proof.position.closing ?? closing.value
    let actual = owed.isNegative ? ExactDecimal.zero : owed
    proof.add(
      Check(
        rule: "due-closing", expected: due.value, actual: actual,
        sources: [place(due)]),
      phrases: [due.phrase])
  }

  // MARK: Copies

  /// Every copy of a total must print the same sum.
  func checkCopies(_ proof: inout Proof) {
    for role in [LabelRole.opening, .charges, .gross, .amountDue, .closing] {
      let copies = totals(role)
      guard let first = copies.first, copies.count > 1 else { continue }
      // Sums of charges before and after the tax are no copies of each other.
      if role == .charges, proof.rowsAreNet { continue }
      for copy in copies.dropFirst() {
        proof.add(
          Check(
            rule: "same-total", expected: first.value, actual: copy.value,
            sources: [place(first), place(copy)]),
          phrases: proof.proved.contains(first.phrase) ? [copy.phrase] : [])
      }
    }
  }

  /// What is printed twice with the same words and value stands in the same equation.
  func proveCopies(_ proof: inout Proof) {
    var proved: Set<Copy> = []
    for total in draft.totals where proof.proved.contains(total.phrase) {
      proved.insert(Copy(of: total, section: total.section))
    }
    for copy in draft.totals where !proof.proved.contains(copy.phrase) {
      if proved.contains(Copy(of: copy, section: copy.section)) { proof.prove(copy.phrase) }
    }
  }

  /// Checks printed numbers of rows.
  ///
  /// They are no money: one that differs may count something else, and leaves a doubt.
  func checkCounts(_ proof: inout Proof) {
    for count in draft.counts {
      let behind = index.rowsBehind(count)?.entries.count ?? 0
      let rows = [behind, draft.entries.count].first { ExactDecimal($0) == count.value }
      guard let rows else {
        proof.doubts.append(Doubt(.rowCount, sources: [place(count)]))
        continue
      }
      proof.add(
        Check(
          rule: "printed-count", expected: count.value, actual: ExactDecimal(rows),
          sources: [place(count)]), phrases: [])
    }
  }
}
