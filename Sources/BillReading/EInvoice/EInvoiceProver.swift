import BillModel

/// Writes down the equations of EN 16931 that an electronic invoice offers and checks each exactly.
///
/// The names are those that a printed bill's equations have; signs are the invoice's own.
struct EInvoiceProver {
  let invoice: EInvoice
  /// Digits behind the point of the currency: sums are rounded to them.
  let minorUnits: Int

  /// What the proof found.
  struct Proof {
    var checks: [Check] = []
    /// Elements of the sums that stand in a passing equation.
    var proved: Set<Int> = []
    /// Whether the net or gross sum follows from the lines.
    var coversTotal = false
    /// Products of quantity and price that are not what their line says.
    var products: [Check] = []
    /// Whether each line stands in an equation of its own, and all that is beside them does.
    var coversRows = false
  }

  /// Checks everything.
  func prove() -> Proof {
    var proof = Proof()
    checkLines(&proof)
    checkGroups(&proof)
    checkSums(&proof)
    checkTaxes(&proof)
    checkEnd(&proof)
    return proof
  }

  // MARK: Lines

  /// quantity × price − discounts + charges = net, to half a unit of the currency.
  ///
  /// The standard does not ask for it, and prices are rounded more coarsely than sums at times: a
  /// line of which it does not hold is remarked, and is not proved by itself.
  private func checkLines(_ proof: inout Proof) {
    let lines = invoice.charged
    let products = lines.map(product(of:))
    proof.products = products.compactMap { $0 }.filter { !$0.passed }
    proof.coversRows =
      !lines.isEmpty && invoice.allowances.isEmpty
      && products.allSatisfy { $0?.passed ?? false }
  }

  private func product(of line: EInvoice.Line) -> Check? {
    guard let quantity = line.quantity?.value, let price = line.price?.value,
      let product = quantity.multiplied(by: price)
    else { return nil }
    let base = line.priceQuantity?.value ?? ExactDecimal(1)
    guard !base.isZero else { return nil }
    let effect = line.allowances.reduce(ExactDecimal.zero) { $0 + $1.effect }
    // Both sides times the quantity that the price is for, so that nothing is divided.
    guard let right = (line.net.value - effect).multiplied(by: base),
      let unit = halfUnit.multiplied(by: base.magnitude)
    else { return nil }
    return Check(
      rule: "row-product", expected: right, actual: product, tolerance: unit,
      sources: [invoice.place(of: line.net.element)])
  }

  /// A line with lines inside is their sum.
  private func checkGroups(_ proof: inout Proof) {
    guard invoice.lines.contains(where: \.isGroup) else { return }
    var sums: [String: ExactDecimal] = [:]
    for line in invoice.lines {
      if let parent = line.parent { sums[parent, default: .zero] += line.net.value }
    }
    for line in invoice.lines where line.isGroup {
      let id = line.id ?? invoice.tree.path(of: line.element)
      guard let sum = sums[id] else { continue }
      add(
        Check(
          rule: "rows-subtotal", expected: line.net.value, actual: sum,
          sources: [invoice.place(of: line.net.element)]), [line.net.element], to: &proof)
    }
  }

  // MARK: Sums

  /// Lines make the sum of lines; discounts and charges theirs; all of them the net sum.
  private func checkSums(_ proof: inout Proof) {
    let rows = invoice.charged.reduce(ExactDecimal.zero) { $0 + $1.net.value }
    let hasLines = !invoice.lines.isEmpty
    if hasLines, let total = invoice.totals[.lines] {
      add("rows-subtotal", total, rows, to: &proof)
    }
    let discounts = invoice.allowances.filter { !$0.isCharge }
    let charges = invoice.allowances.filter(\.isCharge)
    if let total = invoice.totals[.allowances], !discounts.isEmpty || !total.value.isZero {
      add("rows-subtotal", total, Self.sum(discounts), to: &proof)
    }
    if let total = invoice.totals[.charges], !charges.isEmpty || !total.value.isZero {
      add("rows-subtotal", total, Self.sum(charges), to: &proof)
    }
    guard let net = invoice.totals[.net],
      let lines = hasLines ? rows : invoice.totals[.lines]?.value
    else { return }
    let effect = invoice.allowances.reduce(ExactDecimal.zero) { $0 + $1.effect }
    if add("entries-total", net, lines + effect, to: &proof) {
      proof.coversTotal = hasLines
      if !hasLines, let total = invoice.totals[.lines] { proof.proved.insert(total.element) }
    }
  }

