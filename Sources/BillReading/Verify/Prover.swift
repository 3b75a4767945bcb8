import BillKnowledge
import BillModel

/// Writes down the equations that a document offers and checks each exactly.
///
/// Which rows a sum stands for is fixed by labels and geometry before any sum is taken; arithmetic
/// only checks it. What arithmetic does choose between is what the page leaves open: whether rows
/// include the tax, which of the two conventions of balance the issuer prints, and whether
/// deductions are printed with a minus. One choice holds for the whole document.
package struct Prover {
  let draft: NormalDraft
  let layout: Layout
  let index: ProofIndex
  /// Whether the document says that its rows are rounded while its sums are those of exact amounts.
  let roundsRows: Bool
  /// Half of the last unit that a quantity is printed with.
  let halfUnit: (Quantity) -> ExactDecimal

  /// A prover of a draft whose places are those of `layout`.
  package init(
    draft: NormalDraft, layout: Layout, sections: [Section], roundsRows: Bool = false,
    halfUnit: @escaping (Quantity) -> ExactDecimal = { _ in .zero }
  ) {
    self.halfUnit = halfUnit
    self.draft = draft
    self.layout = layout
    self.roundsRows = roundsRows
    index = ProofIndex(draft: draft, sections: sections)
  }

  /// Checks everything.
  package func prove() -> Proof { prove(groups: [], breakdowns: [], parts: nil) }

  /// Checks everything, amounts above groups of rows and what rows print of their amounts included.
  func prove(
    groups: [GroupRelations.Column], breakdowns: [RowBreakdowns.Explained], parts: SumParts?
  ) -> Proof {
    var proof = Proof()
    let taxes = taxLines()
    proof.taxLines = taxes
    let tax = taxes.reduce(ExactDecimal.zero) { $0 + $1.value }
    let flows = flows(tax: tax)
    let rows = flows.charged
    let changes = changes(of: rows)
    let charged = rows + changes.sum
    proof.rowsAreNet = rowsAreNet(charged: charged, tax: tax, hasTax: !taxes.isEmpty)
    let gross = proof.rowsAreNet ? charged + tax : charged
    checkSubtotals(&proof)
    checkSummaries(&proof)
    checkSpreads(&proof)
    checkRowTaxes(&proof)
    checkProducts(&proof, explained: checkDetails(&proof))
    checkAllowanceBases(&proof)
    checkRunningBalances(&proof)
    checkGroups(&proof, groups)
    checkBreakdowns(&proof, breakdowns)
    for phrase in draft.baseTerms { proof.claimed.formUnion(layout.phrases[phrase].words) }
    checkDocument(&proof, charged: charged, gross: gross)
    checkChanges(&proof, changes)
    checkTax(&proof, charged: charged, taxes: taxes)
    checkRates(&proof)
    checkSectionTaxes(&proof)
    checkFlows(&proof, flows)
    checkBalance(&proof, gross: gross, flows)
    checkCopies(&proof)
    checkCounts(&proof)
    checkMeasures(&proof)
    proveCopies(&proof)
    checkParts(&proof, parts)
    proof.tiesEveryRow = draft.entries.indices.allSatisfy { number in
      draft.entries[number].entry.amount?.value.isZero ?? true || proof.tied.contains(number)
    }
    proof.equatesEveryRow = draft.entries.indices.allSatisfy { number in
      draft.entries[number].entry.amount?.value.isZero ?? true || proof.equated.contains(number)
    }
    return proof
  }

  // MARK: Terms

  /// The printed sums of a role, in order.
  func totals(_ role: LabelRole) -> [PrintedTotal] { index.totals(role) }

  /// The value of a role, when all of its copies agree.
  func value(_ role: LabelRole) -> ExactDecimal? { totals(role).first?.value }

  /// Sums without the tax: net totals, or the bases that the tax is taken of.
  func netTotals() -> [PrintedTotal] {
    let nets = totals(.net)
    return nets.isEmpty ? totals(.taxBase) : nets
  }

  /// The net sum: the one that is printed, or the bases of several rates together.
  func netSum() -> ExactDecimal? {
    var values: [ExactDecimal] = []
    for total in netTotals() where !values.contains(total.value) { values.append(total.value) }
    guard let largest = values.max() else { return nil }
    let sum = values.reduce(ExactDecimal.zero, +)
    // A sum beside its own parts.
    return values.count > 2 && sum - largest == largest ? largest : sum
  }

  /// Tax lines without their repetitions: one line a rate, or the one that has no rate.
  func taxLines() -> [PrintedTotal] {
    let printed = totals(.tax)
    // Where the whole has a tax of its own, those inside of sections are parts of it.
    let whole = printed.filter { $0.section < 0 }
    let all = whole.isEmpty ? printed : whole
    let rated = all.filter { $0.rate != nil }
    var lines: [PrintedTotal] = []
    for line in rated.isEmpty ? all : rated
    where !lines.contains(where: { $0.value == line.value && $0.rate == line.rate }) {
      lines.append(line)
    }
    return rated.isEmpty && !addUp(lines) ? Array(lines.prefix(1)) : lines
  }

  /// Whether taxes of which none tells its rate lead from the net sum to the gross one together.
  ///
  /// They are those of a state and of a country; else the first is the tax, and the others explain
  /// it.
  private func addUp(_ lines: [PrintedTotal]) -> Bool {
    guard lines.count > 1, let net = netSum() else { return false }
    let end = lines.reduce(net) { $0 + $1.value }
    return [LabelRole.gross, .charges, .amountDue].contains { role in
      totals(role).contains { $0.value == end }
    }
  }

  func place(_ total: PrintedTotal) -> Place { layout.place(of: layout.phrases[total.phrase]) }

  /// Whether the document tells of a balance before it, or of deductions behind its gross sum.
  var hasBalance: Bool {
    [.opening, .payments, .adjustments, .closing].contains { role in
      totals(role).contains { !$0.value.isZero }
    } || !lateChanges().isEmpty
  }

  // MARK: Basis

  /// Whether rows are net: as their column says, else as the sums say.
  private func rowsAreNet(charged: ExactDecimal, tax: ExactDecimal, hasTax: Bool) -> Bool {
    guard hasTax, !tax.isZero, !draft.entries.isEmpty else { return false }
    let ends: [LabelRole] = [.gross, .amountDue, .charges]
    // Both sums are printed: what was prepaid may be as much as the tax.
    if totals(.net).contains(where: { charged.isPrinted(as: $0.value) }),
      totals(.gross).contains(where: { (charged + tax).isPrinted(as: $0.value) })
    {
      return true
    }
    if ends.contains(where: { isPrinted(charged, $0) }) {
      // Rows that make the total without the tax hold it already, unless the total is net too.
      return draft.entries.allSatisfy(\.isNet)
        && ends.contains { isPrinted(charged + tax, $0) }
    }
    if ends.contains(where: { isPrinted(charged + tax, $0) }) { return true }
    return draft.entries.allSatisfy(\.isNet) || netSum().map(charged.isPrinted) ?? false
  }

  /// Whether a sum is printed in a role, rounded or not.
  private func isPrinted(_ sum: ExactDecimal, _ role: LabelRole) -> Bool {
    totals(role).contains { sum.isPrinted(as: $0.value) }
  }

  // MARK: Totals of the document

  private func checkDocument(_ proof: inout Proof, charged: ExactDecimal, gross: ExactDecimal) {
    guard !draft.entries.isEmpty else { return }
    var targets: [(total: PrintedTotal, actual: ExactDecimal)] = []
    for total in totals(.charges) {
      // Charges are printed before or after the tax: what is printed first is before it.
      let isNet = proof.rowsAreNet && charged.isPrinted(as: total.value)
      targets.append((total: total, actual: isNet ? charged : gross))
    }
    for total in totals(.gross) { targets.append((total: total, actual: gross)) }
    if proof.rowsAreNet {
      // Bases of several rates are parts: their sum is what the rows make.
      let nets = netTotals()
      if let sum = netSum(), let first = nets.first {
        let check = sumCheck("entries-total", expected: sum, actual: charged, at: nets.map(place))
        proof.add(check, phrases: nets.map(\.phrase))
        if check.passed, first.label == .net { proof.coversTotal = true }
      }
    }
    if !hasBalance {
      for total in totals(.amountDue) { targets.append((total: total, actual: gross)) }
    }
    if targets.isEmpty {
      // A list that ends with one bare sum: the sum of all of its rows, unless it is the sum of
      // the rows right above it.
      for role in [LabelRole.subtotal, .total] {
        for total in totals(role) where isLastSum(total) && !proof.proved.contains(total.phrase) {
          targets.append((total: total, actual: charged))
        }
      }
    }
    // A bare sum behind all rows repeats a labelled one, where it is the sum of all rows.
    for role in [LabelRole.subtotal, .total] where !targets.isEmpty {
      for total in totals(role)
      where charged.isPrinted(as: total.value) && index.lastRow <= total.line
        && !proof.proved.contains(total.phrase)
        && !targets.contains(where: { $0.total.phrase == total.phrase })
      {
        targets.append((total: total, actual: charged))
      }
    }
    for target in targets {
      let check = sumCheck(
        "entries-total", expected: target.total.value, actual: target.actual,
        at: [place(target.total)])
      proof.add(check, phrases: [target.total.phrase])
      if check.passed { proof.coversTotal = true }
    }
  }

  /// Whether a sum stands behind all rows and sums, or alone above all rows.
  private func isLastSum(_ total: PrintedTotal) -> Bool {
    guard index.section(of: total) == nil else { return false }
    if index.lastSum <= total.line, index.lastRow <= total.line { return true }
    return draft.totals.count == 1 && draft.entries.allSatisfy { $0.line > total.line }
  }

  /// How far the sum of rounded amounts may lie from that of exact ones: half of the last unit for
  /// each amount that is not zero.
  private func slack(of entries: ArraySlice<Int>) -> ExactDecimal {
    entries.lazy.compactMap { draft.entries[$0].entry.amount?.value }
      .reduce(ExactDecimal.zero) { $1.isZero ? $0 : $0 + $1.halfUnit }
  }

  // MARK: Failing sums

  /// The equation of a sum of rows; where it fails and one row alone explains by how much, the
  /// row is named beside the sum.
  func sumCheck(
    _ rule: String, expected: ExactDecimal, actual: ExactDecimal, at places: [Place],
    among entries: ArraySlice<Int>? = nil
  ) -> Check {
    var check = Check(
      sum: rule, expected: expected, actual: actual,
      slack: roundsRows ? slack(of: entries ?? index.allEntries) : .zero, sources: places)
    guard !check.passed else { return check }
    let excess = check.difference
    var suspect: Place?
    for entry in entries ?? index.allEntries {
      guard let value = draft.entries[entry].entry.amount?.value, !value.isZero else { continue }
      // Counted and should not be, or counted with the wrong sign.
      guard value == excess || value + value == excess else { continue }
      guard suspect == nil else { return check }
      suspect = draft.entries[entry].entry.source
    }
    if let suspect { check.sources.append(suspect) }
    return check
  }
}
