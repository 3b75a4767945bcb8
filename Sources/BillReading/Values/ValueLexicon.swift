import BillModel

/// What kind of thing a unit measures.
public enum UnitDimension: String, Sendable, Hashable {
  /// Seconds, minutes, hours.
  case duration
  /// Bytes and their multiples.
  case data
  /// Pieces, messages, events.
  case count
  /// Anything else that is bought by measure (`kWh`, `m3`, `kg`, months).
  case measure
}

/// What a unit word means: `мин` is 60 `s`.
public struct UnitMeaning: Sendable, Hashable {
  /// What it measures.
  public var dimension: UnitDimension
  /// The contract's unit that values are turned into.
  public var unit: QuantityUnit
  /// How many of `unit` one of the word is.
  ///
  /// Multiples of the byte are given in powers of 1000; the reader of volumes changes them to
  /// powers of 1024 where the issuer counts so.
  public var factor: ExactDecimal

  /// A unit word's meaning.
  public init(dimension: UnitDimension, unit: QuantityUnit, factor: ExactDecimal) {
    self.dimension = dimension
    self.unit = unit
    self.factor = factor
  }
}

/// What a written form of a currency means: `$` several currencies, `Bz` a thousandth of one.
public struct CurrencyMeaning: Sendable, Hashable {
  /// The currencies that the form may stand for, most likely first.
  public var candidates: [CurrencyCode]
  /// How much of the major unit one is: 1, 0.01 for `коп.`, 0.001 for `Bz`.
  public var scaleFactor: ExactDecimal

  /// A written form's meaning.
  public init(candidates: [CurrencyCode], scaleFactor: ExactDecimal = ExactDecimal(1)) {
    self.candidates = candidates
    self.scaleFactor = scaleFactor
  }
}

/// The half of the day that a word such as `PM`, `下午` or `م` names.
public enum DayHalf: Sendable, Hashable {
  /// From midnight to noon.
  case morning
  /// From noon to midnight.
  case afternoon
}

/// The words that values are written with, by meaning, in all languages at once.
///
/// Words may be given in any case and spelling: they are folded here in the same way as the text
/// that is read. Copies share their tables.
public struct ValueLexicon: Sendable {
  let tables: LexiconTables

  /// A lexicon of these words.
  ///
  /// - Parameters:
  ///   - months: Names of months to their number, 1 to 12.
  ///   - units: Names of units.
  ///   - currencies: Written forms of currencies: codes, signs, words.
  ///   - amPm: Words for the halves of the day.
  ///   - minusWords: Words that make an amount negative (`минус`).
  ///   - creditMarks: Marks behind an amount that is in the customer's favour (`CR`).
  ///   - weekdays: Names of weekdays, which stand before dates and tell nothing.
  ///   - minorDigits: Digits behind the point by currency (ISO 4217), where they are not two.
  ///   - connectors: Small words that hold dates, times and spans together.
  public init(
    months: [String: Int] = [:], units: [String: UnitMeaning] = [:],
    currencies: [String: CurrencyMeaning] = [:], amPm: [String: DayHalf] = [:],
    minusWords: Set<String> = [], creditMarks: Set<String> = [], weekdays: Set<String> = [],
    minorDigits: [CurrencyCode: Int] = [:], connectors: DateConnectors = .common
  ) {
    var signs: [String: SignEvidence] = [:]
    for word in creditMarks { signs[word] = .credit }
    for word in minusWords { signs[word] = .minusWord }
    tables = LexiconTables(
      months: WordTable(months.filter { (1...12).contains($0.value) }), units: WordTable(units),
      currencies: WordTable(currencies.filter { !$0.value.candidates.isEmpty }),
      dayHalves: WordTable(amPm), signs: WordTable(signs),
      weekdays: WordTable(Dictionary(uniqueKeysWithValues: weekdays.map { ($0, true) })),
      connectors: WordTable(connectors.roles), minorDigits: minorDigits)
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
  let minorDigits: [CurrencyCode: Int]

  init(
    months: WordTable<Int>, units: WordTable<UnitMeaning>, currencies: WordTable<CurrencyMeaning>,
    dayHalves: WordTable<DayHalf>, signs: WordTable<SignEvidence>, weekdays: WordTable<Bool>,
    connectors: WordTable<DateConnectors.Role>, minorDigits: [CurrencyCode: Int]
  ) {
    self.months = months
    self.units = units
    self.currencies = currencies
    self.dayHalves = dayHalves
    self.signs = signs
    self.weekdays = weekdays
    self.connectors = connectors
    self.minorDigits = minorDigits
  }
}
