import BillKnowledge
import BillModel

extension ValueLexicon {
  /// The words of everything that is known.
  public init(knowledge: Knowledge) {
    self.init(knowledge: knowledge, vocabulary: knowledge.vocabulary)
  }

  /// The same with the vocabulary of one issuer, see ``Knowledge/vocabulary(for:)``.
  public init(knowledge: Knowledge, vocabulary: Vocabulary) {
    let currencies = knowledge.currencies
    var connectors = DateConnectors.common
    var clocks: [String: ClockSide] = [:]
    for word in vocabulary.connectives {
      switch word.role {
      case .from: connectors.rangeOpeners.insert(word.key)
      case .to: connectors.rangeLinks.insert(word.key)
      case .at: connectors.timeOpeners.insert(word.key)
      case .of: connectors.insideDates.insert(word.key)
      case .beforeClock, .behindClock:
        connectors.timeOpeners.insert(word.key)
        clocks[word.key] = word.role == .beforeClock ? .before : .behind
      case .in, .number, .about, .remark: break
      }
    }
    var signs: [Mark: Set<String>] = [:]
    for word in vocabulary.markWords { signs[word.role, default: []].insert(word.key) }
    self.init(
      months: Self.meanings(vocabulary.monthNames.map { ($0.key, $0.role.number) }),
      units: Self.meanings(knowledge.units.words.map { ($0.text, $0.meaning) }),
      currencies: Self.meanings(currencies.forms.map { ($0.text, CurrencyMeaning($0)) }),
      amPm: Self.meanings(vocabulary.dayHalves.map { ($0.key, $0.role) }),
      minusWords: signs[.minus] ?? [], creditMarks: signs[.credit] ?? [],
      debitMarks: signs[.debit] ?? [],
      weekdays: Set(vocabulary.weekdayNames.map(\.key)),
      minorDigits: Self.meanings(
        currencies.codes.compactMap { code in
          currencies.minorUnits(of: code).map { (code, $0) }
        }),
      connectors: connectors, clocks: clocks)
    numbering = knowledge.numbering
  }

  /// A dictionary in which the last meaning of a word counts.
  private static func meanings<Word: Hashable, Meaning>(
    _ pairs: [(Word, Meaning)]
  ) -> [Word: Meaning] {
    Dictionary(pairs, uniquingKeysWith: { $1 })
  }
}

extension CurrencyMeaning {
  /// What a form of the currency table means; baisa are thousandths of their currency.
  init(_ form: CurrencyForm) {
    self.init(
      candidates: form.candidates,
      scaleFactor: ExactDecimal(significand: 1, scale: form.subunit) ?? ExactDecimal(1),
      isCodeAlone: form.countries.allSatisfy(\.isEmpty))
  }
}
