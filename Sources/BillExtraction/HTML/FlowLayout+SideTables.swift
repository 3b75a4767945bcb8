import BillModel

/// Tables that stand beside each other, with the same titles, as pages fold a long list into
/// columns: they are laid out below each other, so that no row goes on in the next table.
extension FlowLayout {
  /// Gives each of the tables of a row a row of its own; call it before anything is measured.
  mutating func partSideTables(_ words: [Word]) {
    guard let filled = filledBoxes() else { return }
    for grid in boxes.indices where boxes[grid].kind == .grid {
      let track = Int(boxes[grid].tracks)
      guard tracks[track].columns > 1, holdsSeveralGrids(grid) else { continue }
      part(grid, filled, words)
    }
  }

  /// For each box how many before it hold words; nil where no cell holds a grid.
  private func filledBoxes() -> [Int32]? {
    guard boxes.contains(where: \.holdsGrid) else { return nil }
    var counts: [Int32] = [0]
    counts.reserveCapacity(boxes.count + 1)
    var count: Int32 = 0
    for box in boxes {
      if box.endWord > box.firstWord { count += 1 }
      counts.append(count)
    }
    return counts
  }

  private func holdsSeveralGrids(_ grid: Int) -> Bool {
    var count = 0
    var cell = grid + 1
    while cell < Int(boxes[grid].end) {
      if boxes[cell].rowSpan > 1 { return false }
      if boxes[cell].holdsGrid { count += 1 }
      cell = Int(boxes[cell].end)
    }
    return count > 1
  }

  private mutating func part(_ grid: Int, _ filled: [Int32], _ words: [Word]) {
    var shift: Int32 = 0
    var cell = grid + 1
    let end = Int(boxes[grid].end)
    while cell < end {
      // The cells of one row follow each other.
      let row = boxes[cell].row
      var cells: [Int] = []
      while cell < end, boxes[cell].row == row {
        if filled[Int(boxes[cell].end)] > filled[cell] { cells.append(cell) }
        boxes[cell].row += shift
        cell = Int(boxes[cell].end)
      }
      guard cells.count > 1, areSideTables(cells, words) else { continue }
      for (place, cell) in cells.enumerated() { boxes[cell].row += Int32(place) }
      shift += Int32(cells.count - 1)
    }
    tracks[Int(boxes[grid].tracks)].rows += shift
  }

  /// Whether each of the cells holds a table, and their first rows have a title in common.
  private func areSideTables(_ cells: [Int], _ words: [Word]) -> Bool {
    var common: Set<String>?
    for cell in cells {
      guard boxes[cell].holdsGrid, let table = table(in: cell) else { return false }
      let titles = titles(of: table, words)
      common = common?.intersection(titles) ?? titles
      if common?.isEmpty ?? true { return false }
    }
    return true
  }

  /// Boxes that are looked at for the table of a cell.
  private static let reach = 64

  /// The first table of rows and at least three columns in a cell.
  private func table(in cell: Int) -> Int? {
    (cell + 1..<min(Int(boxes[cell].end), cell + Self.reach)).first { index in
      guard boxes[index].kind == .grid else { return false }
      let track = tracks[Int(boxes[index].tracks)]
      return track.columns > 2 && track.rows > 1 && boxes[index + 1].role != .layout
    }
  }

  /// The words of letters in the first row of a table.
  private func titles(of table: Int, _ words: [Word]) -> Set<String> {
    var titles: Set<String> = []
    var cell = table + 1
    let row = boxes[cell].row
    while cell < Int(boxes[table].end), boxes[cell].row == row {
      for index in cell..<Int(boxes[cell].end) where boxes[index].kind == .lines {
        for word in words[Int(boxes[index].firstWord)..<Int(boxes[index].endWord)]
        where word.text.unicodeScalars.count > 1
          && !word.text.utf8.contains(where: { (0x30...0x39).contains($0) })
        {
          titles.insert(word.text)
        }
      }
      cell = Int(boxes[cell].end)
    }
    return titles
  }
}
