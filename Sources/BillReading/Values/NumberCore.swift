import BillModel

/// The digits of a number with the marks between them, without sign, currency and unit.
struct NumberCore {
  /// All digits as one whole number.
  private(set) var digits: Int128 = 0
  /// Digits behind the point, by the first reading.
  private(set) var scale = 0
  private(set) var decimal: NumberMark?
  private(set) var grouping: NumberMark?
  /// The mark of `1.234`, whose second reading is a whole number.
  private(set) var ambiguousMark: NumberMark?
  private(set) var hasLeadingZero = false
  /// Where the digits begin.
  let start: Int
  /// The first byte behind them.
  private(set) var end: Int

  /// Whether digits behind a point are printed, by one reading at least.
  var hasFraction: Bool { decimal != nil || ambiguousMark != nil }

  /// Most groups of digits that a number has.
  private static let largestGroupCount = 8
  /// Most digits that can be within ``ExactDecimal``.
  private static let largestDigitCount = 27

  /// Reads the number that begins at `start` with a digit, or a point or comma before a digit.
  ///
  /// Nil when the digits there are no number: dates, versions, addresses, too many digits.
  init?(_ text: Span<UInt8>, at start: Int) {
    self.start = start
    end = start
    var lengths = InlineArray<8, Int>(repeating: 0)
    var marks = InlineArray<8, UInt8>(repeating: 0)
    var groups = 0
    var total = 0
    var low: UInt64 = 0
    var index = start
    while true {
      let first = index
      while index < text.count, text[index].isDigit {
        if total < 18 {
          low = low &* 10 &+ UInt64(text[index] &- 0x30)
        } else {
          if total == 18 { digits = Int128(low) }
          guard total < Self.largestDigitCount else { return nil }
          digits = digits * 10 + Int128(text[index] &- 0x30)
        }
        total += 1
        index += 1
      }
      lengths[groups] = index - first
      groups += 1
      guard let mark = Self.mark(in: text, at: index), text.byte(at: index + 1).isDigit else {
        break
      }
      if mark == .space {
        guard groups == 1 || marks[1] == mark.rawValue, lengths[groups - 1] <= 3,
          Self.isGroupOfThree(text, at: index + 1)
        else { break }
      }
      guard groups < Self.largestGroupCount else { return nil }
      marks[groups] = mark.rawValue
      index += 1
    }
    if total <= 18 { digits = Int128(low) }
    end = index
    guard total > 0, classify(lengths, marks, groups) else { return nil }
    let whole = lengths[0]
    hasLeadingZero = whole > 1 && text[start] == UInt8(ascii: "0")
    // No number is written with a zero before its thousands: `0.250` and `00,125` are fractions.
    if let mark = ambiguousMark, text[start] == UInt8(ascii: "0") {
      ambiguousMark = nil
      decimal = mark
    }
    if grouping != nil, whole > 0, text[start] == UInt8(ascii: "0") { return nil }
    if groups == 4, grouping == .point, decimal == nil, Self.isAddress(text, start..<end) {
      return nil
    }
  }

  private static func mark(in text: Span<UInt8>, at index: Int) -> NumberMark? {
    switch text.byte(at: index) {
    case UInt8(ascii: "."): .point
    case UInt8(ascii: ","): .comma
    case 0x20: .space
    case UInt8(ascii: "'"): .apostrophe
    case ValueText.arabicDecimal: .arabicDecimal
    case ValueText.arabicThousands: .arabicThousands
    default: nil
    }
  }

  private static func isGroupOfThree(_ text: Span<UInt8>, at index: Int) -> Bool {
    text.byte(at: index).isDigit && text.byte(at: index + 1).isDigit
      && text.byte(at: index + 2).isDigit && !text.byte(at: index + 3).isDigit
  }

  /// Whether four groups are those of an IP address, each at most 255.
  private static func isAddress(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var part = 0
    for index in range {
      if text[index].isDigit {
        part = part * 10 + Int(text[index] - 0x30)
      } else {
        part = 0
      }
      if part > 255 { return false }
    }
    return true
  }

  /// Decides what each mark is; false when the groups are no number.
  private mutating func classify(
    _ lengths: InlineArray<8, Int>, _ marks: InlineArray<8, UInt8>, _ groups: Int
  ) -> Bool {
    guard groups > 1, let last = NumberMark(rawValue: marks[groups - 1]) else { return true }
    guard groups > 2 else { return classify(last, whole: lengths[0], fraction: lengths[1]) }
    guard let first = NumberMark(rawValue: marks[1]), lengths[0] > 0 else { return false }
    for group in 1..<groups - 1 where marks[group] != first.rawValue { return false }
    guard first != .arabicDecimal else { return false }
    if last == first {
      grouping = first
      return Self.areThousands(lengths, 0..<groups, comma: first == .comma)
    }
    guard last == .point || last == .comma || last == .arabicDecimal else { return false }
    grouping = first
    decimal = last
    scale = lengths[groups - 1]
    return Self.areThousands(lengths, 0..<groups - 1, comma: first == .comma)
  }

  /// One mark only: the number of digits behind it decides, and three leave both readings.
  private mutating func classify(_ mark: NumberMark, whole: Int, fraction: Int) -> Bool {
    switch mark {
    case .arabicDecimal:
      decimal = mark
    case .space, .apostrophe, .arabicThousands:
      grouping = mark
      return fraction == 3 && (1...3).contains(whole)
    case .point, .comma:
      if fraction == 3, (1...3).contains(whole) {
        ambiguousMark = mark
      } else {
        decimal = mark
      }
    }
    scale = fraction
    return true
  }

  /// Whether groups have three digits each, or, with commas, the Indian two before the last three.
  private static func areThousands(
    _ lengths: InlineArray<8, Int>, _ groups: Range<Int>, comma: Bool
  ) -> Bool {
    guard (1...3).contains(lengths[0]), lengths[groups.upperBound - 1] == 3 || groups.count == 1
    else { return false }
    var threes = true
    var twos = comma && lengths[0] <= 2
    for group in 1..<max(1, groups.upperBound - 1) {
      if lengths[group] != 3 { threes = false }
      if lengths[group] != 2 { twos = false }
    }
    return threes || twos
  }
}
