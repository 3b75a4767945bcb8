import BillModel
import BillReading
import Testing

@Suite struct AmountReaderTests {
  private func reader(
    _ currency: String? = nil, _ style: NumberStyle = .unknown
  ) -> AmountReader {
    AmountReader(
      lexicon: SampleLexicon.all, style: style, currency: currency.map(SampleLexicon.code))
  }

  @Test(
    "Values and currencies",
    arguments: [
      ("RO 2,200", ["2.200", "2200"], "OMR"), ("RO1", ["1"], "OMR"), ("R.O. 150", ["150"], "OMR"),
      ("RO 8.875", ["8.875", "8875"], "OMR"), ("OMR 1,234.567", ["1234.567"], "OMR"),
      ("8.875 ر.ع.", ["8.875", "8875"], "OMR"), ("ر.ع. ٨٫٨٧٥", ["8.875"], "OMR"),
      ("٠٫٢٥٠ ريال عماني", ["0.250"], "OMR"), ("500 Bz", ["0.500"], "OMR"),
      ("100 Baisas", ["0.100"], "OMR"), ("0.5 baisa", ["0.0005"], "OMR"),
      ("2,200 Bz", ["2.200", "0.002200"], "OMR"), ("٥٠٠ بيسة", ["0.500"], "OMR"),
      ("HK$ 1,234.50", ["1234.50"], "HKD"), ("HK$1,234.50", ["1234.50"], "HKD"),
      ("港幣 152.00", ["152.00"], "HKD"), ("152.00港元", ["152.00"], "HKD"),
      ("1 234,56 ₽", ["1234.56"], "RUB"), ("45,36р", ["45.36"], "RUB"),
      ("150.00 руб", ["150.00"], "RUB"), ("1 234,5600 руб.", ["1234.5600"], "RUB"),
      ("минус 679 рублей", ["-679"], "RUB"), ("50 коп.", ["0.50"], "RUB"),
      ("€ 23.800,00", ["23800.00"], "EUR"), ("25.000 NOK", ["25000", "25.000"], "NOK"),
      ("US$ (39.59)", ["-39.59"], "USD"), ("-US$39.59", ["-39.59"], "USD"),
      ("US$-39.59", ["-39.59"], "USD"), ("(US$ 39.59)", ["-39.59"], "USD"),
      ("OMR (12.500)", ["-12.500", "-12500"], "OMR"), ("RUB 5,00 руб.", ["5.00"], "RUB"),
      ("12,50 NOK-", ["-12.50"], "NOK"), ("12,50- NOK", ["-12.50"], "NOK"),
      ("HKD 152.00 CR", ["-152.00"], "HKD"), ("－１２．５０ HKD", ["-12.50"], "HKD"),
    ])
  func reads(text: String, values: [String], currency: String) throws {
    let token = try #require(reader().read(text))
    #expect(token.readings.map(\.description) == values)
    #expect(token.currency?.description == currency)
    #expect(token.isMoneyShaped)
  }

  @Test(
    "Forms of several currencies, settled by the statement's",
    arguments: [
      ("1 234,56 kr", "1234.56", "NOK"), ("kr 0*", "0", "NOK"), ("kr 0,99", "0.99", "NOK"),
      ("kr. 149,-", "149", "NOK"), ("-$39.59", "-39.59", "HKD"), ("$152.00 CR", "-152.00", "HKD"),
      ("-$18.34", "-18.34", "HKD"), ("＄18.34", "18.34", "HKD"),
    ])
  func settles(text: String, value: String, currency: String) throws {
    let open = try #require(reader().read(text))
    #expect(open.currency == nil)
    #expect(open.candidates.contains(SampleLexicon.code(currency)))
    #expect(open.isMoneyShaped)
    let settled = try #require(reader(currency).read(text))
    #expect(settled.currency == SampleLexicon.code(currency))
    #expect(settled.readings.map(\.description) == [value])
    #expect(reader("OMR").read(text)?.currency == nil)
  }

  @Test(
    "Money by its shape",
    arguments: [
      ("12.50", nil, true), ("12,50", nil, true), ("0.0220", nil, true), ("62,5000", nil, true),
      ("12.500", nil, false), ("0.125", nil, false), ("0.125", "OMR", true),
      ("12.500", "OMR", true),
      ("2,200", "OMR", true), ("2,200", "HKD", false), ("12.500", "HKD", false),
      ("12", "OMR", false), ("12.5", "OMR", false), ("1 234", nil, false),
      ("1.234.567", nil, false),
      ("08.30", nil, false), ("$08.30", nil, true), ("25.00 %", nil, false),
      ("25,00%", "NOK", false),
      ("149,-", nil, true), ("152.00 CR", nil, true), ("152 CR", nil, true), ("5.00 r.", nil, true),
      ("ISK 500", nil, false),
      ("ISK 500", "ISK", true), ("ISK 5.00", nil, true), ("isk 500", "ISK", true),
      ("($12.50", nil, true), ("12.50)", nil, true),
      ("152.00 DR", nil, true), ("12 DR", nil, true), ("(12.50)", nil, true),
      ("(12)", nil, false), ("500 Bz", nil, true), ("1", nil, false), ("0,00", nil, true),
      ("minus 12", nil, false), ("1.23456", nil, false),
    ] as [(String, String?, Bool)])
  func moneyShape(text: String, currency: String?, isMoney: Bool) throws {
    let token = try #require(reader(currency).read(text))
    #expect(token.isMoneyShaped == isMoney)
  }

