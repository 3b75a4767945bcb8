import BillModel

// Wrapped cells: lines that fit the columns and belong to the row above or below.
extension TableReader {
  /// Gives the waiting lines to the row above and to `row` below, parted at the widest gap.
  ///
  /// The lines of a cell stand closer to each other than rows do, whether cells are aligned to
  /// the top, the middle or the bottom of their row.
  func attach(_ state: inout State, to row: Int, result: inout Result) {
    guard !state.pending.isEmpty else { return }
    defer { state.pending.removeAll(keepingCapacity: true) }
    var heights = state.pending.map { layout.lines[$0.line].box.midY }
    heights.append(layout.lines[result.rows[row].line].box.midY)
    let above = state.lastRow >= 0 ? layout.lines[result.rows[state.lastRow].line].box.midY : nil
    let height = max(layout.lines[state.pending[0].line].box.height, 1)
    var cut = 0
    var widest = above.map { heights[0] - $0 } ?? Float.infinity
    for index in state.pending.indices where heights[index + 1] - heights[index] > widest - 0.5 {
      // Equal gaps: what cannot be told belongs to the row above.
      cut = index + 1
      widest = max(widest, heights[index + 1] - heights[index])
    }
    for fragment in state.pending[..<cut] { append(fragment, to: state.lastRow, result: &result) }
    for index in state.pending.indices[cut...].reversed() {
      guard heights[index + 1] - heights[index] < 1.8 * height else { break }
      prepend(state.pending[index], to: row, result: &result)
    }
  }

  /// Gives the waiting lines to the row above, as long as they follow it closely.
  func attachPending(_ state: inout State, result: inout Result) {
    defer { state.pending.removeAll(keepingCapacity: true) }
    guard state.lastRow >= 0 else { return }
    var above = layout.lines[result.rows[state.lastRow].line].box
    for fragment in state.pending {
      let box = layout.lines[fragment.line].box
      guard box.y0 - above.y1 < 0.9 * max(above.height, 1) else { return }
      // A heading in larger type is of what comes next.
      guard box.height < 1.2 * max(above.height, 1) else { return }
      append(fragment, to: state.lastRow, result: &result)
      above = box
    }
  }

  /// Whether a line is the rest of a sum's label: `Sum 90 00` over `01 21` is no row of a date.
  func continuesSum(_ line: Line, cells: [Cell], state: State, result: Result) -> Bool {
    guard state.lastRow >= 0, cells.count == 1, let cell = cells.first,
      !Shape(of: cell.text).contains(.point)
    else { return false }
    let row = result.rows[state.lastRow]
    guard case .total = row.role, row.cells.first?.column == cell.column else { return false }
    let above = layout.lines[row.line].box
    return line.box.y0 - above.y1 < 0.5 * max(above.height, 1)
  }

  func append(
    _ fragment: (line: Int, cells: [Cell]), to row: Int, result: inout Result
  ) {
    for cell in fragment.cells { CellAssigner.add(cell, to: &result.rows[row].cells) }
    result.owner[fragment.line] = row
  }

  private func prepend(
    _ fragment: (line: Int, cells: [Cell]), to row: Int, result: inout Result
  ) {
    for cell in fragment.cells {
      if let same = result.rows[row].cells.firstIndex(where: { $0.column == cell.column }) {
        result.rows[row].cells[same].text = CellAssigner.join(
          cell.text, result.rows[row].cells[same].text)
      } else {
        CellAssigner.add(cell, to: &result.rows[row].cells)
      }
    }
    result.owner[fragment.line] = row
  }
}
