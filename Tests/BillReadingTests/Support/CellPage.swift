import BillModel

/// Pages for tests, laid out as HTML is: each cell and paragraph is a block with a box.
struct CellPage {
  private var words: [Word] = []
  private var blocks: [Block] = []
  private var top: Float = 0
  private var tables = 0
  private var paragraphs = 0

  /// Prints a paragraph over the whole width.
  mutating func paragraph(_ text: String) {
    paragraphs += 1
    block(
      text, path: "/html/body/p[\(paragraphs)]", kind: .text,
      box: Box(x0: 0, y0: top, x1: 600, y1: top + 16))
    top += 20
  }

  /// Prints a table of rows of cells of equal width; the first row holds header cells.
  mutating func table(_ rows: [[String]], isHeaded: Bool = true) {
    tables += 1
    for (row, cells) in rows.enumerated() {
      let width = 600 / Float(max(cells.count, 1))
      for (column, text) in cells.enumerated() {
        block(
          text, path: "/html/body/table[\(tables)]/tr[\(row + 1)]/td[\(column + 1)]",
          kind: isHeaded && row == 0 ? .headerCell : .cell,
          box: Box(
            x0: Float(column) * width, y0: top, x1: Float(column + 1) * width, y1: top + 16))
      }
      top += 16
    }
    top += 10
  }

  private mutating func block(_ text: String, path: String, kind: Block.Kind, box: Box) {
    var x = box.x0 + 2
    for word in text.split(separator: " ") {
      let width = Float(word.count) * 5
      words.append(
        Word(
          text: String(word),
          box: Box(x0: x, y0: box.y0 + 3, x1: x + width, y1: box.y0 + 13), size: 10,
          block: Int32(blocks.count)))
      x += width + 5
    }
    blocks.append(Block(place: .path(path), kind: kind, box: box))
  }

  /// The page as a document.
  var document: Document {
    Document(
      mediaType: "text/html",
      pages: [Page(number: 1, width: 600, height: top, words: words, blocks: blocks)])
  }
}
