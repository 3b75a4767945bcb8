// The values that statements and entries are made of.

/// Lists of codes, made once: a code travels as its index, since both ends are of one build.
enum FrameCodes {
  static let statuses = DocumentStatus.allCases
  static let levels: [SandboxLevel] = [.full, .partial, .none]
  static let types = StatementType.allCases
  static let balanceKinds = Balance.Kind.allCases
  static let verdicts = Verification.Status.allCases
  static let coverages: [Verification.Coverage] = [.rows, .total]
  static let doubts = Doubt.Reason.allCases
  static let entryKinds = EntryKind.allCases
  static let totals = Totals.Role.allCases
  static let losses: [TextLoss.Kind] = [.lostText, .tooManyPages]
}

extension FrameWriter {
  mutating func write(_ date: CalendarDate) {
    write(UInt64(date.year << 9 | date.month << 5 | date.day))
  }

  /// Day, time with its second raised by one, offset raised so that none is 0.
  mutating func write(_ instant: Instant) {
    write(instant.date)
    guard let time = instant.time else { return write(byte: 0) }
    let second = time.second.map { $0 + 1 } ?? 0
    write(UInt64(time.hour << 13 | time.minute << 7 | second) << 1 | 1)
    write(signed: instant.offset.map { $0 >= 0 ? $0 + 1 : $0 } ?? 0)
  }

  mutating func write(_ period: Period) {
    write(optional: period.from) { $0.write($1) }
    write(optional: period.to) { $0.write($1) }
  }

  mutating func write(_ currency: CurrencyCode) { write(currency.description) }

  mutating func write(_ quantity: Quantity) {
    write(quantity.value)
    write(quantity.unit.rawValue)
    write(quantity.text)
  }

  mutating func write(_ money: Money) {
    write(money.value)
    write(optional: money.currency) { $0.write($1) }
  }

  mutating func write(_ box: Box) {
    write(box.x0)
    write(box.y0)
    write(box.x1)
    write(box.y1)
  }

  mutating func write(_ place: Place) {
    switch place {
    case .page(let number, let box):
      write(byte: 0)
      write(signed: number)
      write(box)
    case .path(let path):
      write(byte: 1)
      write(path)
    case .sheet(let sheet, let row):
      write(byte: 2)
      write(sheet)
      write(signed: row)
    case .line(let line):
      write(byte: 3)
      write(signed: line)
    }
  }
}

extension FrameReader {
  mutating func readDate() throws(FrameError) -> CalendarDate {
    let packed = try readNumber()
    guard packed < 1 << 24,
      let date = CalendarDate(
        year: Int(packed >> 9), month: Int(packed >> 5 & 15), day: Int(packed & 31))
    else { throw malformed("date") }
    return date
  }

  mutating func readInstant() throws(FrameError) -> Instant {
    let date = try readDate()
    let packed = try readNumber()
    if packed == 0 { return Instant(date: date) }
    guard packed & 1 == 1, packed < 1 << 20 else { throw malformed("time") }
    let second = Int(packed >> 1 & 127)
    let time = TimeOfDay(
      hour: Int(packed >> 14), minute: Int(packed >> 8 & 63),
      second: second == 0 ? nil : second - 1)
    let offset = try readSigned()
    guard let time, (-1440...1441).contains(offset) else { throw malformed("time") }
    return Instant(
      date: date, time: time, offset: offset == 0 ? nil : offset > 0 ? offset - 1 : offset)
  }

  mutating func readPeriod() throws(FrameError) -> Period {
    Period(
      from: try readOptional { (reader) throws(FrameError) in try reader.readDate() },
      to: try readOptional { (reader) throws(FrameError) in try reader.readDate() })
  }

  mutating func readCurrency() throws(FrameError) -> CurrencyCode {
    guard let currency = CurrencyCode(try readString()) else { throw malformed("currency") }
    return currency
  }

  mutating func readQuantity() throws(FrameError) -> Quantity {
    Quantity(
      value: try readDecimal(), unit: QuantityUnit(rawValue: try readString()),
      text: try readString())
  }

  mutating func readMoney() throws(FrameError) -> Money {
    Money(
      value: try readDecimal(),
      currency: try readOptional { (reader) throws(FrameError) in try reader.readCurrency() })
  }

  mutating func readBox() throws(FrameError) -> Box {
    Box(x0: try readFloat(), y0: try readFloat(), x1: try readFloat(), y1: try readFloat())
  }

  mutating func readPlace() throws(FrameError) -> Place {
    switch try readByte() {
    case 0: .page(try readSigned(), try readBox())
    case 1: .path(try readString())
    case 2: .sheet(try readString(), row: try readSigned())
    case 3: .line(try readSigned())
    default: throw malformed("place")
    }
  }
}
