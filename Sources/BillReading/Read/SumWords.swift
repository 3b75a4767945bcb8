import BillKnowledge
import BillModel

/// What the words of a row say of a sum, and how surely: a name may begin like a sum
/// (`Total Talk 500`, `SUM card fee`).
struct SumWords: Equatable {
  /// What is summed up.
  var role: LabelRole
  var certainty: Certainty

  /// How much of a text a sum's words explain.
  enum Certainty {
    /// They are followed by words that no vocabulary knows: a name, unless its place says else.
    case begun
    /// They are followed by what the sum is of: `Total calls`, `Total for 93123456`.
    case named
    /// The text says nothing but the sum: `Total (EUR)`, `VAT 5%`.
    case whole
  }
}

extension WordSense {
  /// What a row that begins with these words sums up; nil when it is no sum, or when its words
  /// alone do not tell.
  mutating func totalWord(_ text: String) -> LabelRole? {
    sumWords(text).flatMap { $0.certainty == .begun ? nil : $0.role }
  }

  /// What a row that begins with these words may sum up.
  mutating func sumWords(_ text: String) -> SumWords? {
    if let known = totalMemo[text] { return known }
    let found = findSumWords(text)
    totalMemo[text] = .some(found)
    return found
  }

  private func findSumWords(_ text: String) -> SumWords? {
    guard text.utf8.count <= 120 else { return nil }
    let words = text.split(separator: " ").map(String.init)
    let folded = FoldedText(words: words)
    let label = vocabulary.match(LabelRole.self, in: folded, at: 0)
    if let label, isPartOfBasis(label.tokens, of: folded), let role = measuredTotals(folded).first {
      return SumWords(role: role, certainty: .whole)
    }
    let word = vocabulary.match(RowWord.self, in: folded, at: 0).flatMap { match in
      match.roles.contains(.total) || match.roles.contains(.subtotal) ? match : nil
    }
    let role = label?.roles.first(where: \.isTotal)
    // `Sum denne periode` is more than `Sum`: the longer phrase tells which total it is.
    if let label, let role, label.tokens.count >= word?.tokens.count ?? 0 {
      return SumWords(
        role: role, certainty: certainty(of: folded, behind: label.tokens, words: words))
    }
    guard let word else { return nil }
    return SumWords(
      role: word.roles.contains(.total) ? .total : .subtotal,
      certainty: certainty(of: folded, behind: word.tokens, words: words))
  }

  /// Whether a label ends inside of words for the tax basis: `Totale IVA` of `Totale IVA esclusa`.
  private func isPartOfBasis(_ label: Range<Int>, of text: FoldedText) -> Bool {
    vocabulary.matches(TaxBasis.self, in: text).contains { basis in
      basis.tokens.lowerBound > label.lowerBound && basis.tokens.overlaps(label)
        && basis.tokens.upperBound > label.upperBound
    }
  }

  /// How much of a text the phrase explains that it begins with.
  func certainty(
    of text: FoldedText, behind phrase: Range<Int>, words: [String]
  ) -> SumWords.Certainty {
    var said = Array(repeating: false, count: text.tokens.count)
    for token in phrase { said[token] = true }
    for match in vocabulary.matches(TaxBasis.self, in: text) {
      for token in match.tokens { said[token] = true }
    }
    tickMeasures(text, &said)
    if said.allSatisfy(\.self) { return .whole }
    if isSetOff(text, behind: phrase, words: words) { return .named }
    var index = phrase.upperBound
    var isPlain = true
    while index < said.count {
      if said[index] {
        index += 1
      } else if isNumber(text, at: index) {
        index += 1
        isPlain = false
      } else if let end = endOfKnownWords(text, at: index) {
        index = end
        isPlain = false
      } else {
        return .begun
      }
    }
    return isPlain ? .whole : .named
  }

  /// Whether what follows a sum's words is parted from them: by a colon, a bracket or a dash, by a
  /// word such as `for`, or as Han script is, in which no name begins with a sum.
  private func isSetOff(
    _ text: FoldedText, behind phrase: Range<Int>, words: [String]
  ) -> Bool {
    guard phrase.upperBound < text.tokens.count else { return false }
    let last = Int(text.tokens[phrase.upperBound - 1].word)
    let next = Int(text.tokens[phrase.upperBound].word)
    if let mark = words[last].last, ":：)]".contains(mark) { return true }
    if next > last, let mark = words[next].first, "([（–—-".contains(mark) { return true }
    if next > last + 1 { return true }
    if text.bytes[Int(text.tokens[phrase.upperBound - 1].start)] >= 0xE3 { return true }
    return [phrase.upperBound - 1, phrase.upperBound].contains { token in
      let word = vocabulary.match(Connective.self, in: text, at: token)
      return word?.roles.contains { $0 == .about || $0 == .in } ?? false
    }
  }

