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
    let used = Set(fields.flatMap { [$0.label, $0.value] })
    let edges = fields.filter { $0.role.isTotal }.map { field in
      (page: layout.phrases[field.value].page, x: layout.phrases[field.value].box.x1)
    }
    var charges: [ChargeLine] = []
    var section = -1
    for (index, line) in layout.lines.enumerated() {
      if tables.owner[index] == TableReader.Result.section {
        section = tables.sections.first { $0.line == index }?.family ?? section
      }
      guard tables.owner[index] == TableReader.Result.free, !tables.blockLines.contains(index),
        !zones.contains(where: { $0.lines.contains(index) }),
        !line.phrases.contains(where: used.contains), line.phrases.count >= 2
      else { continue }
      let last = line.phrases.upperBound - 1
      let first = layout.phrases[line.phrases.lowerBound]
      guard isMoney(layout.phrases[last].text), !layout.phrases[last].isStruckOut,
        first.shape.contains(.letter),
        !line.phrases.dropLast().contains(where: { isMoney(layout.phrases[$0].text) }),
        edges.contains(where: {
          $0.page == first.page && abs($0.x - layout.phrases[last].box.x1) < 3
        })
      else { continue }
      charges.append(
        ChargeLine(
          line: index, text: first.text, amount: last,
          details: Array(line.phrases.dropFirst().dropLast()), section: section))
    }
    return charges
  }
}
