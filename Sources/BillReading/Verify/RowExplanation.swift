import BillModel

/// How the details of a row lead from its list price to its price, and from there to its amount.
///
/// list price − deductions = price, and quantity × price ∓ deductions and additions = amount. A
/// detail stands in one of the two; which one, the row's own equations tell, and both must hold.
/// A list price may hold the tax that the price is without, and a row a tax of its own.
struct RowExplanation {
  let quantity: ExactDecimal
  /// Nil where the row prints its list price alone.
  let price: ExactDecimal?
  let amount: ExactDecimal
  /// The rate of the tax that is put on the amount, in percent.
  let taxRate: ExactDecimal?
  let details: [RowDetail]

  private static let one = ExactDecimal(1)
  private static let hundred = ExactDecimal(100)

  /// Whether every detail that is not zero has its place, and both equations hold.
  var holds: Bool {
    // Nothing off, and a price for one piece, change nothing.
    var open = details.filter { detail in
      !detail.value.isZero && !(detail.role == .baseQuantity && detail.value == Self.one)
    }
    guard let price = price ?? takeListPrice(from: &open), let amount = takeTax(from: &open)
    else { return false }
    let equation = RowEquation(quantity: quantity, price: price, amount: amount)
    guard !open.isEmpty else { return equation.holds(list: nil, changes: [], base: Self.one) }
    // Some programs print the price once more where the number of pieces belongs.
    let prices = open.filter { $0.role != .baseQuantity }.map(\.value) + [price]
    let bases = open.filter { $0.role == .baseQuantity && !prices.contains($0.value) }
    guard bases.count <= 1 else { return false }
    let base = bases.first?.value ?? Self.one
    let rest = withoutWhole(open.filter { $0.role != .baseQuantity }, price: price)
    // Each way to name one of them the list price, and none.
    let lists = rest.indices.filter { [.listPrice, .unknown].contains(rest[$0].role) }
    let isNamed = rest.contains { $0.role == .listPrice }
    for list in lists.map(Optional.some) + (isNamed ? [] : [nil]) {
      if let list, isNamed, rest[list].role != .listPrice { continue }
      let changes = rest.indices.filter { $0 != list }.map { rest[$0] }
      if equation.holds(list: list.map { rest[$0].value }, changes: changes, base: base) {
        return true
      }
    }
    guard rest.count == 1, rest[0].role == .listPrice, holdsTax(rest[0].value, price: price)
    else { return false }
    return equation.holds(list: nil, changes: [], base: base)
  }

  /// The list price of a row that prints no other.
  private func takeListPrice(from open: inout [RowDetail]) -> ExactDecimal? {
    guard let at = open.firstIndex(where: { $0.role == .listPrice }) else { return nil }
    return open.remove(at: at).value
  }

  /// The amount without the tax that the row says is in it, and whose rate makes it; nil where a
  /// tax is not its share.
  private func takeTax(from open: inout [RowDetail]) -> ExactDecimal? {
    guard let at = open.firstIndex(where: { $0.role == .tax }) else { return amount }
    let tax = open.remove(at: at)
    let net = amount - tax.value
    guard !open.contains(where: { $0.role == .tax }), let rate = tax.rate,
      let share = net.multiplied(by: rate), let whole = tax.value.multiplied(by: Self.hundred),
      let slack = tax.value.halfUnit.multiplied(by: Self.hundred),
      (share - whole).magnitude <= slack
    else { return nil }
    // The list price may be the one with it.
    open.removeAll { $0.role == .listPrice && quantity.multiplied(by: $0.value) == amount }
    return net
  }

  /// The details without what deductions are taken of: all pieces at their list price.
  private func withoutWhole(_ rest: [RowDetail], price: ExactDecimal) -> [RowDetail] {
    guard rest.contains(where: { $0.role == .deduction || $0.value.isNegative })
    else { return rest }
    let list = rest.first { $0.role == .listPrice }?.value ?? price
    let whole = quantity.multiplied(by: list)
    return rest.filter { ![.unknown, .base].contains($0.role) || $0.value != whole }
  }

  /// Whether a list price is the price with the tax of the row.
  private func holdsTax(_ list: ExactDecimal, price: ExactDecimal) -> Bool {
    guard let taxRate, let left = price.multiplied(by: Self.hundred + taxRate),
      let right = list.multiplied(by: Self.hundred),
      let priceSlack = price.halfUnit.multiplied(by: Self.hundred + taxRate),
      let listSlack = list.halfUnit.multiplied(by: Self.hundred)
    else { return false }
    return (left - right).magnitude <= priceSlack + listSlack
  }
}

/// The two equations of a row.
private struct RowEquation {
  let quantity: ExactDecimal
  let price: ExactDecimal
  let amount: ExactDecimal

  func holds(list: ExactDecimal?, changes: [RowDetail], base: ExactDecimal) -> Bool {
    guard let product = quantity.multiplied(by: price), let whole = amount.multiplied(by: base),
      let slack = amount.halfUnit.multiplied(by: base.magnitude)
    else { return false }
    for choice in 0..<(1 << changes.count) {
      var ofRow = ExactDecimal.zero
      var ofPrice = ExactDecimal.zero
      for (place, change) in changes.enumerated() {
        if choice >> place & 1 == 1 {
          ofRow += Self.effect(of: change)
        } else {
          ofPrice += Self.effect(of: change)
        }
      }
      // Without a list price nothing can tell what lowered the price.
      guard let list = list ?? (ofPrice.isZero && choice == 1 << changes.count - 1 ? price : nil)
      else { continue }
      guard let onRow = ofRow.multiplied(by: base), list + ofPrice == price,
        (product + onRow - whole).magnitude <= slack
      else { continue }
      return true
    }
    return false
  }

  /// What a detail does to a sum: a deduction lowers it, whichever sign is printed.
  private static func effect(of detail: RowDetail) -> ExactDecimal {
    switch detail.role {
    case .addition: detail.value
    case .deduction, .unknown, .listPrice, .baseQuantity, .tax, .base: -detail.value.magnitude
    }
  }
}

extension Prover {
  /// Details of rows that explain their price or their amount are accounted for; the rows that
  /// they explain stand in an equation of their own.
  func checkDetails(_ proof: inout Proof) -> Set<Int> {
    var explained: Set<Int> = []
    for (number, row) in draft.entries.enumerated() where !row.details.isEmpty {
      guard let details = explaining(row), let amount = row.entry.net ?? row.entry.amount?.value
      else { continue }
      explained.insert(number)
      proof.claimed.formUnion(details.map(\.word))
      proof.add(
        row: Check(
          rule: "row-details", expected: amount, actual: amount, sources: [row.entry.source]),
        entries: CollectionOfOne(number))
    }
    return explained
  }

  /// The details that explain a row: all of them, or else those that stand in the row itself.
  private func explaining(_ row: DraftEntry) -> [RowDetail]? {
    guard let quantity = row.entry.quantity?.value,
      let amount = row.entry.net ?? row.entry.amount?.value
    else { return nil }
    func holds(_ details: [RowDetail]) -> Bool {
      RowExplanation(
        quantity: quantity, price: row.entry.unitPrice, amount: amount,
        taxRate: row.entry.tax?.rate, details: details
      ).holds
    }
    if holds(row.details) { return row.details }
    let own = row.details.filter { !$0.isBelow }
    return !own.isEmpty && own.count < row.details.count && holds(own) ? own : nil
  }
}
