import BillKnowledge
import BillModel

// The block of totals: from the sum of the lines over discounts and surcharges to the net sum, and
// from the taxes of several rates to the tax of the document.
extension Prover {
  /// Discounts and surcharges that are printed between the sum of the rows and the net sum.
  struct Changes {
    /// Those that are no rows themselves.
    var lines: [PrintedTotal] = []
    /// What they make of the sum of the rows.
    var sum = ExactDecimal.zero
  }

  /// The printed discounts and surcharges, unless the rows hold them already: as rows of their own,
  /// or in their amounts, when the rows alone make a sum that is printed behind them.
  ///
  /// Issuers print them with either sign: a discount brings a sum nearer to zero, a surcharge takes
  /// it away from there.
  func changes(of rows: ExactDecimal) -> Changes {
    var found = Changes()
    for role in [LabelRole.discounts, .surcharges] where !hasRows(of: role) {
      for line in changeLines(role) {
        found.lines.append(line)
        let lowers = (role == .discounts) != rows.isNegative
        found.sum += lowers ? -line.value.magnitude : line.value.magnitude
      }
    }
    guard let first = found.lines.min(by: { $0.line < $1.line }) else { return found }
    let ends: [LabelRole] = [.net, .gross, .charges, .amountDue]
    let areInside = ends.contains { role in
      totals(role).contains { $0.line >= first.line && $0.value == rows }
    }
    return areInside && !found.sum.isZero ? Changes() : found
  }

  /// The printed sums of discounts or surcharges, each once.
  private func changeLines(_ role: LabelRole) -> [PrintedTotal] {
    let late = Set(lateChanges().map(\.phrase))
    return once(totals(role).filter { !$0.value.isZero && !late.contains($0.phrase) })
  }

  /// Discounts and surcharges that stand between the gross sum and what is due: they change what is
  /// to be paid, and not the gross sum.
  func lateChanges() -> [PrintedTotal] {
    guard let gross = totals(.gross).map(\.line).min(),
      let due = totals(.amountDue).map(\.line).max()
    else { return [] }
    return (totals(.discounts) + totals(.surcharges)).filter {
      !$0.value.isZero && $0.line > gross && $0.line < due
    }
  }

  /// Whether the rows tell what a printed sum of discounts or surcharges is made of.
  private func hasRows(of role: LabelRole) -> Bool {
    draft.entries.contains { isChange($0, role) }
  }

  private func isChange(_ row: DraftEntry, _ role: LabelRole) -> Bool {
    if role == .discounts { return row.entry.kind == .discount }
    return row.isAllowance && row.entry.kind != .discount
  }

  /// Rows that change the sum of the lines make their printed sums.
  func checkChanges(_ proof: inout Proof, _ changes: Changes) {
    for (role, rule) in [(LabelRole.discounts, "rows-discounts"), (.surcharges, "rows-surcharges")]
    where hasRows(of: role) {
      let rows = draft.entries.filter { isChange($0, role) }
      let sum = rows.reduce(ExactDecimal.zero) { $0 + ($1.entry.amount?.value ?? .zero) }
      for total in totals(role) where total.table < 0 {
        proof.add(
          Check(
            rule: rule, expected: total.value.magnitude, actual: sum.magnitude,
            sources: [place(total)]), phrases: [total.phrase])
      }
    }
    checkLineSum(&proof, changes)
  }

  /// The sum of the lines is that of the rows before what changes it, and with that the net sum.
  private func checkLineSum(_ proof: inout Proof, _ changes: Changes) {
    let dues = hasBalance ? [] : totals(.amountDue)
    let ends = netTotals().filter { $0.label == .net } + totals(.gross) + dues
    guard let end = ends.first, !draft.entries.isEmpty || !changes.lines.isEmpty else { return }
    let lines = totals(.subtotal).filter {
      $0.table < 0 && $0.section < 0 && !proof.proved.contains($0.phrase)
    }
    // Above the first sum behind it stand the sum of the lines and its copies; more than one value
    // are sums of parts, which have rows of their own.
    guard let whole = lines.first, lines.allSatisfy({ $0.value == whole.value }),
      index.lastRow < whole.line || !draft.entries.contains(where: { !$0.isAllowance })
        || end.line >= whole.line
    else { return }
    let rows = draft.entries.reduce(ExactDecimal.zero) { sum, row in
      row.isAllowance || row.bringsMoney ? sum : sum + (row.entry.amount?.value ?? .zero)
    }
    if !draft.entries.isEmpty {
      let check = sumCheck(
        "entries-total", expected: whole.value, actual: rows, at: lines.map(place))
      proof.add(check, phrases: lines.map(\.phrase))
    }
    guard !changes.lines.isEmpty else { return }
    // Some changes may be labelled sums, and others rows.
    let others = draft.entries.lazy.filter(\.isAllowance).compactMap(\.entry.amount?.value)
    proof.add(
      Check(
        rule: "subtotal-changes", expected: end.value,
        actual: others.reduce(whole.value + changes.sum, +),
        sources: [place(end), place(whole)] + changes.lines.map(place)),
      phrases: [end.phrase, whole.phrase] + changes.lines.map(\.phrase))
  }

  // MARK: Taxes of several rates

  /// The taxes of the rates add up to the printed tax, and what they are taken of to the net sum.
  func checkRates(_ proof: inout Proof) {
    let rated = totals(.tax).filter { $0.rate != nil }
    let sums = totals(.tax).filter { $0.rate == nil }
    guard !rated.isEmpty else { return proveBases(&proof, of: sums) }
    let tax = onceARate(rated).reduce(ExactDecimal.zero) { $0 + $1.value }
    for sum in sums {
      proof.add(
        Check(
          rule: "rates-tax", expected: sum.value, actual: tax,
          sources: [place(sum)] + rated.map(place)),
        phrases: [sum.phrase] + rated.map(\.phrase))
    }
    let beside = totals(.taxBase).filter { base in rated.contains { $0.line == base.line } }
    let bases = beside.isEmpty ? totals(.taxBase) : beside
    guard bases.count == rated.count, let net = totals(.net).first else { return }
    proof.add(
      Check(
        rule: "bases-net", expected: net.value,
        actual: onceARate(bases).reduce(ExactDecimal.zero) { $0 + $1.value },
        sources: [place(net)] + bases.map(place)),
      phrases: [net.phrase] + bases.map(\.phrase))
  }

  /// What taxes without a rate are taken of makes the net sum: bills that bear no tax print a base
  /// all the same.
  private func proveBases(_ proof: inout Proof, of taxes: [PrintedTotal]) {
    let bases = totals(.taxBase).filter { base in taxes.contains { $0.line == base.line } }
    guard !bases.isEmpty, let net = totals(.net).first else { return }
    let check = Check(
      rule: "bases-net", expected: net.value,
      actual: onceARate(bases).reduce(ExactDecimal.zero) { $0 + $1.value },
      sources: [place(net)] + bases.map(place))
    // Without a rate nothing says that all of the sum is taxed.
    if check.passed { proof.add(check, phrases: [net.phrase] + bases.map(\.phrase)) }
  }

  /// Sums of the rates, each once: another table may repeat them in other words.
  private func onceARate(_ totals: [PrintedTotal]) -> [PrintedTotal] {
    totals.reduce(into: []) { lines, line in
      let isCopy = lines.contains {
        $0.value == line.value && $0.rate == line.rate && $0.table != line.table
          && ($0.labelText == line.labelText || $0.rate != nil)
      }
      if !isCopy { lines.append(line) }
    }
  }
}
