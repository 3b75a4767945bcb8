import BillModel

/// Makes a page of placed boxes and their words.
struct HTMLPageBuilder {
  private var layout: FlowLayout
  private var words: [Word]
  private let columnEdges: Set<Int>
  private var blocks: [Block] = []
  private var paths: HTMLPathWriter

  /// A builder of what a walk has found, which it takes out of it.
  init(_ walker: inout HTMLWalker) {
    let found = walker.takeFindings()
    layout = FlowLayout(boxes: found.boxes, tracks: found.tracks)
    words = found.words
    columnEdges = walker.lines.columnEdges
    paths = HTMLPathWriter(walker.elements, walker.names)
  }

  /// Lays out and gives the one page; its words are the builder's no more.
  mutating func page() -> Page {
    layout.partSideTables(words)
    layout.measure()
    if layout.joinGrids() { layout.measure() }
    layout.place()
    blocks.reserveRoom(layout.boxes.count { $0.kind == .lines })
    for index in layout.boxes.indices where layout.boxes[index].kind == .lines {
      let lines = layout.boxes[index]
      if lines.endWord > lines.firstWord { placeLines(lines) }
    }
    let size = layout.boxes[0]
    defer { (words, blocks) = ([], []) }
    return Page(
      number: 1, width: size.width + 2 * FlowMetrics.margin,
      height: size.height + 2 * FlowMetrics.margin, words: words, blocks: blocks)
  }

  private mutating func placeLines(_ lines: FlowBox) {
    let range = Int(lines.firstWord)..<Int(lines.endWord)
    for index in range { words[index].box.move(x: lines.x, y: lines.y) }
    if lines.isPreformatted {
      placeColumns(of: lines, range)
      return
    }
    let block = cellBlock(of: lines) ?? addText(lines, range)
    for index in range { words[index].block = block }
  }

  /// The block of a cell that holds nothing but these words, or lines of one table cell.
  private mutating func cellBlock(of lines: FlowBox) -> Int32? {
    let index = Int(lines.cell)
    guard index >= 0 else { return nil }
    let cell = layout.boxes[index]
    guard !cell.holdsGrid, cell.role != .layout || cell.paragraphs == 1 else { return nil }
    if cell.block >= 0 { return cell.block }
    let block = Int32(blocks.count)
    blocks.append(
      Block(
        place: .path(paths.path(of: cell.element)),
        kind: cell.role == .header ? .headerCell : .cell,
        box: Box(
          x0: cell.x, y0: cell.y, x1: cell.x + cell.width, y1: cell.y + cell.height)))
    layout.boxes[index].block = block
    return block
  }

  private mutating func addText(_ lines: FlowBox, _ range: Range<Int>) -> Int32 {
    var box = words[range.lowerBound].box
    for index in range.dropFirst() { box = box.union(words[index].box) }
    blocks.append(Block(place: .path(paths.path(of: lines.element)), kind: .text, box: box))
    return Int32(blocks.count - 1)
  }

  /// Where spaces are kept, two of them part columns, and so does a drawn line: each run of words
  /// is a block.
  private mutating func placeColumns(of lines: FlowBox, _ range: Range<Int>) {
    var start = range.lowerBound
    for index in range {
      let isLast = index + 1 == range.upperBound
      if !isLast {
        let here = words[index].box
        let next = words[index + 1].box
        let isNear = next.x0 - here.x1 < 1.5 * words[index].size * FlowMetrics.advance
        let isParted = columnEdges.contains(index + 1)
        if isNear, !isParted, next.x0 >= here.x1, next.y1 == here.y1 { continue }
      }
      let block = addText(lines, start..<index + 1)
      for place in start...index { words[place].block = block }
      start = index + 1
    }
  }
}
