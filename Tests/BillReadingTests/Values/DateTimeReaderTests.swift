import BillModel
import BillReading
import Testing

@Suite struct DateTimeReaderTests {
  private let reader = DateTimeReader(
    dates: DateReader(lexicon: SampleLexicon.all), times: TimeReader(lexicon: SampleLexicon.all))

  @Test(
    "Date and time together",
    arguments: [
      ("01.01.2020  0:00:46", "2020-01-01T00:00:46"),
      ("01.01.2020 0:00:46 +03:00", "2020-01-01T00:00:46+03:00"),
      ("2025-03-14T12:44:05+04:00", "2025-03-14T12:44:05+04:00"),
      ("2025-03-14T12:44:05Z", "2025-03-14T12:44:05+00:00"),
      ("2025-03-14 12:44", "2025-03-14T12:44"), ("7 May 2017 19:43:02", "2017-05-07T19:43:02"),
      ("08.03.26 kl. 12:44", "2026-03-08T12:44"), ("8 марта 2026 г. в 12:44", "2026-03-08T12:44"),
      ("Jan 25, 2025, 9:05 PM", "2025-01-25T21:05"), ("2026年3月8日 下午3:05", "2026-03-08T15:05"),
      ("2026年3月8日下午3時05分", "2026-03-08T15:05"), ("23:16:17 14.01.2020", "2020-01-14T23:16:17"),
      ("٠٨.٠٣.٢٠٢٦ ٠٣:١٥ م", "2026-03-08T15:15"), ("14.01.2020", "2020-01-14"),
      ("12:44", nil), ("", nil), ("14.01.2020 25:00", nil), ("14.01.2020 x", nil),
      ("14.01.2020 12:44 x", nil), ("Jan 25 12:44", nil),
    ] as [(String, String?)])
  func reads(text: String, instant: String?) {
    #expect(reader.read(text)?.instant?.description == instant)
  }

  @Test("A date without its year keeps its time")
  func yearless() throws {
    let token = try #require(reader.read("Jan 25 12:44"))
    #expect(token.date.first == PartialDate(year: nil, month: 1, day: 25))
    #expect(token.time?.time.description == "12:44")
  }
}
