import BillModel
import BillReading

/// Words of the field's languages, enough for the tests of the value readers.
enum SampleLexicon {
  static let all = ValueLexicon(
    months: months, units: units, currencies: currencies,
    amPm: [
      "AM": .morning, "PM": .afternoon, "上午": .morning, "下午": .afternoon, "晚上": .afternoon,
      "ص": .morning, "م": .afternoon, "مساء": .afternoon,
    ],
    minusWords: ["минус", "minus"], creditMarks: ["CR"],
    weekdays: ["Mon", "Sunday", "вс"],
    minorDigits: [code("OMR"): 3, code("JPY"): 0, code("KWD"): 3])

  static func code(_ text: String) -> CurrencyCode {
    CurrencyCode(text) ?? fallback
  }
  private static let fallback = ["XXX"].compactMap { CurrencyCode($0) }[0]

  static func decimal(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? .zero }

  private static let months: [String: Int] = [
    "January": 1, "Jan": 1, "Mar": 3, "March": 3, "May": 5, "Dec": 12, "Feb": 2, "Sept": 9,
    "январь": 1, "января": 1, "янв": 1, "май": 5, "мая": 5, "дек": 12, "марта": 3,
    "januar": 1, "juli": 7, "september": 9, "desember": 12, "mai": 5,
    "يناير": 1, "مارس": 3, "أكتوبر": 10, "كانون الثاني": 1,
  ]

  private static let units: [String: UnitMeaning] = {
    var units: [String: UnitMeaning] = [:]
    func add(_ words: [String], _ dimension: UnitDimension, _ unit: String, _ factor: Int) {
      for word in words {
        units[word] = UnitMeaning(
          dimension: dimension, unit: QuantityUnit(rawValue: unit), factor: ExactDecimal(factor))
      }
    }
    add(["s", "sec", "сек", "秒", "sek", "ثانية"], .duration, "s", 1)
    add(["m", "min", "мин", "minutter", "分", "分鐘", "دقيقة"], .duration, "s", 60)
    add(["h", "ч", "час", "小時", "timer"], .duration, "s", 3600)
    add(["B", "байт"], .data, "B", 1)
    add(["KB", "Кб", "كيلوبايت", "千字節"], .data, "B", 1_000)
    add(["MB", "Мб", "Мбайт", "م.ب"], .data, "B", 1_000_000)
    add(["GB", "ГБ", "جيجابايت"], .data, "B", 1_000_000_000)
    add(["шт", "pcs", "stk"], .count, "piece", 1)
    add(["msg", "SMS", "條", "رسالة"], .count, "message", 1)
    add(["kWh"], .measure, "kWh", 1)
    units["KiB"] = UnitMeaning(dimension: .data, unit: .byte, factor: ExactDecimal(1024))
    return units
  }()

  private static let currencies: [String: CurrencyMeaning] = {
    var forms: [String: CurrencyMeaning] = [:]
    func add(_ words: [String], _ codes: [String], _ factor: String = "1") {
      for word in words {
        forms[word] = CurrencyMeaning(candidates: codes.map(code), scaleFactor: decimal(factor))
      }
    }
    add(["OMR", "RO", "R.O.", "ر.ع.", "ريال عماني"], ["OMR"])
    add(["baisa", "Baisas", "Bz", "بيسة"], ["OMR"], "0.001")
    add(["HK$", "HKD", "港幣", "港元"], ["HKD"])
    add(["元"], ["CNY", "HKD"])
    add(["$"], ["USD", "HKD", "AUD"])
    add(["US$", "USD"], ["USD"])
    add(["₽", "руб.", "руб", "р.", "р", "рублей", "RUB", "RUR"], ["RUB"])
    add(["коп."], ["RUB"], "0.01")
    add(["kr", "kr."], ["NOK", "SEK", "DKK"])
    add(["NOK"], ["NOK"])
    add(["€", "EUR"], ["EUR"])
    add(["¥"], ["JPY", "CNY"])
    return forms
  }()
}
