import BillKnowledge
import BillModel
import BillReading

/// Words of the field's languages, enough for the tests of the value readers.
enum SampleLexicon {
  static let all = ValueLexicon(
    months: months, units: units, currencies: currencies,
    amPm: [
      "AM": .am, "PM": .pm, "上午": .am, "下午": .pm, "晚上": .pm,
      "ص": .am, "م": .pm, "مساء": .pm,
    ],
    minusWords: ["минус", "minus"], creditMarks: ["CR"], debitMarks: ["DR", "S"],
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
    func add(_ words: [String], _ meaning: UnitMeaning) {
      for word in words { units[word] = meaning }
    }
    func time(_ factor: Int) -> UnitMeaning {
      UnitMeaning(unit: .second, dimension: .time, factor: factor)
    }
    func bytes(_ power: Int) -> UnitMeaning {
      UnitMeaning(unit: .byte, dimension: .volume, power: power)
    }
    add(["s", "sec", "сек", "秒", "sek", "ثانية"], time(1))
    add(["m", "min", "мин", "minutter", "分", "分鐘", "دقيقة"], time(60))
    add(["h", "ч", "час", "小時", "timer"], time(3600))
    add(["B", "байт"], bytes(0))
    add(["KB", "Кб", "كيلوبايت", "千字節"], bytes(1))
    add(["MB", "Мб", "Мбайт", "م.ب"], bytes(2))
    add(["GB", "ГБ", "جيجابايت"], bytes(3))
    add(["KiB"], UnitMeaning(unit: .byte, dimension: .volume, power: 1, fixedBase: 1024))
    add(["kbit"], UnitMeaning(unit: .byte, dimension: .volume, power: 1, isBits: true))
    add(["шт", "pcs", "stk"], UnitMeaning(unit: .piece, dimension: .count))
    add(["dozen"], UnitMeaning(unit: .piece, dimension: .count, factor: 12))
    add(["msg", "SMS", "條", "رسالة"], UnitMeaning(unit: .message, dimension: .count))
    add(["kWh"], UnitMeaning(unit: QuantityUnit(rawValue: "kWh"), dimension: .bought))
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
    add(["r."], ["RUB"])
    forms["ISK"] = CurrencyMeaning(candidates: [code("ISK")], isCodeAlone: true)
    forms["ALL"] = CurrencyMeaning(candidates: [code("ALL")], isCodeAlone: true)
    forms["TOP"] = CurrencyMeaning(candidates: [code("TOP")], isCodeAlone: true)
    add(["¥"], ["JPY", "CNY"])
    return forms
  }()
}
