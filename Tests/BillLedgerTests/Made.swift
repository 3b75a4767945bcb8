import BillLedger
import BillModel

/// Made-up documents for the tests, as a worker would answer them.
enum Made {
  /// A read document of statements; its id follows from its path unless bytes are given.
  static func document(
    _ path: String, bytes: String? = nil, status: DocumentStatus = .read,
    _ statements: StatementReading...
  ) -> DocumentReading {
    let id = "d" + SHA256.digest(of: Array((bytes ?? path).utf8)).hexadecimal
    return DocumentReading(
      record: DocumentRecord(id: id, path: path, status: status), statements: statements)
  }

  /// A usage list of January 2026 about one number.
  static func usage(
    issuer: String? = "xx/tel", account: String? = "77", number: String? = nil,
    _ entries: [Entry], change: (inout Statement) -> Void = { _ in }
  ) -> StatementReading {
    var statement = Statement(type: .usage, at: .line(1))
    statement.issuer = Issuer(id: issuer, name: "Tel", country: "XX")
    statement.account = account
    statement.number = number
    statement.subscribers = ["+99810000001"]
    statement.period = Period(from: day("2026-01-01"), to: day("2026-01-31"))
    statement.currency = CurrencyCode("EUR")
    change(&statement)
    return StatementReading(statement: statement, entries: entries)
  }

  /// A call of 60 seconds that starts at a time of 14 January 2026.
  static func call(
    _ time: String, to counterparty: String? = "+99820000002", amount: String = "1.00",
    offset: Int? = 240, line: Int = 1, change: (inout Entry) -> Void = { _ in }
  ) -> Entry {
    var entry = Entry(kind: .voice, at: .line(line))
    entry.direction = .out
    entry.start = Instant(
      date: day("2026-01-14"), time: timeOfDay(time), offset: time.isEmpty ? nil : offset)
    entry.subscriber = "+99810000001"
    entry.counterparty = counterparty
    entry.quantity = Quantity(value: ExactDecimal(60), unit: .second, text: "1:00")
    entry.amount = Money(value: decimal(amount), currency: CurrencyCode("EUR"))
    change(&entry)
    return entry
  }

  /// A message at a time of 14 January 2026.
  static func message(
    _ time: String, to counterparty: String = "+99820000002", line: Int = 1
  ) -> Entry {
    call(time, to: counterparty, amount: "0.00", line: line) { entry in
      entry.kind = .sms
      entry.quantity = Quantity(value: ExactDecimal(1), unit: .message, text: "1")
    }
  }

  /// A monthly fee without a start.
  static func fee(
    _ amount: String, _ description: String = "Monthly fee", from: String = "2026-01-01",
    to: String = "2026-01-31", line: Int = 1
  ) -> Entry {
    var entry = Entry(kind: .subscription, at: .line(line))
    entry.period = Period(from: day(from), to: day(to))
    entry.subscriber = "+99810000001"
    entry.description = description
    entry.amount = Money(value: decimal(amount), currency: CurrencyCode("EUR"))
    return entry
  }

  /// A tax line with its rate.
  static func tax(_ amount: String, rate: String) -> Entry {
    var entry = Entry(kind: .tax, at: .line(9))
    entry.description = "VAT"
    entry.amount = Money(value: decimal(amount), currency: CurrencyCode("EUR"))
    entry.tax = TaxShare(rate: decimal(rate), amount: nil)
    return entry
  }

  /// A day that is known to exist.
  static func day(_ text: String) -> CalendarDate {
    CalendarDate(text) ?? CalendarDate(daysSince1970: 0).unsafelyPresent
  }

  /// A decimal that is known to be one.
  static func decimal(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? .zero }

  /// `12:44` or `12:44:05`; nothing for an empty text.
  static func timeOfDay(_ text: String) -> TimeOfDay? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count >= 2 else { return nil }
    return TimeOfDay(hour: parts[0], minute: parts[1], second: parts.count > 2 ? parts[2] : nil)
  }
}

extension Optional {
  /// The value of a constant that cannot be missing.
  fileprivate var unsafelyPresent: Wrapped {
    guard let self else { preconditionFailure("a constant of a test is wrong") }
    return self
  }
}

extension Ledger {
  /// The ledger of documents.
  static func of(_ documents: DocumentReading...) -> Ledger { Deduplicate().run(documents) }

  /// Statuses of documents by path.
  var statuses: [String: DocumentStatus] {
    Dictionary(uniqueKeysWithValues: documents.map { ($0.path, $0.status) })
  }

  /// What remains when the listing of documents is left aside.
  var content: Ledger {
    var bare = self
    bare.documents = []
    for index in bare.statements.indices { bare.statements[index].document = 0 }
    return bare
  }
}

/// SplitMix64: numbers that are the same on every machine and in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
