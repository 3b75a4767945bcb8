import BillKnowledge
import BillModel

/// Forms rows of the lines below a header by their meaning: every amount in the amount column is a
/// row, whatever its baseline, and the other values and the wrapped texts around it are its cells.
struct RowFormer {
  let layout: Layout
  let table: TableFrame
  /// Whether a text is an amount of money.
  let isAmount: (String) -> Bool
  /// Whether a text names a charge that may stand among priced rows without a price.
  let namesCharge: (String) -> Bool

  /// A line of the table's body with its cells.
  struct BodyLine {
    var line: Int
    var cells: [Cell]
  }

  /// A row with the lines that it takes.
  struct Formed {
    var line: Int
    var cells: [Cell]
    var lines: [Int]
  }

  /// How far from its amount a value may stand, in heights of a line.
  private static let reach: Float = 2
  /// The gap inside a paragraph, in heights of a line.
  private static let paragraphGap: Float = 0.45

  /// A cell with its place.
  private struct Piece {
    var cell: Cell
    var line: Int
    /// Row that it belongs to, or -1.
    var row = -1
  }

  /// The rows of lines that stand on one page, top to bottom.
  func rows(_ body: [BodyLine]) -> [Formed] {
    var pieces = body.flatMap { line in
      line.cells.map { Piece(cell: $0, line: line.line) }
    }
    pieces.sort { ($0.line, $0.cell.column) < ($1.line, $1.cell.column) }
    let anchors = anchors(pieces)
    guard !anchors.isEmpty else { return [] }
    for (row, anchor) in anchors.enumerated() { pieces[anchor].row = row }
    takeValues(&pieces, anchors: anchors)
    let kept = anchors.indices.filter { isRow($0, anchors: anchors, pieces: pieces) }
    guard !kept.isEmpty else { return [] }
    var number = Array(repeating: -1, count: anchors.count)
    for (new, old) in kept.enumerated() { number[old] = new }
    for index in pieces.indices where pieces[index].row >= 0 {
      pieces[index].row = number[pieces[index].row]
    }
    return build(&pieces, anchors: kept.map { anchors[$0] }, body: body)
  }

  // MARK: Values

  /// The amounts that make rows: those of the amount column that is filled most.
  private func anchors(_ pieces: [Piece]) -> [Int] {
    var best: [Int] = []
    let columns =
      table.kind == .tax
      ? table.columns.indices.filter { table.columns[$0].role == .tax }
      : table.amountColumns
    for column in columns {
      let found = pieces.indices.filter {
        pieces[$0].cell.column == column && isAmount(pieces[$0].cell.text)
      }
      if found.count >= best.count { best = found }
    }
    return best
  }

  private func isNumeric(_ column: Int) -> Bool { table.columns[column].role?.isNumeric == true }

  /// Whether a cell can be a value of its column: money where the title asks for it, which a
  /// period that runs over the column is not.
  private func isValue(_ cell: Cell) -> Bool {
    guard Shape(of: cell.text).contains(.digit) else { return false }
    guard table.columns[cell.column].role?.isMoney == true, !isAmount(cell.text) else {
      return true
    }
    // `1273.00 NOK per 1 EA`, `19 % (S)`
    let words = cell.text.split(separator: " ")
    return (1...2).contains { words.count > $0 && isAmount(words[..<$0].joined(separator: " ")) }
      || cell.text.contains("%")
  }

