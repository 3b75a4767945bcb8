import BillKnowledge
import BillModel

/// Chooses what sums mean whose words leave it open, by the equations of the block of totals.
///
/// `Total 100 · VAT 5 · Total 105`, `Subtotal`, and the `Net total` behind a commission are read
/// in every way that their words allow; the reading in which most equations hold is taken, and of
/// equals the one nearest to the words. No sum is left out, so that a wrong one still shows.
package struct TotalsChoice {
  private let totals: [PrintedTotal]
  /// Sum of the entries, nil without any.
  private let rows: ExactDecimal?
  /// What each sum may mean, the meaning of its words first.
  private let readings: [[LabelRole]]
  /// Places of the sums whose words leave room, in order, each once.
  private let open: [Int]
  /// For each sum the first one that it repeats, or itself.
  private let copies: [Int]

  /// What makes two sums the same.
  private struct Words: Hashable {
    var label: LabelRole
    var value: ExactDecimal
    var text: String
  }

  /// A choice among the sums of a block, with the sum of the rows above it.
  package init(_ totals: [PrintedTotal], rows: ExactDecimal?) {
    self.totals = totals
    self.rows = rows
    let labels = Set(totals.map(\.label))
    let conflicting = Set(
      [LabelRole.gross, .amountDue].filter { role in
        Set(totals.lazy.filter { $0.label == role }.map(\.value)).count > 1
      })
    let openings = Set(totals.lazy.filter { $0.label == .opening }.map(\.table))
    readings = totals.map { total in
      switch total.label {
      // A bare sum that stands alone says all that there is to say.
      case .total where total.table < 0 && !labels.isDisjoint(with: Self.neighbours):
        [.total, .gross, .amountDue, .net] + (labels.contains(.opening) ? [.charges] : [])
      // Sums of parts become the net sum only where a tax follows them.
      case .subtotal where total.table < 0 && labels.contains(.tax) && !labels.contains(.opening):
        [.subtotal, .net]
      // `Net` is behind the tax or behind a deduction.
      case .net where !labels.isDisjoint(with: [.payments, .adjustments]): [.net, .amountDue]
      // Of two different sums one is before what was prepaid, the other behind it.
      case .gross where conflicting.contains(.gross): [.gross, .amountDue]
      case .amountDue where conflicting.contains(.amountDue): [.amountDue, .gross]
      // Between what was owed before and what is now, `charges` are the new ones, not surcharges,
      // and a sum of parts is that of all of them.
      case .surcharges, .subtotal, .total:
        openings.contains(total.table) && !labels.contains(.charges)
          ? [total.label, .charges] : [total.label]
      default: [total.label]
      }
    }
    // What is printed twice with the same words and value means the same.
    var first: [Words: Int] = [:]
    copies = totals.indices.map { index in
      let words = Words(
        label: totals[index].label, value: totals[index].value, text: totals[index].labelText)
      if let known = first[words], totals[index].table < 0 { return known }
      first[words] = index
      return index
    }
    open = readings.indices.filter { [readings, copies] in
      readings[$0].count > 1 && copies[$0] == $0
    }
  }

  /// Labels beside which a bare sum means one certain sum.
  private static let neighbours: Set<LabelRole> = [
    .tax, .payments, .adjustments, .discounts, .surcharges, .gross, .amountDue,
  ]

  /// How many open sums are told apart; more are no block of totals.
  private static let mostOpen = 5

  /// The sums with the labels that the equations choose.
  package func settled() -> [PrintedTotal] {
    guard !open.isEmpty, open.count <= Self.mostOpen else { return totals }
    var best = (score: score(totals), totals: totals)
    var choice = Array(repeating: 0, count: open.count)
    while advance(&choice) {
      var reading = totals
      for (place, index) in open.enumerated() {
        reading[index].label = readings[index][choice[place]]
      }
      for index in reading.indices { reading[index].label = reading[copies[index]].label }
      let score = score(reading)
      if score > best.score { best = (score: score, totals: reading) }
    }
    return best.totals
  }

  /// The next choice, those that change little first; false behind the last.
  private func advance(_ choice: inout [Int]) -> Bool {
    for place in choice.indices {
      choice[place] += 1
      if choice[place] < readings[open[place]].count { return true }
      choice[place] = 0
    }
    return false
  }

  /// Twice what holds, less thrice what fails.
  private func score(_ reading: [PrintedTotal]) -> Int {
    let terms = Terms(reading, rows: rows)
    return terms.equations.reduce(0) { $0 + ($1 ? 2 : -3) } - 3 * terms.conflicts
  }

  /// The terms of one reading.
  private struct Terms {
    let values: [LabelRole: [ExactDecimal]]
    let rows: ExactDecimal?

    init(_ totals: [PrintedTotal], rows: ExactDecimal?) {
      var values: [LabelRole: [ExactDecimal]] = [:]
      for total in totals where !(values[total.label] ?? []).contains(total.value) {
        values[total.label, default: []].append(total.value)
      }
      self.values = values
      self.rows = rows
    }

    private func first(_ role: LabelRole) -> ExactDecimal? { values[role]?.first }

    private func sum(_ roles: LabelRole...) -> ExactDecimal {
      roles.reduce(.zero) { sum, role in
        (values[role] ?? []).reduce(sum) { $0 + $1.magnitude }
      }
    }

    /// Roles of one sum that are printed with different ones.
    var conflicts: Int {
      [LabelRole.net, .gross, .amountDue].count { (values[$0]?.count ?? 0) > 1 }
    }

    /// Which of the equations whose terms are all printed hold.
    var equations: [Bool] {
      [taxed, deducted, adjusted, summed, owed].compactMap(\.self)
    }

    /// net + tax = gross, with one tax or with those of several rates.
    private var taxed: Bool? {
      guard let net = first(.net), let end = first(.gross) ?? first(.amountDue),
        let taxes = values[.tax]
      else { return nil }
      return taxes.contains { net + $0 == end } || taxes.reduce(net, +) == end
    }

    /// gross − prepaid − commission = due, whatever sign the deductions are printed with.
    private var deducted: Bool? {
      guard let gross = first(.gross), let due = first(.amountDue) else { return nil }
      let deduction = sum(.payments, .adjustments)
      if deduction.isZero { return first(.opening) == nil ? gross == due : nil }
      return gross - deduction == due || gross + deduction == due
    }

    /// lines − discounts + surcharges = net.
    private var adjusted: Bool? {
      guard let lines = first(.subtotal) ?? rows, let net = first(.net) ?? first(.gross),
        values[.discounts] != nil || values[.surcharges] != nil
      else { return nil }
      return lines - sum(.discounts) + sum(.surcharges) == net
    }

    /// opening − payments + charges = due, whatever sign the payments are printed with.
    private var owed: Bool? {
      guard let opening = first(.opening), let charges = first(.charges),
        let due = first(.amountDue) ?? first(.closing)
      else { return nil }
      let paid = sum(.payments)
      return [opening - paid, opening + paid].contains { $0 + charges == due }
    }

    /// The rows make one of the sums before the deductions.
    private var summed: Bool? {
      guard let rows, values[.discounts] == nil, values[.surcharges] == nil else { return nil }
      let ends = [first(.net), first(.gross), first(.charges)].compactMap(\.self)
      return ends.isEmpty ? nil : ends.contains(rows)
    }
  }
}
