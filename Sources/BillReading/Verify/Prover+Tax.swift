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
          rule: "net-tax-gross", expected: gross.value, actual: net + tax,
          sources: [place(gross), place(firstTax)]),
        phrases: taxes.map(\.phrase) + nets.map(\.phrase) + [gross.phrase])
    }
    for (at, line) in taxes.enumerated() {
      guard let rate = line.rate else { continue }
      let base = self.base(of: line, number: at, of: taxes.count, nets: nets)
      checkRate(
        &proof, line: line, rate: rate, base: base?.value, gross: gross?.value, charged: charged)
      if let base, proof.proved.contains(line.phrase) { proof.prove(base.phrase) }
    }
  }

  /// What a tax is taken of: the base on its own line, else the one at the same number of a list.
  private func base(
    of line: PrintedTotal, number: Int, of count: Int, nets: [PrintedTotal]
  ) -> PrintedTotal? {
    let bases = totals(.taxBase)
    if let own = bases.first(where: { $0.line == line.line }) { return own }
    if bases.count == count { return bases[number] }
    return nets.count > number ? nets[number] : nets.first
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
