import BillKnowledge
import BillModel

/// The offsets of a time zone over the years, so that no data of the machine is asked.
///
/// A local time that comes twice or not at all has no offset, as nothing tells which is meant; nor
/// has one from before the rule held.
public struct TimeZoneRules: Sendable, Hashable {
  private struct Era: Sendable, Hashable {
    /// The first day that the rule holds for.
    let from: CalendarDate
    /// Nil while the offset is not known.
    let rule: OffsetRule?
  }

  private let eras: [Era]

  /// The zone of a rule that holds today, with what is known of its past.
  ///
  /// - Parameters:
  ///   - rule: How far the zone is from UTC now.
  ///   - name: Its IANA name; some zones had other offsets before, which are known by it.
  public init(_ rule: OffsetRule, name: String? = nil) {
    switch (name, rule) {
    case ("Europe/Moscow"?, _):
      // Summer time all year from 2011, winter time all year from 2014; the day of change has an
      // hour twice and is left unknown.
      eras = Self.eras([
        (2011, 3, 28, .fixed(240)), (2014, 10, 26, nil), (2014, 10, 27, rule),
      ])
    case (_, .europeanUnion): eras = Self.eras([(1996, 1, 1, rule)])
    case (_, .fixed): eras = Self.eras([(1980, 1, 1, rule)])
    }
  }

  private static func eras(
    _ list: [(year: Int, month: Int, day: Int, rule: OffsetRule?)]
  ) -> [Era] {
    list.compactMap { era in
      CalendarDate(year: era.year, month: era.month, day: era.day)
        .map { Era(from: $0, rule: era.rule) }
    }
  }

  /// Minutes east of UTC at a local time; nil when it comes twice, not at all, or is not known.
  public func offset(at date: CalendarDate, _ time: TimeOfDay) -> Int? {
    eras.last { $0.from <= date }?.rule?.offset(on: date, at: time)
  }

  /// The instant of a local time; a printed offset goes before the zone's.
  public func instant(
    _ date: CalendarDate, _ time: TimeOfDay?, printedOffset: Int? = nil
  ) -> Instant {
    Instant(
      date: date, time: time, offset: printedOffset ?? time.flatMap { offset(at: date, $0) })
  }
}
