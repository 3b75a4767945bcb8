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
/// that is read.
public struct ValueLexicon: Sendable {
  /// Names of months to their number, 1 to 12.
  public let months: [String: Int]
  /// Names of units.
  public let units: [String: UnitMeaning]
  /// Written forms of currencies: codes, signs, words.
  public let currencies: [String: CurrencyMeaning]
  /// Words for the halves of the day.
  public let amPm: [String: DayHalf]
  /// Words that make an amount negative (`минус`).
  public let minusWords: Set<String>
  /// Marks behind an amount that is in the customer's favour (`CR`).
  public let creditMarks: Set<String>
  /// Names of weekdays, which stand before dates and tell nothing.
  public let weekdays: Set<String>
  /// Digits behind the point by currency (ISO 4217), where they are not two.
  public let minorDigits: [CurrencyCode: Int]
  /// Small words that hold dates, times and spans together.
  public let connectors: DateConnectors

  let monthTable: WordTable<Int>
  let unitTable: WordTable<UnitMeaning>
  let currencyTable: WordTable<CurrencyMeaning>
  let dayHalfTable: WordTable<DayHalf>
  let signTable: WordTable<SignEvidence>
  let weekdayTable: WordTable<Bool>
  let connectorTable: WordTable<DateConnectors.Role>

  /// A lexicon of these words.
  public init(
    months: [String: Int] = [:], units: [String: UnitMeaning] = [:],
    currencies: [String: CurrencyMeaning] = [:], amPm: [String: DayHalf] = [:],
    minusWords: Set<String> = [], creditMarks: Set<String> = [], weekdays: Set<String> = [],
    minorDigits: [CurrencyCode: Int] = [:], connectors: DateConnectors = .common
  ) {
    self.months = months
    self.units = units
    self.currencies = currencies
    self.amPm = amPm
    self.minusWords = minusWords
    self.creditMarks = creditMarks
    self.weekdays = weekdays
    self.minorDigits = minorDigits
    self.connectors = connectors
    monthTable = WordTable(months.filter { (1...12).contains($0.value) })
    unitTable = WordTable(units)
    currencyTable = WordTable(currencies.filter { !$0.value.candidates.isEmpty })
    dayHalfTable = WordTable(amPm)
    var signs: [String: SignEvidence] = [:]
    for word in creditMarks { signs[word] = .credit }
    for word in minusWords { signs[word] = .minusWord }
    signTable = WordTable(signs)
    weekdayTable = WordTable(Dictionary(uniqueKeysWithValues: weekdays.map { ($0, true) }))
    connectorTable = WordTable(connectors.roles)
  }

  /// Digits behind the point that `currency` is printed with, 2 where it is not known.
  public func minorDigits(of currency: CurrencyCode) -> Int { minorDigits[currency] ?? 2 }
}

/// The small words between the parts of a date, a time and a span of days.
public struct DateConnectors: Sendable, Hashable {
  /// What a word does.
  enum Role: Sendable {
    case opensRange, linksRange, endsYear, beforeTime, insideDate
  }

  /// Words before the first day of a span (`с`, `fra`, `from`, `من`).
  public var rangeOpeners: Set<String>
  /// Words between the two days of a span (`по`, `til`, `to`, `إلى`).
  public var rangeLinks: Set<String>
  /// Words behind a year (`г.`, `года`).
  public var yearMarks: Set<String>
  /// Words between a date and a time (`kl.`, `в`, `at`).
  public var timeOpeners: Set<String>
  /// Words inside a date (`of`, `de`).
  public var insideDates: Set<String>

  /// Connectors of these words.
  public init(
    rangeOpeners: Set<String>, rangeLinks: Set<String>, yearMarks: Set<String>,
    timeOpeners: Set<String>, insideDates: Set<String>
  ) {
    self.rangeOpeners = rangeOpeners
    self.rangeLinks = rangeLinks
    self.yearMarks = yearMarks
    self.timeOpeners = timeOpeners
    self.insideDates = insideDates
  }

  /// Those of English, Chinese, Arabic, Russian and Norwegian.
  public static let common = DateConnectors(
    rangeOpeners: ["from", "с", "fra", "f.o.m.", "fom", "من", "從", "从", "由", "за период с", "den"],
    rangeLinks: [
      "to", "till", "until", "through", "thru", "по", "до", "til", "till og med", "til og med",
      "t.o.m.", "tom", "إلى", "الى", "حتى", "至", "到",
    ],
    yearMarks: ["г", "г.", "год", "года"],
    timeOpeners: ["at", "kl", "kl.", "klokka", "в", "T"],
    insideDates: ["of", "de", "the"])

  var roles: [String: Role] {
    var roles: [String: Role] = [:]
    for word in insideDates { roles[word] = .insideDate }
    for word in timeOpeners { roles[word] = .beforeTime }
    for word in yearMarks { roles[word] = .endsYear }
    for word in rangeOpeners { roles[word] = .opensRange }
    for word in rangeLinks { roles[word] = .linksRange }
    return roles
  }
}
