import BillModel

extension DateReader {
  /// `08/03/18`, `01.01.2020`, `2026-03-08`; `19.12.` and `26/12` without a year.
  func numeric(_ text: Span<UInt8>, _ first: Digits) -> (DateToken, end: Int)? {
    let mark = text.byte(at: first.end)
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-"),
      let second = Digits(text, at: first.end + 1), second.count <= 2
    else { return nil }
    guard text.byte(at: second.end) == mark, let third = Digits(text, at: second.end + 1) else {
      return yearless(text, first, second, mark)
    }
    if first.count == 4 {
      guard third.count <= 2,
        let date = PartialDate(year: first.value, month: second.value, day: third.value)
      else { return nil }
      return (DateToken(date), third.end)
    }
    guard first.count <= 2 else { return nil }
    if order == .yearFirst, third.count <= 2, let year = year(first) {
      return PartialDate(year: year, month: second.value, day: third.value)
        .map { (DateToken($0), third.end) }
    }
    guard let year = year(third) else { return nil }
    return token(year, first.value, second.value, mark).map { ($0, third.end) }
  }

  /// A date of two numbers that stand for day and month, in one order or the other.
  private func token(_ year: Int?, _ first: Int, _ second: Int, _ mark: UInt8) -> DateToken? {
    let dayFirst = PartialDate(year: year, month: second, day: first)
    let monthFirst = PartialDate(year: year, month: first, day: second)
    switch order {
    case .dayFirst: return dayFirst.map { DateToken($0, order: .dayFirst) }
    case .monthFirst where mark != UInt8(ascii: "."):
      return monthFirst.map { DateToken($0, order: .monthFirst) }
    default: break
    }
    switch (dayFirst, monthFirst) {
    case (let day?, nil): return DateToken(day, order: .dayFirst)
    case (nil, let month?): return DateToken(month, order: .monthFirst)
    case (let day?, let month?):
      return mark == UInt8(ascii: ".") ? DateToken(day) : DateToken(day, second: month)
    case (nil, nil): return nil
    }
  }

  private func yearless(
    _ text: Span<UInt8>, _ first: Digits, _ second: Digits, _ mark: UInt8
  ) -> (DateToken, end: Int)? {
    guard first.count <= 2, mark != UInt8(ascii: "-") else { return nil }
    var end = second.end
    if mark == UInt8(ascii: "."), text.byte(at: end) == mark { end += 1 }
    guard !text.byte(at: end).isDigit,
      let token = token(nil, first.value, second.value, mark),
      // With a point the day comes first: `5.21` is an amount.
      mark != UInt8(ascii: ".") || token.first.day == first.value
    else { return nil }
    return (token, end)
  }

  /// `2026年3月8日`, `3月8日`, `2026年3月`, with or without spaces.
  func ideographs(_ text: Span<UInt8>, _ first: Digits) -> (DateToken, end: Int)? {
    var index = text.skippingSpaces(from: first.end)
    var year: Int?
    var month = first
    if text.holds(0xE5, 0xB9, 0xB4, at: index) {
      guard let full = self.year(first),
        let next = Digits(text, at: text.skippingSpaces(from: index + 3))
      else { return nil }
      year = full
      month = next
      index = text.skippingSpaces(from: next.end)
    }
    guard text.holds(0xE6, 0x9C, 0x88, at: index) else { return nil }
    index += 3
    let next = text.skippingSpaces(from: index)
    guard let day = Digits(text, at: next),
      text.holds(0xE6, 0x97, 0xA5, at: text.skippingSpaces(from: day.end))
    else {
      guard year != nil, let date = PartialDate(year: year, month: month.value, day: nil) else {
        return nil
      }
      return (DateToken(date), index)
    }
    return PartialDate(year: year, month: month.value, day: day.value)
      .map { (DateToken($0), text.skippingSpaces(from: day.end) + 3) }
  }
}
