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
    var charges: [ChargeLine] = []
    var section = -1
    for (index, line) in layout.lines.enumerated() {
      if tables.owner[index] == TableReader.Result.section {
        section = tables.sections.first { $0.line == index }?.family ?? section
      }
      guard tables.owner[index] == TableReader.Result.free, !tables.blockLines.contains(index),
        !zones.contains(where: { $0.lines.contains(index) }),
        !line.phrases.contains(where: labels.contains), line.phrases.count >= 2,
        !values.contains(line.phrases.upperBound - 1)
      else { continue }
      let last = line.phrases.upperBound - 1
      let first = layout.phrases[line.phrases.lowerBound]
      guard isMoney(layout.phrases[last].text), !layout.phrases[last].isStruckOut,
        first.shape.contains(.letter),
        !line.phrases.dropLast().contains(where: { isMoney(layout.phrases[$0].text) }),
        sums.contains(where: { isBelow($0, layout.phrases[last]) })
      else { continue }
      // What begins like a sum among sums is one, whose other words are not known.
      if sumLines.contains(index - 1), sumLines.contains(index + 1),
        sense.sumWords(first.text) != nil
      {
        continue
      }
      charges.append(
        ChargeLine(
          line: index, text: first.text, amount: last,
          details: Array(line.phrases.dropFirst().dropLast()), section: section))
    }
    return charges
  }

  /// Whether two amounts stand in one column: their right edges agree, or those of their cells.
  private func isBelow(_ left: Phrase, _ right: Phrase) -> Bool {
    guard left.page == right.page else { return false }
    return abs(left.box.x1 - right.box.x1) < 3
      || left.block >= 0 && abs(left.cell.x0 - right.cell.x0) < 3
        && abs(left.cell.x1 - right.cell.x1) < 3
  }
}
