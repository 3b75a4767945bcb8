/// Grids that a page shows as one table: rows of blocks that are a grid each, and the head of a
/// table that stands in a table of its own, so that it stays when the rows are scrolled.
extension FlowLayout {
  /// Gives grids that belong together the same columns; call it when all of them are measured.
  ///
  /// - Returns: Whether there are any: then all boxes are to be measured again.
  mutating func joinGrids() -> Bool {
    var isAny = false
    for group in joinedGrids() {
      var widths: [Float] = []
      for grid in group {
        let edges = tracks[Int(boxes[grid].tracks)].columnEdges
        for (column, width) in zip(edges, edges.dropFirst()).map({ $1 - $0 }).enumerated() {
          if column < widths.count {
            widths[column] = max(widths[column], width)
          } else {
            widths.append(width)
          }
        }
      }
      for grid in group { tracks[Int(boxes[grid].tracks)].minimumWidths = widths }
      isAny = true
    }
    guard isAny else { return false }
    for index in boxes.indices where boxes[index].kind != .lines {
      boxes[index].width = 0
      boxes[index].height = 0
    }
    return true
  }

  /// Runs of grids below each other, without any text between them, that are parts of one table.
  private func joinedGrids() -> [[Int]] {
    var groups: [[Int]] = []
    // By the cell around them: what stands in different cells is never in line.
    var last: [Int32: (grid: Int, group: Int?)] = [:]
    for index in boxes.indices {
      let cell = boxes[index].cell
      switch boxes[index].kind {
      case .lines where boxes[index].endWord > boxes[index].firstWord:
        // Few cells hold grids.
        if cell < 0 || boxes[Int(cell)].holdsGrid { last[cell] = nil }
      case .grid:
        guard let before = last[cell], belongTogether(before.grid, index) else {
          last[cell] = (grid: index, group: nil)
          continue
        }
        let group = before.group ?? groups.count
        if group == groups.count { groups.append([before.grid]) }
        groups[group].append(index)
        last[cell] = (grid: index, group: group)
      default: break
      }
    }
    return groups
  }

  private func belongTogether(_ first: Int, _ second: Int) -> Bool {
    let upper = tracks[Int(boxes[first].tracks)]
    let lower = tracks[Int(boxes[second].tracks)]
    guard upper.columns > 1, upper.columns == lower.columns else { return false }
    if upper.rows == 1, lower.rows == 1, isEveryCell(.layout, of: first) {
      return isEveryCell(.layout, of: second)
    }
    return isEveryCell(.header, of: first) && !isEveryCell(.header, of: second)
  }

  private func isEveryCell(_ role: FlowBox.CellRole, of grid: Int) -> Bool {
    var child = grid + 1
    guard child < Int(boxes[grid].end) else { return false }
    while child < Int(boxes[grid].end) {
      guard boxes[child].role == role else { return false }
      child = Int(boxes[child].end)
    }
    return true
  }
}
