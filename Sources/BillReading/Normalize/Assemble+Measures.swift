import BillKnowledge
import BillModel

/// The sums of durations, volumes and counts that rows of sums print, and numbers of rows.
extension Assemble {
  /// Adds what a row of a sum prints in the columns of what was used.
  func addMeasures(
    _ row: Row, label: LabelRole, plan: EntryBuilder.Plan, to normal: inout NormalDraft
  ) {
    guard label.isSumOfUse else { return }
    for role in [ColumnRole.duration, .volume, .durationOrVolume, .billedDuration, .count] {
      guard let cell = row.cell(plan.byRole[role]), Shape(of: cell.text).contains(.digit),
        let quantity = values.quantity(
          cell.text, unit: row.text(plan.byRole[.unit]), hint: plan.unit(of: role),
          role: role == .billedDuration ? .duration : role, kind: .other)
      else { continue }
      let total = PrintedTotal(
        label: label, value: quantity.value, line: row.line, phrase: cell.phrase,
        labelText: row.cells.first?.text ?? "", table: draft.tables.tables[row.table].family,
        section: row.section)
      normal.measures.append(
        PrintedMeasure(
          total: total, unit: quantity.unit, isBilled: role == .billedDuration,
          readings: [quantity.value] + values.otherReadings(of: quantity),
          slack: values.halfUnit(of: quantity)))
    }
  }

  /// A bare whole number beside a word for a sum counts the rows, where what they cost is printed
  /// with decimals or a currency (`Totals 14`).
  func moveCounts(_ normal: inout NormalDraft) {
    let amounts = normal.entries.compactMap(\.entry.amount?.value)
    guard amounts.count >= 2, amounts.allSatisfy({ $0.scale > 0 }) else { return }
    func isCount(_ total: PrintedTotal) -> Bool {
      let text = layout.phrases[total.phrase].text
      return [.total, .subtotal].contains(total.label) && total.value.scale == 0
        && !total.value.isNegative && !Shape(of: text).contains(.point)
        && !values.hasCurrency(text) && total.value < ExactDecimal(Self.mostRows)
    }
    normal.counts = normal.totals.filter(isCount)
    normal.totals.removeAll(where: isCount)
  }

  /// A whole number with more digits is no number of rows.
  private static let mostRows = 100_000
}

extension LabelRole {
  /// Whether a row of this sum sums up what the rows above it used: the tax of them, what was paid
  /// and balances are of nothing that has a length.
  fileprivate var isSumOfUse: Bool {
    switch self {
    case .subtotal, .total, .charges, .net, .gross, .amountDue: true
    default: false
    }
  }
}

extension ValueSense {
  /// Half of the last unit that a quantity is printed with: `1.5 MB` may be 50,000 bytes more.
  ///
  /// What
  /// a clock shows is exact.
  func halfUnit(of quantity: Quantity) -> ExactDecimal {
    guard !Shape(of: quantity.text).contains(.clock) else { return .zero }
    if let token = volumes.measures.read(quantity.text), let unit = token.unit {
      let factor =
        unit.dimension == .volume ? volumes.base.factor(of: unit) : ExactDecimal(unit.factor)
      return factor.flatMap(token.number.value.halfUnit.multiplied) ?? .zero
    }
    // A bare number in the unit of its column: the unit is the power that leads to the value.
    guard let number = numbers.read(quantity.text)?.value, number.scale > 0 else { return .zero }
    let base = ExactDecimal(quantity.unit == .byte ? volumes.base.rawValue : 60)
    var factor = ExactDecimal(1)
    for _ in 0..<6 {
      if number.multiplied(by: factor) == quantity.value {
        return number.halfUnit.multiplied(by: factor) ?? .zero
      }
      guard let next = factor.multiplied(by: base) else { return .zero }
      factor = next
    }
    return .zero
  }

  /// What else a length may be: `12:02` are minutes and seconds, or hours and minutes.
  func otherReadings(of quantity: Quantity) -> [ExactDecimal] {
    guard quantity.unit == .second, let token = durations.read(quantity.text) else { return [] }
    return token.readings.filter { $0 != quantity.value }
  }
}
