import BillKnowledge
import BillModel

/// What a written form of a currency means: `$` several currencies, `Bz` a thousandth of one.
public struct CurrencyMeaning: Sendable, Hashable {
  /// The currencies that the form may stand for, most likely first.
  public var candidates: [CurrencyCode]
  /// How much of the major unit one is: 1, 0.01 for `коп.`, 0.001 for `Bz`.
  public var scaleFactor: ExactDecimal
  /// Whether the form is the ISO code of a currency that is known by no other form.
  ///
  /// Many such codes are words as well (`ALL`, `TOP`, `CUP`).
  public var isCodeAlone: Bool

  /// A written form's meaning.
  public init(
    candidates: [CurrencyCode], scaleFactor: ExactDecimal = ExactDecimal(1),
    isCodeAlone: Bool = false
  ) {
    self.candidates = candidates
    self.scaleFactor = scaleFactor
    self.isCodeAlone = isCodeAlone
  }
}

/// The words that values are written with, by meaning, in all languages at once.
///
/// Words may be given in any case and spelling: they are folded here in the same way as the text
/// that is read. Copies share their tables.
public struct ValueLexicon: Sendable {
  let tables: LexiconTables
  /// Numbering plans of countries.
  var numbering = NumberingPlanTable()

  /// A lexicon of these words.
  ///
  /// - Parameters:
  ///   - months: Names of months to their number, 1 to 12.
  ///   - units: Names of units.
  ///   - currencies: Written forms of currencies: codes, signs, words.
  ///   - amPm: Words for the halves of the day.
  ///   - minusWords: Words that make an amount negative (`минус`).
  ///   - creditMarks: Marks behind an amount that is in the customer's favour (`CR`).
  ///   - debitMarks: Marks behind an amount that the customer owes (`DR`).
  ///   - weekdays: Names of weekdays, which stand before dates and tell nothing.
  ///   - minorDigits: Digits behind the point by currency (ISO 4217), where they are not two.
  ///   - connectors: Small words that hold dates, times and spans together.
  ///   - clocks: Words beside a time of the day alone (`Uhr`).
  public init(
    months: [String: Int] = [:], units: [String: UnitMeaning] = [:],
    currencies: [String: CurrencyMeaning] = [:], amPm: [String: DayHalf] = [:],
    minusWords: Set<String> = [], creditMarks: Set<String> = [], debitMarks: Set<String> = [],
    weekdays: Set<String> = [], minorDigits: [CurrencyCode: Int] = [:],
    connectors: DateConnectors = .common, clocks: [String: ClockSide] = [:]
  ) {
    var signs: [String: SignEvidence] = [:]
    for word in debitMarks { signs[word] = .debit }
    for word in creditMarks { signs[word] = .credit }
    for word in minusWords { signs[word] = .minusWord }
    tables = LexiconTables(
      months: WordTable(months.filter { (1...12).contains($0.value) }), units: WordTable(units),
      currencies: WordTable(currencies.filter { !$0.value.candidates.isEmpty }),
      dayHalves: WordTable(amPm), signs: WordTable(signs),
      weekdays: WordTable(Dictionary(uniqueKeysWithValues: weekdays.map { ($0, true) })),
      connectors: WordTable(connectors.roles), clocks: WordTable(clocks), minorDigits: minorDigits)
  }

  /// Digits behind the point that `currency` is printed with, 2 where it is not known.
  public func minorDigits(of currency: CurrencyCode) -> Int { tables.minorDigits[currency] ?? 2 }
}

/// The words of a lexicon, arranged to be found; one object, so that readers are cheap to copy.
final class LexiconTables: Sendable {
  let months: WordTable<Int>
  let units: WordTable<UnitMeaning>
  let currencies: WordTable<CurrencyMeaning>
  let dayHalves: WordTable<DayHalf>
  let signs: WordTable<SignEvidence>
  let weekdays: WordTable<Bool>
  let connectors: WordTable<DateConnectors.Role>
  let clocks: WordTable<ClockSide>
  let minorDigits: [CurrencyCode: Int]
  /// What `,-` behind a number means.
  let dashFraction: CurrencyMeaning?

  init(
    months: WordTable<Int>, units: WordTable<UnitMeaning>, currencies: WordTable<CurrencyMeaning>,
    dayHalves: WordTable<DayHalf>, signs: WordTable<SignEvidence>, weekdays: WordTable<Bool>,
    connectors: WordTable<DateConnectors.Role>, clocks: WordTable<ClockSide>,
    minorDigits: [CurrencyCode: Int]
  ) {
    self.months = months
    self.units = units
    self.currencies = currencies
    self.dayHalves = dayHalves
    self.signs = signs
    self.weekdays = weekdays
    self.connectors = connectors
    self.clocks = clocks
    self.minorDigits = minorDigits
    dashFraction = ValueText.read(",-") { currencies[$0, 0..<$0.count] }
  }
}
