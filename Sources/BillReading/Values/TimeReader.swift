import BillKnowledge
import BillModel

/// A time of the day as printed, with its offset where one is printed.
public struct TimeToken: Sendable, Hashable {
  /// The time.
  public let time: TimeOfDay
  /// Minutes east of UTC, nil when none is printed.
  public let offset: Int?
  /// Whether a word or mark told the half of the day.
  public let hasDayHalf: Bool
}

/// Reads times of the day: `0:00:46`, `12:44`, `9:05 PM`, `下午 3:05`, `م 03:15`, `12:44+03:00`.
public struct TimeReader: Sendable {
  /// The words for the halves of the day.
  public let lexicon: ValueLexicon
  /// Whether `08.30` is a time; only where a column or a label says so.
  public var allowsPoint: Bool

  /// A reader with these words.
  public init(lexicon: ValueLexicon, allowsPoint: Bool = false) {
    self.lexicon = lexicon
    self.allowsPoint = allowsPoint
  }

  /// The time that the whole text is, or nil.
  public func read(_ text: String) -> TimeToken? {
    ValueText.read(text) { text in
      guard let (token, end) = read(text, at: 0), text.skippingSpaces(from: end) == text.count
      else { return nil }
      return token
    }
  }

  /// The offset from UTC that the whole text is, in minutes: `+03:00`, `GMT+3`, `UTC`, `Z`.
  public func readOffset(_ text: String) -> Int? {
    ValueText.read(text) { text in
      guard let (offset, end) = Self.offset(text, at: text.skippingSpaces(from: 0)),
        text.skippingSpaces(from: end) == text.count
      else { return nil }
      return offset
    }
  }

  /// The time that begins at `start`, and where it ends.
  func read(_ text: Span<UInt8>, at start: Int) -> (TimeToken, end: Int)? {
    var index = text.skippingSpaces(from: start)
    var half: DayHalf?
    if index < text.count, text[index].isLetter {
      guard let (before, end) = dayHalf(text, at: index) else { return nil }
      half = before
      index = text.skippingSpaces(from: end)
    }
    guard let clock = clock(text, at: index) else { return nil }
    index = clock.end
    if half == nil, let (behind, end) = dayHalf(text, at: text.skippingSpaces(from: index)) {
      half = behind
      index = end
    }
    guard clock.hasMinutes || half != nil, let hour = Self.hour(clock.hour, half),
      let time = TimeOfDay(hour: hour, minute: clock.minute, second: clock.second)
    else { return nil }
    var offset: Int?
    if let (minutes, end) = Self.offset(text, at: text.skippingSpaces(from: index)) {
      offset = minutes
      index = end
    }
    return (TimeToken(time: time, offset: offset, hasDayHalf: half != nil), index)
  }

  /// The hour of a 24-hour clock; `15:05 PM`, which says the same twice, is let be.
  private static func hour(_ hour: Int, _ half: DayHalf?) -> Int? {
    switch half {
    case nil: hour
    case .am: hour > 12 ? nil : hour == 12 ? 0 : hour
    case .pm: hour < 12 ? hour + 12 : hour
    }
  }

  /// The word for a half of the day that begins at `start`; a number may follow without a space.
  private func dayHalf(_ text: Span<UInt8>, at start: Int) -> (DayHalf, end: Int)? {
    var end = start
    while end < text.count, text[end].isLetter || text[end] == UInt8(ascii: ".") { end += 1 }
    guard end > start, end - start <= FoldedWord.capacity else { return nil }
    return lexicon.tables.dayHalves[text, start..<end].map { ($0, end) }
  }
}

// MARK: - Digits

extension TimeReader {
  private struct Clock {
    var hour: Int
    var minute = 0
    var second: Int?
    var hasMinutes = false
    var end: Int
  }

