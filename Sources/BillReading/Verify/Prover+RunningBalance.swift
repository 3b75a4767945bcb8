import BillKnowledge
import BillModel

// Running balances: what is left behind each row.
extension Prover {
  /// The ways in which a column of balances runs.
  private struct Way: Hashable {
    /// Rows are printed with the newest first.
    var isNewestFirst: Bool
    /// The balance is what the customer has, so that a cost lowers it.
    var isHad: Bool

    /// The balance behind rows that cost so much.
    func balance(before: ExactDecimal, costs: ExactDecimal) -> ExactDecimal {
      isHad ? before - costs : before + costs
    }

    static let all = [false, true].flatMap { newest in
      [true, false].map { Way(isNewestFirst: newest, isHad: $0) }
    }
  }

  /// Rows between two printed balances.
  private struct Step {
    var before: ExactDecimal
    var after: ExactDecimal
    var entries: Range<Int>
  }

  /// balance before ∓ amounts = balance behind, from each printed balance to the next.
  ///
  /// The way that holds for most steps of a table is taken for all of them; a column that holds in
  /// less than three steps of four is no running balance of these amounts.
  func checkRunningBalances(_ proof: inout Proof) {
    for run in runs() {
      guard let best = best(of: run) else {
        // Balances that are printed and do not follow leave a doubt about the rows.
        proof.doubts.append(
          Doubt(.runningBalance, sources: [draft.entries[run.lowerBound].entry.source]))
        continue
      }
      for (number, step) in steps(of: run, best).enumerated() {
        let check = Check(
          rule: "running-balance", expected: step.after, actual: balance(behind: step, best),
          sources: step.entries.map { draft.entries[$0].entry.source })
        // One row between two balances is tied by them, several are tied together only.
        proof.add(row: check, entries: step.entries.count == 1 ? Array(step.entries) : [])
        // The first step begins at the opening balance, where one is printed.
        if number == 0, check.passed, let opening = totals(.opening).first {
          proof.prove(opening.phrase)
        }
      }
    }
  }

  private func balance(behind step: Step, _ way: Way) -> ExactDecimal {
    let costs = step.entries.reduce(ExactDecimal.zero) {
      $0 + (draft.entries[$1].entry.amount?.value ?? .zero)
    }
    return way.balance(before: step.before, costs: costs)
  }

  private func best(of run: Range<Int>) -> Way? {
    var best: (way: Way, holds: Int)?
    for way in Way.all {
      let steps = steps(of: run, way)
      let holds = steps.count { $0.after == balance(behind: $0, way) }
      guard holds >= 2, holds * 4 >= steps.count * 3 else { continue }
      if holds > best?.holds ?? 0 { best = (way: way, holds: holds) }
    }
    return best?.way
  }

  /// Ranges of entries that share a table and have balances.
  private func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < draft.entries.count {
      let table = draft.entries[start].table
      var end = start + 1
      while end < draft.entries.count, draft.entries[end].table == table { end += 1 }
      let printed = draft.entries[start..<end].count { $0.entry.balanceAfter != nil }
      if table >= 0, printed >= 2 { runs.append(start..<end) }
      start = end
    }
    return runs
  }

  private func steps(of run: Range<Int>, _ way: Way) -> [Step] {
    var steps: [Step] = []
    let opening = value(.opening)
    var last: (balance: ExactDecimal, next: Int)?
    if way.isNewestFirst {
      // From the bottom upwards: the rows above a balance lead to the next one.
      last = opening.map { (balance: $0, next: run.upperBound) }
      for entry in run.reversed() {
        guard let balance = draft.entries[entry].entry.balanceAfter else { continue }
        if let last {
          steps.append(
            Step(before: last.balance, after: balance, entries: entry..<last.next))
        }
        last = (balance: balance, next: entry)
      }
    } else {
      last = opening.map { (balance: $0, next: run.lowerBound) }
      for entry in run {
        guard let balance = draft.entries[entry].entry.balanceAfter else { continue }
        if let last {
          steps.append(
            Step(before: last.balance, after: balance, entries: last.next..<entry + 1))
        }
        last = (balance: balance, next: entry + 1)
      }
    }
    return steps
  }
}
