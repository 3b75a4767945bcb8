import BillKnowledge
import BillModel

/// Reads values as one document writes them: its number style, currency, order of dates, zone.
package struct ValueSense {
  let lexicon: ValueLexicon
  let numbers: NumberReader
  let amounts: AmountReader
  let dates: DateReader
  let times: TimeReader
  let dateTimes: DateTimeReader
  let periods: PeriodReader
  let durations: DurationReader
  let volumes: VolumeReader
  let counts: CountReader
  let phones: PhoneReader
  let zone: OffsetRule?
  let currency: CurrencyCode?

  /// Readers for a document of these customs.
  package init(
    lexicon: ValueLexicon, profile: Profile?, country: Country?, style: NumberStyle,
    currency: CurrencyCode?, order: DayOrder?, referenceYear: Int, zone: OffsetRule? = nil
  ) {
    self.lexicon = lexicon
    self.currency = currency
    numbers = NumberReader(style: style)
    amounts = AmountReader(lexicon: lexicon, style: style, currency: currency)
    dates = DateReader(lexicon: lexicon, order: order, referenceYear: referenceYear)
    times = TimeReader(lexicon: lexicon)
    dateTimes = DateTimeReader(dates: dates, times: times)
    periods = PeriodReader(dates: dates)
    let isHours = profile?.twoPartDuration == .hoursMinutes
    durations = DurationReader(
      lexicon: lexicon, clock: isHours ? .hoursMinutes : .minutesSeconds, style: style)
    let factor = profile?.volumeFactor ?? UnitTable.usualVolumeFactor
    volumes = VolumeReader(
      lexicon: lexicon, base: VolumeBase(rawValue: factor) ?? .binary, style: style)
    counts = CountReader(lexicon: lexicon, style: style)
    phones = PhoneReader(
      plans: lexicon.numbering, country: country?.code ?? profile?.country ?? "")
    self.zone = zone ?? profile?.offset ?? country?.offset
  }

  // MARK: Money

  /// The amount that a text is, by its likelier reading, in the currency that is printed on it,
  /// else in that of its column's title, else in the document's own.
  ///
  /// A sign that may stand for several currencies, none of which is the document's own, leaves the
  /// currency open.
  func amount(_ text: String, titled: CurrencyForm? = nil) -> Money? {
    guard let token = amounts.read(text), let value = token.readings.first else { return nil }
    if let printed = token.currency { return Money(value: value, currency: printed) }
    guard token.candidates.isEmpty else { return Money(value: value, currency: nil) }
    return Money(value: value, currency: titled.map(currency(of:)) ?? currency)
  }

  /// The currency that a form means beside the document's own, nil when that stays open.
  func currency(of form: CurrencyForm) -> CurrencyCode? {
    if form.candidates.count == 1 { return form.candidates.first }
    return form.candidates.first { $0 == currency }
  }

  /// Whether an amount is printed with a currency.
  func hasCurrency(_ text: String) -> Bool { amounts.read(text)?.candidates.isEmpty == false }

  /// The currency that a text names, nil for none that is known.
  func currency(named text: String) -> CurrencyCode? { amounts.read("1 " + text)?.currency }

  /// Whether a text must be accounted for as money.
  func isMoney(_ text: String) -> Bool { amounts.read(text)?.isMoneyShaped ?? false }

  /// Whether a text is written like money and has more digits than an exact decimal holds.
  func isBeyondDecimals(_ text: String) -> Bool {
    guard text.utf8.count >= 16, Shape(of: text).contains(.point), amounts.read(text) == nil else {
      return false
    }
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: isDigit),
      let last = scalars.lastIndex(where: isDigit)
    else { return false }
    var digits = 0
    var behindMark = 0
    var hasMark = false
    for scalar in scalars[first...last] {
      if isDigit(scalar) {
        digits += 1
        behindMark += 1
      } else if ".,\u{66B}".unicodeScalars.contains(scalar) {
        hasMark = true
        behindMark = 0
      } else if !" '\u{A0}\u{2009}\u{202F}\u{66C}".unicodeScalars.contains(scalar) {
        // Spans, fractions and times are no amounts.
        return false
      }
    }
    return hasMark && digits >= 16 && (2...3).contains(behindMark)
  }

  /// The percent value that a text is (`25 %`), or a bare number in a column of rates.
  func percent(_ text: String) -> ExactDecimal? { numbers.read(text)?.value }

  /// The percent value inside a label (`MVA 25 %`, `НДС (20%)`).
  func rate(in text: String) -> ExactDecimal? {
    guard let sign = text.firstIndex(of: "%") ?? text.firstIndex(of: "٪") else { return nil }
    let before = text[..<sign].reversed().drop { $0 == " " || $0 == "\u{A0}" }
    let digits = before.prefix { $0.isNumber || ".,٫".contains($0) }
    if let rate = numbers.read(String(digits.reversed()))?.value { return rate }
    // `%5`: the sign stands on the other side where text runs from right to left.
    let behind = text[text.index(after: sign)...].drop { $0 == " " }
    return numbers.read(String(behind.prefix { $0.isNumber || ".,٫".contains($0) }))?.value
  }

  /// The tax in brackets behind its rate (`25 % (250.00 kr)`); the brackets are no minus.
  func taxBehindRate(_ text: String) -> ExactDecimal? {
    guard let sign = text.firstIndex(of: "%") else { return nil }
    let behind = text[text.index(after: sign)...].drop { $0 == " " }
    guard behind.first == "(", behind.last == ")" else { return nil }
    return amount(String(behind.dropFirst().dropLast()))?.value
  }

  // MARK: Time

  /// Whether a text is a day, with its year or without.
  func isDay(_ text: String) -> Bool { dates.read(text) != nil || dateTimes.read(text) != nil }

  /// The day that a text is; a missing year comes from the period.
  func date(_ text: String, within period: Period?) -> CalendarDate? {
    guard let token = dates.read(text) ?? dateTimes.read(text)?.date else { return nil }
    return period.map { token.completed(in: $0).date } ?? token.date
  }

  /// A day with a time behind it.
  func dateTime(_ text: String, within period: Period?) -> Instant? {
    guard let token = dateTimes.read(text) else { return nil }
    let date = period.map { token.date.completed(in: $0).date } ?? token.date.date
    guard let date else { return nil }
    return Instant(date: date, time: token.time?.time, offset: token.time?.offset)
  }

  /// The span of days that a text is.
  ///
  /// Spans in Arabic-Indic digits run from right to left, while their words come sorted by x.
  func period(_ text: String) -> Period? {
    guard
      let period = periods.read(text)?.period
        ?? periods.read(text.split(separator: " ").reversed().joined(separator: " "))?.period
    else { return nil }
    if let from = period.from, let to = period.to, from > to {
      return Period(from: to, to: from)
    }
    return period
  }
  /// The time of day that a text is.
  func time(_ text: String) -> TimeOfDay? { times.read(text)?.time }
  /// The distance from UTC that a text is, in minutes.
  func offset(_ text: String) -> Int? { times.readOffset(text) }

  /// Minutes east of UTC at a local time, by the issuer's zone.
  func offset(of start: Instant) -> Int? {
    guard let zone, let time = start.time else { return nil }
    return zone.offset(on: start.date, at: time)
  }

  /// The same time a day later, by the zone's offset there where the zone told it.
  func nextDay(_ start: Instant) -> Instant {
    guard let date = start.date.adding(days: 1) else { return start }
    var next = start
    next.date = date
    if start.offset != nil, start.offset == offset(of: start) { next.offset = offset(of: next) }
    return next
  }

  // MARK: Numbers of phones

  /// E.164, when the text is a number of the issuer's country or an international one.
  func phone(_ text: String) -> String? { phones.read(text)?.e164 }

  /// The number in a column of the customer's numbers: E.164, or as printed where no country tells
  /// its plan; nil for what is no number, such as the name of a plan.
  func ownNumber(_ text: String) -> String? {
    guard let token = phones.read(text) else { return nil }
    let isNumber = token.kind != .other || !Shape(of: text).contains(.letter)
    return isNumber && DigitText.digits(of: token.text).utf8.count >= 5 ? token.value : nil
  }

  /// The other side of an event: its number or name, and whether a mark says that it called.
  func counterparty(_ text: String) -> (text: String?, isIncoming: Bool) {
    guard let token = phones.read(text) else { return (text: nil, isIncoming: false) }
    return (text: token.value.isEmpty ? nil : token.value, isIncoming: token.direction == .in)
  }

  // MARK: Quantity

  /// The quantity in a cell, in the unit that the column or the row's kind tells.
  func quantity(
    _ text: String, unit: String?, hint: BillKnowledge.UnitMeaning?, role: ColumnRole,
    kind: EntryKind
  ) -> Quantity? {
    if let hint, let quantity = plain(text, in: hint) { return quantity }
    if let unit, !Shape(of: text).contains(.letter), !Shape(of: text).contains(.clock),
      var quantity = quantity(text + " " + unit, role: role, kind: kind)
    {
      quantity.text = text
      return quantity
    }
    return quantity(text, role: role, kind: kind)
  }

  /// A bare number in the unit that its column's title names.
  private func plain(_ text: String, in unit: BillKnowledge.UnitMeaning) -> Quantity? {
    guard unit.dimension == .time || unit.dimension == .volume,
      !Shape(of: text).contains(.letter), !Shape(of: text).contains(.clock),
      let number = numbers.read(text)?.value,
      let value = number.multiplied(
        by: ExactDecimal(unit.multiplier(volumeFactor: volumes.base.rawValue)))
    else { return nil }
    return Quantity(value: value.trimmed, unit: unit.unit, text: text)
  }

  /// How much was bought, in the unit as printed: three hours at a price an hour are three.
  func bought(_ text: String, unit: String?) -> Quantity? {
    if unit == nil, let quantity = counts.quantity(text, unit: .piece) { return quantity }
    let words = text.split(separator: " ")
    for count in stride(from: min(words.count, 3), through: 1, by: -1) {
      let number = words[..<count].joined(separator: " ")
      guard let value = numbers.read(number)?.value else { continue }
      let name = unit ?? words.dropFirst(count).first.map(String.init)
      return Quantity(
        value: value, unit: name.map { QuantityUnit(rawValue: $0) } ?? .piece, text: text)
    }
    return nil
  }

  private func quantity(_ text: String, role: ColumnRole, kind: EntryKind) -> Quantity? {
    switch role {
    case .duration: durations.quantity(text) ?? any(text, kind: kind)
    case .volume: volumes.quantity(text) ?? any(text, kind: kind)
    default: any(text, kind: kind)
    }
  }

  private func any(_ text: String, kind: EntryKind) -> Quantity? {
    if let volume = volumes.quantity(text) { return volume }
    let isClock = Shape(of: text).contains(.clock)
    if isClock || kind == .voice, let duration = durations.quantity(text) { return duration }
    let unit: QuantityUnit =
      switch kind {
      case .sms, .mms: .message
      case .purchase, .metered: .piece
      default: .event
      }
    guard var quantity = counts.quantity(text, unit: unit) else {
      return durations.quantity(text)
    }
    // `1 stk` of an SMS is a message.
    if unit == .message { quantity.unit = unit }
    return quantity
  }
}

extension ValueSense {
  /// Whether a word is a unit of time, volume or count.
  func quantityUnit(_ word: String) -> Bool { volumes.measures.read("1 " + word)?.unit != nil }
}
