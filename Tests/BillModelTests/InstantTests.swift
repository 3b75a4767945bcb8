import BillModel
import Testing

@Suite struct InstantTests {
  private func instant(
    _ day: String, _ time: TimeOfDay?, _ offset: Int? = nil
  ) throws -> Instant {
    Instant(date: try #require(CalendarDate(day)), time: time, offset: offset)
  }

  @Test(
    "Text",
    arguments: [
      (12, 44, 5, 240, "2025-03-14T12:44:05+04:00"), (12, 44, nil, 240, "2025-03-14T12:44+04:00"),
      (0, 0, 0, 0, "2025-03-14T00:00:00+00:00"), (23, 59, 59, nil, "2025-03-14T23:59:59"),
      (9, 5, nil, -210, "2025-03-14T09:05-03:30"), (9, 5, nil, 840, "2025-03-14T09:05+14:00"),
    ] as [(Int, Int, Int?, Int?, String)])
  func text(hour: Int, minute: Int, second: Int?, offset: Int?, printed: String) throws {
    let time = try #require(TimeOfDay(hour: hour, minute: minute, second: second))
    #expect(try instant("2025-03-14", time, offset).description == printed)
  }

  @Test("A day alone has no offset")
  func dayAlone() throws {
    let day = try instant("2025-03-14", nil, 240)
    #expect(day.offset == nil)
    #expect(day.description == "2025-03-14")
    #expect(day.secondsSince1970 == nil)
  }

  @Test("Seconds since 1970")
  func seconds() throws {
    let midnight = try #require(TimeOfDay(hour: 0, minute: 0))
    #expect(try instant("1970-01-01", midnight, 0).secondsSince1970 == 0)
    #expect(try instant("1970-01-01", midnight, 240).secondsSince1970 == -14_400)
    #expect(try instant("1970-01-01", midnight).secondsSince1970 == nil)
    let time = try #require(TimeOfDay(hour: 1, minute: 46, second: 40))
    #expect(try instant("2001-09-09", time, 0).secondsSince1970 == 1_000_000_000)
  }

  @Test("Every second of the day keeps its parts")
  func everySecond() throws {
    for second in 0..<86_400 {
      let time = try #require(
        TimeOfDay(hour: second / 3600, minute: second / 60 % 60, second: second % 60))
      #expect(time.secondsOfDay == second && time.second == second % 60)
    }
  }

  @Test("A missing second is not second 0")
  func missingSecond() throws {
    let minute = try #require(TimeOfDay(hour: 9, minute: 5))
    let second = try #require(TimeOfDay(hour: 9, minute: 5, second: 0))
    #expect(minute != second)
    #expect(minute.second == nil && second.second == 0)
    #expect(minute.secondsOfDay == second.secondsOfDay)
    #expect(minute.description == "09:05" && second.description == "09:05:00")
  }

  @Test(
    "No such time",
    arguments: [(24, 0, nil), (-1, 0, nil), (0, 60, nil), (0, 0, 60), (0, -1, nil), (0, 0, -1)]
      as [(Int, Int, Int?)])
  func refuses(hour: Int, minute: Int, second: Int?) {
    #expect(TimeOfDay(hour: hour, minute: minute, second: second) == nil)
  }
}
