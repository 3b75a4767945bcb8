import BillModel

/// The order of day and month in dates that are written with numbers alone.
public enum DayOrder: Sendable, Hashable {
  /// `31/12/2026`
  case dayFirst
  /// `12/31/2026`
  case monthFirst
  /// `26/12/31`
  case yearFirst
}

/// A date of which the year or the day may be missing: `Dec 26`, `январь 2026`.
public struct PartialDate: Sendable, Hashable {
  /// The year, 1900 to 2199, nil when none is printed.
  public let year: Int?
  /// The month, 1 to 12.
  public let month: Int
  /// The day, nil when only a month is printed.
  public let day: Int?

  /// Nil when there is no such day in any year, or in that one.
  public init?(year: Int?, month: Int, day: Int?) {
    guard CalendarDate(year: year ?? 2000, month: month, day: day ?? 1) != nil else { return nil }
    if let year, !(1900...2199).contains(year) { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day, when year and day are known.
  public var date: CalendarDate? {
    guard let year, let day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The days that are meant: the one day, or the whole month; nil without a year.
  public var period: Period? {
    guard let year else { return nil }
    let last = day ?? CalendarDate.days(inMonth: month, of: year)
    return Period(
      from: CalendarDate(year: year, month: month, day: day ?? 1),
      to: CalendarDate(year: year, month: month, day: last))
  }

  /// The date with the year that brings it into `period`, or nearest to it.
  ///
  /// `Jan 09` in a period from 26 December to 25 January is in the later year. A period without
  /// an end is taken as its known day.
  public func completed(in period: Period) -> PartialDate {
    guard year == nil, let day, let first = period.from ?? period.to,
      let last = period.to ?? period.from
    else { return self }
    let (from, to) = (min(first, last), max(first, last))
    var best: (distance: Int, year: Int)?
    for year in from.year - 1...to.year + 1 {
      guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
      let distance = max(
        0, from.daysSince1970 - date.daysSince1970, date.daysSince1970 - to.daysSince1970)
      if best.map({ distance < $0.distance }) ?? true { best = (distance, year) }
    }
    return best.flatMap { PartialDate(year: $0.year, month: month, day: day) } ?? self
  }
}

/// A date as printed, with what it may mean.
public struct DateToken: Sendable, Hashable {
  /// The likelier reading.
  public let first: PartialDate
  /// The reading with day and month the other way round, where both are days; never equal.
  public let second: PartialDate?
  /// The order that the numbers themselves make certain (`25/12/2026`), nil when they do not.
  public let order: DayOrder?

  init(_ first: PartialDate, second: PartialDate? = nil, order: DayOrder? = nil) {
    self.first = first
    self.second = second == first ? nil : second
    self.order = order
  }

  /// The day, when the likelier reading has year and day.
  public var date: CalendarDate? { first.date }

  /// The complete days that may be meant, most likely first.
  public var readings: [CalendarDate] {
    [first.date, second?.date].compactMap(\.self)
  }

  /// The token with missing years taken from `period`.
  public func completed(in period: Period) -> DateToken {
    guard first.year == nil else { return self }
    return DateToken(
      first.completed(in: period), second: second?.completed(in: period), order: order)
  }
}

/// What the dates of one document tell about the order of day and month.
public struct DayOrderEvidence: Sendable, Hashable {
  private var dayFirst = 0
  private var monthFirst = 0

  /// Evidence of nothing.
  public init() {}

  /// Takes a date of the document into account.
  public mutating func add(_ token: DateToken) {
    switch token.order {
    case .dayFirst: dayFirst += 1
    case .monthFirst: monthFirst += 1
    case .yearFirst, nil: break
    }
  }

  /// The order, when all certain dates agree on one.
  public var order: DayOrder? {
    switch (dayFirst, monthFirst) {
    case (1..., 0): .dayFirst
    case (0, 1...): .monthFirst
    default: nil
    }
  }
}
