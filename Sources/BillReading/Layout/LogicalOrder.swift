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
    moveSign(&parts)
    return parts.joined(separator: " ")
  }

  /// Puts a percent sign behind its number again.
  ///
  /// Where text from right to left that ends with `5%` stands in a line from left to right, the
  /// sign belongs to the line (UAX 9, N2) and is drawn at the other end, right of the first word.
  private static func moveSign(_ parts: inout [String]) {
    guard parts.count > 1, let first = parts.first, first.utf8.count > 1, first.first == "%",
      let number = parts.last, number.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return }
    parts[0].removeFirst()
    parts[parts.count - 1] = number + "%"
  }
}
