import BillModel

/// An amount found within running text.
public struct AmountInText: Sendable, Hashable {
  /// The amount.
  public let amount: AmountToken
  /// Where it stands, as offsets into the text's UTF-8.
  public let range: Range<Int>
}

extension AmountReader {
  /// The money within a sentence.
  ///
  /// `Ваш баланс составляет минус 679 рублей.` has one amount, -679 roubles.
  /// Each number is taken together with the words beside it that belong to an amount. Only what
  /// has the shape of money is given (see ``AmountToken/isMoneyShaped``), and without a currency
  /// neither `19.12.` nor the ends of `08.30 - 12.30`, which are a day and times.
  public func amounts(in text: String) -> [AmountInText] {
    var offsets: [Int]? = []
    let plain = ValueText.plain(text.utf8.span, offsets: &offsets)
    let map = offsets ?? []
    let end = text.utf8.count
    func offset(_ index: Int) -> Int { index < map.count ? map[index] : end }
    return amounts(in: plain.span).map {
      AmountInText(
        amount: $0.amount,
        range: offset($0.range.lowerBound)..<offset($0.range.upperBound))
    }
  }

  private func amounts(in text: Span<UInt8>) -> [AmountInText] {
    var found: [AmountInText] = []
    var index = 0
    var free = 0
    while index < text.count {
      guard text[index].isDigit else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, Self.continuesNumber(text, end) { end += 1 }
      if let match = amount(around: index..<end, in: text, from: free), match.amount.isMoneyShaped,
        !match.amount.candidates.isEmpty || !Self.isDayOrTime(index..<end, in: text)
      {
        found.append(match)
        free = match.range.upperBound
        end = max(end, free)
      }
      index = end
    }
    return found
  }

  /// Whether the byte belongs to a run of digits and marks, dates and times included.
  private static func continuesNumber(_ text: Span<UInt8>, _ index: Int) -> Bool {
    if text[index].isDigit { return true }
    guard text.byte(at: index + 1).isDigit else { return false }
    switch text[index] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"),
      UInt8(ascii: "'"), UInt8(ascii: "-"), ValueText.arabicDecimal, ValueText.arabicThousands:
      return true
    case 0x20:
      return text.byte(at: index - 1).isDigit && !text.byte(at: index + 4).isDigit
        && text.byte(at: index + 2).isDigit && text.byte(at: index + 3).isDigit
    default: return false
    }
  }

  /// Widens a number by words, longest first, until the whole is an amount.
  private func amount(
    around number: Range<Int>, in text: Span<UInt8>, from free: Int
  ) -> AmountInText? {
    let starts = Self.starts(before: number.lowerBound, in: text, from: free)
    let ends = Self.ends(behind: number.upperBound, in: text)
    for start in starts {
      for end in ends {
        guard let amount = read(text, start..<end, isSentence: true) else { continue }
        return AmountInText(amount: amount, range: start..<end)
      }
    }
    return nil
  }

  private static func starts(before start: Int, in text: Span<UInt8>, from free: Int) -> [Int] {
    var starts: [Int] = []
    var index = start
    func add() {
      if index < start, text[index] == UInt8(ascii: "(") { starts.append(index + 1) }
      starts.append(index)
    }
    while index > free, !isBoundary(text[index - 1]) { index -= 1 }
    add()
    for _ in 0..<2 {
      while index > free, text[index - 1] == 0x20 { index -= 1 }
      let end = index
      while index > free, !isBoundary(text[index - 1]) { index -= 1 }
      // A dash that stands alone is no minus in a sentence.
      guard index < end, end - index > 1 || text[index] != UInt8(ascii: "-") else { break }
      add()
    }
    return starts.reversed()
  }

  private static func ends(behind end: Int, in text: Span<UInt8>) -> [Int] {
    var ends = [end]
    var index = end
    func add() {
      ends.append(index)
      var last = index
      while last > end, isSentenceMark(text[last - 1], after: text.byte(at: last - 2)) { last -= 1 }
      if last > end, last < index { ends.append(last) }
    }
    while index < text.count, !isBoundary(text[index]) { index += 1 }
    if index > end { add() }
    for _ in 0..<2 {
      let next = text.skippingSpaces(from: index)
      guard next > index, next < text.count, !isBoundary(text[next]), !text[next].isDigit else {
        break
      }
      index = next
      while index < text.count, !isBoundary(text[index]) { index += 1 }
      add()
    }
    return ends.reversed()
  }

  /// Whether a number is `19.12.` or one end of `08.30 - 12.30`.
  private static func isDayOrTime(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard let (first, second) = pair(text, at: range.lowerBound, end: range.upperBound) else {
      return false
    }
    if text.byte(at: range.upperBound) == UInt8(ascii: ".") {
      return (1...31).contains(first) && (1...12).contains(second)
    }
    guard first < 24, second < 60 else { return false }
    let dash = text.skippingSpaces(from: range.upperBound)
    if text.byte(at: dash) == UInt8(ascii: "-") {
      let next = text.skippingSpaces(from: dash + 1)
      return pair(text, at: next, end: next + 5).map { $0.first < 24 && $0.second < 60 } ?? false
    }
    var before = range.lowerBound - 1
    while before > 0, text[before] == 0x20 { before -= 1 }
    guard text.byte(at: before) == UInt8(ascii: "-") else { return false }
    before -= 1
    while before > 0, text[before] == 0x20 { before -= 1 }
    return pair(text, at: before - 4, end: before + 1).map { $0.first < 24 && $0.second < 60 }
      ?? false
  }

  /// The numbers of `dd.dd`, when exactly that stands there.
  private static func pair(
    _ text: Span<UInt8>, at start: Int, end: Int
  ) -> (first: Int, second: Int)? {
    guard let first = Digits(text, at: max(start, 0)), first.count == 2,
      text.byte(at: first.end) == UInt8(ascii: "."),
      let second = Digits(text, at: first.end + 1), second.count == 2, second.end == end
    else { return nil }
    return (first.value, second.value)
  }

  /// Whether a mark ends a clause and not a word or a number: `12,50.`, `12,50 kr, …`.
  private static func isSentenceMark(_ byte: UInt8, after before: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"): true
    case UInt8(ascii: "."): !before.isLetter
    default: false
    }
  }

  private static func isBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "|"),
      UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
