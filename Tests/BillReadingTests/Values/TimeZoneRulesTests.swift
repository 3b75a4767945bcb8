import BillKnowledge
import BillModel
import BillReading
import Testing

@Suite struct TimeZoneRulesTests {
  /// The zone as the table of countries has it.
  private func rules(_ zone: String) throws -> TimeZoneRules {
    let country = try Knowledge.builtIn().countries.countries.first { $0.timeZone == zone }
    return TimeZoneRules(try #require(country?.offset), name: zone)
  }

  private func offset(_ zone: String, _ day: String, _ hour: Int, _ minute: Int) throws -> Int? {
    let rules = try rules(zone)
    let date = try #require(CalendarDate(day))
    return rules.offset(at: date, try #require(TimeOfDay(hour: hour, minute: minute)))
  }

  @Test(
    "Zones without summer time",
    arguments: [
      ("Asia/Muscat", "2026-07-01", 240), ("Asia/Muscat", "1999-01-01", 240),
      ("Asia/Hong_Kong", "2018-03-08", 480), ("Asia/Muscat", "1979-12-31", nil),
      ("Europe/Moscow", "2020-01-01", 180), ("Europe/Moscow", "2026-07-01", 180),
      ("Europe/Moscow", "2012-01-01", 240), ("Europe/Moscow", "2014-10-25", 240),
      ("Europe/Moscow", "2014-10-26", nil), ("Europe/Moscow", "2014-10-27", 180),
      ("Europe/Moscow", "2009-07-01", nil),
    ] as [(String, String, Int?)])
  func fixed(zone: String, day: String, minutes: Int?) throws {
    #expect(try offset(zone, day, 0, 0) == minutes)
    #expect(try offset(zone, day, 23, 59) == minutes)
  }

  @Test(
    "Summer time in Norway", arguments: ["Europe/Oslo", "Europe/Berlin"],
    [
      ("2026-03-29", 1, 59, 60), ("2026-03-29", 2, 0, nil), ("2026-03-29", 2, 59, nil),
      ("2026-03-29", 3, 0, 120), ("2026-07-01", 12, 0, 120), ("2026-10-25", 1, 59, 120),
      ("2026-10-25", 2, 0, nil), ("2026-10-25", 2, 59, nil), ("2026-10-25", 3, 0, 60),
      ("2026-10-24", 2, 30, 120), ("2026-12-31", 23, 59, 60), ("2026-01-01", 0, 0, 60),
      ("2014-03-30", 3, 0, 120), ("2024-03-31", 1, 0, 60), ("2024-10-27", 2, 30, nil),
      ("2025-10-26", 2, 30, nil), ("2000-03-26", 3, 30, 120), ("1995-07-01", 12, 0, nil),
    ] as [(String, Int, Int, Int?)])
  func summer(zone: String, moment: (day: String, hour: Int, minute: Int, minutes: Int?)) throws {
    #expect(try offset(zone, moment.day, moment.hour, moment.minute) == moment.minutes)
  }

  @Test("One hour in March and one in October have no offset, in every year")
  func doubtfulHours() throws {
    let rules = try rules("Europe/Oslo")
    for year in 1996...2099 {
      var doubtful: [Int] = []
      let first = try #require(CalendarDate(year: year, month: 1, day: 1)).daysSince1970
      for day in first..<first + 365 {
        let date = try #require(CalendarDate(daysSince1970: day))
        for hour in 0..<24 {
          let time = try #require(TimeOfDay(hour: hour, minute: 30))
          if rules.offset(at: date, time) == nil { doubtful.append(date.month) }
        }
      }
      #expect(doubtful == [3, 10])
    }
  }

  @Test("A printed offset goes before the zone's")
  func printedOffset() throws {
    let rules = try rules("Europe/Moscow")
    let date = try #require(CalendarDate("2020-01-01"))
    let time = try #require(TimeOfDay(hour: 0, minute: 0, second: 46))
    #expect(rules.instant(date, time).description == "2020-01-01T00:00:46+03:00")
    #expect(
      rules.instant(date, time, printedOffset: 240).description == "2020-01-01T00:00:46+04:00")
    #expect(rules.instant(date, nil).description == "2020-01-01")
  }
}
