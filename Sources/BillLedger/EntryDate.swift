import BillModel

/// The day that an entry is counted in, and how it is known.
public struct EntryDate: Sendable, Hashable {
  /// What a day rests on; the raw value is the contract's code.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// The entry's own start.
    case event
    /// The end of the entry's own period.
    case period
    /// A date of its statement, since the entry has none.
    case statement
  }

  /// The day, nil when no date at all is known.
  public var day: CalendarDate?
  /// What it rests on, nil when there is no day.
  public var basis: Basis?
  /// The start in UTC, where the time and its offset are known.
  public var startUTC: Instant?

  /// The day of an entry of a statement.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - statement: The statement that shows it.
  ///   - asOf: The ledger's day, for a statement without any date.
  public init(of entry: Entry, in statement: Statement, asOf: CalendarDate?) {
    self.init(of: entry, fallback: statement.day(asOf: asOf))
  }

  /// The day of an entry: its start, else the end of its period, else a date of its statement.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - fallback: The date of its statement, see ``Statement/day(asOf:)``.
  public init(of entry: Entry, fallback: CalendarDate?) {
    if let start = entry.start {
      day = start.date
      basis = .event
      startUTC = start.utc
    } else if let end = entry.period?.to ?? entry.period?.from {
      day = end
      basis = .period
    } else {
      day = fallback
      basis = fallback == nil ? nil : .statement
    }
  }
}

extension Statement {
  /// The day for entries that have none of their own.
  ///
  /// It is the day of issue, else the end of the period, else the latest day of a balance.
  ///
  /// - Parameter asOf: The ledger's day, for a statement without any date.
  /// - Returns: The day, nil when none is known at all.
  public func day(asOf: CalendarDate?) -> CalendarDate? {
    issued ?? period?.to ?? period?.from ?? balances.compactMap { $0.asOf?.date }.max() ?? asOf
  }
}

extension Instant {
  /// The same point of time with offset 0, nil unless time and offset are known.
  ///
  /// Seconds stay unknown where they are.
  var utc: Instant? {
    guard let time, let seconds = secondsSince1970 else { return nil }
    let second = ((seconds % 86_400) + 86_400) % 86_400
    guard let date = CalendarDate(daysSince1970: (seconds - second) / 86_400),
      let shifted = TimeOfDay(
        hour: second / 3600, minute: second / 60 % 60, second: time.second.map { _ in second % 60 })
    else { return nil }
    return Instant(date: date, time: shifted, offset: 0)
  }
}
