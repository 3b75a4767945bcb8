import BillKnowledge
import BillModel

/// Writes down the equations that a document offers and checks each exactly.
///
/// Which rows a sum stands for is fixed by labels and geometry before any sum is taken; arithmetic
/// only checks it. What arithmetic does choose between is what the page leaves open: whether rows
/// include the tax, and which of the two conventions of balance the issuer prints.
package struct Prover {
  let draft: NormalDraft
  let layout: Layout
  let sections: [Section]

  /// A prover of a draft whose places are those of `layout`.
  package init(draft: NormalDraft, layout: Layout, sections: [Section]) {
    self.draft = draft
    self.layout = layout
    self.sections = sections
  }

  /// What the proof found.
  package struct Proof {
    package var checks: [Check] = []
    /// Phrases of the sums that stand in a passing equation: two sums may share a line.
    package var proved: Set<Int> = []
    /// Whether a labelled total of the document follows from the entries.
    package var coversTotal = false
    /// Whether rows are printed without the tax, so that tax lines are entries.
    package var rowsAreNet = false
    /// Position by the contract's rule of sign.
    package var position = Position()
    /// Tax lines that are entries.
    package var taxLines: [PrintedTotal] = []
  }

  /// Checks everything.
  package func prove() -> Proof {
    var proof = Proof()
    let rows = draft.entries.reduce(ExactDecimal.zero) { $0 + ($1.entry.amount?.value ?? .zero) }
    let taxes = taxLines()
    proof.taxLines = taxes
    let tax = taxes.reduce(ExactDecimal.zero) { $0 + $1.value }
    proof.rowsAreNet = rowsAreNet(rows: rows, tax: tax, hasTax: !taxes.isEmpty)
    let gross = proof.rowsAreNet ? rows + tax : rows
    checkSubtotals(&proof)
    checkSummaries(&proof)
    checkRows(&proof)
    checkDocument(&proof, rows: rows, gross: gross)
    checkTax(&proof, rows: rows, taxes: taxes)
    checkBalance(&proof, gross: gross)
    checkCopies(&proof)
    return proof
  }

  // MARK: Terms

  /// The printed sums of a role, in order.
  func totals(_ role: LabelRole) -> [PrintedTotal] { draft.totals.filter { $0.label == role } }

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
    let all = totals(.tax)
    let rated = all.filter { $0.rate != nil }
    var lines: [PrintedTotal] = []
    for line in rated.isEmpty ? all : rated
    where !lines.contains(where: { $0.value == line.value && $0.rate == line.rate }) {
      lines.append(line)
    }
    if rated.isEmpty, let first = lines.first { return [first] }
    return lines
  }

  private func place(_ total: PrintedTotal) -> Place {
    layout.place(of: layout.phrases[total.phrase])
  }

  // MARK: Basis

  /// Whether rows are net: as their column says, else as the sums say.
  private func rowsAreNet(rows: ExactDecimal, tax: ExactDecimal, hasTax: Bool) -> Bool {
    guard hasTax, !tax.isZero, !draft.entries.isEmpty else { return false }
    let ends: [LabelRole] = [.gross, .amountDue, .charges]
    if ends.contains(where: { role in totals(role).contains { $0.value == rows } }) {
      // Rows that make the total without the tax hold it already, unless the total is net too.
      return draft.entries.allSatisfy(\.isNet)
        && ends.contains { role in totals(role).contains { $0.value == rows + tax } }
    }
    if ends.contains(where: { role in totals(role).contains { $0.value == rows + tax } }) {
      return true
    }
    return draft.entries.allSatisfy(\.isNet) || netSum() == rows
  }

  // MARK: Sums of rows

  private func checkSubtotals(_ proof: inout Proof) {
    var covered: Set<Int> = []
    for total in draft.totals where isSumOfRows(total, proof) {
      guard let rows = rowsBehind(total) else { continue }
      let sum = (rows.entries.map(amount) + rows.summaries.map(\.value))
        .reduce(ExactDecimal.zero, +)
      guard !rows.entries.isEmpty || !rows.summaries.isEmpty else { continue }
      let check = Check(
        rule: "rows-subtotal", expected: total.value, actual: sum, sources: [place(total)])
      add(check, phrases: [total.phrase], to: &proof)
      if check.passed { covered.formUnion(rows.entries) }
    }
    // Sums of parts that leave no entry out prove as much as one sum of all.
    if !draft.entries.isEmpty, covered.count == draft.entries.count { proof.coversTotal = true }
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

  private func amount(_ entry: Int) -> ExactDecimal {
    draft.entries[entry].entry.amount?.value ?? .zero
  }

  /// Rows that a sum stands for.
  private struct RowsBehind {
    /// Indices of entries.
    var entries: [Int]
    var summaries: [SummaryRow] = []
  }

  /// What a total row sums up: the rows of its section, or those since the last sum.
  private func rowsBehind(_ total: PrintedTotal) -> RowsBehind? {
    if let section = section(of: total) {
      return RowsBehind(
        entries: draft.entries.indices.filter { draft.entries[$0].section == section })
    }
    guard total.table >= 0 else { return nil }
    // Rows of its own table between the last sum and this one, summaries included.
    let last =
      draft.totals.filter { $0.table == total.table && $0.line < total.line }.map(\.line).max()
      ?? -1
    let lines = (last + 1)..<max(total.line, last + 1)
    return RowsBehind(
      entries: draft.entries.indices.filter {
        draft.entries[$0].table == total.table && lines.contains(draft.entries[$0].line)
      },
      summaries: draft.summaries.filter {
        $0.table == total.table && lines.contains($0.line)
      })
  }

  /// The section that a sum closes, by the words of its label or by its place.
  private func section(of total: PrintedTotal) -> Int? {
    sectionNamed(in: total.labelText) ?? ownSection(of: total)
  }

  private func sectionNamed(in text: String) -> Int? {
    let digits = DigitText.digits(of: text)
    for section in sections where !section.subject.isEmpty {
      let own = DigitText.digits(of: section.subject)
      if own.count >= 5, digits.hasSuffix(own) || digits.contains(own) { return section.family }
    }
    return nil
  }

  /// A subtotal inside a section closes it; a total of the document does not.
  private func ownSection(of total: PrintedTotal) -> Int? {
    guard total.section >= 0, total.label.isBareSum else { return nil }
    let isLast = !draft.entries.contains {
      $0.section == total.section && $0.line > total.line
    }
    // A sum behind another sum of the same section is a level above it.
    let closed = draft.totals.contains {
      $0.section == total.section && $0.line < total.line && $0.label.isBareSum
    }
    return isLast && !closed ? total.section : nil
  }

  private func checkSummaries(_ proof: inout Proof) {
    for summary in draft.summaries {
      let behind = draft.entries.filter { entry in
        switch summary.behind {
        case .section(let section): entry.section == section
        case .description(let text): entry.section >= 0 && entry.entry.description == text
        }
      }
      let sum = behind.reduce(ExactDecimal.zero) { $0 + ($1.entry.amount?.value ?? .zero) }
      add(
        Check(
          rule: "rows-summary", expected: summary.value, actual: sum,
          sources: [layout.place(of: layout.phrases[summary.phrase])]),
        phrases: [summary.phrase], to: &proof)
    }
  }

  // MARK: Totals of the document

  private func checkDocument(_ proof: inout Proof, rows: ExactDecimal, gross: ExactDecimal) {
    guard !draft.entries.isEmpty else { return }
    var targets: [(total: PrintedTotal, actual: ExactDecimal)] = []
    for total in totals(.charges) {
      // Charges are printed before or after the tax: what is printed first is before it.
      let isNet = proof.rowsAreNet && total.value == rows
      targets.append((total: total, actual: isNet ? rows : gross))
    }
    for total in totals(.gross) { targets.append((total: total, actual: gross)) }
    if proof.rowsAreNet {
      // Bases of several rates are parts: their sum is what the rows make.
      let nets = netTotals()
      if let sum = netSum(), let first = nets.first {
        let check = Check(
          rule: "entries-total", expected: sum, actual: rows, sources: nets.map(place))
        add(check, phrases: nets.map(\.phrase), to: &proof)
        if check.passed, first.label == .net { proof.coversTotal = true }
      }
    }
    if !hasBalance {
      for total in totals(.amountDue) { targets.append((total: total, actual: gross)) }
    }
    if targets.isEmpty {
      // A list that ends with one bare sum: the sum of all of its rows, unless it is the sum of
      // the rows right above it.
      for total in draft.totals
      where total.label.isBareSum && isLastSum(total)
        && !proof.proved.contains(total.phrase)
      {
        targets.append((total: total, actual: rows))
      }
    }
    for target in targets {
      let check = Check(
        rule: "entries-total", expected: target.total.value, actual: target.actual,
        sources: [place(target.total)])
      add(check, phrases: [target.total.phrase], to: &proof)
      if check.passed { proof.coversTotal = true }
    }
  }

  private func isLastSum(_ total: PrintedTotal) -> Bool {
    section(of: total) == nil && !draft.totals.contains { $0.line > total.line }
      && !draft.entries.contains { $0.line > total.line }
  }

  /// Whether the document tells of a balance before it.
  var hasBalance: Bool {
    [.opening, .payments, .adjustments, .closing].contains { role in
      totals(role).contains { !$0.value.isZero }
    }
  }

  /// Notes a check; `phrases` are those of the sums that stand in it.
  func add(_ check: Check, phrases: [Int], to proof: inout Proof) {
    if !proof.checks.contains(check) { proof.checks.append(check) }
    if check.passed { proof.proved.formUnion(phrases) }
  }
}