  private static func sum(_ allowances: [EInvoice.Allowance]) -> ExactDecimal {
    allowances.reduce(ExactDecimal.zero) { $0 + $1.amount.value }
  }

  // MARK: Taxes

  /// Each rate's share of its basis, the basis from the lines, and the sums of both.
  private func checkTaxes(_ proof: inout Proof) {
    for tax in invoice.taxes {
      guard let rate = tax.rate, let basis = tax.basis,
        let fraction = rate.hundredth,
        let share = basis.value.multiplied(by: fraction)
      else {
        proof.coversRows = false
        continue
      }
      add(
        Check(
          rule: "tax-rate", expected: tax.amount.value, actual: share, tolerance: halfUnit,
          sources: [tax.amount, basis].map { invoice.place(of: $0.element) }),
        [tax.amount.element], to: &proof)
    }
    checkBases(&proof)
    if let total = invoice.taxTotal, !invoice.taxes.isEmpty {
      let sum = invoice.taxes.reduce(ExactDecimal.zero) { $0 + $1.amount.value }
      add("tax-total", total, sum, to: &proof)
    }
  }

  /// The basis of a rate is what the lines, discounts and charges of that rate make.
  private func checkBases(_ proof: inout Proof) {
    let lines = invoice.charged
    guard !lines.isEmpty, lines.allSatisfy({ $0.rate != nil }),
      invoice.allowances.allSatisfy({ $0.rate != nil }),
      invoice.taxes.allSatisfy({ $0.rate != nil && $0.basis != nil })
    else { return }
    var printed: [ExactDecimal: ExactDecimal] = [:]
    var summed: [ExactDecimal: ExactDecimal] = [:]
    for tax in invoice.taxes {
      if let rate = tax.rate, let basis = tax.basis { printed[rate, default: .zero] += basis.value }
    }
    for line in lines { if let rate = line.rate { summed[rate, default: .zero] += line.net.value } }
    for allowance in invoice.allowances {
      if let rate = allowance.rate { summed[rate, default: .zero] += allowance.effect }
    }
    for rate in printed.keys.sorted() {
      let elements = invoice.taxes.filter { $0.rate == rate }.compactMap(\.basis?.element)
      add(
        Check(
          rule: "tax-basis", expected: printed[rate] ?? .zero, actual: summed[rate] ?? .zero,
          sources: elements.map(invoice.place(of:))), elements, to: &proof)
    }
  }

  // MARK: End

  /// net + tax = gross, and gross − prepaid + rounding = due.
  private func checkEnd(_ proof: inout Proof) {
    let gross = invoice.totals[.gross]
    if let gross, let net = invoice.totals[.net] {
      let tax = invoice.taxTotal?.value ?? .zero
      let terms = [net.element] + (invoice.taxTotal.map { [$0.element] } ?? [])
      add("net-tax-gross", gross, net.value + tax, terms: terms, to: &proof)
    }
    if let gross, let due = invoice.totals[.due] {
      let prepaid = invoice.totals[.prepaid]
      let rounding = invoice.totals[.rounding]
      let owed = gross.value - (prepaid?.value ?? .zero) + (rounding?.value ?? .zero)
      let terms = [gross, prepaid, rounding].compactMap { $0?.element }
      add("balance-owed", due, owed, terms: terms, to: &proof)
    }
  }

  /// Half of the last digit of the currency.
  private var halfUnit: ExactDecimal { ExactDecimal.halfUnit(ofScale: minorUnits) }

  @discardableResult
  private func add(
    _ rule: String, _ total: EInvoice.Amount, _ actual: ExactDecimal, terms: [Int] = [],
    to proof: inout Proof
  ) -> Bool {
    let elements = [total.element] + terms
    let check = Check(
      rule: rule, expected: total.value, actual: actual,
      sources: elements.map(invoice.place(of:)))
    add(check, elements, to: &proof)
    return check.passed
  }

  private func add(_ check: Check, _ elements: [Int], to proof: inout Proof) {
    proof.checks.append(check)
    if check.passed { proof.proved.formUnion(elements) }
  }
}
