import BillKnowledge
import BillModel

// The block of taxes: net + tax = gross, and the tax of each rate as its share of a base.
extension Prover {
  /// net + tax = gross, and the tax of each rate as its share of what it is taken from.
  func checkTax(_ proof: inout Proof, charged: ExactDecimal, taxes: [PrintedTotal]) {
    guard let firstTax = taxes.first else { return }
    let tax = taxes.reduce(ExactDecimal.zero) { $0 + $1.value }
    let nets = netTotals()
    let gross =
      totals(.gross).first ?? totals(.charges).first { $0.value != charged || !proof.rowsAreNet }
      ?? (hasBalance ? nil : totals(.amountDue).first)
    let net = netSum() ?? (proof.rowsAreNet ? charged : nil)
    if let net, let gross {
      proof.add(
        Check(
          sum: "net-tax-gross", expected: gross.value, actual: net + tax,
          sources: [place(gross), place(firstTax)]),
        phrases: taxes.map(\.phrase) + nets.map(\.phrase) + [gross.phrase])
    }
    let hasRates = Set(taxes.map(\.rate)).count > 1
    for (at, line) in taxes.enumerated() {
      guard let rate = line.rate else { continue }
      let base = self.base(of: line, number: at, of: taxes.count, nets: nets)
      let whole = hasRates ? amounts(ofRate: rate, charged: charged) : charged
      guard base != nil || whole != nil else { continue }
      checkRate(
        &proof, line: line, rate: rate, base: base?.value, gross: hasRates ? nil : gross?.value,
        charged: whole ?? .zero)
      if let base, proof.proved.contains(line.phrase) { proof.prove(base.phrase) }
      checkCopies(&proof, of: line, rate: rate)
    }
  }

  /// A tax that is printed again with what it is taken of beside it is that base's share too.
  private func checkCopies(_ proof: inout Proof, of line: PrintedTotal, rate: ExactDecimal) {
    for copy in totals(.tax)
    where copy.value == line.value && copy.rate == rate && copy.phrase != line.phrase {
      guard let base = totals(.taxBase).first(where: { $0.line == copy.line }) else { continue }
      checkRate(&proof, line: copy, rate: rate, base: base.value, gross: nil, charged: .zero)
      if proof.proved.contains(copy.phrase) { proof.prove(base.phrase) }
    }
  }

  /// The tax of each section as its share of the section's rows, where the whole has its own.
  func checkSectionTaxes(_ proof: inout Proof) {
    let printed = totals(.tax)
    guard printed.contains(where: { $0.section < 0 }) else { return }
    for line in printed where line.section >= 0 {
      guard let rate = line.rate else { continue }
      checkRate(
        &proof, line: line, rate: rate, base: nil, gross: nil,
        charged: index.sum(ofSection: line.section))
    }
  }

  /// What a tax is taken of: the base beside it or beside its copy, else the one at the same number
  /// of a list; a net sum that holds other rates too is none.
  private func base(
    of line: PrintedTotal, number: Int, of count: Int, nets: [PrintedTotal]
  ) -> PrintedTotal? {
    let bases = totals(.taxBase)
    if let own = bases.first(where: { $0.line == line.line }) { return own }
    let copies = totals(.tax).filter { $0.value == line.value && $0.rate == line.rate }
    if let own = bases.first(where: { base in copies.contains { $0.line == base.line } }) {
      return own
    }
    if bases.count == count { return bases[number] }
    if nets.count >= count { return nets[number] }
    return count == 1 ? nets.first : nil
  }

  /// The sum of the rows of a rate, nil unless every row tells its rate and the rows are all that
  /// is charged.
  private func amounts(ofRate rate: ExactDecimal, charged: ExactDecimal) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    var all = ExactDecimal.zero
    for row in draft.entries {
      guard let amount = row.entry.amount?.value, let own = row.entry.tax?.rate else { return nil }
      all += amount
      if own == rate { sum += amount }
    }
    return all == charged && !draft.entries.isEmpty ? sum : nil
  }

  /// The tax is the rate's share of the base, or of a gross sum that holds it, to half a last unit.
  private func checkRate(
    _ proof: inout Proof, line: PrintedTotal, rate: ExactDecimal, base: ExactDecimal?,
    gross: ExactDecimal?, charged: ExactDecimal
  ) {
    let hundred = ExactDecimal(100)
    let half = line.value.halfUnit
    var expected: ExactDecimal?
    if let base, let product = base.multiplied(by: rate) {
      expected = product.hundredth
    } else if let whole = gross ?? (draft.entries.isEmpty ? nil : charged), !proof.rowsAreNet {
      // tax × (100 + rate) = gross × rate, compared without a division.
      guard let left = line.value.multiplied(by: hundred + rate),
        let right = whole.multiplied(by: rate), let slack = half.multiplied(by: hundred + rate)
      else { return }
      proof.add(
        Check(
          rule: "tax-included", expected: right, actual: left, tolerance: slack,
          sources: [place(line)]),
        phrases: [line.phrase])
      return
    } else if proof.rowsAreNet, let product = charged.multiplied(by: rate) {
      expected = product.hundredth
    }
    guard let expected else { return }
    proof.add(
      Check(
        rule: "tax-rate", expected: line.value, actual: expected, tolerance: half,
        sources: [place(line)]),
      phrases: [line.phrase])
  }
}
