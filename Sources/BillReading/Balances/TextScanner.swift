import BillKnowledge
import BillModel

/// Finds values and phrases in running text.
///
/// Values come first: the words of a phrase never stand inside a number with its unit.
struct TextScanner {
  let values: ValueSense
  let vocabulary: Vocabulary
  /// The day of the message, which lends a year to dates without one.
  let day: CalendarDate?

  /// The parts of one line.
  func parts(of line: String) -> [ScannedPart] {
    let text = TextTokens(line)
    let folded = FoldedText(words: text.tokens.map { text.bytes.string($0.range) })
    var firstTokens = Array(repeating: -1, count: text.tokens.count)
    for (index, token) in folded.tokens.enumerated().reversed() {
      firstTokens[Int(token.word)] = index
    }
    var parts: [ScannedPart] = []
    var index = 0
    while index < text.tokens.count {
      let parting = text.tokens[index].parting
      if let (value, end) = value(in: text, at: index) {
        parts.append(ScannedPart(item: .value(value), parting: parting))
        index = end
      } else if firstTokens[index] >= 0,
        let (sense, end) = sense(in: folded, at: firstTokens[index], word: index)
      {
        parts.append(ScannedPart(item: .sense(sense), parting: parting))
        index = end
      } else {
        parts.append(ScannedPart(item: .plain, parting: parting))
        index += 1
      }
    }
    return parts
  }

  // MARK: Phrases

  /// The longest phrase that begins at a word, and the word behind it.
  private func sense(
    in text: FoldedText, at token: Int, word: Int
  ) -> (BalanceSense, end: Int)? {
    var best: (sense: BalanceSense, end: Int)?
    func offer<Role: PhraseRole>(_ type: Role.Type, _ meaning: (Role) -> BalanceSense?) {
      guard let match = vocabulary.match(type, in: text, at: token),
        match.words.lowerBound == word, match.words.upperBound > best?.end ?? word,
        let sense = match.roles.lazy.compactMap(meaning).first
      else { return }
      best = (sense: sense, end: match.words.upperBound)
    }
    offer(BalanceWord.self) { .word($0) }
    offer(LabelRole.self, Self.sense)
    offer(Mark.self) { $0 == .unlimited ? .unlimited : $0 == .bonus ? .bonus : nil }
    offer(KindMeaning.self) { .kind($0) }
    offer(SectionRole.self) { $0.claimsAmounts ? .section($0) : nil }
    return best.map { ($0.sense, $0.end) }
  }

  private static func sense(of label: LabelRole) -> BalanceSense? {
    switch label {
    case .balance: .word(.remaining)
    case .points: .word(.points)
    case .opening: .opening
    case .closing: .closing
    case .validity: .validity
    case .grace: .grace
    case .asOf: .asOf
    case .subscriber: .subscriber
    default: nil
    }
  }

  // MARK: Values

  /// The most words of a date and time written with ideographs, and of any other value.
  private static let mostDateWords = 10
  private static let mostWords = 4

  /// The longest value that begins at a word, and the word behind it.
  private func value(in text: TextTokens, at start: Int) -> (ScannedValue, end: Int)? {
    let dateEnd = end(from: start, most: Self.mostDateWords, parting: .comma, in: text)
    guard text.tokens[start..<min(start + 3, text.tokens.count)].contains(where: \.hasDigit) else {
      return nil
    }
    for end in stride(from: dateEnd, to: start, by: -1)
    where text.tokens[end - 1].hasDigit || end - start > 2 {
      guard let moment = moment(text.text(start..<end)) else { continue }
      return (made(.moment(moment), text, start..<end), end)
    }
    let last = end(from: start, most: Self.mostWords, parting: .none, in: text)
    for end in stride(from: last, to: start, by: -1)
    where text.tokens[start..<end].contains(where: \.hasDigit) {
      if let value = measure(text, start..<end) { return (value, end) }
    }
    for end in stride(from: last, to: start, by: -1)
    where text.tokens[start..<end].contains(where: \.hasDigit) {
      if let value = bare(text, start..<end) { return (value, end) }
    }
    guard text.tokens[start].hasDigit else { return nil }
    return (made(.digits, text, start..<start + 1), start + 1)
  }

  /// Where the words behind `start` are parted for the first time by more than `parting`.
  private func end(
    from start: Int, most: Int, parting: TextToken.Parting, in text: TextTokens
  ) -> Int {
    var end = start + 1
    while end < text.tokens.count, end - start < most, text.tokens[end].parting <= parting {
      end += 1
    }
    return end
  }

