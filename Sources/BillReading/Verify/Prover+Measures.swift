import BillKnowledge
import BillModel

// Sums of durations, volumes and counts. They prove no amount, and a row that costs nothing has no
// other equation: where it is lost, they tell.
extension Prover {
  /// Checks what rows of sums print in the columns of what was used.
  ///
  /// Issuers round each row, or the sum alone, and leave out what they gave away: a sum that misses
  /// its rows leaves a doubt.
  func checkMeasures(_ proof: inout Proof) {
    guard !draft.measures.isEmpty else { return }
    var all: [PrintedMeasure.Kind: Used] = [:]
    for measure in draft.measures {
      let kind = measure.kind
      let own = index.rowsBehind(measure.total).map { used(by: $0.entries, kind) }
      let whole = all[kind] ?? used(by: index.allEntries, kind)
      all[kind] = whole
      let sums = [own, whole].compactMap(\.self).filter { $0.rows > 0 }
      guard let first = sums.first else { continue }
      let found = sums.lazy.compactMap { self.check(measure, $0) }.first
      if let found {
        proof.add(found, phrases: [])
      } else if measure.unit == .second || measure.unit == .byte || first.isWhole {
        proof.doubts.append(Doubt(.measureSum, sources: [place(measure.total)]))
      }
    }
  }

  /// What rows used together.
  private struct Used {
    var sum = ExactDecimal.zero
    var slack = ExactDecimal.zero
    /// Rows that print how much they used.
    var rows = 0
    /// Whether all of them do.
    var isWhole = false
  }

  private func used(by entries: ArraySlice<Int>, _ kind: PrintedMeasure.Kind) -> Used {
    var used = Used()
    for number in entries {
      guard let quantity = kind.quantity(of: draft.entries[number].entry) else { continue }
      used.sum += quantity.value
      used.slack += halfUnit(quantity)
      used.rows += 1
    }
    used.isWhole = used.rows == entries.count
    return used
  }

  private func check(_ measure: PrintedMeasure, _ used: Used) -> Check? {
    for reading in measure.readings {
      var check = Check(
        rule: "rows-measure", expected: reading, actual: used.sum, sources: [place(measure.total)])
      if check.passed { return check }
      check.tolerance = measure.slack + used.slack
      if check.passed { return check }
    }
    return nil
  }
}

extension PrintedMeasure {
  /// What is summed up: the unit, and whether it is what was billed.
  struct Kind: Hashable {
    var unit: QuantityUnit
    var isBilled: Bool

    /// What an entry used of it.
    func quantity(of entry: Entry) -> Quantity? {
      let both = isBilled ? [entry.billedQuantity] : [entry.quantity, entry.billedQuantity]
      return both.lazy.compactMap(\.self).first { isLike($0.unit) }
    }

    /// Lengths and volumes stand alone; messages, pieces and events are all counted.
    private func isLike(_ other: QuantityUnit) -> Bool {
      let exact: Set<QuantityUnit> = [.second, .byte]
      return other == unit || !exact.contains(unit) && !exact.contains(other)
    }
  }

  var kind: Kind { Kind(unit: unit, isBilled: isBilled) }
}
