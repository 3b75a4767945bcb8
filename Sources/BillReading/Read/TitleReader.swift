import BillKnowledge
import BillModel

/// Reads number and day of a document from its title: `Invoice No. 12 dated 1 May 2026`,
/// `Rechnung (380) Nr. 12 vom 01.05.2026`, over all phrases of the line.
struct TitleReader {
  let layout: Layout
  let values: ValueSense

  /// The fields of a title line, none when the line is no title.
  func fields(of line: Line, sense: WordSense) -> [Field] {
    var words: [(text: String, phrase: Int)] = []
    for index in line.phrases {
      for word in layout.phrases[index].text.split(separator: " ") {
        words.append((text: String(word), phrase: index))
      }
      if words.count > Self.mostWords { break }
    }
    guard words.count > 1, words.count <= Self.mostWords else { return [] }
    for start in words.indices where start == 0 || words[start].phrase != words[start - 1].phrase {
      let fields = fields(in: words[start...], sense: sense)
      if !fields.isEmpty { return fields }
    }
    return []
  }

  /// Longer lines are prose.
  private static let mostWords = 24

  private func fields(
    in words: ArraySlice<(text: String, phrase: Int)>, sense: WordSense
  ) -> [Field] {
    let texts = words.map(\.text)
    let folded = FoldedText(words: texts)
    let vocabulary = sense.vocabulary
    let title = sense.documentWords(in: folded)
    guard title > 0, !refers(folded, vocabulary),
      let sign = numberSign(texts, from: title, vocabulary),
      let found = identifier(texts, from: sign, vocabulary)
    else { return [] }
    let first = words.startIndex
    let label = words[first].phrase
    let labelText = texts[..<sign].joined(separator: " ")
    var number = Field(
      role: .number, text: found.identifier.number, value: words[first + found.at].phrase,
      label: label, labelText: labelText)
    number.score = Field.title
    var fields = [number]
    if let date = found.identifier.dateText {
      var issued = number
      issued.role = .issued
      issued.text = date
      issued.value = words[first + found.end - 1].phrase
      fields.append(issued)
    }
    return fields
  }

  /// Whether the line begins with the label of another document or of something else.
  private func refers(_ text: FoldedText, _ vocabulary: Vocabulary) -> Bool {
    guard let label = vocabulary.match(LabelRole.self, in: text, at: 0) else { return false }
    return label.roles.contains { Self.others.contains($0) }
  }

  /// What a line that begins like a title speaks of instead: another document, or a day
  /// (`Invoice Date 05/31/20 Order # 12`).
  private static let others: Set<LabelRole> = [
    .precedingInvoice, .replacedInvoice, .reference, .ignored, .issued, .due,
  ]

  /// Index of the word behind the sign of a number, where no word before it speaks of something
  /// else: an order, a delivery, another document.
  ///
  /// What stands in brackets tells more of the title
  /// (`Gutschrift (Selbst ausgestellte Rechnung) (389) Nr. 12`), and gives no number.
  private func numberSign(
    _ words: [String], from first: Int, _ vocabulary: Vocabulary
  ) -> Int? {
    var isBracketed = false
    for index in words.indices.dropFirst(first).prefix(8) {
      let word = words[index]
      if word.first == "(" { isBracketed = true }
      if isBracketed {
        if word.last == ")" { isBracketed = false }
        continue
      }
      if word.first == "№" || word.first == "#", word.count > 1 { return index }
      if IdentifierText.isNumberSign(word[...], vocabulary) {
        return index + 1 < words.count ? index + 1 : nil
      }
      let folded = FoldedText(word)
      if vocabulary.match(StatementType.self, in: folded, at: 0) != nil { return nil }
      if refers(folded, vocabulary) { return nil }
    }
    return nil
  }

  /// The number at a word with the date behind it: the longest text that is both, else the number.
  private func identifier(
    _ words: [String], from start: Int, _ vocabulary: Vocabulary
  ) -> (identifier: IdentifierText, at: Int, end: Int)? {
    guard start < words.count, Shape(of: words[start]).contains(.digit) else { return nil }
    var best: (identifier: IdentifierText, at: Int, end: Int)?
    for end in (start + 1)...min(words.count, start + 8) {
      let text = words[start..<end].joined(separator: " ")
      guard let found = IdentifierText(text, values: values, vocabulary: vocabulary) else {
        continue
      }
      if best == nil || found.date != nil { best = (identifier: found, at: start, end: end) }
    }
    return best
  }
}
