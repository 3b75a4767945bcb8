import BillModel

/// A document's words as lines of phrases: the one geometry that every reader works on.
public struct Layout: Sendable {
  /// Pages, without their words.
  public var pages: [PageFrame] = []
  /// Words in order of page, line and x.
  public var words: [Word] = []
  /// Lines in order of page and y.
  public var lines: [Line] = []
  /// Phrases in order of line and x.
  public var phrases: [Phrase] = []
  /// Id of the issuer whose files alone have the document's form, nil where it tells nothing.
  public var issuer: String?

  /// A page's number, size and blocks.
  public struct PageFrame: Sendable {
    /// 1 for the first.
    public var number: Int
    /// Width in points.
    public var width: Float
    /// Height in points.
    public var height: Float
    /// Cells and paragraphs that phrases point into.
    public var blocks: [Block]
  }

  /// Lays out every page of a document.
  public init(_ document: Document) {
    issuer = document.issuer
    lines.reserveCapacity(document.pages.count * 64)
    for page in document.pages {
      let index = pages.count
      pages.append(
        PageFrame(
          number: page.number, width: page.width, height: page.height, blocks: page.blocks))
      add(page, at: index)
    }
  }

  /// The phrases of a line.
  public func phrases(of line: Line) -> ArraySlice<Phrase> { phrases[line.phrases] }

  /// Where a phrase stands, in the terms of its format.
  public func place(of phrase: Phrase) -> Place {
    if phrase.block >= 0, phrase.block < pages[phrase.page].blocks.count {
      return pages[phrase.page].blocks[phrase.block].place
    }
    return .page(pages[phrase.page].number, phrase.box)
  }

  /// Where a line stands.
  public func place(of line: Line) -> Place {
    if let first = phrases(of: line).first, first.block >= 0 { return place(of: first) }
    return .page(pages[line.page].number, line.box)
  }

  private mutating func add(_ page: Page, at index: Int) {
    // Words by height first: a line is what shares a centre, whatever the order in the file.
    var order: [(y: Float, x: Float, word: Int)] = []
    order.reserveCapacity(page.words.count)
    for (number, word) in page.words.enumerated()
    where !word.style.contains(.white) && !word.text.isEmpty {
      order.append((y: word.box.midY, x: word.box.x0, word: number))
    }
    order.sort { ($0.y, $0.x, $0.word) < ($1.y, $1.x, $1.word) }
    var spaces = SpaceWidth(page)
    var start = 0
    while start < order.count {
      var end = start + 1
      let height = max(page.words[order[start].word].box.height, 1)
      var centre = order[start].y
      while end < order.count {
        let word = page.words[order[end].word]
        // Half the lower height: superscripts join their line, neighbouring lines do not.
        guard order[end].y - centre < 0.45 * min(height, max(word.box.height, 1)) else { break }
        centre = (centre * Float(end - start) + order[end].y) / Float(end - start + 1)
        end += 1
      }
      addLine(page, order[start..<end], at: index, &spaces)
      start = end
    }
  }

  private mutating func addLine(
    _ page: Page, _ members: ArraySlice<(y: Float, x: Float, word: Int)>, at index: Int,
    _ spaces: inout SpaceWidth
  ) {
    let ordered = members.sorted { ($0.x, $0.word) < ($1.x, $1.word) }
    let line = lines.count
    let firstPhrase = phrases.count
    var firstWord = words.count
    for member in ordered {
      let word = page.words[member.word]
      if words.count > firstWord, Self.overprint(&words[words.count - 1], word) { continue }
      if words.count > firstWord, !Self.joins(words[words.count - 1], word, &spaces) {
        addPhrase(firstWord..<words.count, page: index, line: line)
        firstWord = words.count
      }
      words.append(word)
    }
    addPhrase(firstWord..<words.count, page: index, line: line)
    var box = phrases[firstPhrase].box
    for phrase in phrases[(firstPhrase + 1)...] { box = box.union(phrase.box) }
    lines.append(Line(page: index, box: box, phrases: firstPhrase..<phrases.count))
  }

  /// Takes a word into the one that it is printed over, when both show the same digits: some
  /// programs print an amount twice, and a bracket with one of the two alone.
  private static func overprint(_ under: inout Word, _ over: Word) -> Bool {
    let overlap = min(under.box.x1, over.box.x1) - max(under.box.x0, over.box.x0)
    guard under.block < 0, over.block < 0,
      overlap > 0.6 * min(under.box.width, over.box.width), overlap > 0
    else { return false }
    let left = core(of: under.text)
    guard !left.isEmpty, left == core(of: over.text) else { return false }
    let opens = under.text.hasPrefix("(") || over.text.hasPrefix("(")
    let closes = under.text.hasSuffix(")") || over.text.hasSuffix(")")
    under.text = (opens ? "(" : "") + left + (closes ? ")" : "")
    under.box = under.box.union(over.box)
    return true
  }

  /// A number without brackets around it; empty for a text without digits.
  private static func core(of text: String) -> String {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return "" }
    return String(text.drop { $0 == "(" }.reversed().drop { $0 == ")" }.reversed())
  }

  /// Whether a word continues the phrase of the word left of it.
  private static func joins(_ left: Word, _ right: Word, _ spaces: inout SpaceWidth) -> Bool {
    if left.block != right.block { return false }
    // What is struck out is no part of what stands beside it.
    if left.style.contains(.struckOut) != right.style.contains(.struckOut) { return false }
    if left.block >= 0 { return true }
    let size = min(left.size, right.size)
    return right.box.x0 - left.box.x1 < 0.62 * size && !spaces.parts(left, right)
  }

  private mutating func addPhrase(_ range: Range<Int>, page: Int, line: Int) {
    var box = words[range.lowerBound].box
    var size = words[range.lowerBound].size
    var style = words[range.lowerBound].style
    for word in words[range.dropFirst()] {
      box = box.union(word.box)
      size = max(size, word.size)
      style.formIntersection(word.style)
    }
    let text = Self.text(of: words[range])
    let block = Int(words[range.lowerBound].block)
    var cell = box
    if block >= 0, block < pages[page].blocks.count, pages[page].blocks[block].kind != .text {
      cell = pages[page].blocks[block].box
    }
    phrases.append(
      Phrase(
        text: text, box: box, cell: cell, page: page, line: line, block: block, size: size,
        style: style, shape: Shape(of: text), words: range))
  }

  /// Joins words that stand in order of x into text in logical order.
  package static func text(of words: ArraySlice<Word>) -> String {
    guard words.count > 1 else { return words.first?.text ?? "" }
    if words.contains(where: { $0.style.contains(.rightToLeft) }) {
      return LogicalOrder.text(of: words)
    }
    var text = ""
    for word in words {
      if !text.isEmpty { text += " " }
      text += word.text
    }
    return text
  }
}