  private func clock(_ text: Span<UInt8>, at start: Int) -> Clock? {
    guard let hour = Digits(text, at: start), hour.count <= 2 else { return nil }
    var clock = Clock(hour: hour.value, end: hour.end)
    guard let mark = Self.separator(text, at: hour.end, .hour, allowsPoint) else { return clock }
    guard let minute = Digits(text, at: mark), minute.count == 2 else {
      // `3時` has no minutes; `12:` and `12:4` are no times.
      return text[hour.end] >= 0x80 ? ended(clock, at: mark) : nil
    }
    clock.minute = minute.value
    clock.hasMinutes = true
    clock.end = minute.end
    guard let mark = Self.separator(text, at: minute.end, .minute, allowsPoint) else {
      return clock
    }
    guard let second = Digits(text, at: mark), second.count == 2 else {
      return text[minute.end] >= 0x80 ? ended(clock, at: mark) : nil
    }
    clock.second = second.value
    clock.end = second.end
    if text.holds(0xE7, 0xA7, 0x92, at: second.end) { clock.end += 3 }
    // Fractions of a second are passed over.
    if text.byte(at: clock.end) == UInt8(ascii: "."),
      let fraction = Digits(text, at: clock.end + 1)
    {
      clock.end = fraction.end
    }
    return clock
  }

  private func ended(_ clock: Clock, at end: Int) -> Clock {
    var clock = clock
    clock.end = end
    clock.hasMinutes = true
    return clock
  }

  private enum Part { case hour, minute }

  /// Where the digits behind the mark at `index` begin: `:`, `.`, `時`, `时`, `點`, `点`, `分`.
  private static func separator(
    _ text: Span<UInt8>, at index: Int, _ part: Part, _ allowsPoint: Bool
  ) -> Int? {
    switch (text.byte(at: index), part) {
    case (UInt8(ascii: ":"), _): index + 1
    case (UInt8(ascii: "."), _) where allowsPoint && text.byte(at: index + 1).isDigit: index + 1
    case (0xE6, .hour)
    where text.holds(0xE6, 0x99, 0x82, at: index)
      || text.holds(0xE6, 0x97, 0xB6, at: index):
      index + 3
    case (0xE9, .hour) where text.holds(0xE9, 0xBB, 0x9E, at: index): index + 3
    case (0xE7, .hour) where text.holds(0xE7, 0x82, 0xB9, at: index): index + 3
    case (0xE5, .minute) where text.holds(0xE5, 0x88, 0x86, at: index): index + 3
    default: nil
    }
  }

  /// An offset from UTC in minutes, and where it ends.
  static func offset(_ text: Span<UInt8>, at start: Int) -> (minutes: Int, end: Int)? {
    var index = start
    let first = text.byte(at: index) | 0x20
    if first == UInt8(ascii: "z"), !text.byte(at: index + 1).isLetter { return (0, index + 1) }
    var isNamed = false
    if first == UInt8(ascii: "g") || first == UInt8(ascii: "u") {
      let second = text.byte(at: index + 1) | 0x20
      let third = text.byte(at: index + 2) | 0x20
      let isGMT = second == UInt8(ascii: "m") && third == UInt8(ascii: "t")
      let isUTC = second == UInt8(ascii: "t") && third == UInt8(ascii: "c")
      guard isGMT || isUTC else { return nil }
      isNamed = true
      index = text.skippingSpaces(from: index + 3)
    }
    let sign = text.byte(at: index)
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = Digits(text, at: index + 1)
    else { return isNamed ? (0, start + 3) : nil }
    var minutes = hours.value * 60
    var end = hours.end
    if hours.count == 4 {
      minutes = hours.value / 100 * 60 + hours.value % 100
    } else if hours.count > 2 {
      return nil
    } else if text.byte(at: end) == UInt8(ascii: ":"), let rest = Digits(text, at: end + 1),
      rest.count == 2
    {
      guard rest.value < 60 else { return nil }
      minutes += rest.value
      end = rest.end
    }
    guard minutes <= 14 * 60, minutes % 60 < 60 else { return nil }
    return (sign == UInt8(ascii: "-") ? -minutes : minutes, end)
  }
}

/// A run of ASCII digits that is a small whole number.
struct Digits {
  /// The number; of runs too long for one only the count is meant.
  let value: Int
  /// How many digits there are, 1 to 9.
  let count: Int
  /// The first byte behind them.
  let end: Int

  /// The run that begins at `start`; nil when there is none, or more than nine digits.
  init?(_ text: Span<UInt8>, at start: Int) {
    var index = start
    var value = 0
    while index < text.count, text[index].isDigit, index - start < 10 {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    guard index > start, index - start < 10 else { return nil }
    self.value = value
    count = index - start
    end = index
  }
}
