import BillModel
import BillReading
import Testing

@Suite struct DateReaderTests {
  private let reader = DateReader(lexicon: SampleLexicon.all)

  @Test(
    "One day",
    arguments: [
      ("19/4/2016", "2016-04-19"), ("01.01.2020", "2020-01-01"), ("31.01.26", "2026-01-31"),
      ("06.07.25", "2025-07-06"), ("2026年3月8日", "2026-03-08"), ("2026 年 3 月 8 日", "2026-03-08"),
      ("14-Jan-23", "2023-01-14"), ("14-JAN-2023", "2023-01-14"), ("Jan 25, 2025", "2025-01-25"),
      ("January 25th, 2025", "2025-01-25"), ("1. juli 2014", "2014-07-01"),
      ("1 января 2026 г.", "2026-01-01"), ("1 января 2026 года", "2026-01-01"),
      ("1 января 2026г.", "2026-01-01"), ("08 MAR 2026", "2026-03-08"), ("08MAR2026", "2026-03-08"),
      ("8 مارس 2026", "2026-03-08"), ("٨ مارس ٢٠٢٦", "2026-03-08"), ("8 مارس، 2026", "2026-03-08"),
      ("١٤ اكتوبر ٢٠٢٥", "2025-10-14"), ("5 كانون الثاني 2026", "2026-01-05"),
      ("2026-03-08", "2026-03-08"), ("2026/3/8", "2026-03-08"), ("2026.03.08", "2026-03-08"),
      ("２０２６／０３／０８", "2026-03-08"), ("２０２６年３月８日", "2026-03-08"), ("٠٨/٢٥/٢٠٢٦", "2026-08-25"),
      ("7 May 2017", "2017-05-07"), ("8th of March 2026", "2026-03-08"), ("25.12.99", "1999-12-25"),
      ("29.02.2024", "2024-02-29"), ("Mon, 8 Mar 2026", "2026-03-08"),
      ("вс. 8 марта 2026", "2026-03-08"),
      ("Jan-25-2025", "2025-01-25"), ("Mar. 8, 2026", "2026-03-08"), ("8 Mar '26", "2026-03-08"),
      ("12/31/2026", "2026-12-31"), ("03/03/18", "2018-03-03"), (" 01.01.2020 ", "2020-01-01"),
      ("\u{200F}08.03.2026", "2026-03-08"), ("01.01.55", "2055-01-01"), ("01.01.56", "1956-01-01"),
    ])
  func reads(text: String, day: String) throws {
    let token = try #require(reader.read(text))
    #expect(token.readings.map(\.description) == [day])
  }

  @Test(
    "Two days, day first the likelier",
    arguments: [
      ("08/03/18", ["2018-03-08", "2018-08-03"]), ("08-03-2018", ["2018-03-08", "2018-08-03"]),
      ("1/2/2026", ["2026-02-01", "2026-01-02"]),
    ])
  func readsBothWays(text: String, days: [String]) throws {
    #expect(try #require(reader.read(text)).readings.map(\.description) == days)
  }

  @Test(
    "The document's order settles",
    arguments: [
      ("08/03/18", DayOrder.dayFirst, "2018-03-08"), ("08/03/18", .monthFirst, "2018-08-03"),
      ("18/03/08", .yearFirst, "2018-03-08"), ("03/25/18", .dayFirst, nil),
      ("25/03/18", .monthFirst, nil), ("08.03.18", .monthFirst, "2018-03-08"),
      ("2018-03-08", .monthFirst, "2018-03-08"),
    ] as [(String, DayOrder, String?)])
  func order(text: String, order: DayOrder, day: String?) {
    let reader = DateReader(lexicon: SampleLexicon.all, order: order)
    #expect(reader.read(text)?.readings.map(\.description) == day.map { [$0] })
  }

  @Test("Dates tell the order when a number can be no month")
  func evidence() {
    func order(_ texts: [String]) -> DayOrder? {
      var evidence = DayOrderEvidence()
      for text in texts { if let token = reader.read(text) { evidence.add(token) } }
      return evidence.order
    }
    #expect(order(["08/03/18", "25/03/18"]) == .dayFirst)
    #expect(order(["08/03/18", "03/25/18"]) == .monthFirst)
    #expect(order(["25/03/18", "03/25/18"]) == nil)
    #expect(order(["08/03/18", "01.02.2020", "2026-03-25"]) == nil)
  }

