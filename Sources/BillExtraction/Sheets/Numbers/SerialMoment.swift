import BillModel

/// A day and a time that a sheet stores as a number of days.
struct SerialMoment {
  /// Whole seconds since day 0; durations are such too.
  let seconds: Int
  private let epoch: DateEpoch

  /// Days up to the year 9999.
  private static let lastDay = 2_958_465.0

  /// The moment of a number, rounded to the second; nil when it is no date.
  ///
  /// Days are no money, and a second is a hundred thousandth of one: a binary number holds both.
  init?(_ value: Double, epoch: DateEpoch) {
    guard value >= 0, value <= Self.lastDay else { return nil }
    seconds = Int((value * 86_400).rounded())
    self.epoch = epoch
  }

  /// A moment of the calendar, as a workbook of `epoch` would store it; nil before its first day.
  init?(_ day: CalendarDate, secondOfDay: Int, epoch: DateEpoch) {
    var number = day.daysSince1970 - Self.dayZero(epoch)
    if epoch == .from1900, number <= 60 { number -= 1 }
    guard number >= 0 else { return nil }
    seconds = number * 86_400 + secondOfDay
    self.epoch = epoch
  }

  /// Seconds since midnight.
  var secondOfDay: Int { seconds % 86_400 }

  /// The day, nil when there is none (day 0, and the 29 February 1900 that never was).
  var day: CalendarDate? {
    var number = seconds / 86_400
    if epoch == .from1900 {
      guard number > 0, number != 60 else { return nil }
      if number < 60 { number += 1 }
    }
    return CalendarDate(daysSince1970: number + Self.dayZero(epoch))
  }

  /// The day that a number of 0 would be, in days since 1970.
  private static func dayZero(_ epoch: DateEpoch) -> Int {
    switch epoch {
    case .from1900: -25_569  // 1899-12-30, so that all days from March 1900 on are right
    case .from1904: -24_107
    }
  }
}
