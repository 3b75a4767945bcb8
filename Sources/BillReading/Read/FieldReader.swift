import BillKnowledge
import BillModel

/// Finds labelled values on any side of their label: beside it, right, left, below or above.
struct FieldReader {
  let layout: Layout
  let values: ValueSense
  /// Tells whether a text can be the value of a role.
  let fits: (LabelRole, String) -> Bool

  /// The fields of the lines that no table owns, and of the boxes of fields.
  func read(
    tables: TableReader.Result, zones: [RuleZone], sense: inout WordSense
  ) -> [Field] {
    var fields: [Field] = []
    // What is struck out is no label and no value.
    var taken = Set(layout.phrases.indices.filter { layout.phrases[$0].isStruckOut })
    let titles = TitleReader(layout: layout, values: values)
    for (index, line) in layout.lines.enumerated() where isOpen(tables.owner[index]) {
      let title = titles.fields(of: line, sense: sense)
      taken.formUnion(title.flatMap { [$0.label, $0.value] })
      fields += title
    }
    for grid in tables.grids { read(grid, sense: &sense, taken: &taken, into: &fields) }
    // Nearer places first over the whole document: a label must not take the value that stands
    // right beside another one.
    var waiting: [Waiting] = []
    for (index, line) in layout.lines.enumerated()
    where isOpen(tables.owner[index]) || isPlainField(line, sense: &sense) {
      waiting += beside(line, sense: &sense, taken: &taken, into: &fields)
    }
    waiting.removeAll {
      lookBelow($0, tables: tables, sense: &sense, taken: &taken, into: &fields)
    }
    for label in waiting { lookNearby(label, tables: tables, taken: &taken, into: &fields) }
    return fields.sorted { ($0.label, $0.value) < ($1.label, $1.value) }
  }

  private func isOpen(_ owner: Int) -> Bool {
    owner == TableReader.Result.free || owner == TableReader.Result.furniture
  }

