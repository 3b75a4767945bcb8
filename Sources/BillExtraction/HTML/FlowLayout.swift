/// Sizes and places the boxes of a page.
struct FlowLayout {
  var boxes: [FlowBox]
  var tracks: [FlowTracks]

  /// Gives every box its width and height, from the innermost outwards.
  mutating func measure() {
    for index in boxes.indices.reversed() {
      if boxes[index].kind == .grid { measureGrid(index) }
      let parent = Int(boxes[index].parent)
      guard parent >= 0, boxes[parent].kind != .grid else { continue }
      boxes[parent].width = max(boxes[parent].width, boxes[index].width)
      boxes[parent].height += boxes[index].height + boxes[index].gap
    }
  }

  /// Gives every box its place, from the page inwards.
  mutating func place() {
    for index in boxes.indices {
      let parent = Int(boxes[index].parent)
      if parent < 0 {
        boxes[index].x = FlowMetrics.margin
        boxes[index].y = FlowMetrics.margin
      } else if boxes[parent].kind == .grid {
        placeCell(index, in: parent)
      } else {
        let isCell = boxes[parent].kind == .cell
        boxes[index].x = boxes[parent].x + (isCell ? FlowMetrics.cellPaddingX : 0)
        boxes[index].y = boxes[parent].cursor + boxes[index].gap
        boxes[parent].cursor = boxes[index].y + boxes[index].height
      }
      boxes[index].cursor =
        boxes[index].y + (boxes[index].kind == .cell ? FlowMetrics.cellPaddingY : 0)
    }
  }

  private mutating func placeCell(_ index: Int, in grid: Int) {
    let cell = boxes[index]
    let track = Int(boxes[grid].tracks)
    let columns = Int(tracks[track].columns)
    let rows = Int(tracks[track].rows)
    let left = min(Int(cell.column), columns)
    let right = min(left + Int(cell.columnSpan), columns)
    let top = min(Int(cell.row), rows)
    let bottom = min(top + Int(cell.rowSpan), rows)
    boxes[index].x = boxes[grid].x + tracks[track].columnEdges[left]
    boxes[index].y = boxes[grid].y + tracks[track].rowEdges[top]
    boxes[index].width = tracks[track].columnEdges[right] - tracks[track].columnEdges[left]
    boxes[index].height = tracks[track].rowEdges[bottom] - tracks[track].rowEdges[top]
  }

  /// Columns are as wide as their longest content; what spans several and is wider still widens
  /// them all alike.
  private mutating func measureGrid(_ grid: Int) {
    let track = Int(boxes[grid].tracks)
    let columns = Int(tracks[track].columns)
    var widths =
      tracks[track].minimumWidths.count == columns
      ? tracks[track].minimumWidths : [Float](repeating: 0, count: columns)
    var heights = [Float](repeating: 0, count: Int(tracks[track].rows))
    var spanning: [Int] = []
    var child = grid + 1
    while child < Int(boxes[grid].end) {
      let cell = boxes[child]
      let column = Int(cell.column)
      let row = Int(cell.row)
      if cell.columnSpan == 1 {
        widths[column] = max(widths[column], cell.width + 2 * FlowMetrics.cellPaddingX)
      }
      if cell.rowSpan == 1 {
        heights[row] = max(heights[row], cell.height + 2 * FlowMetrics.cellPaddingY)
      }
      if cell.columnSpan > 1 || cell.rowSpan > 1 { spanning.append(child) }
      child = Int(cell.end)
    }
    for child in spanning { widen(&widths, &heights, for: boxes[child]) }
    tracks[track].columnEdges = edges(widths)
    tracks[track].rowEdges = edges(heights)
    boxes[grid].width = tracks[track].columnEdges.last ?? 0
    boxes[grid].height = tracks[track].rowEdges.last ?? 0
  }

  private func widen(_ widths: inout [Float], _ heights: inout [Float], for cell: FlowBox) {
    if cell.columnSpan > 1 {
      let columns = Int(cell.column)..<min(widths.count, Int(cell.column + cell.columnSpan))
      let missing =
        cell.width + 2 * FlowMetrics.cellPaddingX - columns.reduce(0) { $0 + widths[$1] }
      if missing > 0 {
        let share = missing / Float(columns.count)
        for column in columns { widths[column] += share }
      }
    }
    if cell.rowSpan > 1 {
      let rows = Int(cell.row)..<min(heights.count, Int(cell.row) + Int(cell.rowSpan))
      let missing = cell.height + 2 * FlowMetrics.cellPaddingY - rows.reduce(0) { $0 + heights[$1] }
      if missing > 0, let last = rows.last { heights[last] += missing }
    }
  }

  private func edges(_ sizes: [Float]) -> [Float] {
    var edges: [Float] = [0]
    edges.reserveCapacity(sizes.count + 1)
    var sum: Float = 0
    for size in sizes {
      sum += size
      edges.append(sum)
    }
    return edges
  }
}
