import BillModel

/// Makes readings in which every field is sometimes there and sometimes not.
struct ReadingMaker {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  mutating func reading(statements: Int, entries: Int) -> DocumentReading {
    var record = DocumentRecord(id: text(), path: text(), status: pick(DocumentStatus.allCases))
    record.parent = maybe { $0.text() }
    record.mediaType = maybe { $0.text() }
    record.bytes = maybe { $0.number(0...1 << 40) }
    record.pages = maybe { $0.number(0...3000) }
    record.problem = maybe { Problem(code: $0.text(), message: $0.text(), hint: $0.text()) }
    record.duplicateOf = maybe { $0.text() }
    record.sandbox = pick([.full, .partial, .none])
    record.unclaimed = list(3) { UnclaimedAmount(text: $0.text(), source: $0.place()) }
    record.ruleClaims = list(3) { RuleClaim(rule: $0.text(), count: $0.number(0...9)) }
    return DocumentReading(
      record: record,
      statements: (0..<statements).map { _ in
        StatementReading(statement: statement(), entries: (0..<entries).map { _ in entry() })
      })
  }

  private mutating func statement() -> Statement {
    var statement = Statement(type: pick(StatementType.allCases), at: place())
    statement.issuer = Issuer(
      id: maybe { $0.text() }, name: maybe { $0.text() }, country: maybe { $0.text() },
      taxID: maybe { $0.text() })
    statement.customer = maybe { $0.text() }
    statement.account = maybe { $0.text() }
    statement.subscribers = list(3) { $0.text() }
    statement.cards = list(2) { $0.card() }
    statement.number = maybe { $0.text() }
    statement.issued = maybe { $0.date() }.flatMap { $0 }
    statement.due = maybe { $0.date() }.flatMap { $0 }
    statement.paymentReference = maybe { $0.text() }
    statement.period = maybe { $0.period() }
    statement.currency = maybe { $0.pick(["OMR", "HKD", "RUB"]) }.flatMap { CurrencyCode($0) }
    statement.timeZone = maybe { $0.text() }
    statement.languages = list(2) { $0.text() }
    statement.plan = maybe { $0.text() }
    for role in Totals.Role.allCases { statement.totals[role] = maybe { $0.decimal() } }
    statement.position = Position(opening: maybe { $0.decimal() }, closing: maybe { $0.decimal() })
    statement.balances = list(2) { $0.balance() }
    statement.profile = ProfileReference(id: text(), basis: text())
    statement.verification = verification()
    statement.supersedes = maybe { $0.text() }
    statement.remarks = list(2) {
      Diagnostic(
        code: $0.text(), message: $0.text(), hint: $0.text(),
        place: $0.maybe { $0.place() })
    }
    return statement
  }

  private mutating func card() -> Card {
    var card = Card()
    card.id = maybe { $0.text() }
    card.label = maybe { $0.text() }
    card.number = maybe { $0.text() }
    card.iccid = maybe { $0.text() }
    card.imsi = maybe { $0.text() }
    card.eid = maybe { $0.text() }
    return card
  }

  private mutating func balance() -> Balance {
    var balance = Balance(kind: pick(Balance.Kind.allCases), at: place())
    balance.name = maybe { $0.text() }
    balance.card = maybe { $0.text() }
    balance.remaining = maybe { $0.decimal() }
    balance.total = maybe { $0.decimal() }
    balance.used = maybe { $0.decimal() }
    balance.unit = maybe { $0.text() }
    balance.bonus = maybe { $0.flag() }
    balance.validUntil = maybe { $0.instant() }.flatMap { $0 }
    balance.graceUntil = maybe { $0.instant() }.flatMap { $0 }
    balance.asOf = maybe { $0.instant() }.flatMap { $0 }
    balance.unlimited = maybe { $0.flag() }
    return balance
  }

  private mutating func verification() -> Verification {
    var verification = Verification()
    verification.status = pick(Verification.Status.allCases)
    verification.covers = maybe { $0.pick([.rows, .total]) }
    verification.checks = list(3) {
      Check(
        rule: $0.text(), expected: $0.decimal(), actual: $0.decimal(), tolerance: $0.decimal(),
        sources: $0.list(3) { $0.place() })
    }
    verification.doubts = list(2) {
      Doubt($0.pick(Doubt.Reason.allCases), sources: $0.list(2) { $0.place() })
    }
    return verification
  }

