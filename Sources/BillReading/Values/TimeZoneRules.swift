import BillModel

/// The offsets of a time zone as rules, so that no data of the machine is asked.
///
/// A local time that comes twice or not at all has no offset: nothing tells which is meant.
public struct TimeZoneRules: Sendable, Hashable {
  /// How a zone's offset is found.
  public enum Rule: Sendable, Hashable {
    /// The same number of minutes east of UTC all year.
    case fixed(minutes: Int)
    /// A base, and an hour more from the last Sunday of March to that of October, 01:00 UTC.
    case euDST(baseMinutes: Int)
    /// Not known here.
    case unknown
  }

  /// The rules in turn, each with the first day that it holds for; before the first none is known.
  private let rules: [Span]

  private struct Span: Sendable, Hashable {
    let from: CalendarDate
    let rule: Rule
  }

  /// A zone with one rule since `year`.
  public init(_ rule: Rule, since year: Int = 1980) {
    rules = CalendarDate(year: year, month: 1, day: 1).map { [Span(from: $0, rule: rule)] } ?? []
  }

  private init(_ rules: [(year: Int, month: Int, day: Int, rule: Rule)]) {
    self.rules = rules.compactMap { entry in
      CalendarDate(year: entry.year, month: entry.month, day: entry.day)
        .map { Span(from: $0, rule: entry.rule) }
    }
  }

  /// The zone of that name in the IANA data base, where it is known here.
  public static func named(_ name: String) -> TimeZoneRules? {
    switch name {
    case "UTC", "Etc/UTC": TimeZoneRules(.fixed(minutes: 0))
    case "Asia/Muscat": TimeZoneRules(.fixed(minutes: 240))
    case "Asia/Hong_Kong": TimeZoneRules(.fixed(minutes: 480))
    case "Europe/Moscow": moscow
    // The common end of summer time in October began in 1996.
    case "Europe/Oslo", "Europe/Berlin": TimeZoneRules(.euDST(baseMinutes: 60), since: 1996)
    default: nil
    }
  }

  /// Summer time all year from 2011, winter time all year from 2014; the days of change and what
  /// was before are left unknown.
  private static let moscow = TimeZoneRules([
    (2011, 3, 28, .fixed(minutes: 240)), (2014, 10, 26, .unknown),
    (2014, 10, 27, .fixed(minutes: 180)),
  ])

  /// Minutes east of UTC at a local time; nil when it comes twice, not at all, or is not known.
  public func offset(at date: CalendarDate, _ time: TimeOfDay) -> Int? {
    switch rules.last(where: { $0.from <= date })?.rule {
    case .fixed(let minutes)?: minutes
    case .euDST(let base)?: Self.summerTime(date, time, base: base)
    case .unknown?, nil: nil
    }
  }

  /// The instant of a local time; a printed offset goes before the zone's.
  public func instant(_ date: CalendarDate, _ time: TimeOfDay?, printedOffset: Int? = nil)
    -> Instant
  {
    Instant(
      date: date, time: time, offset: printedOffset ?? time.flatMap { offset(at: date, $0) })
  }

  private static func summerTime(_ date: CalendarDate, _ time: TimeOfDay, base: Int) -> Int? {
    guard let march = lastSunday(3, date.year), let october = lastSunday(10, date.year) else {
      return nil
    }
    // Minutes of local time, counted from the day of 1970, compared with those of the changes.
    let local = date.daysSince1970 * 1440 + time.hour * 60 + time.minute
    let begin = march * 1440 + 60 + base
    let end = october * 1440 + 60 + base
    switch local {
    case begin + 60..<end: return base + 60
    case begin..<begin + 60, end..<end + 60: return nil
    default: return base
    }
  }

  /// Days since 1970 of a month's last Sunday.
  private static func lastSunday(_ month: Int, _ year: Int) -> Int? {
    let length = CalendarDate.days(inMonth: month, of: year)
    guard let last = CalendarDate(year: year, month: month, day: length)?.daysSince1970 else {
      return nil
    }
    // 1970-01-01 was a Thursday, so that Sundays are 3 more than a multiple of 7.
    return last - ((last - 3) % 7 + 7) % 7
  }
}