  @Test(
    "The document's style settles a comma before three digits",
    arguments: [
      (NumberStyle.unknown, ["2.200", "2200"]), (NumberStyle(decimal: .point), ["2200"]),
      (NumberStyle(decimal: .comma), ["2.200"]),
      (NumberStyle(decimal: .point, isSettled: false), ["2200", "2.200"]),
    ])
  func style(style: NumberStyle, values: [String]) {
    #expect(reader("OMR", style).read("2,200")?.readings.map(\.description) == values)
    let late = reader("OMR").read("2,200")?.resolved(by: style)
    #expect(late?.readings.map(\.description) == values)
    #expect(late == reader("OMR", style).read("2,200"))
  }

  @Test("Minor units keep their factor when the style is settled later")
  func minorUnits() throws {
    let token = try #require(reader().read("2,200 Bz"))
    let settled = token.resolved(by: NumberStyle(decimal: .comma))
    #expect(settled.readings.map(\.description) == ["0.002200"])
    #expect(settled.isMoneyShaped)
  }

  @Test(
    "No amounts",
    arguments: [
      "", "kr", "-", "RO", "минус", "CR", "12.50 MB", "12 шт", "Total 12.50", "12.50 kr kr RO",
      "RO 1 RO 2", "01.01.2020", "12:44 CR", "INV1234", "<--79161234567", "HK$ 12.50 USD", "RO .",
      "12 .", "12 :", ": 12", "$ $", "12.50 - 13.50", "kr 1 234 5", "минус -5 руб",
      "(5.00) CR kr x",
      "a a a a a a a a a a 5", "(12", "12)", "-12.50-", "١٢ كيلوبايت", "RO 12.",
      "RO 123456789012345678901234567890", "2026年3月8日", "+79161234567 RUB", "S987654321", "30S",
      "RO23342", "kr0012", "5 r", "isk 500", "Isk 5.00", "30 S", "r. 5",
    ])
  func refuses(text: String) {
    #expect(reader().read(text) == nil)
  }

  @Test(
    "A bracket whose twin stands elsewhere",
    arguments: [
      ("($233.25", "-233.25"), ("(12.50", "-12.50"), ("12.50)", "-12.50"), ("$12.50)", "-12.50"),
      (")12.50", "-12.50"),
    ])
  func halfBrackets(text: String, value: String) {
    #expect(reader().read(text)?.number.value.description == value)
  }

  @Test(
    "Amounts within sentences",
    arguments: [
      ("Ваш баланс составляет минус 679 рублей.", ["-679"], ["минус 679 рублей."]),
      ("Баланс:45,36р", ["45.36"], ["45,36р"]),
      ("Navn - 900 00 001  399,00", ["399.00"], ["399,00"]),
      ("Остаток: 0.00 минут из 300 в месяц", ["0.00"], ["0.00"]),
      ("від 01.01.2020 12:44 сума 12,50, разом 13,50.", ["12.50", "13.50"], ["12,50", "13,50"]),
      ("Pay HK$ 1,234.50 CR by 08/03/18", ["-1234.50"], ["HK$ 1,234.50 CR"]),
      ("المبلغ ٠٫٢٥٠ ر.ع. فقط", ["0.250"], ["٠٫٢٥٠ ر.ع."]),
      ("1 preempt @$100.00", ["100.00"], ["$100.00"]),
      ("(12,50 kr pr. md)", ["12.50"], ["12,50 kr"]),
      ("Fee (kr 12,50)", ["12.50"], ["kr 12,50"]), ("[Original Rate $30]", ["30"], ["$30"]),
      ("Refund (12.50) today", ["-12.50"], ["(12.50)"]), ("TOP 10, all 5", [], []),
      ("149,- kr/md", ["149"], ["149,- kr"]), ("99.00/month", ["99.00"], ["99.00"]),
      ("kr 10,00 kr 20,00", ["10.00", "20.00"], ["kr 10,00", "kr 20,00"]),
      ("08.30 - 12.30 Uhr, 19.12.", [], []), ("nothing", [], []), ("", [], []),
      ("192.168.10.20 3.2.1 12:50,00", [], []),
    ])
  func sentences(text: String, values: [String], spots: [String]) {
    let found = reader().amounts(in: text)
    #expect(found.map(\.amount.number.value.description) == values)
    #expect(found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == spots)
  }
}
