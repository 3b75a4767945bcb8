import BillModel

extension Prover {
  /// What an allowance or a charge says it is taken of is the sum of all rows, or of those of one
  /// rate of tax: of its own where it tells it.
  func checkAllowanceBases(_ proof: inout Proof) {
    let allowances = draft.entries.lazy.filter { $0.isAllowance && !$0.details.isEmpty }
    guard !allowances.isEmpty else { return }
    var whole = ExactDecimal.zero
    var sums: [ExactDecimal: ExactDecimal] = [:]
    for row in draft.entries where !row.isAllowance {
      guard let amount = row.entry.net ?? row.entry.amount?.value else { continue }
      whole += amount
      if let rate = row.entry.tax?.rate { sums[rate, default: .zero] += amount }
    }
    for row in allowances {
      let ofRate = row.entry.tax?.rate.map { [sums[$0]].compactMap(\.self) }
      let bases = (ofRate ?? Array(sums.values)) + [whole]
      for detail in row.details {
        guard bases.contains(detail.value) else {
          // Its digits need not have the shape of money, and would be missed nowhere else.
          proof.doubts.append(Doubt(.rowEquation, sources: [row.entry.source]))
          continue
        }
        proof.claimed.insert(detail.word)
        proof.add(
          row: Check(
            rule: "allowance-base", expected: detail.value, actual: detail.value,
            sources: [row.entry.source]),
          entries: EmptyCollection())
      }
    }
  }
}
