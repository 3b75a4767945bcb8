import BillKnowledge
import BillModel

/// Reads blocks of labelled values below a heading that names a discount or a surcharge on the whole
/// document (`Invoice level discount`: `Base amount`, `Amount 100.00`, `Reason: promotion`).
///
/// Each is a row of a table of allowances: its heading says which way it goes.
struct AllowanceBlockReader {
  let layout: Layout
  let isAmount: (String) -> Bool

  /// Lines that a block has at the most.
  private static let reach = 9

  /// The rows of such blocks; the columns are their description and their amount.
  func blocks(free: (Int) -> Bool, sense: inout WordSense) -> LabelBlockReader.Blocks? {
    var cells: [[Cell]] = []
    var lines: [(line: Int, row: Int)] = []
    for line in layout.lines.indices where free(line) {
      guard let heading = heading(line, sense: &sense),
        let amount = amount(below: line, free: free, sense: &sense)
      else { continue }
      lines.append((line: amount.line, row: cells.count))
      cells.append([
        Cell(column: 0, text: layout.phrases[heading].text, phrase: heading),
        Cell(column: 1, text: layout.phrases[amount.phrase].text, phrase: amount.phrase),
      ])
    }
    guard !cells.isEmpty else { return nil }
    let columns = [ColumnRole.description, .amount].enumerated().map { number, role in
      let boxes = cells.map { layout.phrases[$0[number].phrase].cell }
      return Column(
        title: "", role: role, x0: boxes.map(\.x0).min() ?? 0, x1: boxes.map(\.x1).max() ?? 0)
    }
    let rows = zip(cells, lines).map {
      Row(table: 0, line: $1.line, cells: $0, role: .entry, section: -1)
    }
    return LabelBlockReader.Blocks(columns: columns, rows: rows, lines: lines)
  }

  /// The phrase of a line that is nothing but the heading of such a block.
  private func heading(_ line: Int, sense: inout WordSense) -> Int? {
    let phrases = layout.phrases(of: layout.lines[line])
    guard phrases.count == 1, let only = phrases.first, only.text.utf8.count <= 80,
      !only.shape.contains(.digit), only.text.last != ":",
      let kind = sense.kind(of: only.text, isCharge: true)?.kind
    else { return nil }
    return kind == .discount || kind == .fee ? phrases.startIndex : nil
  }

  /// The amount of the block below a heading: the first one whose label names a sum, no base.
  private func amount(
    below heading: Int, free: (Int) -> Bool, sense: inout WordSense
  ) -> (line: Int, phrase: Int)? {
    let page = layout.lines[heading].page
    for line in (heading + 1)..<min(heading + 1 + Self.reach, layout.lines.count) {
      guard free(line), layout.lines[line].page == page else { return nil }
      let phrases = layout.lines[line].phrases
      // Another heading, or text, ends the block; labels without a value are part of it.
      let first = layout.phrases[phrases.lowerBound]
      if phrases.count == 1, self.heading(line, sense: &sense) != nil { return nil }
      guard phrases.count >= 2, let last = phrases.last, isAmount(layout.phrases[last].text),
        let role = sense.columnRoles(first.text).first
      else { continue }
      if role.isAmount { return (line: line, phrase: last) }
    }
    return nil
  }
}
