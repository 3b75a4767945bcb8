import BillKnowledge
import BillModel

/// Reads the sentences of a line: which number is left, used, had, paid or merely offered.
///
/// A phrase before a number speaks for it and for the numbers behind it, until another phrase does
/// (`Used 1.5 GB, left 500 MB`); where a part of a sentence begins with a number, the phrase behind
/// it does (`500 MB left`). What stands behind the opening of an offer is none of the customer's.
struct ClauseReader {
  let values: ValueSense
  let parts: [ScannedPart]
  /// Whole text of the line.
  let line: String
  let place: Place
  /// The day of the message, which `until the end of the day` means.
  let day: CalendarDate?
  /// Name of the balances of the line, where the page prints one.
  var name: String?

  /// What accounts for the amounts of the line, by their places in its UTF-8.
  private(set) var claims: [LineClaim] = []

  /// A reader of the parts of a line.
  init(
    values: ValueSense, parts: [ScannedPart], line: String, place: Place, day: CalendarDate?,
    name: String? = nil
  ) {
    self.values = values
    self.parts = parts
    self.line = line
    self.place = place
    self.day = day
    self.name = name
  }

  /// What accounts for a stretch of a line: a value of its own, or a named rule.
  struct LineClaim {
    var range: Range<Int>
    /// Nil for a value that was read.
    var rule: String?
  }

  /// Reads the whole line.
  mutating func read(into collector: inout BalanceCollector) {
    var start = 0
    while start < parts.count {
      var end = start + 1
      while end < parts.count, parts[end].parting < .sentence { end += 1 }
      readSentence(start..<end, into: &collector)
      start = end
    }
  }

  private mutating func readSentence(
    _ range: Range<Int>, into collector: inout BalanceCollector
  ) {
    collector.beginSentence()
    var end = collector.isAdvertisement ? range.lowerBound : range.upperBound
    search: for index in range.lowerBound..<end {
      switch parts[index].item {
      case .sense(.section(let role)):
        collector.isAdvertisement = role == .advertisement
        end = index
        claimRest(index..<range.upperBound, rule: RuleName.name(of: role))
        break search
      case .sense(.word(.offer)):
        end = index
        break search
      default: break
      }
    }
    if end < range.upperBound {
      claimRest(end..<range.upperBound, rule: RuleName.name(of: .advertisement))
    }
    guard range.lowerBound < end else { return }
    var sentence = Sentence(
      parts: parts, range: range.lowerBound..<end, isAboutBalances: collector.isAboutBalances)
    sentence.settleUnits()
    for index in sentence.range { notice(index, in: sentence, &collector) }
    defer { endDay(of: sentence, &collector) }
    for index in sentence.range {
      guard case .value(let value) = sentence.parts[index].item else { continue }
      take(value, at: index, in: sentence, &collector)
    }
  }

  /// Takes the message's own day where it says `37 minutes until the end of the day`.
  private func endDay(of sentence: Sentence, _ collector: inout BalanceCollector) {
    guard let day, sentence.range.contains(where: { sentence.sense($0) == .word(.endOfDay) })
    else { return }
    collector.setValidity(Instant(date: day), isOfCard: false, at: place)
  }

  private mutating func claimRest(_ range: Range<Int>, rule: String) {
    for index in range {
      if case .value(let value) = parts[index].item {
        claims.append(LineClaim(range: value.range, rule: rule))
      }
    }
  }

  /// Words that say something of the whole message, or of a balance without a number.
  private func notice(
    _ index: Int, in sentence: Sentence, _ collector: inout BalanceCollector
  ) {
    switch sentence.parts[index].item {
    case .sense(.word(.warning)): collector.warns = true
    case .sense(.word(.renewed)): collector.renews = true
    case .sense(.unlimited):
      guard let kind = sentence.kind(around: index) else { return }
      collector.setUnlimited(BalanceKey(kind: kind, unit: nil, name: name), at: place)
    default: break
    }
  }

  private mutating func take(
    _ value: ScannedValue, at index: Int, in sentence: Sentence,
    _ collector: inout BalanceCollector
  ) {
    var claim = LineClaim(range: value.range)
    var isMoney = false
    switch value.content {
    case .moment(let moment): take(moment, at: index, in: sentence, &collector)
    case .phone(let phone):
      if !collector.subscribers.contains(phone), sentence.isOwnNumber(index) {
        collector.subscribers.append(phone)
      }
    case .unlimited(let unit):
      if let kind = unit.flatMap(Balance.Kind.init(unit:)) ?? sentence.kind(around: index) {
        let key = BalanceKey(kind: kind, unit: nil, name: name)
        collector.setUnlimited(key, at: place)
      }
    case .percent(let percent):
      takePercent(percent, at: index, in: sentence, &collector)
    case .quantity(let amount, let unit):
      takeQuantity(amount, unit, value, at: index, in: sentence, &collector)
    case .money(let amount, let currency):
      isMoney = true
      claim.rule = takeMoney(
        Money(value: amount, currency: currency), value, at: index, in: sentence, &collector)
    case .number(let number):
      takeNumber(number, value, at: index, in: sentence, &collector)
    case .digits: isMoney = true
    }
    if !isMoney || claim.rule != nil || sentence.isUsed(index) { claims.append(claim) }
  }

  // MARK: Numbers

