import BillKnowledge
import BillModel

/// What stands on one line of a header: a title or a part of one, or words that only the gaps of
/// other lines can part.
enum HeaderTitle {
  case piece(Piece)
  case words(Range<Int>, line: Int)

  /// A part of a title on one line.
  struct Piece {
    var text: String
    var x0: Float
    var x1: Float
    var line: Int

    init(text: String, x0: Float, x1: Float, line: Int) {
      self.text = text
      self.x0 = x0
      self.x1 = x1
      self.line = line
    }

    /// Words beside each other.
    init(_ words: Range<Int>, line: Int, layout: Layout) {
      self.init(
        text: Layout.text(of: layout.words[words]), x0: layout.words[words.lowerBound].box.x0,
        x1: layout.words[words.upperBound - 1].box.x1, line: line)
    }
  }

  /// The phrases of a line, cut where titles of narrow columns were set too close.
  static func all(on line: Int, layout: Layout, sense: inout WordSense) -> [HeaderTitle] {
    var titles: [HeaderTitle] = []
    for index in layout.lines[line].phrases {
      let phrase = layout.phrases[index]
      let isTitle =
        phrase.block >= 0 || phrase.words.count == 1 || sense.isTitle(phrase.text)
      if isTitle, let parts = columns(of: phrase, layout: layout, sense: &sense) {
        titles += parts.map { .piece(Piece($0, line: line, layout: layout)) }
      } else if isTitle {
        titles.append(
          .piece(
            Piece(text: phrase.text, x0: phrase.cell.x0, x1: phrase.cell.x1, line: line)))
      } else if let parts = knownParts(of: phrase, layout: layout, sense: sense) {
        titles += parts.map { .piece(Piece($0, line: line, layout: layout)) }
      } else if isKnown(phrase.text, sense: &sense) {
        titles.append(.piece(Piece(phrase.words, line: line, layout: layout)))
      } else {
        titles.append(.words(phrase.words, line: line))
      }
    }
    return titles
  }

  /// The two titles that words are which would make one as well (`Credit Balance`), where the lines
  /// below print an amount below each of them.
  private static func columns(
    of phrase: Phrase, layout: Layout, sense: inout WordSense
  ) -> [Range<Int>]? {
    guard phrase.block < 0, (2...4).contains(phrase.words.count) else { return nil }
    for cut in phrase.words.dropFirst() {
      let left = phrase.words.lowerBound..<cut
      let right = cut..<phrase.words.upperBound
      guard let first = sense.columnRoles(Layout.text(of: layout.words[left])).first,
        let second = sense.columnRoles(Layout.text(of: layout.words[right])).first,
        first != second, first.isNumeric, second.isNumeric,
        holdAmounts(left, right, below: phrase.line, layout: layout)
      else { continue }
      return [left, right]
    }
    return nil
  }

  /// Whether a line below two words prints an amount with decimals below each of them.
  private static func holdAmounts(
    _ left: Range<Int>, _ right: Range<Int>, below line: Int, layout: Layout
  ) -> Bool {
    func box(_ words: Range<Int>) -> (x0: Float, x1: Float) {
      (x0: layout.words[words.lowerBound].box.x0, x1: layout.words[words.upperBound - 1].box.x1)
    }
    let places = [box(left), box(right)]
    for below in (line + 1)...(line + mostLines)
    where layout.lines.indices.contains(below)
      && layout.lines[below].page == layout.lines[line].page
    {
      let amounts = layout.lines[below].phrases.flatMap { layout.phrases[$0].words }.filter {
        let shape = Shape(of: layout.words[$0].text)
        return shape.contains(.point) && !shape.contains(.letter)
      }.map { layout.words[$0].box }
      // The amounts of one column are as wide as both titles, or stand below the second alone.
      let first = amounts.filter {
        $0.x0 < places[0].x1 && $0.x1 < places[1].x0 + 1 && $0.x1 > places[0].x0
      }
      let second = amounts.filter { $0.x0 > places[0].x1 - 1 && $0.x0 < places[1].x1 + 1 }
      if !first.isEmpty, !second.isEmpty { return true }
    }
    return false
  }

  /// How many lines below two titles may show that they are two.
  private static let mostLines = 12

  private static func isKnown(_ text: String, sense: inout WordSense) -> Bool {
    !sense.columnRoles(text).isEmpty || sense.isLabel(text)
  }

  /// The titles that a phrase is made of, when most words of it belong to known ones; two
  /// languages beside each other are one title.
  private static func knownParts(
    of phrase: Phrase, layout: Layout, sense: WordSense
  ) -> [Range<Int>]? {
    guard phrase.words.count <= 24 else { return nil }
    var parts: [Range<Int>] = []
    var known = 0
    var start = phrase.words.lowerBound
    while start < phrase.words.upperBound {
      var end = min(start + 5, phrase.words.upperBound)
      while end > start, !sense.isTitle(Layout.text(of: layout.words[start..<end])) { end -= 1 }
      let isKnown = end > start
      if !isKnown { end = start + 1 }
      // Behind a comma and in brackets a title goes on: `(мин, сек, шт)`, `Time (UTC)`.
      let goesOn =
        start > phrase.words.lowerBound
        && (layout.words[start - 1].text.hasSuffix(",") || layout.words[start].text.hasPrefix("("))
      if let last = parts.last,
        !isKnown || known == 0 || goesOn
          || changesScript(at: start, in: layout) && !isBilingual(last, in: layout)
      {
        parts[parts.count - 1] = last.lowerBound..<end
      } else {
        parts.append(start..<end)
      }
      if isKnown { known += end - start }
      start = end
    }
    guard parts.count > 1, known * 2 >= phrase.words.count else { return nil }
    return parts
  }

  private static func isBilingual(_ words: Range<Int>, in layout: Layout) -> Bool {
    words.dropFirst().contains { changesScript(at: $0, in: layout) }
  }

  /// Whether the words on both sides are of different scripts (`Bill Date 截數日期`).
  private static func changesScript(at word: Int, in layout: Layout) -> Bool {
    let left = Shape(of: layout.words[word - 1].text).contains(.foreign)
    return left != Shape(of: layout.words[word].text).contains(.foreign)
  }
}
