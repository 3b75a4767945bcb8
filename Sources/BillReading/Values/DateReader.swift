import BillModel

/// Reads dates in numbers and words, Gregorian years 1900 to 2199.
///
/// `08/03/18`, `19/4/2016`, `01.01.2020`, `2026-03-08`, `2026年3月8日`, `14-Jan-23`,
/// `Jan 25, 2025`, `Dec 26`, `1. juli 2014`, `1 января 2026 г.`, `май.25`. Hijri dates are refused.
public struct DateReader: Sendable {
  /// The names of months and the small words.
  public let lexicon: ValueLexicon
  /// The document's order of day and month; while nil, `08/03/18` has two readings.
  ///
  /// Dates with points are always day first, as nowhere else they are written so.
  public var order: DayOrder?
  /// A year near those of the document; two digits mean the year from 70 before it to 29 after.
  public var referenceYear: Int

  /// A reader with these words.
  public init(lexicon: ValueLexicon, order: DayOrder? = nil, referenceYear: Int = 2026) {
    self.lexicon = lexicon
    self.order = order
    self.referenceYear = referenceYear
  }

  /// The date that the whole text is, or nil.
  public func read(_ text: String) -> DateToken? {
    ValueText.read(text) { text in
      guard let (token, end) = read(text, at: 0), text.skippingSpaces(from: end) == text.count
      else { return nil }
      return token
    }
  }

  /// Whether the text is a date of the Islamic calendar, which is not read.
  ///
  /// The era's mark (`هـ`, `AH`) behind a number tells it, or a year from 1300 to 1499 in a date.
  public func isHijri(_ text: String) -> Bool {
    ValueText.read(text) { text in
      var year: Int?
      var numbers = 0
      var index = 0
      while index < text.count {
        if let digits = Digits(text, at: index) {
          numbers += 1
          if digits.count == 4, (1300...1499).contains(digits.value) { year = digits.value }
          index = digits.end
          continue
        }
        if numbers > 0, Self.isHijriMark(text, at: index) { return true }
        index += 1
      }
      return year != nil && (numbers == 3 || numbers == 2 && hasLetters(text))
    }
  }

  private func hasLetters(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index].isLetter { return true }
    return false
  }

  private static func isHijriMark(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard !text.byte(at: index - 1).isLetter, !text.byte(at: index + 2).isLetter else {
      return false
    }
    let first = text.byte(at: index)
    let second = text.byte(at: index + 1)
    return first == 0xD9 && second == 0x87
      || first | 0x20 == UInt8(ascii: "a") && second | 0x20 == UInt8(ascii: "h")
  }

  /// The date that begins at `start`, and where it ends.
  func read(_ text: Span<UInt8>, at start: Int) -> (DateToken, end: Int)? {
    var index = text.skippingSpaces(from: start)
    if let end = weekday(text, at: index) { index = text.skippingSpaces(from: end) }
    guard index < text.count else { return nil }
    guard text[index].isDigit else { return monthFirstWords(text, at: index) }
    guard let first = Digits(text, at: index) else { return nil }
    let result =
      ideographs(text, first) ?? numeric(text, first) ?? dayFirstWords(text, first)
    // `12:44` behind a day, or further digits, make it something else.
    guard let result, !text.byte(at: result.end).isDigit else { return nil }
    if Self.isHijriMark(text, at: text.skippingSpaces(from: result.end)) { return nil }
    return result
  }

  /// The full year of two digits or four, nil of any other number.
  func year(_ digits: Digits) -> Int? {
    switch digits.count {
    case 4: return digits.value
    case 2:
      let first = referenceYear - 70
      let offset = (digits.value - first % 100 + 100) % 100
      return first + offset
    default: return nil
    }
  }

  private func weekday(_ text: Span<UInt8>, at start: Int) -> Int? {
    var end = start
    while end < text.count, text[end].isLetter { end += 1 }
    guard end > start, lexicon.tables.weekdays[text, start..<end] != nil else { return nil }
    while end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ",") {
      end += 1
    }
    return end
  }
}
