import BillKnowledge
import BillModel

/// What the two numbers of `12:02` are.
public enum ClockStyle: Sendable, Hashable {
  /// Minutes and seconds, as in most call lists.
  case minutesSeconds
  /// Hours and minutes.
  case hoursMinutes
}

/// A length of time as printed, in seconds.
public struct DurationToken: Sendable, Hashable {
  /// The likelier length.
  public let seconds: ExactDecimal
  /// The other length, where `12:02` or a number can be read in two ways; never equal.
  public let alternative: ExactDecimal?

  init(_ seconds: ExactDecimal, _ alternative: ExactDecimal? = nil) {
    self.seconds = seconds
    self.alternative = alternative == seconds ? nil : alternative
  }

  /// The lengths, most likely first.
  public var readings: [ExactDecimal] { alternative.map { [seconds, $0] } ?? [seconds] }
}

/// Reads lengths of time: `0:29`, `1:02:32`, `01m30s`, `5 мин 12 сек`, `8:00 мин:сек`, `2分30秒`.
public struct DurationReader: Sendable {
  /// The names of units.
  public let lexicon: ValueLexicon
  /// What `12:02` is; while nil, it has two readings, minutes and seconds first.
  public var clock: ClockStyle?
  /// Seconds that a number alone counts (1, 60, 3600), from the column's header; nil refuses it.
  public var plainFactor: Int?
  /// The document's style, which orders the readings of ambiguous numbers.
  public var style: NumberStyle

  /// A reader with these words.
  public init(
    lexicon: ValueLexicon, clock: ClockStyle? = nil, plainFactor: Int? = nil,
    style: NumberStyle = .unknown
  ) {
    self.lexicon = lexicon
    self.clock = clock
    self.plainFactor = plainFactor
    self.style = style
  }

  /// The length that the whole text is, or nil.
  public func read(_ text: String) -> DurationToken? {
    ValueText.read(text) { text in
      let start = text.skippingSpaces(from: 0)
      guard let first = Digits(text, at: start), text.byte(at: first.end) == UInt8(ascii: ":")
      else { return words(text, at: start) }
      return clock(text, first)
    }
  }

  /// The length as the contract's quantity in `s`.
  public func quantity(_ text: String) -> Quantity? {
    read(text).map { Quantity(value: $0.seconds, unit: .second, text: text) }
  }
}

// MARK: - Clock forms

extension DurationReader {
  /// `0:29`, `1:02:32`, `2:01:02:32` with days, and units behind: `8:00 мин:сек`.
  private func clock(_ text: Span<UInt8>, _ first: Digits) -> DurationToken? {
    guard first.count <= 6 else { return nil }
    var parts = InlineArray<4, Int>(repeating: 0)
    parts[0] = first.value
    var count = 1
    var index = first.end
    while text.byte(at: index) == UInt8(ascii: ":"), let part = Digits(text, at: index + 1) {
      guard count < 4, part.count == 2, part.value < 60 else { return nil }
      parts[count] = part.value
      count += 1
      index = part.end
    }
    index = text.skippingSpaces(from: index)
    var clock = self.clock
    if index < text.count {
      guard count < 4, let named = namedClock(text, index..<text.count, parts: count) else {
        return nil
      }
      clock = named
    }
    switch count {
    case 2:
      let minutes = ExactDecimal(parts[0] * 60 + parts[1])
      let hours = ExactDecimal(parts[0] * 3600 + parts[1] * 60)
      return switch clock {
      case .minutesSeconds?: DurationToken(minutes)
      case .hoursMinutes?: DurationToken(hours)
      case nil: DurationToken(minutes, hours)
      }
    case 3: return DurationToken(ExactDecimal(parts[0] * 3600 + parts[1] * 60 + parts[2]))
    case 4:
      guard parts[1] < 24 else { return nil }
      return DurationToken(
        ExactDecimal(((parts[0] * 24 + parts[1]) * 60 + parts[2]) * 60 + parts[3]))
    default: return nil
    }
  }

  /// What the units behind a clock form say: the largest of them names its first part.
  private func namedClock(
    _ text: Span<UInt8>, _ range: Range<Int>, parts: Int
  ) -> ClockStyle? {
    var largest = 0
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, text[end] != UInt8(ascii: ":"), text[end] != 0x20 { end += 1 }
      if end > start {
        guard let unit = lexicon.tables.units[text, start..<end], unit.dimension == .time else {
          return nil
        }
        largest = max(largest, unit.factor)
      }
      start = end + 1
    }
    if parts == 3 || largest == 3600 { return .hoursMinutes }
    return largest <= 60 ? .minutesSeconds : nil
  }
}

// MARK: - Units

extension DurationReader {
  /// Seconds that no part reaches; sums stay far within the limits.
  private static let limit = ExactDecimal(1_000_000_000_000)

  /// Numbers with units, the larger first: `5 мин 12 сек`, `01m30s`, `1 h 5 min`, `125`.
  private func words(_ text: Span<UInt8>, at start: Int) -> DurationToken? {
    var index = start
    var total = ExactDecimal.zero
    var alternative: ExactDecimal?
    var last: ExactDecimal?
    while index < text.count {
      guard text[index].isDigit, let core = NumberCore(text, at: index),
        let number = NumberToken(core, sign: .none, isPercent: false, scaleFactor: nil)?
          .resolved(by: style)
      else { return nil }
      let unit = text.skippingSpaces(from: core.end)
      var end = unit
      while end < text.count, text[end].isLetter || text[end] == UInt8(ascii: ".") { end += 1 }
      guard let factor = factor(text, unit..<end, isOnly: index == start && end == text.count),
        last.map({ factor < $0 }) ?? true, let part = number.value.multiplied(by: factor),
        part < Self.limit
      else { return nil }
      // Only a number that stands alone keeps its second reading.
      if last == nil, text.skippingSpaces(from: end) == text.count {
        alternative = number.alternative?.multiplied(by: factor)?.trimmed
      }
      last = factor
      total += part
      index = skipJoint(text, at: end)
    }
    return last == nil ? nil : DurationToken(total.trimmed, alternative)
  }

  private func factor(_ text: Span<UInt8>, _ range: Range<Int>, isOnly: Bool) -> ExactDecimal? {
    if range.isEmpty { return isOnly ? plainFactor.map { ExactDecimal($0) } : nil }
    guard let unit = lexicon.tables.units[text, range], unit.dimension == .time else {
      return nil
    }
    return ExactDecimal(unit.factor)
  }

  /// Passes a comma, `and`, `og`, `и`, `و` between parts.
  private func skipJoint(_ text: Span<UInt8>, at end: Int) -> Int {
    var index = text.skippingSpaces(from: end)
    if text.byte(at: index) == UInt8(ascii: ",") { index = text.skippingSpaces(from: index + 1) }
    var behind = index
    while behind < text.count, text[behind].isLetter { behind += 1 }
    guard behind > index, lexicon.tables.connectors[text, index..<behind] == .joinsParts else {
      return index
    }
    return text.skippingSpaces(from: behind)
  }
}
