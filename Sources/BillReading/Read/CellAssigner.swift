import BillKnowledge
import BillModel

/// Puts the phrases of a line into the columns of a table.
package struct CellAssigner {
  let layout: Layout

  /// Whether any phrase over two columns is split: in a box of fields every column has a value.
  let splitsFields: Bool

  /// An assigner for the lines of a layout.
  package init(layout: Layout, splitsFields: Bool = false) {
    self.layout = layout
    self.splitsFields = splitsFields
  }

  /// The cells of a line, in order of columns; a phrase that spans two columns is split at a word.
  package func cells(of line: Line, in columns: [Column]) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(line.phrases.count)
    for index in line.phrases {
      for cell in self.cells(of: layout.phrases[index], at: index, in: columns) {
        add(cell, to: &cells)
      }
    }
    return cells
  }

  /// Adds a cell to those of its line; what is struck out gives way to what stands beside it.
  private func add(_ cell: Cell, to cells: inout [Cell]) {
    if let same = cells.firstIndex(where: { $0.column == cell.column }) {
      let isOut = layout.phrases[cell.phrase].isStruckOut
      let wasOut = layout.phrases[cells[same].phrase].isStruckOut
      if isOut, !wasOut { return }
      if wasOut, !isOut { return cells[same] = cell }
    }
    Self.add(cell, to: &cells)
  }

  private func cells(of phrase: Phrase, at index: Int, in columns: [Column]) -> [Cell] {
    let target = column(for: phrase.cell, in: columns)
    if phrase.words.count > 1, phrase.block < 0, spansSecond(phrase, target, columns) {
      var cells: [Cell] = []
      split(phrase, at: index, columns: columns, into: &cells)
      return cells
    }
    return [Cell(column: target, text: phrase.text, phrase: index)]
  }

  /// The cells of a line of a table that holds prose too: a phrase of several words belongs to the
  /// column that it begins in, and is never cut into numbers of the columns that it runs over.
  ///
  /// What is struck out gives way to what stands beside it.
  func wholeCells(of line: Line, in columns: [Column]) -> [Cell] {
    var cells: [Cell] = []
    for index in line.phrases {
      let phrase = layout.phrases[index]
      if isProse(phrase) {
        let target = columns.lastIndex { $0.x0 <= phrase.cell.x0 + 3 } ?? 0
        add(Cell(column: target, text: phrase.text, phrase: index), to: &cells)
      } else {
        for cell in self.cells(of: phrase, at: index, in: columns) { add(cell, to: &cells) }
      }
    }
    return cells
  }

  /// Whether a phrase is text over several columns, by its words without digits.
  private func isProse(_ phrase: Phrase) -> Bool {
    guard phrase.block < 0, phrase.words.count >= 4 else { return false }
    return layout.words[phrase.words].count { word in
      let shape = Shape(of: word.text)
      return shape.contains(.letter) && !shape.contains(.digit)
    } >= 3
  }

  /// The column that a box belongs to: most overlap with the title, else the nearest edge.
  func column(for box: Box, in columns: [Column]) -> Int {
    var best = 0
    var bestScore = -Float.infinity
    for (index, column) in columns.enumerated() {
      let overlap = min(box.x1, column.x1) - max(box.x0, column.x0)
      // A title can be narrower than its cells: an edge or a centre in common decides then.
      let edges = min(abs(box.x0 - column.x0), abs(box.x1 - column.x1))
      let score = overlap > 0 ? overlap - min(edges, 20) * 0.5 : overlap - edges * 0.1
      if score > bestScore {
        bestScore = score
        best = index
      }
    }
    return best
  }

  /// Whether a phrase reaches into another column that holds values of another kind.
  private func spansSecond(_ phrase: Phrase, _ target: Int, _ columns: [Column]) -> Bool {
    for (index, column) in columns.enumerated() where index != target {
      let overlap = min(phrase.box.x1, column.x1) - max(phrase.box.x0, column.x0)
      guard overlap > 0.3 * (column.x1 - column.x0) else { continue }
      if splitsFields || columns[index].role?.isNumeric == true
        || columns[target].role?.isNumeric == true
      {
        return true
      }
    }
    return false
  }

  private func split(
    _ phrase: Phrase, at index: Int, columns: [Column], into cells: inout [Cell]
  ) {
    var start = phrase.words.lowerBound
    var current = column(for: layout.words[start].box, in: columns)
    func finish(_ end: Int) {
      let text = Layout.text(of: layout.words[start..<end])
      Self.add(Cell(column: current, text: text, phrase: index), to: &cells)
    }
    for word in phrase.words.dropFirst() {
      var target = column(for: layout.words[word].box, in: columns)
      // A word without a digit is no value: it stays with the text before it, unless it begins
      // where the title of a field does.
      let begins = splitsFields && abs(layout.words[word].box.x0 - columns[target].x0) < 3
      if target != current, !begins,
        splitsFields || columns[target].role?.isNumeric == true,
        !Shape(of: layout.words[word].text).contains(.digit)
      {
        target = current
      }
      if target != current {
        finish(word)
        start = word
        current = target
      }
    }
    finish(phrase.words.upperBound)
  }

  static func add(_ cell: Cell, to cells: inout [Cell]) {
    if let same = cells.firstIndex(where: { $0.column == cell.column }) {
      cells[same].text = join(cells[same].text, cell.text)
    } else {
      let at = cells.firstIndex { $0.column > cell.column } ?? cells.count
      cells.insert(cell, at: at)
    }
  }

  /// Joins the parts of a wrapped cell: a space between words, none inside CJK text.
  static func join(_ left: String, _ right: String) -> String {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else {
      return left + right
    }
    let isCJK = { (scalar: Unicode.Scalar) in (0x2E80...0x9FFF).contains(scalar.value) }
    return isCJK(last) && isCJK(first) ? left + right : left + " " + right
  }
}