  @Test(
    "Parts that are missing stay missing",
    arguments: [
      ("Dec 26", nil, 12, 26), ("26 Dec", nil, 12, 26), ("26 Dec.", nil, 12, 26),
      ("январь 2026", 2026, 1, nil), ("май.25", 2025, 5, nil), ("дек.24", 2024, 12, nil),
      ("Mar-25", 2025, 3, nil), ("2026年3月", 2026, 3, nil), ("3月8日", nil, 3, 8),
      ("19.12.", nil, 12, 19), ("26/12", nil, 12, 26), ("1. juli", nil, 7, 1),
      ("March 2026", 2026, 3, nil), ("يناير ٢٠٢٦", 2026, 1, nil),
    ] as [(String, Int?, Int, Int?)])
  func partial(text: String, year: Int?, month: Int, day: Int?) throws {
    let token = try #require(reader.read(text))
    #expect(token.first == PartialDate(year: year, month: month, day: day))
    #expect(token.date == nil)
  }

  @Test(
    "The period lends the year",
    arguments: [
      ("Dec 26", "2024-12-26"), ("Jan 09", "2025-01-09"), ("Jan 25", "2025-01-25"),
      ("Feb 1", "2025-02-01"), ("Dec 20", "2024-12-20"), ("19.12.", "2024-12-19"),
      ("14-Jan-23", "2023-01-14"),
    ])
  func completes(text: String, day: String) throws {
    let period = Period(from: CalendarDate("2024-12-26"), to: CalendarDate("2025-01-25"))
    let token = try #require(reader.read(text)).completed(in: period)
    #expect(token.date?.description == day)
    #expect(
      try #require(reader.read(text)).completed(in: Period(from: nil, to: nil)).first
        == reader.read(text)?.first)
  }

  @Test(
    "The reference year gives the century",
    arguments: [
      ("01.01.18", 2018, "2018-01-01"), ("01.01.99", 2018, "1999-01-01"),
      ("01.01.47", 2018, "2047-01-01"), ("01.01.48", 2018, "1948-01-01"),
      ("01.01.05", 2099, "2105-01-01"),
    ])
  func century(text: String, reference: Int, day: String) {
    let reader = DateReader(lexicon: SampleLexicon.all, referenceYear: reference)
    #expect(reader.read(text)?.date?.description == day)
  }

  @Test(
    "No dates",
    arguments: [
      "", " ", "-", "/", "1", "2026", "31.02.2026", "00.01.2026", "32.01.2026", "29.02.2025",
      "12.50.2020", "3.2.1", "1/2/3", "08/03-18", "08.03/2018", "1.1.20200", "20260308", "Jan",
      "1. foo 2014", "foo 1", "12:44", "2026年13月1日", "2026年", "8日", "民國115年3月8日", "0/0",
      "08/03/18 x", "01.01.1447", "08/03/2569", "999999999999/1/1", "918 54 560", "Dec 32", "13/13",
      "Mar-25-", "1.2.2020.3", "...", "2026-03", "juli juli 2014",
    ])
  func refuses(text: String) {
    #expect(reader.read(text) == nil)
  }

  @Test(
    "Hijri dates are seen and refused",
    arguments: [
      "15/09/1447", "١٥ رمضان ١٤٤٧ هـ", "1447/09/15", "15 Ramadan 1447", "15/09/47 هـ",
      "15 Ramadan 1447 AH", "٥ مارس ٢٦ هـ",
    ])
  func hijri(text: String) {
    #expect(reader.isHijri(text))
    #expect(reader.read(text) == nil)
  }

  @Test(
    "Other texts are not Hijri",
    arguments: [
      "08/03/2026", "1447", "1,447.50", "8 مارس 2026", "", "هـ", "AH", "Jan 25, 2025", "3 hours",
    ])
  func notHijri(text: String) {
    #expect(!reader.isHijri(text))
  }

  @Test("Every day of two centuries is read back in four forms")
  func roundTrip() throws {
    let first = try #require(CalendarDate(year: 1960, month: 1, day: 1)).daysSince1970
    let last = try #require(CalendarDate(year: 2055, month: 12, day: 31)).daysSince1970
    for day in stride(from: first, through: last, by: 7) {
      let date = try #require(CalendarDate(daysSince1970: day))
      for text in [
        date.description, "\(date.day).\(date.month).\(date.year)",
        "\(date.day)/\(date.month)/\(date.year)", "\(date.year)年\(date.month)月\(date.day)日",
      ] {
        #expect(reader.read(text)?.date == date)
      }
    }
  }

  @Test func aPeriodThatEndsBeforeItBeginsCompletesAYearAllTheSame() throws {
    let period = Period(
      from: CalendarDate(year: 2026, month: 1, day: 1),
      to: CalendarDate(year: 2020, month: 12, day: 31))
    #expect(try #require(reader.read("05.03")).completed(in: period).first.year == 2021)
  }
}