  /// Where words end that some vocabulary knows, nil when none begins at a token.
  func endOfKnownWords(_ text: FoldedText, at token: Int) -> Int? {
    var end = token
    func take(_ found: Int?) { end = max(end, found ?? token) }
    take(vocabulary.match(KindMeaning.self, in: text, at: token)?.tokens.upperBound)
    if let column = vocabulary.match(ColumnRole.self, in: text, at: token),
      column.roles.first?.isSummedUp ?? false
    {
      take(column.tokens.upperBound)
    }
    take(vocabulary.match(LabelRole.self, in: text, at: token)?.tokens.upperBound)
    take(vocabulary.match(SectionRole.self, in: text, at: token)?.tokens.upperBound)
    take(vocabulary.match(RowWord.self, in: text, at: token)?.tokens.upperBound)
    take(vocabulary.match(Mark.self, in: text, at: token)?.tokens.upperBound)
    take(vocabulary.match(Connective.self, in: text, at: token)?.tokens.upperBound)
    take(vocabulary.match(MonthName.self, in: text, at: token)?.tokens.upperBound)
    take(vocabulary.match(StatementType.self, in: text, at: token)?.tokens.upperBound)
    return end > token ? end : nil
  }
}

extension TableReader {
  /// The sum that a line of a table is: by its words, and where they may be a name, by its place
  /// and style.
  ///
  /// A row with a day of its own is one of the dated rows, unless it says nothing but the sum; a
  /// payment of a day is always one.
  func totalLabel(
    line: Int, cells: [Cell], table: TableFrame, above: Row?, sense: inout WordSense
  ) -> LabelRole? {
    // The label is the first text of the line, read from either side.
    let texts = cells.filter { Shape(of: $0.text).contains(.letter) }
    guard let first = texts.first else { return nil }
    var label = first
    // Words of one phrase may stand over two columns: `Итого` below the numbers of positions, and
    // `без НДС` below the names.
    let whole = texts.prefix { $0.phrase == first.phrase }.map(\.text).joined(separator: " ")
    var found = sense.sumWords(whole)
    if found == nil, texts.count > 1, let last = texts.last,
      Shape(of: last.text).contains(.rightToLeft)
    {
      label = last
      found = sense.sumWords(last.text)
    }
    guard let found else { return nil }
    let dates = table.columns.indices.filter { table.columns[$0].role?.isDay ?? false }
    let hasDay = cells.contains { dates.contains($0.column) && DateShape.begins($0.text) }
    switch found.certainty {
    case .whole: return hasDay && found.role == .payments ? nil : found.role
    case .named: return hasDay && found.role.isBareSum ? nil : found.role
    case .begun:
      guard !hasDay, let above else { return nil }
      return standsOut(label, cells: cells, table: table, above: above) ? found.role : nil
    }
  }

  /// Whether a row stands out from the one above it: its words are bold or in capitals where those
  /// are not, or it leaves the columns empty that a row fills.
  private func standsOut(
    _ label: Cell, cells: [Cell], table: TableFrame, above: Row
  ) -> Bool {
    let own = layout.phrases[label.phrase]
    if let name = above.cells.first(where: { Shape(of: $0.text).contains(.letter) }) {
      let other = layout.phrases[name.phrase]
      if own.style.contains(.bold), !other.style.contains(.bold) { return true }
      if Self.isCapital(label.text), !Self.isCapital(name.text) { return true }
    }
    guard above.role == .entry else { return false }
    return above.cells.contains { cell in
      guard let role = table.columns[cell.column].role, role.isOfEachRow else { return false }
      return !cells.contains { $0.column == cell.column }
    }
  }

  private static func isCapital(_ text: String) -> Bool {
    text.contains(where: \.isUppercase) && !text.contains(where: \.isLowercase)
  }
}

extension ColumnRole {
  /// Whether values of the column are days.
  var isDay: Bool { self == .date || self == .dateTime }

  /// Whether sums name what the column holds (`Total usage`): names of charges hold words for
  /// money and cards as well.
  fileprivate var isSummedUp: Bool {
    switch self {
    case .duration, .billedDuration, .volume, .durationOrVolume, .count, .quantity, .period,
      .service, .subscriber, .tax, .place, .counterparty:
      true
    default: false
    }
  }

  /// Whether every row of a table fills the column, and its sums leave it empty.
  fileprivate var isOfEachRow: Bool {
    isDay || self == .time || self == .quantity || self == .unitPrice || self == .position
  }
}
