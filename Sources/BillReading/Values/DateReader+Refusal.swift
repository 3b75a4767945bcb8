import BillModel

/// Why a text that is written like a date is no day.
package enum DateRefusal: Sendable {
  /// There is no such day in any year: `31/02/2026`, `45.13.2026`, `30 Feb 2026`.
  case noSuchDay
  /// It is a day of the Islamic calendar, which is not converted.
  case hijri
}

extension DateReader {
  /// Why a text that is written like a date, with or without a time behind it, is no day; nil when
  /// it is one, or nothing like a date.
  package func refusal(of text: String) -> DateRefusal? {
    guard text.utf8.count <= 60, read(text) == nil else { return nil }
    if isHijri(text) { return .hijri }
    return ValueText.read(text) { text in
      guard let first = Digits(text, at: text.skippingSpaces(from: 0)), first.count <= 4 else {
        return nil
      }
      let end = isNumeric(text, first) ?? endOfWords(text, first)
      guard let end, !text.byte(at: end).isDigit, read(text, at: 0) == nil else { return nil }
      return isTime(text, from: text.skippingSpaces(from: end)) ? .noSuchDay : nil
    }
  }

  /// Where three numbers with one mark between them end that are written like day, month and year.
  private func isNumeric(_ text: Span<UInt8>, _ first: Digits) -> Int? {
    let mark = text.byte(at: first.end)
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-"),
      let second = Digits(text, at: first.end + 1), second.count <= 2,
      text.byte(at: second.end) == mark, let third = Digits(text, at: second.end + 1),
      text.byte(at: third.end) != mark
    else { return nil }
    let isYearFirst = first.count == 4 && third.count <= 2
    let isYearLast = first.count <= 2 && (third.count == 4 || third.count == 2)
    guard isYearFirst || isYearLast else { return nil }
    // Version numbers and the like have no year in them.
    let year = isYearFirst ? first : third
    return year.count == 2 || (1900...2199).contains(year.value) ? third.end : nil
  }

  /// Where a day too large for its month ends that is written with the month's name.
  private func endOfWords(_ text: Span<UInt8>, _ first: Digits) -> Int? {
    guard first.count <= 2 else { return nil }
    var index = first.end
    while index < text.count, !text[index].isLetter, !text[index].isDigit, index < first.end + 3 {
      index += 1
    }
    var end = index
    while end < text.count, text[end].isLetter { end += 1 }
    guard end > index, lexicon.tables.months[text, index..<end] != nil else { return nil }
    var next = end
    while next < text.count, !text[next].isDigit, !text[next].isLetter, next < end + 3 { next += 1 }
    guard let year = Digits(text, at: next), year.count == 4 || year.count == 2 else { return end }
    return year.end
  }

  /// Whether nothing but a time of day follows.
  private func isTime(_ text: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < text.count, text[index].isDigit || text[index] == UInt8(ascii: ":") { index += 1 }
    return index == text.count
  }
}
