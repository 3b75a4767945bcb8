import BillKnowledge
import BillModel

/// How one document writes: gathered from the document itself, and from the issuer where it is
/// silent.
package struct Customs {
  package var style = NumberStyle.unknown
  package var currency: CurrencyCode?
  package var order: DayOrder?
  /// Whether whole dates of the document tell the order.
  private var hasDayOrder = false
  package var referenceYear = 2000
  package var country: Country?

  /// The customs of a document, told by the first few thousand of its phrases.
  package init(layout: Layout, knowledge: Knowledge, profile: Profile?, lexicon: ValueLexicon) {
    let phrases = layout.phrases.prefix(Self.mostPhrases)
    self.init(
      texts: phrases.lazy.map { (text: $0.text, shape: $0.shape) },
      knowledge: knowledge, profile: profile, lexicon: lexicon)
    if !hasDayOrder, let told = Self.order(ofColumnsIn: phrases, lexicon: lexicon) { order = told }
  }

  /// Phrases that are looked at.
  private static let mostPhrases = 4000
  /// Days without a year that stand below each other are a column of dates from this number on.
  private static let smallestColumn = 3

  /// The order that days without a year tell where they stand in a column: alone `5/21` may be
  /// a page, or a share.
  private static func order(
    ofColumnsIn phrases: ArraySlice<Phrase>, lexicon: ValueLexicon
  ) -> DayOrder? {
    let dates = DateReader(lexicon: lexicon, order: nil, referenceYear: 2026)
    var columns: [Int: [DateToken]] = [:]
    for phrase in phrases
    where phrase.text.utf8.count <= 6 && phrase.text.utf8.contains(UInt8(ascii: "/")) {
      guard let token = dates.read(phrase.text), token.first.year == nil else { continue }
      columns[Int(nearest: phrase.box.x0), default: []].append(token)
    }
    var evidence = DayOrderEvidence()
    for column in columns.values where column.count >= smallestColumn {
      for token in column { evidence.add(token) }
    }
    return evidence.order
  }

  /// The customs of those who wrote these texts, each of which may be a value.
  init(
    texts: some Sequence<(text: String, shape: Shape)>, knowledge: Knowledge, profile: Profile?,
    lexicon: ValueLexicon
  ) {
    country = profile.flatMap { knowledge.countries[$0.country] }
    currency = profile?.currency
    var evidence = StyleEvidence()
    var days = DayOrderEvidence()
    var years: [Int: Int] = [:]
    var currencies: [CurrencyCode: Int] = [:]
    var doubtful: [[CurrencyCode]: Int] = [:]
    let numbers = NumberReader()
    let amounts = AmountReader(lexicon: lexicon, currency: currency)
    let dates = DateReader(lexicon: lexicon, order: nil, referenceYear: 2026)
    for phrase in texts where phrase.text.utf8.count <= 40 {
      let shape = phrase.shape
      if shape.contains(.digit), !shape.contains(.clock) {
        if let date = dates.read(phrase.text) {
          // A day without a year is none where no column of them tells so.
          if let year = date.first.year {
            days.add(date)
            years[year, default: 0] += 1
          }
        } else if let ends = Self.ends(of: phrase.text, dates) {
          for end in ends { days.add(end) }
        } else if !shape.contains(.letter), let number = numbers.read(phrase.text) {
          evidence.add(number)
        } else if let token = amounts.read(phrase.text) {
          if !token.number.isPercent { evidence.add(token.number) }
          if token.currency == nil, token.candidates.count > 1 {
            doubtful[token.candidates, default: 0] += 1
          } else if let code = token.currency ?? token.candidates.first {
            currencies[code, default: 0] += 1
          }
        }
      } else if phrase.text.utf8.count == 3, let code = CurrencyCode(phrase.text),
        knowledge.currencies.minorUnits(of: code) != nil
      {
        currencies[code, default: 0] += 1
      } else if let code = Self.codeInBrackets(phrase.text),
        knowledge.currencies.minorUnits(of: code) != nil
      {
        currencies[code, default: 0] += 1
      }
    }
    if currency == nil {
      if !doubtful.isEmpty {
        let language = Self.language(of: texts.lazy.map(\.text), in: knowledge.vocabulary)
        let named = currencies
        for (candidates, count) in doubtful {
          let code = Self.choice(of: candidates, named, language, knowledge.countries)
          if let code { currencies[code, default: 0] += count }
        }
      }
      currency = currencies.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    let printed = evidence.style(minorDigits: currency.map(lexicon.minorDigits(of:)) ?? 2)
    style = printed.isSettled ? printed : Self.style(of: profile, country) ?? printed
    hasDayOrder = days.order != nil
    order =
      days.order
      ?? Self.order(
        profile?.dateOrder ?? country?.dateOrder
          ?? currency.flatMap(knowledge.countries.dateOrder(using:)))
    referenceYear = years.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 2026
  }

  /// The code that a column's title names behind its words: `Amount (OMR)`.
  private static func codeInBrackets(_ text: String) -> CurrencyCode? {
    guard text.hasSuffix(")") else { return nil }
    let code = text.dropLast().suffix(3)
    return text.dropLast(4).hasSuffix("(") ? CurrencyCode(String(code)) : nil
  }

  /// The dates at the ends of a span, or behind a label: `Flight 05/27/20 - 06/02/20`.
  private static func ends(of text: String, _ dates: DateReader) -> [DateToken]? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }) else {
      return nil
    }
    let words = text.split { $0 == " " || $0 == "-" || $0 == "–" }
    let ends = words.filter { $0.utf8.count >= 6 }.compactMap { dates.read(String($0)) }
    return ends.isEmpty ? nil : ends
  }

  /// The currency that words such as `kr` mean: one that the document names elsewhere, else that
  /// of its language, else the most usual one.
  private static func choice(
    of candidates: [CurrencyCode], _ named: [CurrencyCode: Int], _ language: String?,
    _ countries: CountryTable
  ) -> CurrencyCode? {
    candidates.first { named[$0] != nil }
      ?? candidates.first { code in language.map { countries.isUsed(code, in: $0) } ?? false }
      ?? candidates.first
  }

  /// The language whose labels and titles the first phrases of a document are, nil when several
  /// have as many.
  private static func language(
    of texts: some Sequence<String>, in vocabulary: Vocabulary
  ) -> String? {
    var counts: [String: Int] = [:]
    for text in texts.prefix(400) where text.utf8.count <= 60 {
      let folded = FoldedText(text)
      var languages: Set<String> = []
      if let label = vocabulary.match(LabelRole.self, in: folded, at: 0) {
        languages.formUnion(vocabulary.languages(of: label))
      }
      if let title = vocabulary.match(ColumnRole.self, in: folded, at: 0) {
        languages.formUnion(vocabulary.languages(of: title))
      }
      for language in languages { counts[language, default: 0] += 1 }
    }
    let most = counts.values.max()
    let best = counts.filter { $0.value == most }
    return best.count == 1 ? best.first?.key : nil
  }

  private static func order(_ order: DateOrder?) -> DayOrder? {
    switch order {
    case .dayMonthYear: .dayFirst
    case .monthDayYear: .monthFirst
    case .yearMonthDay: .yearFirst
    case nil: nil
    }
  }

  private static func style(of profile: Profile?, _ country: Country?) -> NumberStyle? {
    let own = profile?.decimalSeparators ?? []
    switch (own.isEmpty ? country?.decimalSeparators : own)?.first {
    case ",": return NumberStyle(decimal: .comma)
    case ".": return NumberStyle(decimal: .point)
    default: return nil
    }
  }
}
