import BillKnowledge
import BillModel

/// The parts of one sentence, and which phrase speaks for which value.
struct Sentence {
  private(set) var parts: [ScannedPart]
  let range: Range<Int>
  /// What each value is, by the phrases of the sentence.
  private var roles: [Int: BalanceSense] = [:]

  /// A sentence of a line.
  ///
  /// With `isAboutBalances`, what was told before says that a bare `Data 1.5 GB` is what is left.
  init(parts: [ScannedPart], range: Range<Int>, isAboutBalances: Bool) {
    self.parts = parts
    self.range = range
    findRoles()
    guard isAboutBalances else { return }
    for index in range where roles[index] == nil && isQuantity(index) && kind(around: index) != nil
    {
      roles[index] = .word(.remaining)
    }
  }

  // MARK: Roles

  /// What a value is; nil where no phrase tells.
  func role(at index: Int) -> BalanceSense? { roles[index] }

  /// Which number of a balance a value is.
  func part(at index: Int) -> BalanceCollector.Part? {
    switch roles[index] {
    case .word(.remaining), .closing, .asOf: .remaining
    case .word(.used): .used
    case .word(.total): .total
    case .word(.points): .remaining
    default: nil
    }
  }

  /// Whether a value was taken for something.
  func isUsed(_ index: Int) -> Bool {
    switch roles[index] {
    case .word(.remaining), .word(.used), .word(.total), .word(.toppedUp), .word(.paid),
      .word(.charged), .opening, .closing, .asOf:
      true
    case .kind(let meaning): meaning.kind == .topUp || meaning.kind == .payment
    default: false
    }
  }

  private static func speaksForValues(_ sense: BalanceSense) -> Bool {
    switch sense {
    case .word(.remaining), .word(.used), .word(.total), .word(.toppedUp), .word(.paid),
      .word(.charged), .word(.price), .word(.limit), .opening, .closing, .asOf:
      true
    case .kind(let meaning): meaning.kind == .topUp || meaning.kind == .payment
    default: false
    }
  }

  private mutating func findRoles() {
    var known: BalanceSense?
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, parts[end].parting < .comma || parts[end].parting == .slash {
        end += 1
      }
      known = findRoles(in: start..<end, inherited: known)
      start = end
    }
    // `100 min, 50 SMS left`: a phrase behind a list speaks for all of it.
    guard let first = range.first(where: { roles[$0] != nil }), let role = roles[first] else {
      return
    }
    for index in range.lowerBound..<first where isNumber(index) { roles[index] = role }
  }

  /// Finds the roles between two commas; returns the phrase that goes on speaking.
  private mutating func findRoles(
    in segment: Range<Int>, inherited: BalanceSense?
  ) -> BalanceSense? {
    let words = segment.filter { index in
      if case .sense(let sense) = parts[index].item { return Self.speaksForValues(sense) }
      return false
    }
    let numbers = segment.filter(isNumber)
    guard let first = numbers.first else { return words.last.flatMap(sense) ?? inherited }
    var speaking = inherited
    let behind = words.first.map { $0 > first } ?? false
    var previous = segment.lowerBound
    for (place, index) in numbers.enumerated() {
      let next = place + 1 < numbers.count ? numbers[place + 1] : segment.upperBound
      let before = words.last { $0 < index && $0 >= previous }
      let after = words.first { $0 > index && $0 < next }
      if let whole = wholeOf(index, after: place > 0 ? numbers[place - 1] : nil) {
        roles[index] = whole
      } else if let word = behind ? after ?? before : before ?? (place == 0 ? after : nil),
        let sense = sense(word)
      {
        speaking = sense
        roles[index] = sense
      } else {
        roles[index] = speaking
      }
      previous = index
    }
    // A phrase behind the last number of `500MB of 2GB left` speaks for the first.
    if behind, numbers.count > 1, roles[first] == nil, let word = words.first {
      roles[first] = sense(word)
      speaking = sense(word)
    }
    return words.last.flatMap(sense) ?? speaking
  }

  /// The second number of `0.5 of 2 GB` and `1.2/5` is the whole.
  private func wholeOf(_ index: Int, after part: Int?) -> BalanceSense? {
    guard let part, index - part <= 4 else { return nil }
    if parts[index].parting == .slash, index == part + 1 { return .word(.total) }
    for between in (part + 1)..<index where sense(between) == .word(.outOf) {
      return .word(.total)
    }
    return nil
  }

  func sense(_ index: Int) -> BalanceSense? {
    parts[index].item.sense
  }

  private func isQuantity(_ index: Int) -> Bool {
    guard case .value(let value) = parts[index].item else { return false }
    if case .quantity = value.content { return true }
    return false
  }

  /// Whether a value is one that a phrase may speak for.
  func isNumber(_ index: Int) -> Bool {
    guard case .value(let value) = parts[index].item else { return false }
    switch value.content {
    case .money, .quantity, .percent, .number, .unlimited: return true
    case .moment, .phone, .digits: return false
    }
  }

  // MARK: Units

  /// Gives a number without a unit the unit of its part or its whole: `1.2/5 GB`,
  /// `0.00 минут из 300`.
  mutating func settleUnits() {
    let numbers = range.filter(isNumber)
    for (left, right) in zip(numbers, numbers.dropFirst())
    where wholeOf(right, after: left) != nil {
      if let made = lend(from: right, to: left) {
        parts[left].item = .value(made)
      } else if let made = lend(from: left, to: right) {
        parts[right].item = .value(made)
      }
    }
  }

  private func lend(from giver: Int, to taker: Int) -> ScannedValue? {
    guard case .value(let giving) = parts[giver].item, case .value(var taking) = parts[taker].item
    else { return nil }
    let number: ExactDecimal
    switch taking.content {
    case .number(let value): number = value
    // `1.25 / 5 GB`: two decimals alone do not make money.
    case .money(let value, _) where !taking.text.utf8.contains(where: \.isLetter): number = value
    default: return nil
    }
    switch giving.content {
    case .quantity(_, let unit):
      guard let value = number.multiplied(by: giving.factor) else { return nil }
      taking.content = .quantity(value.trimmed, unit)
      taking.step = taking.step.multiplied(by: giving.factor) ?? .zero
    case .money(_, let currency): taking.content = .money(number, currency)
    default: return nil
    }
    return taking
  }
}
