import BillModel

/// How the details of a row lead from its list price to its price, and from there to its amount.
///
/// list price − deductions = price, and quantity × price ∓ deductions and additions = amount. A
/// detail stands in one of the two; which one, the row's own equations tell, and both must hold.
struct RowExplanation {
  let quantity: ExactDecimal
  let price: ExactDecimal
  let amount: ExactDecimal
  let details: [RowDetail]

  /// Whether every detail that is not zero has its place, and both equations hold.
  var holds: Bool {
    // Nothing off, and a price for one piece, change nothing.
    let open = details.filter { detail in
      !detail.value.isZero
        && !(detail.role == .baseQuantity && detail.value == ExactDecimal(1))
    }
    guard !open.isEmpty else { return holds(list: nil, changes: [], base: ExactDecimal(1)) }
    // Some programs print the price once more where the number of pieces belongs.
    let prices = open.filter { $0.role != .baseQuantity }.map(\.value) + [price]
    let bases = open.filter { $0.role == .baseQuantity && !prices.contains($0.value) }
    guard bases.count <= 1 else { return false }
    let base = bases.first?.value ?? ExactDecimal(1)
    let rest = open.filter { $0.role != .baseQuantity }
    // Each way to name one of them the list price, and none.
    let lists = rest.indices.filter { rest[$0].role == .listPrice || rest[$0].role == .unknown }
    let isNamed = rest.contains { $0.role == .listPrice }
    for list in lists.map(Optional.some) + (isNamed ? [] : [nil]) {
      if let list, isNamed, rest[list].role != .listPrice { continue }
      let changes = rest.indices.filter { $0 != list }.map { rest[$0] }
      if holds(list: list.map { rest[$0].value }, changes: changes, base: base) { return true }
    }
    return false
  }

  private func holds(list: ExactDecimal?, changes: [RowDetail], base: ExactDecimal) -> Bool {
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
    case .deduction, .unknown, .listPrice, .baseQuantity: -detail.value.magnitude
    }
  }
}

extension Prover {
  /// Details of rows that explain their price or their amount are accounted for; the rows that
  /// they explain stand in an equation of their own.
  func checkDetails(_ proof: inout Proof) -> Set<Int> {
    var explained: Set<Int> = []
    for (number, row) in draft.entries.enumerated() where !row.details.isEmpty {
      guard let quantity = row.entry.quantity?.value, let price = row.entry.unitPrice,
        let amount = row.entry.net ?? row.entry.amount?.value
      else { continue }
      let explanation = RowExplanation(
        quantity: quantity, price: price, amount: amount, details: row.details)
      guard explanation.holds else { continue }
      explained.insert(number)
      proof.claimed.formUnion(row.details.map(\.word))
      proof.add(
        row: Check(
          rule: "row-details", expected: amount, actual: amount, sources: [row.entry.source]),
        entries: CollectionOfOne(number))
    }
    return explained
  }
}
