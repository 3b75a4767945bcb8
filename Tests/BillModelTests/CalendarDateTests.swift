import BillModel
import Testing

@Suite struct CalendarDateTests {
  @Test("Every day from 1900 to 2100 is found again by its number")
  func everyDay() throws {
    var expected = try #require(CalendarDate(year: 1900, month: 1, day: 1)).daysSince1970
    #expect(expected == -25_567)
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...CalendarDate.days(inMonth: month, of: year) {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          #expect(date.daysSince1970 == expected)
          #expect(CalendarDate(daysSince1970: expected) == date)
          #expect(date.year == year && date.month == month && date.day == day)
          expected += 1
        }
      }
    }
    #expect(expected == 47_847)
  }

  @Test("What is printed is read back")
  func roundTrip() throws {
    for days in stride(from: -719_162, through: 2_932_896, by: 811) {
      let date = try #require(CalendarDate(daysSince1970: days))
      #expect(CalendarDate(date.description) == date)
      #expect(date.description.utf8.count == 10)
    }
  }

  @Test("The ends of the calendar")
  func ends() throws {
    let first = try #require(CalendarDate(year: 1, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 9999, month: 12, day: 31))
    #expect(first.description == "0001-01-01")
    #expect(first.daysSince1970 == -719_162)
    #expect(last.daysSince1970 == 2_932_896)
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(days: 1) == nil)
    #expect(CalendarDate(daysSince1970: -800_000) == nil)
    #expect(first < last)
  }

  @Test(
    "No such day",
    arguments: [
      (2026, 2, 29), (2026, 2, 30), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
      (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (1900, 2, 29), (2100, 2, 29),
    ])
  func refuses(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test("Leap days", arguments: [2000, 2024, 1904, 2400])
  func leapDays(year: Int) throws {
    let date = try #require(CalendarDate(year: year, month: 2, day: 29))
    #expect(date.adding(days: 1) == CalendarDate(year: year, month: 3, day: 1))
    #expect(date.adding(days: 366)?.month == 3)
  }

  @Test(
    "No dates",
    arguments: [
      "", "2025-3-14", "2025-03-1x", "2025/03/14", "20250314", "2025-03-14T", " 2025-03-14",
      "2025-02-30", "٢٠٢٥-٠٣-١٤", "-025-03-14", "2025-03-14 ",
    ])
  func refusesText(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("Order")
  func order() throws {
    let days = ["2025-03-14", "2024-12-31", "2025-01-01", "2025-03-02"].compactMap {
      CalendarDate($0)
    }
    #expect(
      days.sorted().map(\.description)
        == ["2024-12-31", "2025-01-01", "2025-03-02", "2025-03-14"])
  }
}
