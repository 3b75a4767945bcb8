import BillModel

/// Puts words that were sorted by x into the order in which they are read.
///
/// A small part of the Unicode bidirectional algorithm (UAX 9), for whole words: in a run from
/// right to left the words are reversed, and neighbouring words from left to right (numbers,
/// Latin names) keep their own order inside it.
enum LogicalOrder {
  static func text(of words: ArraySlice<Word>) -> String {
    // Words of a laid out block come in logical order already: their x grows with the text.
    if let first = words.first, first.block >= 0 {
      return words.map(\.text).joined(separator: " ")
    }
    var parts: [String] = []
    var run: [String] = []
    for word in words.reversed() {
      if word.style.contains(.rightToLeft) {
        parts.append(contentsOf: run.reversed())
        run.removeAll(keepingCapacity: true)
        parts.append(word.text)
      } else {
        run.append(word.text)
      }
    }
    parts.append(contentsOf: run.reversed())
    return parts.joined(separator: " ")
  }
}