  private func takeQuantity(
    _ amount: ExactDecimal, _ unit: BillKnowledge.UnitMeaning, _ value: ScannedValue,
    at index: Int, in sentence: Sentence, _ collector: inout BalanceCollector
  ) {
    guard let kind = Balance.Kind(unit: unit), let part = sentence.part(at: index) else { return }
    let key = BalanceKey(
      kind: sentence.isOfPoints(index) ? .points : kind, unit: unit.unit.rawValue, name: name,
      isBonus: sentence.isBonus(index))
    collector.add(amount, step: value.step, as: part, to: key, at: place)
  }

  /// A number without a unit is money where the word for a balance stands right before it.
  private func takeNumber(
    _ number: ExactDecimal, _ value: ScannedValue, at index: Int, in sentence: Sentence,
    _ collector: inout BalanceCollector
  ) {
    if sentence.isOfPoints(index) {
      let key = BalanceKey(kind: .points, unit: nil, name: name)
      let part = sentence.part(at: index) ?? .remaining
      collector.add(number, step: value.step, as: part, to: key, at: place)
      return
    }
    guard let currency = values.currency, sentence.part(at: index) == .remaining,
      sentence.isRightBehindWord(index)
    else { return }
    let key = BalanceKey(kind: .money, unit: currency.description, name: name)
    collector.add(number, step: value.step, as: .remaining, to: key, at: place)
  }

  /// `You have used 80 % of 5 GB` tells how much; without a whole, the percentage is what is told.
  private func takePercent(
    _ percent: ExactDecimal, at index: Int, in sentence: Sentence,
    _ collector: inout BalanceCollector
  ) {
    guard let part = sentence.part(at: index), part != .total else { return }
    let kind = sentence.kind(around: index) ?? .other
    if let whole = sentence.whole(behind: index),
      let share = whole.amount.multiplied(by: percent)?.hundredth
    {
      let key = BalanceKey(
        kind: whole.kind, unit: whole.unit, name: name, isBonus: sentence.isBonus(index))
      collector.add(share.trimmed, step: .zero, as: part, to: key, at: place)
      return
    }
    let key = BalanceKey(kind: kind, unit: "%", name: name, isBonus: sentence.isBonus(index))
    collector.add(percent, step: .zero, as: part, to: key, at: place)
  }

  // MARK: Money

  /// Takes an amount; returns the name of the rule that accounts for it, if one does.
  private func takeMoney(
    _ money: Money, _ value: ScannedValue, at index: Int, in sentence: Sentence,
    _ collector: inout BalanceCollector
  ) -> String? {
    if collector.currency == nil { collector.currency = money.currency }
    switch sentence.role(at: index) {
    case .word(.remaining), .closing, .asOf:
      add(money, value, as: .remaining, at: index, in: sentence, &collector)
      collector.closing = collector.closing ?? money.value
    case .word(.used): add(money, value, as: .used, at: index, in: sentence, &collector)
    case .word(.total): add(money, value, as: .total, at: index, in: sentence, &collector)
    case .opening: collector.opening = money.value
    case .word(.toppedUp), .word(.paid), .word(.charged):
      guard let event = event(money, at: index, in: sentence) else { return nil }
      collector.events.append(event)
    case .kind(let meaning) where meaning.kind == .topUp || meaning.kind == .payment:
      guard let event = event(money, at: index, in: sentence) else { return nil }
      collector.events.append(event)
    case .word(.price): return RuleName.price
    case .word(.limit): return RuleName.name(of: .threshold)
    default: return nil
    }
    return nil
  }

  private func add(
    _ money: Money, _ value: ScannedValue, as part: BalanceCollector.Part, at index: Int,
    in sentence: Sentence, _ collector: inout BalanceCollector
  ) {
    let key = BalanceKey(
      kind: sentence.isOfPoints(index) ? .points : .money, unit: money.currency?.description,
      name: name, isBonus: sentence.isBonus(index))
    collector.add(money.value, step: value.step, as: part, to: key, at: place)
  }

  private func event(_ money: Money, at index: Int, in sentence: Sentence) -> BalanceEvent? {
    let meaning = sentence.eventKind(at: index)
    let isCharge = sentence.role(at: index) == .word(.charged)
    let kind: EntryKind =
      sentence.isBonus(index)
      ? .bonus
      : sentence.role(at: index) == .word(.paid)
        ? .payment : isCharge ? meaning ?? .other : meaning == .payment ? .payment : .topUp
    let value = isCharge ? money.value.magnitude : -money.value.magnitude
    return BalanceEvent(
      kind: kind, amount: Money(value: value, currency: money.currency), description: line,
      place: place)
  }

  // MARK: Days

  private func take(
    _ moment: Instant, at index: Int, in sentence: Sentence, _ collector: inout BalanceCollector
  ) {
    switch sentence.dayRole(at: index) {
    case .validity, .word(.expires), .word(.renewed), .word(.warning):
      collector.setValidity(
        zoned(moment), isOfCard: sentence.isOfCard(index), at: place)
    case .grace: collector.setGrace(zoned(moment), at: place)
    case .asOf: collector.asOf = zoned(moment)
    default: break
    }
  }

  private func zoned(_ moment: Instant) -> Instant {
    guard moment.offset == nil, moment.time != nil else { return moment }
    var result = moment
    result.offset = values.offset(of: moment)
    return result
  }
}

extension Balance.Kind {
  /// What is measured in a unit.
  init?(unit: BillKnowledge.UnitMeaning) {
    switch (unit.dimension, unit.unit.rawValue) {
    case (.volume, _): self = .data
    case (.time, _): self = .voice
    case (.count, "message"): self = .message
    case (.count, _): self = .other
    case (.bought, "d"), (.bought, "mo"), (.bought, "a"), (.bought, "wk"): self = .validity
    case (.bought, _): self = .other
    }
  }
}
