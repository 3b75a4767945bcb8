import BillModel

/// Makes a page of the cells of one sheet: columns as wide as their longest text, rows below each
/// other, each cell a block.
///
/// Cells come row by row. What stands alone in its row (a title, a line of the preamble) does not
/// widen its column: it reaches over the empty cells beside it, as sheets show it.
struct SheetPageBuilder {
  /// Columns that are read; the widest format has as many.
  static let maximumColumns = 16_384

  private var lines = LineWriter()
  private var cells: [Cell] = []
  private var rows: [Row] = []
  private var merges: [Merge.Corner: Merge] = [:]
  private var rowNumber = 0
  private var rowGap = 0
  /// Whether the next cell begins a row although the line is the same.
  private var isParted = false

  /// A text with its place; words are those from `firstWord` on.
  private struct Cell {
    var row: Int32
    var column: Int32
    var firstWord: Int32
    var endWord: Int32
    var width: Float
    var height: Float
  }

  private struct Row {
    var number: Int
    /// Empty rows above it.
    var gap: Int
    var firstCell: Int
    var top: Float = 0
    var bottom: Float = 0
  }

  /// Cells that are shown as one.
  struct Merge {
    /// Its upper left cell: row as numbered by the sheet, column from 0.
    struct Corner: Hashable {
      var row: Int
      var column: Int
    }

    var lastRow: Int
    var lastColumn: Int
  }

  /// Makes room for the cells of a file of as many bytes.
  mutating func reserveCapacity(bytes: Int) {
    let estimate = min(bytes / 4, 2 * SheetMetrics.maximumCells)
    lines.reserveCapacity(estimate)
    cells.reserveRoom(estimate / 2)
  }

  /// How many cells with text there are so far.
  var count: Int { cells.count }

  /// Begins the row `number`, `gap` empty rows below the last one.
  mutating func startRow(_ number: Int, gap: Int) {
    rowNumber = number
    rowGap = gap
    isParted = false
  }

  /// Begins another row that stands on the same line of the file.
  mutating func startPart() {
    rowGap = 0
    isParted = true
  }

