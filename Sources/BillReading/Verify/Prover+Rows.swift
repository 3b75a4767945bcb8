import BillKnowledge
import BillModel

// Equations of single rows. One that holds ties its row: a swap with another row would break it.
extension Prover {
  private static let hundred = ExactDecimal(100)

  // MARK: Tax

  /// net + tax = gross on the rows that print both, by their tax or by its rate; where a row prints
  /// one amount, its tax is the rate's share of it.
  func checkRowTaxes(_ proof: inout Proof) {
    for (number, row) in draft.entries.enumerated() {
      guard let gross = row.entry.amount?.value, let tax = row.entry.tax else { continue }
      guard let net = row.entry.net else {
        checkShare(&proof, of: number, amount: gross, tax: tax)
        continue
      }
      if let share = tax.amount {
        proof.add(
          row: Check(
            rule: "row-tax", expected: gross, actual: net + share, sources: [row.entry.source]),
          entries: CollectionOfOne(number))
      } else if let rate = tax.rate,
        let check = rateCheck(net: net, gross: gross, rate: rate, at: row.entry.source)
      {
        proof.add(row: check, entries: CollectionOfOne(number))
      }
    }
  }

  /// amount × rate = tax × 100 on a row without a second amount, or where the amount holds the tax,
  /// amount × rate = tax × (100 + rate).
  ///
  /// A row that misses it is a doubt: the tax may be taken of less than the whole amount.
  private func checkShare(
    _ proof: inout Proof, of entry: Int, amount: ExactDecimal, tax: TaxShare
  ) {
    let whole = proof.rowsAreNet ? Self.hundred : Self.hundred + (tax.rate ?? .zero)
    guard let rate = tax.rate, let share = tax.amount,
      let right = share.multiplied(by: whole), let left = amount.multiplied(by: rate),
      let slack = share.halfUnit.multiplied(by: whole)
    else { return }
    let check = Check(
      rule: "row-tax", expected: right, actual: left, tolerance: slack,
      sources: [draft.entries[entry].entry.source])
    if check.passed {
      // One rate of all rows says nothing about which row has which amount, but the tax does.
      proof.add(row: check, entries: share.isZero ? [] : [entry])
    } else {
      proof.doubts.append(Doubt(.rowEquation, sources: check.sources))
    }
  }

  /// net × (100 + rate) = gross × 100, where each may be off by half its last unit.
  private func rateCheck(
    net: ExactDecimal, gross: ExactDecimal, rate: ExactDecimal, at place: Place
  ) -> Check? {
    guard let right = gross.multiplied(by: Self.hundred),
      let left = net.multiplied(by: Self.hundred + rate),
      let netSlack = net.halfUnit.multiplied(by: Self.hundred + rate),
      let grossSlack = gross.halfUnit.multiplied(by: Self.hundred)
    else { return nil }
    return Check(
      rule: "row-tax", expected: right, actual: left, tolerance: netSlack + grossSlack,
      sources: [place])
  }

  // MARK: Quantity × price

  /// quantity × price = amount on the rows that print all three.
  ///
  /// On documents that are right it fails on one row in ten: allowances and taxes inside a row,
  /// prices for more than one piece. So a row that misses it is a doubt; it is a contradiction only
  /// in a column that holds for nearly all of many rows, where it prints no such cause.
  func checkProducts(_ proof: inout Proof, explained: Set<Int>) {
    var checks: [(entry: Int, check: Check, isSharp: Bool)] = []
    for (number, row) in draft.entries.enumerated() where !explained.contains(number) {
      if let found = product(of: row.entry) {
        checks.append((entry: number, check: found.check, isSharp: found.isSharp))
      }
    }
    if !checks.isEmpty { doubtUnpriced(&proof) }
    let failing = checks.count { !$0.check.passed }
    let isRule = checks.count >= Self.fewestProducts && failing * 5 <= checks.count
    for found in checks {
      if found.check.passed {
        let tied = found.isSharp ? [found.entry] : []
        proof.add(row: found.check, entries: tied)
      } else if !isRule || isNearby(found.check) || mayPrintCause(draft.entries[found.entry].entry)
      {
        proof.doubts.append(Doubt(.rowEquation, sources: found.check.sources))
      } else {
        proof.add(row: found.check, entries: [])
      }
    }
  }

  /// A block of labels that tells how much was bought and no price, beside blocks that tell both,
  /// may have lost one.
  private func doubtUnpriced(_ proof: inout Proof) {
    let priced = Set(
      draft.entries.lazy.filter { $0.entry.quantity != nil && $0.entry.unitPrice != nil }
        .map(\.table))
    for row in draft.entries where row.isBlock && priced.contains(row.table) {
      guard row.entry.quantity != nil, row.entry.unitPrice == nil, row.entry.kind == .purchase,
        row.entry.amount?.value.isZero == false
      else { continue }
      proof.doubts.append(Doubt(.rowEquation, sources: [row.entry.source]))
    }
  }

  /// Whether a product misses its amount by its sign alone, or by less than a last unit, which
  /// rounding another way than to the nearest explains.
  private func isNearby(_ check: Check) -> Bool {
    check.expected.magnitude == check.actual.magnitude
      || check.difference.magnitude < check.expected.halfUnit + check.expected.halfUnit
  }

  /// Rows that make an equation of a column a rule of it.
  private static let fewestProducts = 5

  /// The equation of a row, nil where its price has too few digits to tell anything; `isSharp` when
  /// its tolerance is too small to hide another amount.
  ///
  /// What was given back has a minus before its amount alone (`6 × 18.33 = -109.98`): the sums tell
  /// whether it belongs there.
  private func product(of entry: Entry) -> (check: Check, isSharp: Bool)? {
    guard let quantity = entry.pricedQuantity, let price = entry.unitPrice, !price.isZero,
      let printed = entry.net ?? entry.amount?.value, !printed.isZero,
      let product = quantity.value.multiplied(by: price),
      let slack = quantity.value.magnitude.multiplied(by: price.halfUnit)
    else { return nil }
    let amount = product.isNegative ? printed : printed.magnitude
    // The product is rounded to the amount's last unit; the price itself may be rounded too.
    let exact = Check(
      rule: "row-product", expected: amount, actual: product, tolerance: amount.halfUnit,
      sources: [entry.source])
    if exact.passed { return (check: exact, isSharp: true) }
    var loose = exact
    loose.tolerance = amount.halfUnit + slack
    // A slack too large to be told twenty times is never sharp.
    let isSharp = slack.multiplied(by: ExactDecimal(20)).map { $0 < amount.magnitude } ?? false
    // Just at the limit both were rounded from the middle, away from each other: `1 × 8.40 = 8.41`.
    if loose.passed, loose.difference.magnitude < amount.halfUnit + slack {
      return isSharp ? (check: loose, isSharp: true) : nil
    }
    return (check: exact, isSharp: isSharp)
  }

  /// Whether a row prints what may stand between quantity × price and its amount.
  private func mayPrintCause(_ entry: Entry) -> Bool {
    entry.tax?.amount != nil || entry.kind == .discount || entry.net != nil
  }
}

extension Entry {
  /// How many of what the unit price is of: no length and no volume, whose prices are printed by
  /// the minute and by the megabyte.
  fileprivate var pricedQuantity: Quantity? {
    [quantity, billedQuantity].lazy.compactMap(\.self).first {
      $0.unit != .second && $0.unit != .byte
    }
  }
}
