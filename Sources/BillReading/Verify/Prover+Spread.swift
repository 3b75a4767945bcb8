import BillModel

// Rows whose columns are entries: each row has a sum, and each column may have one.
extension Prover {
  func checkSpreads(_ proof: inout Proof) {
    guard !draft.spreads.isEmpty else { return }
    let spread = draft.entries.indices.filter { draft.entries[$0].column >= 0 }
    let byLine = Dictionary(grouping: spread) { draft.entries[$0].line }
    let byTable = Dictionary(grouping: spread) { draft.entries[$0].table }
    var inRow: Set<Int> = []
    var inColumn: Set<Int> = []
    for sum in draft.spreads {
      let among = sum.line.map { byLine[$0] ?? [] } ?? byTable[sum.table] ?? []
      let entries = among.filter { sum.columns.contains(draft.entries[$0].column) }
      let actual = entries.reduce(ExactDecimal.zero) {
        $0 + (draft.entries[$1].entry.amount?.value ?? .zero)
      }
      let check = Check(
        rule: sum.line == nil ? "column-charges" : "row-charges", expected: sum.value,
        actual: actual, sources: [layout.place(of: layout.phrases[sum.phrase])])
      proof.claimed.formUnion(layout.phrases[sum.phrase].words)
      if sum.line == nil {
        proof.add(check, phrases: [])
        if check.passed { inColumn.formUnion(entries) }
      } else {
        proof.add(row: check, entries: entries.count == 1 ? entries : [])
        if check.passed { inRow.formUnion(entries) }
      }
    }
    // A swap inside of a row shows in the sums of columns.
    for entry in inRow.intersection(inColumn) { proof.tie(entry) }
    // Sums of parts that leave no entry out prove as much as one sum of all.
    if inRow.count == draft.entries.count { proof.coversTotal = true }
  }
}
