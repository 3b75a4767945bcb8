import BillModel
import BillReading
import Testing

@Suite struct PeriodReaderTests {
  private let dates = DateReader(lexicon: SampleLexicon.all)

  @Test(
    "Spans",
    arguments: [
      ("09/02/18-18/03/18", "2018-02-09", "2018-03-18"),
      ("с 01.01.2020 по 29.01.2020", "2020-01-01", "2020-01-29"),
      ("1. juli 2014 - 30. september 2014", "2014-07-01", "2014-09-30"),
      ("01.01.2026 – 31.01.2026", "2026-01-01", "2026-01-31"),
      ("01.01 - 31.01.2026", "2026-01-01", "2026-01-31"),
      ("01.01.-31.01.2026", "2026-01-01", "2026-01-31"),
      ("1.–31. januar 2026", "2026-01-01", "2026-01-31"),
      ("01-31 Jan 2026", "2026-01-01", "2026-01-31"),
      ("Dec 26 - Jan 25, 2025", "2024-12-26", "2025-01-25"),
      ("26 Dec 2024 to 25 Jan 2025", "2024-12-26", "2025-01-25"),
      ("fra 1. juli 2014 til og med 30. september 2014", "2014-07-01", "2014-09-30"),
      ("январь 2026", "2026-01-01", "2026-01-31"), ("Feb 2024", "2024-02-01", "2024-02-29"),
      ("2026年1月1日至2026年1月31日", "2026-01-01", "2026-01-31"),
      ("2026年3月", "2026-03-01", "2026-03-31"),
      ("2026-01-01 ~ 2026-01-31", "2026-01-01", "2026-01-31"),
      ("من 01.01.2026 إلى 31.01.2026", "2026-01-01", "2026-01-31"),
      ("14-Jan-23-13-Feb-23", "2023-01-14", "2023-02-13"),
      ("January 2026 - March 2026", "2026-01-01", "2026-03-31"),
      ("01/13/2026 - 02/12/2026", "2026-01-13", "2026-02-12"),
      ("01/02/2026 - 01/31/2026", "2026-01-02", "2026-01-31"),
      ("1 января 2026 г. – 31 мая 2026 г.", "2026-01-01", "2026-05-31"),
      ("01.01.2026 - 01.01.2026", "2026-01-01", "2026-01-01"),
    ] as [(String, String, String)])
  func reads(text: String, from: String, to: String) {
    let token = PeriodReader(dates: dates).read(text)
    #expect(token?.period.from?.description == from)
    #expect(token?.period.to?.description == to)
    #expect(token?.alternative == nil)
  }

  @Test("Two spans when nothing tells the order")
  func alternatives() throws {
    let token = try #require(PeriodReader(dates: dates).read("01/02/18-01/03/18"))
    #expect(
      token.readings == [
        Period(from: CalendarDate("2018-02-01"), to: CalendarDate("2018-03-01")),
        Period(from: CalendarDate("2018-01-02"), to: CalendarDate("2018-01-03")),
      ])
    // Only one order gives a span that runs forward.
    #expect(
      PeriodReader(dates: dates).read("09/02/18-08/03/18")?.readings
        == [Period(from: CalendarDate("2018-02-09"), to: CalendarDate("2018-03-08"))])
    #expect(
      PeriodReader(dates: dates).read("05/10/18-06/09/18")?.readings
        == [Period(from: CalendarDate("2018-05-10"), to: CalendarDate("2018-06-09"))])
  }

  @Test(
    "No spans",
    arguments: [
      "", "-", "01.01.2026", "01.01.2026 -", "- 01.01.2026", "31.01.2026 - 01.01.2026",
      "Dec 26 - Jan 25", "08.30 - 12.30", "с 01.01.2020", "1-2", "с по", "01.01.2026 01.02.2026",
      "01.01.2026 x 01.02.2026", "01.01.2026 - 31.01.2026 x", "12,50 - 13,50",
    ])
  func refuses(text: String) {
    #expect(PeriodReader(dates: dates).read(text) == nil)
  }
}
