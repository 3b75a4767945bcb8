import BillModel

/// Joins words whose letters were drawn apart: `T o t a l`, `合 计`.
///
/// Letters that stand alone, evenly apart and closer than what is around them are one word. A wider
/// gap among them parts two. Where spaces between words are no wider than those between letters,
/// nothing can tell the words apart, and they become one.
struct PDFSpacedLetters {
  private let words: [Word]
  private var joined: [Word] = []

  /// The words of a page in the order of its text, letter-spaced ones joined.
  static func joined(_ words: [Word]) -> [Word] {
    guard words.indices.dropLast().contains(where: { stands(words[$0], before: words[$0 + 1]) })
    else { return words }
    var joiner = PDFSpacedLetters(words: words)
    joiner.run()
    return joiner.joined
  }

  private init(words: [Word]) { self.words = words }

  // MARK: Runs

  private mutating func run() {
    joined.reserveCapacity(words.count)
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, Self.stands(words[end - 1], before: words[end]) { end += 1 }
      if end - start == 1 { joined.append(words[start]) } else { add(start..<end) }
      start = end
    }
  }

  /// Whether two words are letters of one size on one line, near enough to be of one word.
  private static func stands(_ one: Word, before next: Word) -> Bool {
    guard isOneLetter(one, last: false), isOneLetter(next, last: true) else { return false }
    let size = min(one.size, next.size)
    let gap = next.box.x0 - one.box.x1
    return gap > 0 && gap < 1.1 * size && one.style == next.style
      && abs(one.size - next.size) < 0.1 * size && abs(one.box.midY - next.box.midY) < 0.1 * size
  }

  /// Whether a word is one character, behind which a sign may stand if it is the `last` one.
  private static func isOneLetter(_ word: Word, last: Bool) -> Bool {
    guard word.text.utf8.count <= 5, !word.style.contains(.rotated),
      !word.style.contains(.rightToLeft)
    else { return false }
    let scalars = word.text.unicodeScalars
    switch scalars.count {
    case 1: return true
    case 2: return last && scalars.last.map(isSign) == true
    default: return false
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", ".", ",", ";", "：", "。", "，": true
    default: false
    }
  }

  // MARK: Pieces of a run

  /// Parts a run at its wider gaps and where ideographs begin or end, and joins the parts that are
  /// words: between `共 5 次` and its figure there is a space.
  private mutating func add(_ run: Range<Int>) {
    let gaps = run.dropLast().map { words[$0 + 1].box.x0 - words[$0].box.x1 }
    let usual = gaps.min() ?? 0
    let widest = usual + 0.12 * words[run.lowerBound].size
    var pieces: [Range<Int>] = []
    var start = run.lowerBound
    for index in run.dropFirst()
    where gaps[index - 1 - run.lowerBound] > widest || isWide(at: index - 1) != isWide(at: index) {
      pieces.append(start..<index)
      start = index
    }
    pieces.append(start..<run.upperBound)
    // Figures alone could be columns; beside letters that are spaced alike they are spaced too.
    let hasWord = pieces.contains { isWord($0) }
    for piece in pieces {
      if isWord(piece) || (piece.count > 1 && hasWord) || isAmount(piece), !touches(piece, usual) {
        join(piece)
      } else {
        joined += words[piece]
      }
    }
  }

  /// Whether there are enough letters to tell a word from things in columns.
  private func isWord(_ piece: Range<Int>) -> Bool {
    var wide = 0
    var letters: [Unicode.Scalar] = []
    var capitals = 0
    for word in words[piece] {
      guard let scalar = word.text.unicodeScalars.first else { continue }
      if UnicodeClass.isWide(scalar.value), scalar.properties.isAlphabetic { wide += 1 }
      if scalar.properties.isAlphabetic { letters.append(scalar) }
      if scalar.properties.isUppercase { capitals += 1 }
    }
    if wide >= 2 { return true }
    guard letters.count >= (capitals == letters.count ? 3 : 4) else { return false }
    return letters.dropFirst().contains { $0 != letters[0] }
  }

  /// Whether figures stand around one decimal sign, as they do in no row of columns.
  private func isAmount(_ piece: Range<Int>) -> Bool {
    guard piece.count >= 4 else { return false }
    let scalars = words[piece].flatMap(\.text.unicodeScalars)
    let signs = scalars.indices.filter { scalars[$0] == "." || scalars[$0] == "," }
    return signs.count == 1 && signs[0] > 0 && signs[0] == scalars.count - 3
      && scalars.indices.allSatisfy { $0 == signs[0] || ("0"..."9").contains(scalars[$0]) }
  }

  /// Whether a word beside a piece is as near to it as its own letters are to each other.
  ///
  /// Three ideographs apart tell of spacing by themselves, and two beside other letters do.
  private func touches(_ piece: Range<Int>, _ gap: Float) -> Bool {
    let near = 1.3 * gap
    let hasIdeographs = isWide(at: piece.lowerBound)
    if hasIdeographs, piece.count > 2 { return false }
    if piece.lowerBound > 0, !hasIdeographs || isWide(at: piece.lowerBound - 1) {
      let (left, first) = (words[piece.lowerBound - 1], words[piece.lowerBound])
      if left.box.overlapY(first.box) > 0, abs(first.box.x0 - left.box.x1) < near { return true }
    }
    if piece.upperBound < words.count, !hasIdeographs || isWide(at: piece.upperBound) {
      let (last, right) = (words[piece.upperBound - 1], words[piece.upperBound])
      if right.box.overlapY(last.box) > 0, abs(right.box.x0 - last.box.x1) < near { return true }
    }
    return false
  }

  /// Whether a word begins with an ideograph or another character of that width.
  private func isWide(at index: Int) -> Bool {
    words[index].text.unicodeScalars.first.map { UnicodeClass.isWide($0.value) } ?? false
  }

  private mutating func join(_ piece: Range<Int>) {
    var word = words[piece.lowerBound]
    for next in words[piece.dropFirst()] {
      word.text += next.text
      word.box = word.box.union(next.box)
    }
    joined.append(word)
  }
}
