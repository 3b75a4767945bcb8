/// On which side of a time of the day a word stands that tells that it is one.
public enum ClockSide: Sendable, Hashable {
  /// `kl. 08.30`.
  case before
  /// `14.00 Uhr`.
  case behind
}

/// Finds times of the day that are written like money, by the words beside them: both times in
/// `14.00 - 17.00 Uhr`.
struct ClockTimes {
  private let lexicon: ValueLexicon
  private let times: TimeReader

  init(lexicon: ValueLexicon) {
    self.lexicon = lexicon
    times = TimeReader(lexicon: lexicon, allowsPoint: true)
  }

  /// Whether a word is a time of a day, or one end of a span of a day, that a word beside it
  /// names so.
  func isTime(_ index: Int, among words: [String]) -> Bool {
    guard reads(words, at: index) else { return false }
    let first = isLink(words, at: index - 1) && reads(words, at: index - 2) ? index - 2 : index
    let last = isLink(words, at: index + 1) && reads(words, at: index + 2) ? index + 2 : index
    return side(words, at: first - 1) == .before || side(words, at: last + 1) == .behind
  }

  private func reads(_ words: [String], at index: Int) -> Bool {
    words.indices.contains(index) && times.read(Self.bare(words[index])) != nil
  }

  /// Whether a dash, or a word for one, stands at a place.
  private func isLink(_ words: [String], at index: Int) -> Bool {
    guard words.indices.contains(index) else { return false }
    return ValueText.read(words[index]) { text in
      text.count == 1 && text[0] == UInt8(ascii: "-")
        || lexicon.tables.connectors[text, 0..<text.count] == .linksRange
    }
  }

  private func side(_ words: [String], at index: Int) -> ClockSide? {
    guard words.indices.contains(index) else { return nil }
    return ValueText.read(Self.bare(words[index])) { lexicon.tables.clocks[$0, 0..<$0.count] }
  }

  /// A word without the punctuation of its sentence.
  private static func bare(_ word: String) -> String {
    String(word.drop { $0 == "(" }.reversed().drop { ".,;:)".contains($0) }.reversed())
  }
}
