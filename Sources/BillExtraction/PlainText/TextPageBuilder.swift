import BillModel

/// Places the runs of a text's lines on pages.
struct TextPageBuilder {
  private let maximumPages: Int
  private var pages: [Page] = []
  private var words: [Word] = []
  private var blocks: [Block] = []
  private var widest = 1
  private var row = 0
  private var line = 0
  /// Lines since the last empty one, which may be columns.
  private var paragraph: [(place: Place, row: Int, runs: [TextRun])] = []

  /// Whether pages behind the limit were left out.
  private(set) var hasMorePages = false

  /// Width of a column and height of a row, in points.
  private static let advance: Float = 6
  private static let height: Float = 12

  init(maximumPages: Int) { self.maximumPages = maximumPages }

  /// Reads a whole text in UTF-8, whose lines are all at one place where one is given.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, at place: Place? = nil) {
    var start = 0
    while start < text.count, !hasMorePages {
      var end = start
      while end < text.count, !Self.endsLine(text[end]) { end += 1 }
      add(UnsafeBufferPointer(rebasing: text[start..<end]), at: place)
      guard end < text.count else { break }
      if text[end] == 0x0C, place == nil {
        // The text behind a form feed goes on with the line's number.
        line -= 1
        endPage()
      }
      start = end + 1
      if text[end] == 0x0D, start < text.count, text[start] == 0x0A { start += 1 }
    }
  }

  /// The pages.
  mutating func finish() -> [Page] {
    if !hasMorePages { endPage() }
    return pages
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x0C
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, at place: Place?) {
    line += 1
    let runs = TextLineScanner.runs(of: text)
    if runs.isEmpty {
      // A drawn line parts nothing; an empty one does.
      if text.allSatisfy({ $0 <= 0x20 }) { endParagraph() }
    } else {
      paragraph.append((place: place ?? .line(line), row: row, runs: runs))
    }
    row += 1
  }

  private mutating func endPage() {
    endParagraph()
    guard pages.count < maximumPages else {
      hasMorePages = true
      return
    }
    pages.append(
      Page(
        number: pages.count + 1, width: Float(widest) * Self.advance,
        height: Float(max(row, 1)) * Self.height, words: words, blocks: blocks))
    words = []
    blocks = []
    widest = 1
    row = 0
  }

  // MARK: Columns

  private mutating func endParagraph() {
    let gaps = emptyColumns()
    for line in paragraph { set(line.runs, at: line.place, row: line.row, gaps: gaps) }
    paragraph.removeAll()
  }

  /// The columns that part those of a table, also where these are one space apart.
  ///
  /// Most lines must begin or end with a number, as rows do; no line but a header may have a
  /// character in such a column, and most must have a word that begins or ends beside it. Where a
  /// leader or a tab parts anything, nothing else need.
  private func emptyColumns() -> [Bool] {
    guard paragraph.count >= 4, let width = paragraph.map({ $0.runs.last?.end ?? 0 }).min(),
      !paragraph.contains(where: { $0.runs.contains(where: \.isParted) }),
      2 * paragraph.count(where: { Self.isRow($0.runs) }) > paragraph.count
    else { return [] }
    let count = min(width, Self.widestTable)
    var taken = Array(repeating: 0, count: count)
    var starts = Array(repeating: 0, count: count + 1)
    var ends = starts
    for line in paragraph {
      for run in line.runs where run.start < count {
        for column in run.start..<min(run.end, count) { taken[column] += 1 }
        starts[run.start] += 1
        if run.end <= count { ends[run.end] += 1 }
      }
    }
    let exceptions = paragraph.count > 4 ? 1 : 0
    return (0..<count).map { column in
      taken[column] <= exceptions
        && 2 * max(starts[column + 1], ends[column]) > paragraph.count
    }
  }

  private static func isRow(_ runs: [TextRun]) -> Bool {
    [runs.first, runs.last].contains { run in
      run?.text.contains { $0 >= 0x30 && $0 <= 0x39 } ?? false
    }
  }

  /// Columns beyond this are not looked at: a line of text is no table.
  private static let widestTable = 1000

  private mutating func set(_ runs: [TextRun], at place: Place, row: Int, gaps: [Bool]) {
    var first = runs.startIndex
    for index in runs.indices {
      let next = index + 1
      if next < runs.count, !isParted(runs[index], runs[next], gaps: gaps) { continue }
      addBlock(runs[first...index], at: place, row: row)
      first = next
    }
    widest = max(widest, runs.last?.end ?? 0)
  }

  /// Two spaces, a leader or a column that is empty in all lines part phrases.
  private func isParted(_ left: TextRun, _ right: TextRun, gaps: [Bool]) -> Bool {
    right.isParted || right.start - left.end >= 2 || (left.end < gaps.count && gaps[left.end])
  }

  private mutating func addBlock(_ runs: ArraySlice<TextRun>, at place: Place, row: Int) {
    let y = Float(row) * Self.height
    let block = Int32(clamping: blocks.count)
    var box: Box?
    for run in runs {
      let own = Box(
        x0: Float(run.start) * Self.advance, y0: y, x1: Float(run.end) * Self.advance,
        y1: y + Self.height)
      box = box?.union(own) ?? own
      words.append(
        Word(
          text: String(decoding: run.text, as: UTF8.self), box: own, size: Self.height,
          block: block, style: run.isRightToLeft ? .rightToLeft : []))
    }
    if let box { blocks.append(Block(place: place, kind: .text, box: box)) }
  }
}