  /// Whether a line is a label of the document and its value, and so no row of any table: the
  /// block of the next statement may stand in the columns of a table above it.
  private func isPlainField(_ line: Line, sense: inout WordSense) -> Bool {
    guard line.phrases.count == 2, let first = layout.phrases(of: line).first,
      let value = layout.phrases(of: line).last, first.shape.contains(.letter)
    else { return false }
    return sense.labels(first.text).contains { option in
      option.rest.isEmpty && [.due, .issued, .number, .period, .account].contains(option.role)
        && (first.text.last == ":" || !values.isMoney(value.text) && fits(option.role, value.text))
    }
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
    var basis: Set<Int> = []
    for index in line.phrases where layout.phrases[index].shape.contains(.letter) {
      guard !taken.contains(index), !basis.contains(index) else { continue }
      var found = sense.labels(layout.phrases[index].text)
      if line.phrases.contains(index + 1), sense.isTaxBasis(layout.phrases[index + 1].text) {
        // `Total   net   229.60`: the word between tells which total it is.
        let text = layout.phrases[index].text + " " + layout.phrases[index + 1].text
        let both = sense.labels(text).filter { $0.rest.isEmpty && $0.role.isTotal }
        if !both.isEmpty || found.contains(where: { $0.role.isTotal }) { basis.insert(index + 1) }
        if !both.isEmpty { found = both }
      }
      // `Totalt forbruk` begins like a sum: with an amount beside it, it is a sum of something.
      if found.isEmpty, line.phrases.count == 2,
        sense.totalWord(layout.phrases[index].text)?.isBareSum ?? false
      {
        found = [WordSense.LabelSense(role: .subtotal, rest: "")]
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
      let own = inside(phrase, options, sense: &sense)
      if !own.isEmpty, !explains(own, besideOf: phrase, on: line) {
        taken.insert(phrase)
        fields += own
        continue
      }
      let steps = leftwards ? [-1, 1] : [1, -1]
      var found = false
      for step in steps where !found {
        let next = phrase + (basis.contains(phrase + step) ? 2 * step : step)
        guard line.phrases.contains(next), !isLabel.contains(next), !taken.contains(next) else {
          continue
        }
        found = take(
          phrase, options, at: next, line: line, sense: &sense, taken: &taken, into: &fields)
      }
      if !found { waiting.append(Waiting(phrase: phrase, senses: options)) }
    }
    return waiting
  }

  /// Whether what a label of no total holds tells more of it (`Balance as of 06/10/20`), since the
  /// amount that it names stands beside it.
  private func explains(_ own: [Field], besideOf phrase: Int, on line: Line) -> Bool {
    own.allSatisfy { $0.role == .ignored } && line.phrases.contains(phrase + 1)
      && values.isMoney(layout.phrases[phrase + 1].text)
  }

  private func inside(
    _ phrase: Int, _ options: [WordSense.LabelSense], sense: inout WordSense
  ) -> [Field] {
    for option in options where !option.rest.isEmpty && isValue(option, option.rest, &sense) {
      return made(
        option, option.rest, value: phrase, label: phrase, score: Field.beside, sense: sense)
    }
    return []
  }

  private func take(
    _ label: Int, _ options: [WordSense.LabelSense], at next: Int, line: Line,
    sense: inout WordSense, taken: inout Set<Int>, into fields: inout [Field]
  ) -> Bool {
    let text = value(at: next)
    for option in options {
      if isValue(option, text, &sense) {
        if option.role.isTotal, let amount = amount(behind: next, label: label, line: line) {
          taken.insert(amount)
          fields += made(
            option, layout.phrases[amount].text, value: amount, label: label,
            score: Field.beside, sense: sense)
          return true
        }
        if option.role.isParty, isParallel(label, next) { continue }
        taken.insert(next)
        fields += made(
          option, text, value: next, label: label, score: Field.beside, sense: sense)
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
        fields += made(
          option, joined, value: beyond, label: label, score: Field.beside, sense: sense)
        return true
      }
    }
    return false
  }

  /// A phrase's text without a colon that stands apart from its label.
  private func value(at phrase: Int) -> String {
    String(layout.phrases[phrase].text.drop { $0 == ":" || $0 == " " })
  }

  /// The amount behind a bare count or a rating (`Totals   19.60   3   $5,200.00`), nil where the
  /// value beside the label is an amount itself.
  private func amount(behind next: Int, label: Int, line: Line) -> Int? {
    guard next > label, !values.hasCurrency(layout.phrases[next].text) else { return nil }
    let beyond = (next + 1..<line.phrases.upperBound).prefix { index in
      !layout.phrases[index].shape.contains(.letter) || values.isMoney(layout.phrases[index].text)
    }
    if let printed = beyond.first(where: { values.hasCurrency(layout.phrases[$0].text) }) {
      return printed
    }
    guard !values.isMoney(layout.phrases[next].text) else { return nil }
    return beyond.first { values.isMoney(layout.phrases[$0].text) }
  }

  private func isValue(
    _ option: WordSense.LabelSense, _ text: String, _ sense: inout WordSense
  ) -> Bool {
    if option.role.isParty { return sense.isName(text) }
    if option.role == .number {
      return IdentifierText(text, values: values, vocabulary: sense.vocabulary) != nil
        && fits(option.role, text)
    }
    return fits(option.role, text)
  }

  /// Whether two phrases are titles side by side: both look alike, and unlike what stands below.
  private func isParallel(_ first: Int, _ second: Int) -> Bool {
    let left = layout.phrases[first]
    let right = layout.phrases[second]
    guard left.text.last != ":", left.style.contains(.bold) == right.style.contains(.bold),
      abs(left.size - right.size) < 0.5, layout.lines.indices.contains(left.line + 1),
      let below = layout.phrases(of: layout.lines[left.line + 1]).first
    else { return false }
    return below.size < left.size - 0.5
      || left.style.contains(.bold) && !below.style.contains(.bold)
  }

  /// The field of a value, and beside a number the day of issue that stands behind it.
  private func made(
    _ option: WordSense.LabelSense, _ text: String, value: Int, label: Int, score: Int,
    sense: WordSense
  ) -> [Field] {
    var field = Field(
      role: option.role, text: text, value: value, label: label,
      labelText: layout.phrases[label].text, score: score)
    guard option.role == .number,
      let found = IdentifierText(text, values: values, vocabulary: sense.vocabulary)
    else { return [field] }
    field.text = found.number
    let title = option.rest.isEmpty ? field.labelText : ""
    if sense.isDocumentName(title) { field.score += Field.bareTitle }
    guard let date = found.dateText else { return [field] }
    var issued = field
    issued.role = .issued
    issued.text = date
    return [field, issued]
  }

  /// Takes the value below a label, or above it, where their boxes share a column.
  ///
  /// The cells of a table's rows are no values of labels below it.
  private func lookBelow(
    _ waiting: Waiting, tables: TableReader.Result, sense: inout WordSense,
    taken: inout Set<Int>, into fields: inout [Field]
  ) -> Bool {
    let label = layout.phrases[waiting.phrase]
    for step in [1, -1] {
      for distance in 1...2 {
        let next = label.line + step * distance
        guard layout.lines.indices.contains(next), layout.lines[next].page == label.page,
          step > 0 || isOpen(tables.owner[next])
        else { break }
        let gap =
          step > 0
          ? layout.lines[next].box.y0 - label.box.y1 : label.box.y0 - layout.lines[next].box.y1
        guard gap < 2 * max(label.box.height, 1) else { break }
        // What stands in a row is the row's: no sum is printed there.
        let isRow = !isOpen(tables.owner[next])
        for index in layout.lines[next].phrases where !taken.contains(index) {
          let other = layout.phrases[index]
          guard label.cell.overlapX(other.cell) > 0.3 * min(label.cell.width, other.cell.width)
          else { continue }
          if sense.labels(other.text).contains(where: { $0.rest.isEmpty }) { continue }
          for option in waiting.senses where isValue(option, other.text, &sense) {
            if isRow, option.role.isTotal { continue }
            // What stands below a party's heading may be labelled itself: see `PartyReader`.
            if option.role.isParty, sense.part(label.text) != nil { continue }
            taken.insert(index)
            fields += made(
              option, other.text, value: index, label: waiting.phrase, score: 0, sense: sense)
            return true
          }
        }
      }
    }
    return false
  }

  /// Takes an amount whose baseline is off by less than a line: the nearest one right of a label.
  private func lookNearby(
    _ waiting: Waiting, tables: TableReader.Result, taken: inout Set<Int>,
    into fields: inout [Field]
  ) {
    let label = layout.phrases[waiting.phrase]
    guard let option = waiting.senses.first(where: { $0.role.isTotal }) else { return }
    var best: (phrase: Int, distance: Float)?
    for line in [label.line - 1, label.line + 1]
    where layout.lines.indices.contains(line) && isOpen(tables.owner[line])
      && layout.lines[line].page == label.page && layout.lines[line].phrases.count == 1
    {
      let index = layout.lines[line].phrases.lowerBound
      let other = layout.phrases[index]
      let distance = abs(other.box.midY - label.box.midY)
      guard !taken.contains(index), other.box.x0 > label.box.x1,
        distance < max(label.box.height, other.box.height), fits(option.role, other.text),
        distance < best?.distance ?? .infinity
      else { continue }
      best = (phrase: index, distance: distance)
    }
    guard let best else { return }
    taken.insert(best.phrase)
    fields.append(
      Field(
        role: option.role, text: layout.phrases[best.phrase].text, value: best.phrase,
        label: waiting.phrase, labelText: label.text))
  }

  /// Reads a box of fields: titles on one line, their values on the next.
  private func read(
    _ grid: HeaderFinder.Header, sense: inout WordSense, taken: inout Set<Int>,
    into fields: inout [Field]
  ) {
    let assigner = CellAssigner(layout: layout, splitsFields: true)
    let page = layout.lines[grid.lines.upperBound].page
    let below = grid.valueLine ?? grid.lines.upperBound + 1
    guard layout.lines.indices.contains(below), layout.lines[below].page == page else { return }
    for cell in assigner.cells(of: layout.lines[below], in: grid.columns) {
      let title = grid.columns[cell.column].title
      for option in sense.labels(title) where isValue(option, cell.text, &sense) {
        let label =
          grid.lines.lazy.flatMap { layout.lines[$0].phrases }.first {
            title.contains(layout.phrases[$0].text)
          } ?? cell.phrase
        taken.insert(cell.phrase)
        var found = made(
          option, cell.text, value: cell.phrase, label: label, score: 0, sense: sense)
        for index in found.indices { found[index].labelText = title }
        fields += found
        break
      }
    }
  }
}
