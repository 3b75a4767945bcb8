import BillKnowledge
import BillModel

/// The number of a document in a text, with the day of issue that may stand behind it.
struct IdentifierText {
  /// `12/2026`, without the sign of a number before it.
  var number: String
  /// The day behind the number (`№ 144 от 31.12.2025`).
  var date: CalendarDate?
  /// The text of that day.
  var dateText: String?

  /// The number that a text is, nil when the text is anything else, such as a sentence.
  init?(_ text: String, values: ValueSense, vocabulary: Vocabulary) {
    var words = text.split(separator: " ")[...]
    while let first = words.first, words.count > 1, Self.isNumberSign(first, vocabulary) {
      words.removeFirst()
    }
    guard words.count <= 12 else { return nil }
    for start in words.indices.dropFirst() {
      let rest = words[start...].joined(separator: " ")
      guard Shape(of: rest).contains(.digit), let day = values.date(rest, within: nil) else {
        continue
      }
      date = day
      dateText = rest
      words = words[..<start]
      if words.count > 1, let last = words.last, !Shape(of: String(last)).contains(.digit) {
        words.removeLast()
      }
      break
    }
    if words.count > 1, let last = words.last, Self.isOf(last, vocabulary) { words.removeLast() }
    guard let first = words.first else { return nil }
    var parts = words.map(String.init)
    parts[0] = String(first.drop { $0 == "№" || $0 == "#" })
    number = parts.joined(separator: " ")
    guard Self.isNumber(parts), values.date(number, within: nil) == nil else { return nil }
  }

  /// Few words, almost all with digits: `RE 2026 001`, `9752880 (Rev 0)`.
  private static func isNumber(_ words: [String]) -> Bool {
    guard (1...4).contains(words.count) else { return false }
    guard words.contains(where: { Shape(of: $0).contains(.digit) }) else { return false }
    return words.allSatisfy { word in
      Shape(of: word).contains(.digit) || word.unicodeScalars.count <= 5
    }
  }

  /// Whether a word stands for `number` (`Nr.`, `№`, `#`).
  static func isNumberSign(_ word: Substring, _ vocabulary: Vocabulary) -> Bool {
    if word == "№" || word == "#" { return true }
    return vocabulary.roles(Connective.self, of: Fold.key(String(word))).contains(.number)
  }

  private static func isOf(_ word: Substring, _ vocabulary: Vocabulary) -> Bool {
    vocabulary.roles(Connective.self, of: Fold.key(String(word))).contains(.of)
  }
}
