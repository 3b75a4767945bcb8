/// A day of the proleptic Gregorian calendar (ISO 8601), years 1 to 9999.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  private let packed: Int32

  /// The day, or nil when there is no such day (30 February).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    packed = Int32(year << 9 | month << 5 | day)
  }

  /// Reads `2025-03-14`; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// Year, 1 to 9999.
  public var year: Int { Int(packed >> 9) }
  /// Month, 1 to 12.
  public var month: Int { Int(packed >> 5 & 15) }
  /// Day of the month, 1 to 31.
  public var day: Int { Int(packed & 31) }

  /// How many days a month has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01.
  public var daysSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that many days after 1970-01-01, or nil outside years 1 to 9999.
  public init?(daysSince1970 days: Int) {
    let shifted = days + 719_468
    guard shifted >= 0 else { return nil }
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day `days` later (or earlier, when negative), or nil outside the calendar's years.
  public func adding(days: Int) -> CalendarDate? {
    CalendarDate(daysSince1970: daysSince1970 + days)
  }

  /// The ISO 8601 form, `2025-03-14`.
  public var description: String {
    var bytes: [UInt8] = []
    appendText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `description` as ASCII.
  public func appendText(to bytes: inout [UInt8]) {
    let y = year
    bytes.append(UInt8(48 + y / 1000))
    bytes.append(UInt8(48 + y / 100 % 10))
    bytes.append(UInt8(48 + y / 10 % 10))
    bytes.append(UInt8(48 + y % 10))
    for part in [month, day] {
      bytes.append(UInt8(ascii: "-"))
      bytes.append(UInt8(48 + part / 10))
      bytes.append(UInt8(48 + part % 10))
    }
  }

  /// Whether the left day is earlier.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.packed < right.packed
  }
}

/// A span of days, both inclusive; an end may be unknown.
public struct Period: Sendable, Hashable {
  /// First day.
  public var from: CalendarDate?
  /// Last day.
  public var to: CalendarDate?

  /// The days `from` to `to`.
  public init(from: CalendarDate?, to: CalendarDate?) {
    self.from = from
    self.to = to
  }
}
