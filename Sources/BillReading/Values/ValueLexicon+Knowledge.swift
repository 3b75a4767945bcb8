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
    func words<Role: PhraseRole>(_ roles: Role...) -> Set<String> {
      Set(vocabulary.phrases(Role.self).filter { roles.contains($0.role) }.map(\.key))
    }
    var connectors = DateConnectors.common
    connectors.rangeOpeners.formUnion(words(Connective.from))
    connectors.rangeLinks.formUnion(words(Connective.to))
    connectors.timeOpeners.formUnion(words(Connective.at))
    connectors.insideDates.formUnion(words(Connective.of))
    self.init(
      months: Self.meanings(vocabulary.phrases(MonthName.self).map { ($0.key, $0.role.number) }),
      units: Self.meanings(knowledge.units.words.map { ($0.text, $0.meaning) }),
      currencies: Self.meanings(currencies.forms.map { ($0.text, CurrencyMeaning($0)) }),
      amPm: Self.meanings(vocabulary.phrases(DayHalf.self).map { ($0.key, $0.role) }),
      minusWords: words(Mark.minus), creditMarks: words(Mark.credit),
      debitMarks: words(Mark.debit),
      weekdays: Set(vocabulary.phrases(WeekdayName.self).map(\.key)),
      minorDigits: Self.meanings(
        currencies.codes.compactMap { code in
          currencies.minorUnits(of: code).map { (code, $0) }
        }),
      connectors: connectors)
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
