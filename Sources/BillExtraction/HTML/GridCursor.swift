/// Where the next cell of a grid goes, while the grid is filled.
struct GridCursor {
  /// Index of the grid's box.
  let box: Int32
  /// Cells a row when a style fixes it; 0 when rows are told by elements.
  let fixedColumns: Int32
  private(set) var row: Int32 = -1
  private(set) var column: Int32 = 0
  private(set) var columns: Int32 = 0
  /// For each column the row up to which a cell from above reaches, exclusive.
  private var reaches: [Int32] = []
  /// The open cell that stray content goes into, or -1.
  var looseCell: Int32 = -1
  /// Rows of the table's foot, which is shown below all others wherever it stands.
  private(set) var foot: Range<Int32>?
  /// Share of the row's width that is taken, in percent, as far as styles say.
  private var taken: Float = 0
  /// In a definition list: whether the row has its definition already.
  private var isDefined = true

  /// More columns than any statement has; a wider row goes on in the last one.
  static let columnLimit: Int32 = 1000

  init(box: Int32, fixedColumns: Int32 = 0) {
    self.box = box
    self.fixedColumns = min(fixedColumns, Self.columnLimit)
  }

  /// Begins the foot of the table.
  mutating func startFoot() {
    if foot == nil { foot = row + 1..<row + 1 }
  }

  /// Ends the foot of the table.
  mutating func endFoot() {
    if let start = foot?.lowerBound, foot?.isEmpty ?? false { foot = start..<row + 1 }
  }

  /// The row that a cell is shown in.
  func shownRow(_ cellRow: Int32) -> Int32 {
    guard let foot, cellRow >= foot.lowerBound else { return cellRow }
    if cellRow < foot.upperBound { return cellRow + row + 1 - foot.upperBound }
    return cellRow - Int32(foot.count)
  }

  mutating func startRow() {
    row += 1
    column = 0
    taken = 0
  }

  /// Starts a row before the first cell, and where the next one no longer fits.
  mutating func makeRoom(percent: Float, startsRow: Bool) {
    let isFull = fixedColumns > 0 ? column >= fixedColumns : taken > 0 && taken + percent > 101
    if row < 0 || isFull || (startsRow && column > 0) { startRow() }
    taken += percent
  }

  /// Place of the next cell; the columns it covers are taken.
  mutating func takeCell(columnSpan: Int32, rowSpan: Int32) -> (row: Int32, column: Int32) {
    if row < 0 { startRow() }
    while column < reaches.count, reaches[Int(column)] > row { column += 1 }
    let first = min(column, Self.columnLimit - 1)
    let end = min(first + columnSpan, Self.columnLimit)
    while reaches.count < end { reaches.append(0) }
    if rowSpan > 1 {
      for index in first..<end { reaches[Int(index)] = row &+ rowSpan }
    }
    column = end
    columns = max(columns, end)
    return (row, first)
  }

  /// Place of a term (left) or a definition (right) of a definition list.
  mutating func takeDefinitionCell(isTerm: Bool) -> (row: Int32, column: Int32) {
    if isTerm || isDefined { row += 1 }
    isDefined = !isTerm
    columns = max(columns, isTerm ? 1 : 2)
    return (row, isTerm ? 0 : 1)
  }
}
