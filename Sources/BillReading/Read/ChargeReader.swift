import BillKnowledge
import BillModel

/// A line that names a charge and its amount, outside of any table with a header.
package struct ChargeLine {
  package var line: Int
  /// Phrases before the amount, joined.
  package var text: String
  /// Phrase of the amount.
  package var amount: Int
  /// Phrases that hold digits between the two: counts, durations, periods.
  package var details: [Int]
  package var section: Int
}

/// Finds charges on lines that have no header above them: a name on the left, one amount on the
/// right, in the column of the document's other labelled amounts.
struct ChargeReader {
  let layout: Layout
  /// Whether a text is shaped like an amount of money.
  let isMoney: (String) -> Bool

  /// The charges among the free lines.
  func read(
    tables: TableReader.Result, fields: [Field], zones: [RuleZone], sense: inout WordSense
  ) -> [ChargeLine] {
    // A name may be a label elsewhere (`Plan`), and what stands below it its value: only labels of
    // money, and values, leave no charge on their line.
    let values = Set(fields.map(\.value))
    let labels = Set(
      fields.filter { $0.role.isMoney || $0.role == .amount || $0.role == .ignored }.map(\.label))
    let sums = fields.filter { $0.role.isTotal }.map { layout.phrases[$0.value] }
    let sumLines = Set(sums.map(\.line))
    let leftwards = Set(
      fields.filter { $0.role.isTotal && $0.value < $0.label }.map { layout.phrases[$0.value].line }
    )
    var charges: [ChargeLine] = []
    var section = -1
    for (index, line) in layout.lines.enumerated() {
      if tables.owner[index] == TableReader.Result.section {
        section = tables.sections.first { $0.line == index }?.family ?? section
      }
      guard tables.owner[index] == TableReader.Result.free, !tables.blockLines.contains(index),
        !zones.contains(where: { $0.lines.contains(index) }),
        !line.phrases.contains(where: labels.contains), line.phrases.count >= 2
      else { continue }
      guard let found = charge(line, leftwards: leftwards, sums: sums),
        !values.contains(found.amount)
      else { continue }
      let name = layout.phrases[found.name].text
      // What begins like a sum among sums is one, whose other words are not known.
      if sumLines.contains(index - 1), sumLines.contains(index + 1), sense.sumWords(name) != nil {
        continue
      }
      charges.append(
        ChargeLine(
          line: index, text: name, amount: found.amount,
          details: line.phrases.filter { $0 != found.name && $0 != found.amount },
          section: section))
    }
    return charges
  }

  /// The name and the amount of a line, where the amount stands in the column of the sums: at its
  /// end, or at its beginning where the sums have their labels behind them.
  private func charge(
    _ line: Line, leftwards: Set<Int>, sums: [Phrase]
  ) -> (name: Int, amount: Int)? {
    let first = line.phrases.lowerBound
    let last = line.phrases.upperBound - 1
    for (name, amount) in [(first, last), (last, first)] {
      let phrase = layout.phrases[amount]
      let own = amount == last ? sums : sums.filter { leftwards.contains($0.line) }
      guard isMoney(phrase.text), !phrase.isStruckOut,
        layout.phrases[name].shape.contains(.letter), !isMoney(layout.phrases[name].text),
        !line.phrases.contains(where: { $0 != amount && isMoney(layout.phrases[$0].text) }),
        own.contains(where: { isBelow($0, phrase) })
      else { continue }
      return (name: name, amount: amount)
    }
    return nil
  }

  /// Whether two amounts stand in one column: their right edges agree, or those of their cells.
  private func isBelow(_ left: Phrase, _ right: Phrase) -> Bool {
    guard left.page == right.page else { return false }
    return abs(left.box.x1 - right.box.x1) < 3
      || left.block >= 0 && abs(left.cell.x0 - right.cell.x0) < 3
        && abs(left.cell.x1 - right.cell.x1) < 3
  }
}
