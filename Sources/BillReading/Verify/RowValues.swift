import BillKnowledge
import BillModel

/// The money that was read of each row, by the line that it begins on: what stands in a column of
/// amounts and is none of it has been read past.
struct RowValues {
  private var byLine: [Int: [ExactDecimal]] = [:]

  /// The money of the entries and sums of a draft.
  ///
  /// The sums of other columns of a row of totals count where a check compares them.
  init(_ draft: NormalDraft, checks: [Check]) {
    let compared = Set(
      checks.lazy.filter { $0.rule == "rows-net" || $0.rule == "rows-tax" }.map(\.expected))
    for row in draft.entries {
      let entry = row.entry
      add([entry.amount?.value, entry.net, entry.tax?.amount, entry.balanceAfter], at: row.line)
    }
    for total in draft.totals {
      let others = [total.net, total.tax].compactMap(\.self).filter(compared.contains)
      add([total.value] + others, at: total.line)
    }
    for summary in draft.summaries { add([summary.value], at: summary.line) }
  }

  private mutating func add(_ values: [ExactDecimal?], at line: Int) {
    byLine[line, default: []] += values.compactMap { $0?.magnitude }
  }

  /// Whether an amount of a row was read, or is zero: an empty cell of debits or credits is printed
  /// so.
  func hold(_ value: ExactDecimal, ofRowAt line: Int) -> Bool {
    value.isZero || byLine[line]?.contains(value.magnitude) ?? false
  }
}

extension ColumnRole {
  /// Whether the column holds money that is read of each row, its tax among it.
  var isReadMoney: Bool { isAmount || self == .tax }
}
