import BillModel

extension DateReader {
  /// `14-Jan-23`, `1. juli 2014`, `08MAR2026`, `1 января 2026 г.`, `26 Dec`.
  func dayFirstWords(_ text: Span<UInt8>, _ day: Digits) -> (DateToken, end: Int)? {
    guard day.count <= 2 else { return nil }
    var index = day.end
    if let end = ordinalEnd(text, at: index) { index = end }
    index = skipJoint(text, at: index)
    if let (role, end) = connector(text, at: index), role == .insideDate {
      index = skipJoint(text, at: end)
    }
    guard let (month, end) = month(text, at: index) else { return nil }
    let (year, behind) = yearBehind(text, at: end)
    return PartialDate(year: year, month: month, day: day.value).map { (DateToken($0), behind) }
  }

  /// `Jan 25, 2025`, `Dec 26`, `январь 2026`, `май.25`, `Mar-25`.
  func monthFirstWords(_ text: Span<UInt8>, at start: Int) -> (DateToken, end: Int)? {
    guard let (month, end) = month(text, at: start) else { return nil }
    let index = skipJoint(text, at: end)
    guard let number = Digits(text, at: index) else { return nil }
    if number.count == 4 {
      return PartialDate(year: number.value, month: month, day: nil)
        .map { (DateToken($0), yearMark(text, at: number.end)) }
    }
    guard number.count <= 2 else { return nil }
    let behindDay = ordinalEnd(text, at: number.end) ?? number.end
    if let (year, behind) = yearBehindDay(text, at: behindDay) {
      return PartialDate(year: year, month: month, day: number.value)
        .map { (DateToken($0), behind) }
    }
    // `май.25`, `Mar-25` and `Mar'25` are months of a year, `Dec 26` a day of any.
    if index == end + 1, text[end] != 0x20, let year = year(number) {
      return PartialDate(year: year, month: month, day: nil).map { (DateToken($0), number.end) }
    }
    return PartialDate(year: nil, month: month, day: number.value)
      .map { (DateToken($0), behindDay) }
  }

  /// The month named at `start`; names may have two words (`كانون الثاني`).
  private func month(_ text: Span<UInt8>, at start: Int) -> (month: Int, end: Int)? {
    let end = wordEnd(text, at: start)
    guard end > start else { return nil }
    let next = text.skippingSpaces(from: end)
    if next > end {
      let second = wordEnd(text, at: next)
      if second > next, let month = lexicon.tables.months[text, start..<second] {
        return (month, second)
      }
    }
    return lexicon.tables.months[text, start..<end].map { ($0, end) }
  }

  private func wordEnd(_ text: Span<UInt8>, at start: Int) -> Int {
    var end = start
    while end < text.count, text[end].isLetter { end += 1 }
    return end
  }

  private func connector(
    _ text: Span<UInt8>, at start: Int
  ) -> (role: DateConnectors.Role, end: Int)? {
    let end = wordEnd(text, at: start)
    guard end > start, let role = lexicon.tables.connectors[text, start..<end] else { return nil }
    return (role, text.byte(at: end) == UInt8(ascii: ".") ? end + 1 : end)
  }

  /// Passes what joins the parts of a date: spaces, a point, a hyphen, a comma, an apostrophe.
  private func skipJoint(_ text: Span<UInt8>, at start: Int) -> Int {
    var index = start
    switch text.byte(at: index) {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "'"),
      UInt8(ascii: "/"):
      index += 1
    default: break
    }
    return text.skippingSpaces(from: index)
  }

  /// The end of `st`, `nd`, `rd`, `th` behind a day.
  private func ordinalEnd(_ text: Span<UInt8>, at start: Int) -> Int? {
    guard !text.byte(at: start + 2).isLetter else { return nil }
    switch (text.byte(at: start) | 0x20, text.byte(at: start + 1) | 0x20) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return start + 2
    default: return nil
    }
  }

  /// The year behind a month, with what follows it; the year is nil when none stands there.
  private func yearBehind(_ text: Span<UInt8>, at end: Int) -> (year: Int?, end: Int) {
    let behindPoint = text.byte(at: end) == UInt8(ascii: ".") ? end + 1 : end
    var index = skipJoint(text, at: end)
    if text.byte(at: index) == UInt8(ascii: "'") { index += 1 }
    if let (role, next) = connector(text, at: index), role == .insideDate {
      index = text.skippingSpaces(from: next)
    }
    guard let digits = Digits(text, at: index), text.byte(at: digits.end) != UInt8(ascii: ":"),
      let year = year(digits)
    else { return (nil, behindPoint) }
    return (year, yearMark(text, at: digits.end))
  }

  /// The year behind month and day: `, 2025`, ` 2025`, `-2025`, `-25`, ` '25`.
  private func yearBehindDay(_ text: Span<UInt8>, at end: Int) -> (year: Int, end: Int)? {
    var index = skipJoint(text, at: end)
    let isQuoted = text.byte(at: index) == UInt8(ascii: "'")
    if isQuoted { index += 1 }
    guard index > end, let digits = Digits(text, at: index), let year = year(digits) else {
      return nil
    }
    let isAttached = index == end + 1 && text[end] != 0x20
    guard digits.count == 4 || isQuoted || isAttached,
      text.byte(at: digits.end) != UInt8(ascii: ":")
    else { return nil }
    return (year, yearMark(text, at: digits.end))
  }

  /// Passes `г.` or `года` behind a year.
  private func yearMark(_ text: Span<UInt8>, at end: Int) -> Int {
    guard let (role, behind) = connector(text, at: text.skippingSpaces(from: end)),
      role == .endsYear
    else { return end }
    return behind
  }
}