  /// Gives each number of the other columns to the nearest amount that has none of its column.
  private func takeValues(_ pieces: inout [Piece], anchors: [Int]) {
    var pairs: [(distance: Float, piece: Int, row: Int)] = []
    var first = 0
    for index in pieces.indices where pieces[index].row < 0 {
      let cell = pieces[index].cell
      guard isNumeric(cell.column) || table.columns[cell.column].role == .unit, isValue(cell)
      else { continue }
      let y = layout.phrases[cell.phrase].box.midY
      let reach = Self.reach * height(of: cell.phrase)
      // Pieces come top to bottom, and so do amounts.
      while first < anchors.count, middle(pieces[anchors[first]]) < y - 2 * reach { first += 1 }
      for row in first..<anchors.count {
        let distance = middle(pieces[anchors[row]]) - y
        if distance > reach { break }
        if abs(distance) <= reach { pairs.append((abs(distance), index, row)) }
      }
    }
    pairs.sort { ($0.distance, $0.piece, $0.row) < ($1.distance, $1.piece, $1.row) }
    var taken: Set<Int> = []
    let width = table.columns.count
    for pair in pairs where pieces[pair.piece].row < 0 {
      guard taken.insert(pair.row * width + pieces[pair.piece].cell.column).inserted else {
        continue
      }
      pieces[pair.piece].row = pair.row
    }
  }

  private func middle(_ piece: Piece) -> Float { layout.phrases[piece.cell.phrase].box.midY }

  private func height(of phrase: Int) -> Float {
    max(layout.phrases[phrase].size, 1)
  }

  /// Among priced rows an amount alone is part of a row, unless its words name a charge.
  private func isRow(_ row: Int, anchors: [Int], pieces: [Piece]) -> Bool {
    if table.kind == .tax { return isTaxed(row, anchors: anchors, pieces: pieces) }
    guard table.kind == .lines else { return true }
    let priced = [ColumnRole.quantity, .unitPrice, .unit].compactMap { table.index(of: $0) }
    if priced.isEmpty { return true }
    let anchor = pieces[anchors[row]]
    let y = middle(anchor)
    var isAlone = true
    // Pieces stand in order: only the neighbours of the amount can be its own.
    for step in [-1, 1] {
      var index = anchors[row] + step
      while pieces.indices.contains(index), abs(middle(pieces[index]) - y) < 40 {
        let piece = pieces[index]
        if piece.row == row, priced.contains(piece.cell.column) { return true }
        if piece.line == anchor.line, namesCharge(piece.cell.text) { isAlone = false }
        index += step
      }
    }
    return !isAlone
  }

  /// A tax has a rate or what it is taken of beside it, where the table has columns for them.
  private func isTaxed(_ row: Int, anchors: [Int], pieces: [Piece]) -> Bool {
    let terms = [ColumnRole.taxRate, .base, .amountNet].compactMap { table.index(of: $0) }
    guard !terms.isEmpty else { return true }
    let y = middle(pieces[anchors[row]])
    for step in [-1, 1] {
      var index = anchors[row] + step
      while pieces.indices.contains(index), abs(middle(pieces[index]) - y) < 40 {
        if pieces[index].row == row, terms.contains(pieces[index].cell.column) { return true }
        // A rate may stand among the words of the tax.
        if pieces[index].line == pieces[anchors[row]].line, pieces[index].cell.text.contains("%") {
          return true
        }
        index += step
      }
    }
    return false
  }

  // MARK: Texts

  private func build(
    _ pieces: inout [Piece], anchors: [Int], body: [BodyLine]
  ) -> [Formed] {
    let count = anchors.count
    var first = anchors.map { pieces[$0].line }
    var last = first
    for piece in pieces where piece.row >= 0 {
      first[piece.row] = min(first[piece.row], piece.line)
      last[piece.row] = max(last[piece.row], piece.line)
    }
    let lines = body.map(\.line)
    let starts = starts(lines, first: first, last: last)
    var formed = anchors.map { Formed(line: pieces[$0].line, cells: [], lines: []) }
    var end = [Int](repeating: 0, count: count)
    for row in 0..<count {
      end[row] = row + 1 < count ? starts[row + 1] : tail(lines, from: last[row])
    }
    var row = 0
    for line in lines {
      while row + 1 < count, line >= starts[row + 1] { row += 1 }
      if line >= starts[row], line < end[row] { formed[row].lines.append(line) }
    }
    row = 0
    for index in pieces.indices where pieces[index].row < 0 {
      while row + 1 < count, pieces[index].line >= starts[row + 1] { row += 1 }
      guard pieces[index].line >= starts[row], pieces[index].line < end[row] else { continue }
      pieces[index].row = row
    }
    fill(&formed, pieces)
    return formed
  }

