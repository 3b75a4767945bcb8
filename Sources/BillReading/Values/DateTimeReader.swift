import BillModel

/// A date with, where it is printed, the time behind or before it.
public struct DateTimeToken: Sendable, Hashable {
  /// The date.
  public let date: DateToken
  /// The time; nil when only the date is printed.
  public let time: TimeToken?

  /// The moment by the likelier reading, with the printed offset if there is one.
  public var instant: Instant? {
    date.date.map { Instant(date: $0, time: time?.time, offset: time?.offset) }
  }
}

/// Reads a date and a time that stand together, in either order.
///
/// `01.01.2020  0:00:46`, `2025-03-14T12:44:05+04:00`, `7 May 2017 19:43:02`, `08.03.26 kl. 12:44`.
public struct DateTimeReader: Sendable {
  /// The reader of the date.
  public var dates: DateReader
  /// The reader of the time.
  public var times: TimeReader

  /// A reader made of both.
  public init(dates: DateReader, times: TimeReader) {
    self.dates = dates
    self.times = times
  }

  /// The date, with its time if one is there, that the whole text is.
  public func read(_ text: String) -> DateTimeToken? {
    ValueText.read(text) { text in
      guard let (token, end) = read(text, at: 0), text.skippingSpaces(from: end) == text.count
      else { return nil }
      return token
    }
  }

  /// The date and time that begin at `start`, and where they end.
  func read(_ text: Span<UInt8>, at start: Int) -> (DateTimeToken, end: Int)? {
    if let (date, end) = dates.read(text, at: start) {
      if let (time, last) = times.read(text, at: skipOpener(text, at: end)) {
        return (DateTimeToken(date: date, time: time), last)
      }
      return (DateTimeToken(date: date, time: nil), end)
    }
    guard let (time, end) = times.read(text, at: start),
      let (date, last) = dates.read(text, at: skipOpener(text, at: end))
    else { return nil }
    return (DateTimeToken(date: date, time: time), last)
  }

  /// Passes a comma, `T`, `kl.`, `в` between date and time.
  private func skipOpener(_ text: Span<UInt8>, at end: Int) -> Int {
    var index = end
    if text.byte(at: index) == UInt8(ascii: ",") { index += 1 }
    index = text.skippingSpaces(from: index)
    var behind = index
    while behind < text.count, text[behind].isLetter { behind += 1 }
    guard behind > index, dates.lexicon.tables.connectors[text, index..<behind] == .beforeTime
    else {
      return index
    }
    if text.byte(at: behind) == UInt8(ascii: ".") { behind += 1 }
    return text.skippingSpaces(from: behind)
  }
}
