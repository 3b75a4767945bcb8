import BillKnowledge
import BillModel
import Testing

@Suite("OffsetRule")
struct OffsetRuleTests {
  /// A local time in Oslo and its minutes east of UTC.
  struct Case: Sendable, CustomTestStringConvertible {
    let date: String
    let hour: Int
    var minute = 0
    let offset: Int?
    var testDescription: String { "\(date) \(hour):\(minute)" }
  }

  @Test(
    "Follows the European Union's summer time",
    arguments: [
      Case(date: "2026-01-15", hour: 12, offset: 60),
      Case(date: "2026-07-15", hour: 12, offset: 120),
      // The last Sunday of March 2026 is the 29th: from 2:00 to 3:00 there is no time.
      Case(date: "2026-03-29", hour: 1, minute: 59, offset: 60),
      Case(date: "2026-03-29", hour: 2, minute: 30, offset: nil),
      Case(date: "2026-03-29", hour: 3, offset: 120),
      // The last Sunday of October 2026 is the 25th: from 2:00 to 3:00 is twice.
      Case(date: "2026-10-25", hour: 1, minute: 59, offset: 120),
      Case(date: "2026-10-25", hour: 2, offset: nil),
      Case(date: "2026-10-25", hour: 3, offset: 60),
      Case(date: "2026-10-24", hour: 23, offset: 120),
      Case(date: "2027-03-28", hour: 4, offset: 120), Case(date: "2024-03-31", hour: 0, offset: 60),
    ])
  func followsSummerTime(_ one: Case) throws {
    let date = try #require(CalendarDate(one.date))
    let time = try #require(TimeOfDay(hour: one.hour, minute: one.minute))
    #expect(OffsetRule.europeanUnion(60).offset(on: date, at: time) == one.offset)
  }

  @Test func fixedOffsetsNeverChange() throws {
    let date = try #require(CalendarDate("2026-07-01"))
    #expect(OffsetRule.fixed(240).offset(on: date, at: nil) == 240)
  }

  @Test func daysOfChangeNeedATime() throws {
    let date = try #require(CalendarDate("2026-03-29"))
    #expect(OffsetRule.europeanUnion(60).offset(on: date, at: nil) == nil)
    let other = try #require(CalendarDate("2026-03-30"))
    #expect(OffsetRule.europeanUnion(60).offset(on: other, at: nil) == 120)
  }

  @Test func countriesHaveRules() throws {
    let countries = try Knowledge.builtIn().countries
    #expect(countries["OM"]?.offset == .fixed(240))
    #expect(countries["no"]?.offset == .europeanUnion(60))
    #expect(countries["xx"] == nil)
  }
}
