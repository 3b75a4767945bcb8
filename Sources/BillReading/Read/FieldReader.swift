import BillKnowledge
import BillModel

/// A labelled value: what the label means, the text beside it, and where both stand.
package struct Field {
  package var role: LabelRole
  /// The value's text.
  package var text: String
  /// Phrase of the value; the label's own where both share one.
  package var value: Int
  /// Phrase of the label.
  package var label: Int
  /// The label's text, for rates and names that it may hold.
  package var labelText: String
}

/// Finds labelled values on any side of their label: beside it, right, left, below or above.
struct FieldReader {
  let layout: Layout
  /// Tells whether a text can be the value of a role.
  let fits: (LabelRole, String) -> Bool

  /// The fields of the lines that no table owns, and of the boxes of fields.
  func read(
    tables: TableReader.Result, zones: [RuleZone], sense: inout WordSense
  ) -> [Field] {
    var fields: [Field] = []
    var taken: Set<Int> = []
    for grid in tables.grids { read(grid, sense: &sense, taken: &taken, into: &fields) }
    // Nearer places first over the whole document: a label must not take the value that stands
    // right beside another one.
    var waiting: [Waiting] = []
    for (index, line) in layout.lines.enumerated() where isOpen(tables.owner[index]) {
      waiting += beside(line, sense: &sense, taken: &taken, into: &fields)
    }
    for label in waiting { lookBelow(label, sense: &sense, taken: &taken, into: &fields) }
    return fields.sorted { ($0.label, $0.value) < ($1.label, $1.value) }
  }

  private func isOpen(_ owner: Int) -> Bool {
    owner == TableReader.Result.free || owner == TableReader.Result.furniture
  }

  private struct Waiting {
    var phrase: Int
    var senses: [WordSense.LabelSense]
  }

  /// Takes values on the label's own line, and gives back the labels that found none.
  private func beside(
    _ line: Line, sense: inout WordSense, taken: inout Set<Int>, into fields: inout [Field]
  ) -> [Waiting] {
    var senses: [(phrase: Int, senses: [WordSense.LabelSense])] = []
    var isLabel: Set<Int> = []
    for index in line.phrases where layout.phrases[index].shape.contains(.letter) {
      var found = sense.labels(layout.phrases[index].text)
      // `Totalt forbruk` begins like a sum: with an amount beside it, it is one.
      if found.isEmpty, line.phrases.count == 2,
        let sum = sense.totalWord(layout.phrases[index].text)
      {
        found = [WordSense.LabelSense(role: sum, rest: "")]
      }
      guard !found.isEmpty else { continue }
      senses.append((phrase: index, senses: found))
      if found.contains(where: { !$0.rest.isEmpty && fits($0.role, $0.rest) }) {
        isLabel.insert(index)
      }
      if found.contains(where: { $0.rest.isEmpty }) { isLabel.insert(index) }
    }
    guard !senses.isEmpty else { return [] }
    // Values stand left of their labels where the line begins with a value and ends with a label.
    let leftwards =
      isLabel.contains(line.phrases.upperBound - 1) && !isLabel.contains(line.phrases.lowerBound)
    var waiting: [Waiting] = []
    for (phrase, options) in senses {
      if let field = inside(phrase, options) {
        taken.insert(phrase)
        fields.append(field)
        continue
      }
      let steps = leftwards ? [-1, 1] : [1, -1]
      var found = false
      for step in steps where !found {
        let next = phrase + step
        guard line.phrases.contains(next), !isLabel.contains(next), !taken.contains(next) else {
          continue
        }
        found = take(phrase, options, at: next, line: line, taken: &taken, into: &fields)
      }
      if !found { waiting.append(Waiting(phrase: phrase, senses: options)) }
    }
    return waiting
  }

  private func inside(_ phrase: Int, _ options: [WordSense.LabelSense]) -> Field? {
    for option in options where !option.rest.isEmpty && fits(option.role, option.rest) {
      return Field(
        role: option.role, text: option.rest, value: phrase, label: phrase,
        labelText: layout.phrases[phrase].text)
    }
    return nil
  }

  private func take(
    _ label: Int, _ options: [WordSense.LabelSense], at next: Int, line: Line,
    taken: inout Set<Int>, into fields: inout [Field]
  ) -> Bool {
    let text = layout.phrases[next].text
    for option in options {
      if fits(option.role, text) {
        taken.insert(next)
        fields.append(field(option, text, value: next, label: label))
        return true
      }
      // A currency may stand in a column of its own between label and number.
      let beyond = next + (next > label ? 1 : -1)
      if option.role.isMoney, line.phrases.contains(beyond), text.utf8.count <= 12,
        !layout.phrases[next].shape.contains(.digit)
      {
        let joined =
          next > label
          ? text + " " + layout.phrases[beyond].text
          : layout.phrases[beyond].text + " " + text
        guard fits(option.role, joined) else { continue }
        taken.formUnion([next, beyond])
        fields.append(field(option, joined, value: beyond, label: label))
        return true
      }
    }
    return false
  }

  private func field(
    _ option: WordSense.LabelSense, _ text: String, value: Int, label: Int
  ) -> Field {
    Field(
      role: option.role, text: text, value: value, label: label,
      labelText: layout.phrases[label].text)
  }

  /// Takes the value below a label, or above it, where their boxes share a column.
  private func lookBelow(
    _ waiting: Waiting, sense: inout WordSense, taken: inout Set<Int>, into fields: inout [Field]
  ) {
    let label = layout.phrases[waiting.phrase]
    for step in [1, -1] {
      for distance in 1...2 {
        let next = label.line + step * distance
        guard layout.lines.indices.contains(next), layout.lines[next].page == label.page else {
          break
        }
        let gap =
          step > 0
          ? layout.lines[next].box.y0 - label.box.y1 : label.box.y0 - layout.lines[next].box.y1
        guard gap < 2 * max(label.box.height, 1) else { break }
        for index in layout.lines[next].phrases where !taken.contains(index) {
          let other = layout.phrases[index]
          guard label.cell.overlapX(other.cell) > 0.3 * min(label.cell.width, other.cell.width)
          else { continue }
          if sense.labels(other.text).contains(where: { $0.rest.isEmpty }) { continue }
          for option in waiting.senses where fits(option.role, other.text) {
            taken.insert(index)
            fields.append(field(option, other.text, value: index, label: waiting.phrase))
            return
          }
        }
      }
    }
  }

  /// Reads a box of fields: titles on one line, their values on the next.
  private func read(
    _ grid: HeaderFinder.Header, sense: inout WordSense, taken: inout Set<Int>,
    into fields: inout [Field]
  ) {
    let assigner = CellAssigner(layout: layout, splitsFields: true)
    let page = layout.lines[grid.lines.upperBound].page
    let below = grid.lines.upperBound + 1
    guard layout.lines.indices.contains(below), layout.lines[below].page == page else { return }
    for cell in assigner.cells(of: layout.lines[below], in: grid.columns) {
      let title = grid.columns[cell.column].title
      for option in sense.labels(title) where fits(option.role, cell.text) {
        let label =
          grid.lines.lazy.flatMap { layout.lines[$0].phrases }.first {
            title.contains(layout.phrases[$0].text)
          } ?? cell.phrase
        taken.insert(cell.phrase)
        fields.append(
          Field(
            role: option.role, text: cell.text, value: cell.phrase, label: label,
            labelText: title))
        break
      }
    }
  }
}
