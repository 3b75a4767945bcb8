/// A point in local time as printed, with the offset from UTC where it is known (ISO 8601).
public struct Instant: Sendable, Hashable {
  /// The local day.
  public var date: CalendarDate
  /// Local time, nil when only the day is printed.
  public var time: TimeOfDay?
  /// Minutes east of UTC, nil when none can be known.
  public var offset: Int?

  /// A local day and time.
  public init(date: CalendarDate, time: TimeOfDay? = nil, offset: Int? = nil) {
    self.date = date
    self.time = time
    self.offset = time == nil ? nil : offset
  }

  /// Seconds since 1970-01-01T00:00:00Z, nil unless both time and offset are known.
  public var secondsSince1970: Int? {
    guard let time, let offset else { return nil }
    return date.daysSince1970 * 86_400 + time.secondsOfDay - offset * 60
  }

  /// The contract's form: `2025-03-14T12:44:05+04:00`, without seconds or offset where unknown.
  public var description: String {
    var bytes: [UInt8] = []
    appendText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `description` as ASCII.
  public func appendText(to bytes: inout [UInt8]) {
    date.appendText(to: &bytes)
    guard let time else { return }
    bytes.append(UInt8(ascii: "T"))
    time.appendText(to: &bytes)
    if let offset { Self.appendOffset(offset, to: &bytes) }
  }

  /// Appends an offset in minutes as `+04:00`.
  public static func appendOffset(_ offset: Int, to bytes: inout [UInt8]) {
    bytes.append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    let minutes = abs(offset)
    bytes.append(UInt8(48 + minutes / 600))
    bytes.append(UInt8(48 + minutes / 60 % 10))
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(48 + minutes % 60 / 10))
    bytes.append(UInt8(48 + minutes % 10))
  }
}

extension Instant: CustomStringConvertible {}

/// A time of the day to the minute or to the second.
public struct TimeOfDay: Sendable, Hashable, CustomStringConvertible {
  private let packed: Int32

  /// A time from 0:00 to 23:59:59.
  ///
  /// `second` is nil where the source has none. Nil for no such time.
  public init?(hour: Int, minute: Int, second: Int? = nil) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second ?? 0) else {
      return nil
    }
    packed = Int32(hour << 13 | minute << 7 | (second.map { $0 + 1 } ?? 0))
  }

  /// Hour, 0 to 23.
  public var hour: Int { Int(packed >> 13) }
  /// Minute, 0 to 59.
  public var minute: Int { Int(packed >> 7 & 63) }
  /// Second, 0 to 59, or nil where the source has none.
  public var second: Int? { packed & 127 == 0 ? nil : Int(packed & 127) - 1 }
  /// Seconds since midnight; an unknown second counts as 0.
  public var secondsOfDay: Int { hour * 3600 + minute * 60 + (second ?? 0) }

  /// `12:44` or `12:44:05`.
  public var description: String {
    var bytes: [UInt8] = []
    appendText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `description` as ASCII.
  public func appendText(to bytes: inout [UInt8]) {
    bytes.append(UInt8(48 + hour / 10))
    bytes.append(UInt8(48 + hour % 10))
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(48 + minute / 10))
    bytes.append(UInt8(48 + minute % 10))
    guard let second else { return }
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(48 + second / 10))
    bytes.append(UInt8(48 + second % 10))
  }
}