  private mutating func entry() -> Entry {
    var entry = Entry(kind: pick(EntryKind.allCases), at: place())
    entry.direction = maybe { $0.pick([.out, .in]) }
    entry.start = maybe { $0.instant() }.flatMap { $0 }
    entry.period = maybe { $0.period() }
    entry.subscriber = maybe { $0.text() }
    entry.card = maybe { $0.text() }
    entry.counterparty = maybe { $0.text() }
    entry.description = maybe { $0.text() }
    entry.place = maybe { $0.text() }
    entry.country = maybe { $0.text() }
    entry.roaming = maybe { $0.flag() }
    entry.quantity = maybe { $0.quantity() }
    entry.billedQuantity = maybe { $0.quantity() }
    entry.unitPrice = maybe { $0.decimal() }
    entry.amount = maybe { Money(value: $0.decimal(), currency: CurrencyCode("NOK")) }
    entry.net = maybe { $0.decimal() }
    entry.tax = maybe { maker in
      TaxShare(rate: maker.maybe { $0.decimal() }, amount: maker.maybe { $0.decimal() })
    }
    entry.reference = maybe { $0.text() }
    entry.overage = maybe { $0.flag() }
    entry.included = maybe { $0.flag() }
    entry.provisional = maybe { $0.flag() }
    entry.balanceAfter = maybe { $0.decimal() }
    return entry
  }

  // MARK: Values

  private mutating func maybe<Value>(_ make: (inout ReadingMaker) -> Value) -> Value? {
    numbers.next() % 3 == 0 ? nil : make(&self)
  }

  private mutating func list<Value>(
    _ limit: Int, _ make: (inout ReadingMaker) -> Value
  ) -> [Value] {
    (0..<number(0...limit)).map { _ in make(&self) }
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int(numbers.next() % UInt64(values.count))]
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &numbers)
  }

  private mutating func flag() -> Bool { numbers.next() % 2 == 0 }

  /// Few distinct texts, so that some repeat; the last two are equal but for the order of marks.
  private mutating func text() -> String {
    pick([
      "", "a", "+96890000000", "Local call", "月費", "رسوم الخدمة", "Абонентская плата",
      "a text longer than the fifteen bytes that fit into a string", "s", "B", "\u{0}\n,\"",
      "e\u{301}\u{323}", "e\u{323}\u{301}",
    ])
  }

  private mutating func decimal() -> ExactDecimal {
    let scale = number(0...ExactDecimal.largestScale)
    let digits = number(0...3) == 0 ? Int128(number(Int.min...Int.max)) : Int128(number(-999...999))
    return ExactDecimal(significand: digits, scale: scale) ?? .zero
  }

  private mutating func date() -> CalendarDate? {
    CalendarDate(year: number(1...9999), month: number(1...12), day: number(1...31))
  }

  private mutating func period() -> Period {
    Period(from: date(), to: date())
  }

  private mutating func instant() -> Instant? {
    let time = TimeOfDay(
      hour: number(0...23), minute: number(0...59), second: maybe { $0.number(0...59) })
    let offset = maybe { $0.pick([-720, -1, 0, 1, 240]) }
    let isTimed = flag()
    return date().map { Instant(date: $0, time: isTimed ? time : nil, offset: offset) }
  }

  private mutating func quantity() -> Quantity {
    Quantity(value: decimal(), unit: QuantityUnit(rawValue: text()), text: text())
  }

  private mutating func place() -> Place {
    let corner = Float(number(0...800)) / 3
    return switch number(0...3) {
    case 0:
      .page(number(1...200), Box(x0: corner, y0: corner, x1: corner + 1, y1: corner + 0.1))
    case 1: .path("/html/body/table[\(number(1...9))]")
    case 2: .sheet(text(), row: number(1...99))
    default: .line(number(1...99))
    }
  }
}