  /// Adds a cell to the row, right of those that it has; blank text is left out.
  mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, column: Int, _ state: TextState = SheetMetrics.text
  ) {
    guard (0..<Self.maximumColumns).contains(column) else { return }
    let firstWord = lines.words.count
    lines.start()
    lines.write(text, state)
    let (width, height) = lines.finish()
    guard lines.words.count > firstWord else { return }
    if isParted || rows.last?.number != rowNumber || rows.last?.firstCell == cells.count {
      isParted = false
      rows.append(Row(number: rowNumber, gap: rows.isEmpty ? 0 : rowGap, firstCell: cells.count))
    }
    cells.append(
      Cell(
        row: Int32(rows.count - 1), column: Int32(column), firstWord: Int32(firstWord),
        endWord: Int32(lines.words.count), width: width, height: height))
  }

  /// Adds a cell of a text.
  mutating func add(_ text: [UInt8], column: Int, _ state: TextState = SheetMetrics.text) {
    text.withUnsafeBufferPointer { add($0, column: column, state) }
  }

  /// Notes cells that are shown as one.
  mutating func merge(_ corner: Merge.Corner, _ merge: Merge) { merges[corner] = merge }

  /// The page, with the place of each row by its number; its words are the builder's no more.
  mutating func page(_ number: Int, place: (Int) -> Place) -> Page {
    let columns = columnEdges()
    placeRows()
    var words = lines.takeWords()
    var blocks: [Block] = []
    blocks.reserveRoom(cells.count)
    var right = columns.last ?? 0
    for cell in cells {
      let box = box(of: cell, columns)
      right = max(right, box.x1)
      for index in Int(cell.firstWord)..<Int(cell.endWord) {
        words[index].box.move(
          x: box.x0 + FlowMetrics.cellPaddingX, y: box.y0 + FlowMetrics.cellPaddingY)
        words[index].block = Int32(blocks.count)
      }
      blocks.append(Block(place: place(rows[Int(cell.row)].number), kind: .cell, box: box))
    }
    return Page(
      number: number, width: right + FlowMetrics.margin,
      height: (rows.last?.bottom ?? FlowMetrics.margin) + FlowMetrics.margin, words: words,
      blocks: blocks)
  }

  // MARK: Columns

  /// Left edges of the columns, and the right edge of the last.
  private func columnEdges() -> [Float] {
    let columns = cells.reduce(-1) { max($0, $1.column) } + 1
    var widths = [Float](repeating: 0, count: Int(columns))
    for (index, cell) in cells.enumerated() where cell.width > widths[Int(cell.column)] {
      if !isAlone(index), lastColumn(of: cell) == nil { widths[Int(cell.column)] = cell.width }
    }
    for column in widths.indices { widths[column] += 2 * FlowMetrics.cellPaddingX }
    guard !merges.isEmpty else { return Self.edges(widths) }
    // Of merged columns, the last takes what is missing for their text.
    let edges = Self.edges(widths)
    for (index, cell) in cells.enumerated() where !isAlone(index) {
      guard let last = lastColumn(of: cell) else { continue }
      let span = Int(cell.column)...min(last, Int(columns) - 1)
      let room = edges[span.upperBound] - edges[span.lowerBound]
      widths[span.upperBound] = max(
        widths[span.upperBound], cell.width + 2 * FlowMetrics.cellPaddingX - room)
    }
    return Self.edges(widths)
  }

  private static func edges(_ widths: [Float]) -> [Float] {
    var edges = [FlowMetrics.margin]
    edges.reserveCapacity(widths.count + 1)
    var edge = FlowMetrics.margin
    for width in widths {
      edge += width
      edges.append(edge)
    }
    return edges
  }

  /// Whether a cell is the only one of its row.
  private func isAlone(_ index: Int) -> Bool {
    let row = cells[index].row
    return (index == 0 || cells[index - 1].row != row)
      && (index + 1 == cells.count || cells[index + 1].row != row)
  }

  /// The last column of a cell that is merged with others, nil for a plain one.
  private func lastColumn(of cell: Cell) -> Int? {
    guard let last = merge(of: cell)?.lastColumn, last > Int(cell.column) else { return nil }
    return last
  }

  private func merge(of cell: Cell) -> Merge? {
    guard !merges.isEmpty else { return nil }
    return merges[Merge.Corner(row: rows[Int(cell.row)].number, column: Int(cell.column))]
  }

  // MARK: Rows

  private mutating func placeRows() {
    var top = FlowMetrics.margin
    for index in rows.indices {
      let end = index + 1 < rows.count ? rows[index + 1].firstCell : cells.count
      let height = cells[rows[index].firstCell..<end].reduce(0) { max($0, $1.height) }
      top += Float(min(rows[index].gap, SheetMetrics.maximumGap)) * SheetMetrics.rowHeight
      rows[index].top = top
      top += height + 2 * FlowMetrics.cellPaddingY
      rows[index].bottom = top
    }
  }

  private func box(of cell: Cell, _ columns: [Float]) -> Box {
    let row = rows[Int(cell.row)]
    let x0 = columns[Int(cell.column)]
    var x1 = max(columns[Int(cell.column) + 1], x0 + cell.width + 2 * FlowMetrics.cellPaddingX)
    var y1 = row.bottom
    if let merge = merge(of: cell) {
      if merge.lastColumn > Int(cell.column) {
        x1 = max(x1, columns[min(merge.lastColumn + 1, columns.count - 1)])
      }
      if merge.lastRow > row.number { y1 = max(y1, rows[lastRow(upTo: merge.lastRow)].bottom) }
    }
    return Box(x0: x0, y0: row.top, x1: x1, y1: y1)
  }

  /// Index of the last row with text that is not behind the row `number`.
  private func lastRow(upTo number: Int) -> Int {
    var low = 0
    var high = rows.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if rows[middle].number <= number { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

/// Sizes of a sheet's layout, beside those of any page.
enum SheetMetrics {
  /// Height of an empty row.
  static let rowHeight = FlowMetrics.fontSize * FlowMetrics.leading + 2 * FlowMetrics.cellPaddingY
  /// How many empty rows in a row take room: more of them tell nothing more.
  static let maximumGap = 2
  /// Line breaks inside a cell part its lines; other spaces are one.
  static let text: TextState = {
    var state = TextState()
    state.whiteSpace = .keepLines
    return state
  }()
  /// Cells that are read of one document; words of more would not fit into a worker's memory.
  static let maximumCells = 2_000_000
}

extension Box {
  /// Moves the rectangle.
  mutating func move(x: Float, y: Float) {
    x0 += x
    x1 += x
    y0 += y
    y1 += y
  }
}
