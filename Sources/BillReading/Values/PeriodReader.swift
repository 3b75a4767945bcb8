import BillModel

/// A span of days as printed, with what it may mean.
public struct PeriodToken: Sendable, Hashable {
  /// The likelier span.
  public let period: Period
  /// The span with day and month the other way round, where that is one; never equal.
  public let alternative: Period?

  /// The spans, most likely first.
  public var readings: [Period] { alternative.map { [period, $0] } ?? [period] }
}

/// Reads spans of days: two dates with a dash or words between them, or a month of a year.
///
/// `09/02/18-08/03/18`, `с 01.01.2020 по 29.01.2020`, `1. juli 2014 - 30. september 2014`,
/// `01.01 – 31.01.2026`, `1.–31. januar 2026`, `январь 2026`.
public struct PeriodReader: Sendable {
  /// The reader of the dates at both ends.
  public var dates: DateReader

  /// A reader that takes dates as `dates` does.
  public init(dates: DateReader) { self.dates = dates }

  /// The span that the whole text is, or nil; a single day is none.
  public func read(_ text: String) -> PeriodToken? {
    ValueText.read(text) { text in
      guard let (token, end) = read(text, at: 0), text.skippingSpaces(from: end) == text.count
      else { return nil }
      return token
    }
  }

  /// The span that begins at `start`, and where it ends.
  func read(_ text: Span<UInt8>, at start: Int) -> (PeriodToken, end: Int)? {
    var index = text.skippingSpaces(from: start)
    if let end = word(text, at: index, .opensRange) { index = text.skippingSpaces(from: end) }
    guard let (from, end) = dates.read(text, at: index) else {
      return readFromDayAlone(text, at: index)
    }
    guard let next = link(text, at: end), let (to, last) = dates.read(text, at: next) else {
      guard from.first.day == nil, let month = from.first.period else { return nil }
      return (PeriodToken(period: month, alternative: nil), end)
    }
    return token(from, to).map { ($0, last) }
  }

  /// `1.–31. januar 2026` and `01-31 Jan 2026`: the first day lends month and year.
  private func readFromDayAlone(
    _ text: Span<UInt8>, at start: Int
  ) -> (PeriodToken, end: Int)? {
    guard let day = Digits(text, at: start), day.count <= 2 else { return nil }
    let end = text.byte(at: day.end) == UInt8(ascii: ".") ? day.end + 1 : day.end
    guard let next = link(text, at: end), let (to, last) = dates.read(text, at: next),
      to.second == nil,
      let from = PartialDate(year: to.first.year, month: to.first.month, day: day.value)
    else { return nil }
    return token(DateToken(from), to).map { ($0, last) }
  }

  /// Where the second date begins, when a dash, a wave or a word links both.
  private func link(_ text: Span<UInt8>, at end: Int) -> Int? {
    var index = text.skippingSpaces(from: end)
    if text.byte(at: index) == UInt8(ascii: ",") { index = text.skippingSpaces(from: index + 1) }
    switch text.byte(at: index) {
    case UInt8(ascii: "-"), UInt8(ascii: "~"):
      index += 1
      while text.byte(at: index) == UInt8(ascii: "-") { index += 1 }
    default:
      guard let behind = word(text, at: index, .linksRange) else { return nil }
      index = behind
    }
    return text.skippingSpaces(from: index)
  }

  /// The end of a connector with that role at `start`, longest first (`til og med`).
  private func word(_ text: Span<UInt8>, at start: Int, _ role: DateConnectors.Role) -> Int? {
    var ends: [Int] = []
    var index = start
    for _ in 0..<3 {
      let first = index
      while index < text.count,
        text[index].isLetter || text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: "/")
      {
        index += 1
      }
      guard index > first else { break }
      ends.append(index)
      index = text.skippingSpaces(from: index)
    }
    let table = dates.lexicon.tables.connectors
    for end in ends.reversed() where end - start <= FoldedWord.capacity {
      if table[text, start..<end] == role { return end }
    }
    return nil
  }

  private func token(_ from: DateToken, _ to: DateToken) -> PeriodToken? {
    let first = Self.period(from.first, to.first)
    // Both dates are written in the same order.
    var second: Period?
    if from.second != nil || to.second != nil, from.order == nil, to.order == nil {
      second = Self.period(from.second ?? from.first, to.second ?? to.first)
    }
    // A certain end settles the other: `09/02/18-18/03/18`.
    var other = first
    if from.second != nil, to.order == .monthFirst {
      other = Self.period(from.second ?? from.first, to.first)
    } else if to.second != nil, from.order == .monthFirst {
      other = Self.period(from.first, to.second ?? to.first)
    }
    guard let best = other ?? second else { return nil }
    return PeriodToken(period: best, alternative: second == best ? nil : second)
  }

  /// The span between two dates, the year of the first taken from the second where it has none.
  private static func period(_ from: PartialDate, _ to: PartialDate) -> Period? {
    guard let end = to.period?.to else { return nil }
    var from = from
    if from.year == nil, let year = to.year {
      let isBefore =
        from.month < to.month || from.month == to.month && (from.day ?? 1) <= (to.day ?? 31)
      from =
        PartialDate(year: isBefore ? year : year - 1, month: from.month, day: from.day) ?? from
    }
    guard let start = from.period?.from, start <= end else { return nil }
    return Period(from: start, to: end)
  }
}
