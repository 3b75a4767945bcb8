import BillModel

// Which words of a phrase are amounts that must be accounted for.
extension Claims {
  /// Whether a word and the currency before or behind it are money: three digits behind a point
  /// may group thousands as well.
  func isMoney(_ word: String, at index: Int, among words: [String]) -> Bool {
    [index - 1, index + 1].contains { at in
      guard words.indices.contains(at), !Shape(of: words[at]).contains(.digit) else { return false }
      let both = at < index ? words[at] + " " + word : word + " " + words[at]
      return values.hasCurrency(both) && values.isMoney(both)
    }
  }

  /// The texts inside a phrase that are shaped like money and stand in no equation of their own.
  func amounts(in phrase: Phrase) -> [String] {
    if values.isMoney(phrase.text) || values.isBeyondDecimals(phrase.text)
      || isBroken(phrase.text)
    {
      return phrase.words.contains(where: claimed.contains) ? [] : [phrase.text]
    }
    guard phrase.shape.contains(.point), phrase.words.count > 1 else { return [] }
    let words = phrase.text.split(separator: " ").map(String.init)
    let clock = ClockTimes(lexicon: values.lexicon)
    var found: [String] = []
    for index in words.indices where Shape(of: words[index]).contains(.point) {
      let word = Self.bare(words[index])
      guard
        values.isMoney(word) || isMoney(word, at: index, among: words)
          || values.isBeyondDecimals(word) || isBroken(word)
      else { continue }
      // `1.50 GB`, `2.50 %`: the unit behind it says that it is no money.
      if index + 1 < words.count {
        let next = words[index + 1]
        if next.hasPrefix("%") || values.quantityUnit(next) { continue }
      }
      if clock.isTime(index, among: words) { continue }
      if isClaimed(words[index], in: phrase) { continue }
      found.append(word)
    }
    return found
  }

  /// A word without the punctuation of its sentence; a point stays where it may end a date (`19.12.`).
  private static func bare(_ word: String) -> String {
    let mayEndDate = !word.utf8.contains(UInt8(ascii: ","))
    let rest = word.reversed().drop { ",;:".contains($0) || $0 == "." && !mayEndDate }
    return String(rest.reversed())
  }

  /// Whether a word has both separators of numbers, so that it can be nothing else than an amount,
  /// and yet is none as it is printed (`1,7062.0`).
  func isBroken(_ word: String) -> Bool {
    // A comma or a point behind a number belongs to its sentence.
    let bytes = Substring(word.reversed().drop { ".,".contains($0) }.reversed()).utf8
    guard bytes.count <= 24, bytes.contains(UInt8(ascii: ".")), bytes.contains(UInt8(ascii: ",")),
      bytes.allSatisfy({ (0x30...0x39).contains($0) || Self.marks.contains($0) })
    else { return false }
    return values.amount(word) == nil
  }

  /// What may stand around and between the digits of an amount: `,` `-` `.` `'` `(` `)` `$`.
  private static let marks: Set<UInt8> = [0x2C, 0x2D, 0x2E, 0x27, 0x28, 0x29, 0x24]

  /// Whether a word of a phrase stands in an equation of its own.
  private func isClaimed(_ text: String, in phrase: Phrase) -> Bool {
    !claimed.isEmpty
      && phrase.words.contains { claimed.contains($0) && layout.words[$0].text == text }
  }
}
