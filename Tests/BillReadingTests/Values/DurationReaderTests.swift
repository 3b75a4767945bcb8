import BillModel
import BillReading
import Testing

@Suite struct DurationReaderTests {
  private func reader(_ clock: ClockStyle? = nil, _ plain: Int? = nil) -> DurationReader {
    DurationReader(lexicon: SampleLexicon.all, clock: clock, plainFactor: plain)
  }

  @Test(
    "Lengths in seconds",
    arguments: [
      ("1:02:32", "3752"), ("00:10:13", "613"), ("01m30s", "90"), ("5 мин 12 сек", "312"),
      ("5 мин. 12 сек.", "312"), ("8:00 мин:сек", "480"), ("8:00 мин.:сек.", "480"),
      ("3 min", "180"), ("3min", "180"), ("2分30秒", "150"), ("2 分鐘 30 秒", "150"), ("125 s", "125"),
      ("125 сек", "125"), ("1 h 5 min", "3900"), ("1小時2分3秒", "3723"), ("1 ч 0 мин", "3600"),
      ("1.5 h", "5400"), ("2,5 min", "150"), ("0:29 min", "29"), ("1:30 h", "5400"),
      ("0:29 сек", "29"), ("1:02:32 h", "3752"), ("٥ دقيقة و ١٢ ثانية", "312"),
      ("5 دقيقة و12 ثانية", "312"),
      ("5 min and 12 sec", "312"), ("1 h, 5 min", "3900"), ("2:01:02:32", "176552"),
      ("1 200 сек", "1200"), ("0 s", "0"), (" 3 min ", "180"), ("１：０２：３２", "3752"),
      ("0.5 s", "0.5"),
    ])
  func reads(text: String, seconds: String) throws {
    #expect(try #require(reader().read(text)).readings.map(\.description) == [seconds])
    #expect(
      reader().quantity(text)
        == Quantity(value: SampleLexicon.decimal(seconds), unit: .second, text: text))
  }

  @Test(
    "Two numbers mean what the column says",
    arguments: [
      ("0:29", nil, ["29", "1740"]), ("0:29", .minutesSeconds, ["29"]),
      ("0:29", .hoursMinutes, ["1740"]), ("12:02", nil, ["722", "43320"]), ("0:00", nil, ["0"]),
      ("75:30", .minutesSeconds, ["4530"]), ("100:00", .hoursMinutes, ["360000"]),
    ] as [(String, ClockStyle?, [String])])
  func clock(text: String, style: ClockStyle?, readings: [String]) {
    #expect(reader(style).read(text)?.readings.map(\.description) == readings)
  }

  @Test(
    "Numbers alone only where the column names their unit",
    arguments: [
      ("125", nil, nil), ("125", 1, "125"), ("125", 60, "7500"), ("2,5", 60, "150"),
      ("0", 1, "0"), ("1 257", 1, "1257"),
    ] as [(String, Int?, String?)])
  func plain(text: String, factor: Int?, seconds: String?) {
    #expect(reader(nil, factor).read(text)?.seconds.description == seconds)
  }

  @Test("A number of two readings keeps both")
  func ambiguous() {
    #expect(reader(nil, 60).read("1,234")?.readings.map(\.description) == ["74040", "74.04"])
    var settled = reader(nil, 1)
    settled.style = NumberStyle(decimal: .comma)
    #expect(settled.read("1,234")?.readings.map(\.description) == ["1.234"])
  }

  @Test(
    "No lengths",
    arguments: [
      "", " ", ":", "0:", ":29", "0:75", "0:5", "1:60:00", "1:02:3", "1:02:60", "-0:29",
      "1234567:00",
      "0:29 KB", "0:29 x", "12 сек 5 мин", "5 мин 5 мин", "min", "5 kWh", "5 MB", "1 h x", "1 h 5",
      "5 5 min", "1:2:3:4:5", "1:24:00:00", "0:29:00 25:00", "99999999999999999 s",
      "999999999999999 h", "01.01.2020", "12.50 kr", "3 min 5,", "--5 s",
      "1:02:32:00 min",
    ])
  func refuses(text: String) {
    #expect(reader().read(text) == nil)
  }

  @Test("Every length of a day is read back")
  func roundTrip() {
    for seconds in stride(from: 0, to: 86_400, by: 37) {
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      let text = "\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
      #expect(reader().read(text)?.seconds == ExactDecimal(seconds))
      let words = "\(seconds / 60) мин \(seconds % 60) сек"
      #expect(reader().read(words)?.seconds == ExactDecimal(seconds))
    }
  }
}
