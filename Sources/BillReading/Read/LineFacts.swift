import BillKnowledge
import BillModel

/// What can be seen of a line without knowing its columns: the properties that tell rows of one
/// level from rows of another.
struct LineFacts {
  /// A time of day that is no end of a span; a day; the length of a spot (`:30`, `30S`).
  var hasTime = false
  var hasDate = false
  var hasLength = false
  /// A time of day with `AM` or `PM`.
  var hasHalfDay = false
  /// What the first word is.
  var first = FirstWord.other
  /// How many amounts of money it has.
  var amounts = 0
  /// Whether a word says that it was never charged.
  var isVoid = false
  /// Whether a name and a number stand there besides an amount.
  private var hasParts = false

  /// Whether the line looks like a row of a list.
  var isLikeRow: Bool { hasTime || hasLength || hasDate || hasParts }

  /// The look of a line's first word.
  enum FirstWord { case number, word, other }

  /// The facts of a line, without its amounts.
  init(of line: Line, in layout: Layout, sense: inout WordSense) {
    for phrase in layout.phrases(of: line) {
      if phrase.shape.contains(.letter), !isVoid {
        isVoid = sense.rowState(phrase.text) == .void
      }
      guard phrase.shape.contains(.digit) else { continue }
      let words = layout.words[phrase.words]
      for (at, word) in zip(words.indices, words) where Shape(of: word.text).contains(.digit) {
        let isSpan =
          word.text.contains("-") || at + 1 < words.endIndex && words[at + 1].text.contains("-")
          || at > words.startIndex && words[at - 1].text.hasSuffix("-")
        switch Self.kind(of: word.text) {
        case .time where !isSpan:
          hasTime = true
          if Self.isHalfDay(word.text, next: at + 1 < words.endIndex ? words[at + 1].text : "") {
            hasHalfDay = true
          }
        case .date where !isSpan || word.text.contains("-"): hasDate = true
        // What lasted no time was not sent, and is not charged.
        case .length where word.text.utf8.allSatisfy({ !(0x31...0x39).contains($0) }):
          isVoid = true
        case .length: hasLength = true
        default: break
        }
      }
    }
    let phrases = layout.phrases(of: line)
    hasParts =
      phrases.count >= 3 && phrases.contains { !$0.shape.contains(.digit) }
      && phrases.count { $0.shape.contains(.digit) } >= 2
    guard let text = phrases.first.map({ layout.words[$0.words.lowerBound].text })
    else { return }
    let shape = Shape(of: text)
    if shape == .digit { first = .number } else if !shape.contains(.digit) { first = .word }
  }

  /// Whether a time or the word behind it ends with `AM` or `PM`.
  private static func isHalfDay(_ time: String, next: String) -> Bool {
    [time.lowercased(), next.lowercased()].contains { text in
      text == "am" || text == "pm" || text.last == "m" && Shape(of: text).contains(.digit)
    }
  }

  private enum WordKind { case time, date, length, other }

  /// What a word of digits and separators is, by its bytes.
  private static func kind(of word: String) -> WordKind {
    var groups: [Int] = [0]
    var separators: [UInt8] = []
    var letters = 0
    for byte in word.utf8 {
      switch byte {
      case 0x30...0x39: groups[groups.count - 1] += 1
      case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"):
        separators.append(byte)
        groups.append(0)
      default: letters += 1
      }
    }
    if separators == [UInt8(ascii: ":")] {
      if groups[0] == 0, groups[1] == 2, letters == 0 { return .length }
      return groups[1] == 2 && (1...2).contains(groups[0]) && letters <= 2 ? .time : .other
    }
    if separators.count == 2, separators[0] == separators[1], letters == 0,
      groups.allSatisfy({ (1...4).contains($0) })
    {
      return separators[0] == UInt8(ascii: ":") ? .time : .date
    }
    if separators.isEmpty, letters == 1, groups == [2], word.utf8.last == UInt8(ascii: "S") {
      return .length
    }
    return .other
  }
}
