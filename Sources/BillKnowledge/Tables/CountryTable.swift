import BillModel

/// The order of day, month and year where digits alone do not tell it.
public enum DateOrder: String, Sendable, Hashable, CaseIterable {
  case dayMonthYear, monthDayYear, yearMonthDay
}

/// Customs of a country that readings depend on.
public struct Country: Sendable, Hashable {
  /// Lower-case ISO 3166-1 alpha-2.
  public var code: String
  /// IANA name of its zone, or of the most usual one.
  public var timeZone: String?
  /// That zone's distance from UTC; nil where the country has several zones.
  public var offset: OffsetRule?
  /// Its currency.
  public var currency: CurrencyCode?
  /// Usual decimal separators, most usual first.
  public var decimalSeparators: [String] = []
  /// Usual grouping separators, most usual first; a space stands for every kind of space.
  public var groupingSeparators: [String] = []
  /// Usual order of dates.
  public var dateOrder: DateOrder?
  /// BCP 47 languages of its bills, most usual first.
  public var languages: [String] = []
  /// Usual tax rates in percent, newest first; empty where bills bear none.
  public var taxRates: [ExactDecimal] = []
  /// How the numbers of its businesses are written.
  public var taxIDs: [TaxIDForm] = []

  init(code: String) { self.code = code }
}

/// Countries by code.
public struct CountryTable: Sendable {
  /// All countries, in the order of the file.
  public private(set) var countries: [Country] = []

  /// A country by its code, in lower or upper case.
  public subscript(code: String) -> Country? {
    let lower = code.lowercased()
    return countries.first { $0.code == lower }
  }

  /// The country that uses a currency, nil when it is none or several.
  public func only(using currency: CurrencyCode) -> Country? {
    let found = countries.filter { $0.currency == currency }
    return found.count == 1 ? found[0] : nil
  }

  /// The order of dates on which all countries that use a currency agree, nil without such.
  public func dateOrder(using currency: CurrencyCode) -> DateOrder? {
    let orders = Set(countries.filter { $0.currency == currency }.map(\.dateOrder))
    return orders.count == 1 ? orders.first ?? nil : nil
  }

  /// Whether bills of a country with this currency are written in a language.
  public func isUsed(_ currency: CurrencyCode, in language: String) -> Bool {
    countries.contains { $0.currency == currency && $0.languages.contains(language) }
  }

  /// Reads `countries.json5`.
  init(_ reader: inout DataReader) {
    reader.members(of: reader.root) { reader, member in
      var country = Country(code: member.key)
      reader.members(of: member.value) { reader, member in
        Self.read(member, into: &country, &reader)
      }
      self.countries.append(country)
    }
  }

  private static let keys = [
    "timeZone", "utcOffset", "currency", "decimal", "grouping", "dateOrder", "languages",
    "taxRates", "taxIds",
  ]

  private static func read(
    _ member: DataReader.Member, into country: inout Country, _ reader: inout DataReader
  ) {
    switch member.key {
    case "timeZone": country.timeZone = reader.string(member.value)
    case "utcOffset": country.offset = reader.offsetRule(member.value)
    case "currency": country.currency = reader.currency(member.value)
    case "decimal": country.decimalSeparators = reader.strings(member.value)
    case "grouping": country.groupingSeparators = reader.strings(member.value)
    case "dateOrder": country.dateOrder = reader.choice(member.value, of: DateOrder.self)
    case "languages": country.languages = reader.strings(member.value)
    case "taxRates": country.taxRates = reader.decimals(member.value)
    case "taxIds": country.taxIDs = reader.taxIDForms(member.value)
    default: reader.unknown(member, expected: keys)
    }
  }
}

extension DataReader {
  /// An ISO 4217 code, or nil and a fault.
  mutating func currency(_ node: Int) -> CurrencyCode? {
    guard let text = string(node) else { return nil }
    if let code = CurrencyCode(text) { return code }
    fault(
      "currency", at: node, "`\(text)` is no currency code",
      hint: "codes are three capital letters (ISO 4217)")
    return nil
  }

  /// A list of decimals written as texts, such as `"2.5"`.
  mutating func decimals(_ node: Int) -> [ExactDecimal] {
    var result: [ExactDecimal] = []
    items(of: node) { reader, item in
      guard let text = reader.string(item) else { return }
      if let value = ExactDecimal(text) { return result.append(value) }
      reader.fault("decimal", at: item, "`\(text)` is no decimal", hint: "write \"2.5\"")
    }
    return result
  }
}