  /// The line that each row begins on: what stands between two rows belongs to the upper one,
  /// unless texts stand above the first amount too, so that cells are aligned to their middle.
  private func starts(_ lines: [Int], first: [Int], last: [Int]) -> [Int] {
    var starts = first
    let above = lines.prefix { $0 < first[0] }
    var head = first[0]
    for line in above.reversed() where gap(line, head) < 1 { head = line }
    guard head < first[0] else { return starts }
    starts[0] = head
    var rest = lines[...]
    for row in first.indices.dropFirst() {
      rest = rest.drop { $0 <= last[row - 1] }
      let between = rest.prefix { $0 < first[row] }
      var upper = last[row - 1]
      var widest: Float = -1
      for line in between + [first[row]] {
        let gap = gap(upper, line)
        if gap > widest - 0.05 {
          widest = max(gap, widest)
          starts[row] = line
        }
        upper = line
      }
    }
    return starts
  }

  /// The gap between two lines in heights of the upper one.
  private func gap(_ upper: Int, _ lower: Int) -> Float {
    let box = layout.lines[upper].box
    return (layout.lines[lower].box.y0 - box.y1) / max(box.height, 1)
  }

  /// The line behind the last one that follows a row closely.
  private func tail(_ lines: [Int], from line: Int) -> Int {
    var upper = line
    for next in lines where next > line {
      guard gap(upper, next) < 0.9 else { break }
      upper = next
    }
    return upper + 1
  }

  /// Puts the pieces into their rows: one value of a number, the first paragraph of a text.
  private func fill(_ formed: inout [Formed], _ pieces: [Piece]) {
    let width = table.columns.count
    var lastPhrase = Array(repeating: -1, count: formed.count * width)
    var isClosed = Array(repeating: false, count: formed.count * width)
    for piece in pieces where piece.row >= 0 {
      let slot = piece.row * width + piece.cell.column
      let previous = lastPhrase[slot]
      if previous >= 0 {
        guard !isClosed[slot], !isNumeric(piece.cell.column),
          continues(previous, piece.cell.phrase)
        else {
          isClosed[slot] = true
          continue
        }
      } else if isNumeric(piece.cell.column), !isValue(piece.cell), !saysWhat(piece.cell) {
        continue
      }
      lastPhrase[slot] = piece.cell.phrase
      CellAssigner.add(piece.cell, to: &formed[piece.row].cells)
    }
    for row in formed.indices { splitUnit(&formed[row].cells) }
  }

  /// Whether words in a column of deductions say what the row is: `Discount` or `Charge`.
  private func saysWhat(_ cell: Cell) -> Bool {
    table.kind == .allowances && !Shape(of: cell.text).contains(.digit)
  }

  private func continues(_ upper: Int, _ lower: Int) -> Bool {
    let above = layout.phrases[upper]
    let below = layout.phrases[lower]
    if above.line == below.line { return true }
    guard above.block == below.block else { return false }
    return below.box.y0 - above.box.y1 < Self.paragraphGap * max(above.box.height, 1)
  }

  /// A number in the column of units is the quantity (`3 m²` between the two titles).
  private func splitUnit(_ cells: inout [Cell]) {
    guard let quantity = table.index(of: .quantity), let unit = table.index(of: .unit),
      !cells.contains(where: { $0.column == quantity }),
      let at = cells.firstIndex(where: { $0.column == unit }),
      let first = cells[at].text.split(separator: " ").first,
      Shape(of: String(first)).contains(.digit)
    else { return }
    let phrase = cells[at].phrase
    let rest = cells[at].text.dropFirst(first.count).drop { $0 == " " }
    if rest.isEmpty { cells.remove(at: at) } else { cells[at].text = String(rest) }
    CellAssigner.add(Cell(column: quantity, text: String(first), phrase: phrase), to: &cells)
  }
}
