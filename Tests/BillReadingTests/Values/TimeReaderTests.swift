import BillModel
import BillReading
import Testing

@Suite struct TimeReaderTests {
  private let reader = TimeReader(lexicon: SampleLexicon.all)

  @Test(
    "Times",
    arguments: [
      ("0:00:46", "00:00:46"), ("12:44", "12:44"), ("9:05 PM", "21:05"), ("9:05PM", "21:05"),
      ("9:05 p.m.", "21:05"), ("12:00 AM", "00:00"), ("12:30 pm", "12:30"), ("9 PM", "21:00"),
      ("下午 3:05", "15:05"), ("下午3時05分", "15:05"), ("上午9时5分", nil), ("15時30分20秒", "15:30:20"),
      ("3時", "03:00"), ("م 03:15", "15:15"), ("03:15 م", "15:15"), ("٠٣:١٥ ص", "03:15"),
      ("１２：４４", "12:44"), ("23:59:59", "23:59:59"), ("15:05 PM", "15:05"),
      ("9:05:07 PM", "21:05:07"),
      ("12:44:05.123", "12:44:05"), (" 12:44 ", "12:44"), ("12:44Z", "12:44"),
      ("24:00", nil), ("12:60", nil), ("12:44:60", nil), ("12", nil), ("", nil), (":", nil),
      ("12:", nil), ("12:4", nil), ("123:44", nil), ("12:44:5", nil), ("PM", nil), ("13 AM", nil),
      ("13:05 AM", nil), ("08.30", nil), ("12:44 x", nil), ("-12:44", nil), ("12:44:05:06", nil),
      ("99999999999999999999:00", nil),
    ] as [(String, String?)])
  func reads(text: String, time: String?) {
    #expect(reader.read(text)?.time.description == time)
  }

  @Test(
    "A point only where it is allowed",
    arguments: [
      ("08.30", "08:30"), ("23.16.17", "23:16:17"), ("8.5", nil), ("08.30.", nil),
    ] as [(String, String?)])
  func point(text: String, time: String?) {
    let reader = TimeReader(lexicon: SampleLexicon.all, allowsPoint: true)
    #expect(reader.read(text)?.time.description == time)
  }

  @Test(
    "Offsets",
    arguments: [
      ("+03:00", 180), ("GMT+3", 180), ("UTC+04:00", 240), ("+0530", 330), ("-5", -300), ("Z", 0),
      ("GMT", 0), ("utc", 0), ("−03:30", -210), ("GMT +3", 180), ("+14:00", 840), ("+15:00", nil),
      ("", nil), ("3", nil), ("+", nil), ("+03:60", nil), ("+0", 0), ("+123", nil), ("EST", nil),
      ("+03:00 x", nil),
    ] as [(String, Int?)])
  func offsets(text: String, minutes: Int?) {
    #expect(reader.readOffset(text) == minutes)
  }

  @Test(
    "Time with its offset",
    arguments: [
      ("12:44+03:00", 180), ("12:44:05 GMT+3", 180), ("12:44", nil), ("12:44Z", 0),
    ] as [(String, Int?)])
  func timeWithOffset(text: String, minutes: Int?) throws {
    #expect(try #require(reader.read(text)).offset == minutes)
  }

  @Test("Every minute of the day is read back")
  func roundTrip() {
    for minute in 0..<1440 {
      let rest = minute % 60
      let text = "\(minute / 60):\(rest < 10 ? "0" : "")\(rest)"
      #expect(reader.read(text)?.time.secondsOfDay == minute * 60)
    }
  }
}
