import BillKnowledge
import BillModel

extension Prover {
  // MARK: Tax

  /// net + tax = gross on the rows that print both, by their tax or by its rate.
  ///
  /// Only a row that fails is noted.
  func checkRows(_ proof: inout Proof) {
    for row in draft.entries {
      guard let net = row.entry.net, let gross = row.entry.amount?.value, let tax = row.entry.tax
      else { continue }
      var check: Check?
      if let share = tax.amount {
        check = Check(
          rule: "row-tax", expected: gross, actual: net + share, sources: [row.entry.source])
      } else if let rate = tax.rate {
        check = checkOfRate(net: net, gross: gross, rate: rate, at: row.entry.source)
      }
      if let check, !check.passed { add(check, phrases: [], to: &proof) }
    }
  }

  /// net × (100 + rate) = gross × 100, where each may be off by half its last unit.
  private func checkOfRate(
    net: ExactDecimal, gross: ExactDecimal, rate: ExactDecimal, at place: Place
  ) -> Check? {
    let hundred = ExactDecimal(100)
    guard let right = gross.multiplied(by: hundred),
      let left = net.multiplied(by: hundred + rate),
      let netSlack = Self.halfUnit(of: net).multiplied(by: hundred + rate),
      let grossSlack = Self.halfUnit(of: gross).multiplied(by: hundred)
    else { return nil }
    return Check(
      rule: "row-tax", expected: right, actual: left, tolerance: netSlack + grossSlack,
      sources: [place])
  }

  private static func halfUnit(of value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(significand: 5, scale: min(value.scale + 1, ExactDecimal.largestScale)) ?? .zero
  }

  /// net + tax = gross, and the tax of each rate as its share of what it is taken from.
  func checkTax(_ proof: inout Proof, rows: ExactDecimal, taxes: [PrintedTotal]) {
    guard let firstTax = taxes.first else { return }
    let tax = taxes.reduce(ExactDecimal.zero) { $0 + $1.value }
    let nets = netTotals()
    let gross =
      totals(.gross).first ?? totals(.charges).first { $0.value != rows || !proof.rowsAreNet }
      ?? (hasBalance ? nil : totals(.amountDue).first)
    let net = netSum() ?? (proof.rowsAreNet ? rows : nil)
    if let net, let gross {
      add(
        Check(
          rule: "net-tax-gross", expected: gross.value, actual: net + tax,
          sources: [
            layout.place(of: layout.phrases[gross.phrase]),
            layout.place(of: layout.phrases[firstTax.phrase]),
          ]),
        phrases: taxes.map(\.phrase) + nets.map(\.phrase) + [gross.phrase], to: &proof)
    }
    for (at, line) in taxes.enumerated() {
      guard let rate = line.rate else { continue }
      // Each rate has its own base, in the order in which both are printed.
      let base = nets.count > at ? nets[at].value : nets.first?.value
      checkRate(&proof, line: line, rate: rate, base: base, gross: gross?.value, rows: rows)
    }
  }

  /// The tax is the rate's share of the base, or of a gross sum that holds it, to half a last unit.
  private func checkRate(
    _ proof: inout Proof, line: PrintedTotal, rate: ExactDecimal, base: ExactDecimal?,
    gross: ExactDecimal?, rows: ExactDecimal
  ) {
    let hundred = ExactDecimal(100)
    let half = ExactDecimal(significand: 5, scale: min(line.value.scale + 1, 12)) ?? .zero
    var expected: ExactDecimal?
    if let base, let product = base.multiplied(by: rate) {
      expected = ExactDecimal(
        significand: product.significand, scale: min(product.scale + 2, 12))
    } else if let whole = gross ?? (draft.entries.isEmpty ? nil : rows), !proof.rowsAreNet {
      // tax × (100 + rate) = gross × rate, compared without a division.
      guard let left = line.value.multiplied(by: hundred + rate),
        let right = whole.multiplied(by: rate), let slack = half.multiplied(by: hundred + rate)
      else { return }
      add(
        Check(
          rule: "tax-included", expected: right, actual: left, tolerance: slack,
          sources: [layout.place(of: layout.phrases[line.phrase])]),
        phrases: [line.phrase], to: &proof)
      return
    } else if proof.rowsAreNet, let product = rows.multiplied(by: rate) {
      expected = ExactDecimal(
        significand: product.significand, scale: min(product.scale + 2, 12))
    }
    guard let expected else { return }
    add(
      Check(
        rule: "tax-rate", expected: line.value, actual: expected, tolerance: half,
        sources: [layout.place(of: layout.phrases[line.phrase])]),
      phrases: [line.phrase], to: &proof)
  }

  // MARK: Balance

  /// opening − payments + charges = due, or, where the issuer prints what the customer has,
  /// opening + payments − charges = closing.
  func checkBalance(_ proof: inout Proof, gross: ExactDecimal) {
    let payments = paymentLines()
    let adjustments = value(.adjustments) ?? .zero
    let charges = chargesOfPeriod(gross: gross)
    let end = totals(.closing).first ?? totals(.amountDue).first
    guard hasBalance, let charges, let end else {
      if !hasBalance, let due = value(.amountDue) ?? value(.gross) ?? value(.charges),
        !draft.entries.isEmpty
      {
        proof.position.closing = totals(.amountDue).isEmpty ? nil : due
        proof.position.opening = value(.opening)
      }
      return
    }
    let opening = value(.opening) ?? .zero
    let paid = payments.reduce(ExactDecimal.zero) { $0 + $1.value.magnitude }
    let owed = opening - paid + charges + adjustments
    let had = opening + paid - charges - adjustments
    let phrases =
      [totals(.opening).first, totals(.adjustments).first, end].compactMap { $0?.phrase }
      + payments.map(\.phrase) + totals(.charges).map(\.phrase)
    let sources = ([end] + totals(.opening).prefix(1) + payments).map {
      layout.place(of: layout.phrases[$0.phrase])
    }
    let printsWhatCustomerHas = had == end.value && owed != end.value
    add(
      Check(
        rule: printsWhatCustomerHas ? "balance-had" : "balance-owed", expected: end.value,
        actual: printsWhatCustomerHas ? had : owed, sources: sources),
      phrases: phrases, to: &proof)
    proof.position.opening =
      totals(.opening).first.map { printsWhatCustomerHas ? -$0.value : $0.value }
    proof.position.closing = printsWhatCustomerHas ? -end.value : end.value
    checkDue(&proof, closing: end)
  }

  /// Payments, each once: a summary may repeat what the list of payments shows.
  private func paymentLines() -> [PrintedTotal] {
    var lines: [PrintedTotal] = []
    for line in totals(.payments)
    where !lines.contains(where: { $0.value == line.value && $0.labelText == line.labelText }) {
      lines.append(line)
    }
    return lines
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
    add(
      Check(
        rule: "due-closing", expected: due.value, actual: actual,
        sources: [layout.place(of: layout.phrases[due.phrase])]),
      phrases: [due.phrase], to: &proof)
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
        add(
          Check(
            rule: "same-total", expected: first.value, actual: copy.value,
            sources: [
              layout.place(of: layout.phrases[first.phrase]),
              layout.place(of: layout.phrases[copy.phrase]),
            ]), phrases: proof.proved.contains(first.phrase) ? [copy.phrase] : [], to: &proof)
      }
    }
  }
}