  private func made(
    _ content: ScannedValue.Content, _ text: TextTokens, _ range: Range<Int>,
    step: ExactDecimal = .zero
  ) -> ScannedValue {
    ScannedValue(
      content: content,
      range: text.tokens[range.lowerBound].range
        .lowerBound..<text.tokens[range.upperBound - 1].range.upperBound, text: text.text(range),
      step: step)
  }

  /// A day with its year, or with the name of its month; a time may stand beside it.
  private func moment(_ text: String) -> Instant? {
    guard text.utf8.count <= 48, let token = values.dateTimes.read(text) else { return nil }
    var date = token.date.first
    if date.year == nil {
      guard Shape(of: text).contains(.letter), let day, let end = day.adding(days: 330) else {
        return nil
      }
      // What a message names lies ahead, or a few days behind.
      date = date.completed(in: Period(from: day.adding(days: -30) ?? day, to: end))
    }
    return date.date.map { Instant(date: $0, time: token.time?.time, offset: token.time?.offset) }
  }

  /// A number with its unit, currency or percent sign.
  private func measure(_ text: TextTokens, _ range: Range<Int>) -> ScannedValue? {
    let printed = text.text(range)
    guard printed.utf8.count <= 64 else { return nil }
    if let token = values.volumes.measures.read(printed), let unit = token.unit,
      let factor = factor(of: unit)
    {
      if Self.isNines(token.number.value, factor: factor) {
        return self.made(.unlimited(unit), text, range)
      }
      guard let value = token.number.value.multiplied(by: factor) else { return nil }
      var made = self.made(
        .quantity(value.trimmed, unit), text, range, step: Self.step(token.number.value, factor))
      made.factor = factor
      return made
    }
    guard let amount = amount(printed) else {
      if let number = values.numbers.read(printed), number.isPercent {
        return made(.percent(number.value), text, range)
      }
      return nil
    }
    guard !amount.number.isPercent else { return made(.percent(amount.number.value), text, range) }
    guard amount.currency != nil || !amount.candidates.isEmpty, let value = amount.readings.first
    else { return nil }
    return made(
      .money(value, amount.currency ?? values.currency), text, range,
      step: Self.step(value, ExactDecimal(1)))
  }

  private func amount(_ text: String) -> AmountToken? {
    ValueText.read(text) { values.amounts.read($0, 0..<$0.count, isSentence: true) }
  }

  /// What one of a unit is in the contract's unit; nil for units that no balance has.
  private func factor(of unit: BillKnowledge.UnitMeaning) -> ExactDecimal? {
    switch unit.dimension {
    case .volume: values.volumes.base.factor(of: unit)
    case .time, .count: ExactDecimal(unit.factor)
    case .bought:
      ["d", "wk", "mo", "a", "%"].contains(unit.unit.rawValue) ? ExactDecimal(1) : nil
    }
  }

  /// A number alone: a telephone number, an amount by its decimals, or any other number.
  private func bare(_ text: TextTokens, _ range: Range<Int>) -> ScannedValue? {
    let printed = text.text(range)
    let digits = printed.utf8.count { $0.isDigit }
    if digits >= 8, let phone = values.phone(printed) {
      return made(.phone(phone), text, range)
    }
    guard let amount = amount(printed), let value = amount.readings.first,
      !amount.number.isPercent
    else { return nil }
    if Self.isNines(value) { return made(.unlimited(nil), text, range) }
    let step = Self.step(value, ExactDecimal(1))
    return amount.isMoneyShaped
      ? made(.money(value, values.currency), text, range, step: step)
      : made(.number(value), text, range, step: step)
  }

  private static func step(_ value: ExactDecimal, _ factor: ExactDecimal) -> ExactDecimal {
    ExactDecimal(significand: 1, scale: value.scale)?.multiplied(by: factor) ?? .zero
  }

  /// Whether a number stands for no limit: six nines or more, or three of gigabytes.
  static func isNines(_ value: ExactDecimal, factor: ExactDecimal = ExactDecimal(1)) -> Bool {
    let digits = value.trimmed.description.utf8.filter { $0 != UInt8(ascii: ".") }
    let fewest = factor >= Self.gigabyte ? 3 : 6
    return digits.count >= fewest && digits.allSatisfy { $0 == UInt8(ascii: "9") }
  }

  private static let gigabyte = ExactDecimal(1_000_000_000)
}

extension [UInt8] {
  /// The text of a range of UTF-8.
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
