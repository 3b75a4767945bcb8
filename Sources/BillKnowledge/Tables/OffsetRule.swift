import BillModel

/// How far a time zone is from UTC, as far as bills need it.
public enum OffsetRule: Sendable, Hashable {
  /// Always as many minutes east of UTC.
  case fixed(Int)
  /// The European Union's summer time since 1996.
  ///
  /// Minutes east of UTC in winter; an hour more from the last Sunday of March to that of October,
  /// changing at 01:00 UTC.
  case europeanUnion(Int)

  /// Minutes east of UTC at a local time.
  ///
  /// - Returns: Nil in the hour that October has twice and the one that March has not, and for a
  ///   day of change without a time.
  public func offset(on date: CalendarDate, at time: TimeOfDay?) -> Int? {
    guard case .europeanUnion(let base) = self else {
      guard case .fixed(let minutes) = self else { return nil }
      return minutes
    }
    guard let start = Self.lastSunday(of: 3, in: date.year),
      let end = Self.lastSunday(of: 10, in: date.year)
    else { return nil }
    if date < start || date > end { return base }
    if date > start && date < end { return base + 60 }
    guard let time else { return nil }
    // 01:00 UTC in local winter time; the summer's clock shows an hour more.
    let change = (60 + base) * 60
    if date == start {
      if time.secondsOfDay < change { return base }
      return time.secondsOfDay < change + 3600 ? nil : base + 60
    }
    if time.secondsOfDay < change { return base + 60 }
    return time.secondsOfDay < change + 3600 ? nil : base
  }

  /// The rule as a text, which ``init(text:)`` reads: `240` or `eu-dst+60`.
  public var text: String {
    switch self {
    case .fixed(let minutes): String(minutes)
    case .europeanUnion(let base): Self.prefix + String(base)
    }
  }

  private static let prefix = "eu-dst+"

  /// A rule from its text, nil for any other text.
  public init?(text: String) {
    if let minutes = Int(text) {
      self = .fixed(minutes)
    } else if text.hasPrefix(Self.prefix), let base = Int(text.dropFirst(Self.prefix.count)) {
      self = .europeanUnion(base)
    } else {
      return nil
    }
  }

  private static func lastSunday(of month: Int, in year: Int) -> CalendarDate? {
    let day = CalendarDate.days(inMonth: month, of: year)
    guard let last = CalendarDate(year: year, month: month, day: day) else { return nil }
    // 1970-01-04 was a Sunday.
    let behind = ((last.daysSince1970 - 3) % 7 + 7) % 7
    return last.adding(days: -behind)
  }
}

extension DataReader {
  /// Reads `240` or `"eu-dst+60"`.
  mutating func offsetRule(_ node: Int) -> OffsetRule? {
    if kind(node) == .number {
      let minutes = integer(node)
      if let minutes, minutes % 15 != 0 || minutes.magnitude > 14 * 60 {
        fault(
          "utc-offset", at: node, "no zone is \(minutes) minutes from UTC",
          hint: "write minutes east of UTC: 240 for UTC+4")
      }
      return minutes.map(OffsetRule.fixed)
    }
    guard let text = string(node) else { return nil }
    guard let rule = OffsetRule(text: text), Int(text) == nil else {
      fault(
        "utc-offset", at: node, "unknown rule `\(text)`",
        hint: "write minutes east of UTC as a number (240 for UTC+4), or `eu-dst+60` for summer "
          + "time by the EU's rule")
      return nil
    }
    return rule
  }
}
