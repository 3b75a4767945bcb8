import BillModel

/// How wide the spaces between the words of a page are, as a share of the words' size.
///
/// Numbers that a wider gap parts stand in two columns: `2   234,50` is a count and an amount, and no
/// number in groups. Fonts differ too much for a fixed width (a space is a quarter of the size in
/// most of them, and six tenths in those of typewriters), so the page's own spaces tell it.
struct SpaceWidth {
  private let page: Page
  /// Nil until it is asked for: most pages have no two numbers so close to each other.
  private var usual: Float??

  init(_ page: Page) { self.page = page }

  /// Pairs of words without which a page tells nothing.
  private static let fewest = 8
  /// How much wider than the usual space one inside a number may be: justified lines stretch theirs.
  private static let stretch: Float = 1.5

  /// Whether two words are numbers that stand too far apart to be one.
  mutating func parts(_ left: Word, _ right: Word) -> Bool {
    guard Self.isNumber(right.text), Self.isNumber(left.text) else { return false }
    let measured: Float?
    if let usual {
      measured = usual
    } else {
      measured = measure()
      usual = .some(measured)
    }
    guard let measured else { return false }
    let gap = (right.box.x0 - left.box.x1) / max(min(left.size, right.size), 1)
    return gap > Self.stretch * measured
  }

  /// The median of the spaces between words that are no numbers, nil where too few are printed.
  private func measure() -> Float? {
    // Neighbours are told by their places: files have their words in any order.
    let ordered = page.words.map { (row: ($0.box.midY * 2).rounded(), word: $0) }
      .sorted { ($0.row, $0.word.box.x0) < ($1.row, $1.word.box.x0) }
    var gaps: [Float] = []
    var last: Word?
    for (_, word) in ordered {
      defer { last = word }
      guard let left = last, left.block == word.block, left.size == word.size,
        abs(left.box.midY - word.box.midY) < 0.2 * word.size,
        Self.hasLetter(left.text) || Self.hasLetter(word.text)
      else { continue }
      let gap = (word.box.x0 - left.box.x1) / max(word.size, 1)
      if gap > 0, gap < 0.62 { gaps.append(gap) }
    }
    guard gaps.count >= Self.fewest else { return nil }
    gaps.sort()
    return gaps[gaps.count / 2]
  }

  private static func hasLetter(_ text: String) -> Bool {
    Shape(of: text).contains(.letter)
  }

  private static func isNumber(_ text: String) -> Bool {
    let shape = Shape(of: text)
    return shape.contains(.digit) && !shape.contains(.letter)
  }
}
