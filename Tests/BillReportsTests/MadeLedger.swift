import BillLedger
import BillModel
import BillReports

/// Made-up ledgers for the tests, put together by hand.
enum MadeLedger {
  /// A bill with a call and a fee, and a list that shows the call too.
  static let small: Ledger = {
    var bill = Statement(type: .bill, at: .page(1, Box(x0: 0, y0: 0, x1: 10, y1: 10)))
    bill.issuer = Issuer(id: "xx/tel", name: "Tel, Ltd", country: "XX", taxID: "T-1")
    bill.customer = "A \"B\" C"
    bill.account = "77"
    bill.subscribers = ["+99810000001", "+99810000002"]
    bill.number = "N1"
    bill.issued = day("2026-02-03")
    bill.due = day("2026-02-20")
    bill.period = Period(from: day("2026-01-01"), to: day("2026-01-31"))
    bill.currency = CurrencyCode("OMR")
    bill.languages = ["en"]
    bill.totals[.gross] = decimal("6.100")
    bill.totals[.due] = decimal("6.100")
    bill.position.closing = decimal("6.100")
    bill.profile = ProfileReference(id: "xx/tel", basis: "document")
    bill.verification.status = .contradicted
    bill.verification.covers = .total
    bill.verification.checks = [
      Check(
        rule: "entries-total", expected: decimal("6.100"), actual: decimal("6.050"),
        sources: [.page(2, Box(x0: 1, y0: 2.5, x1: 30.126, y1: 4))])
    ]
    var list = Statement(type: .usage, at: .path("/html"))
    list.issuer = Issuer(id: "xx/tel", name: "Tel, Ltd")

    var call = Entry(kind: .voice, at: .page(2, Box(x0: 1, y0: 2, x1: 3, y1: 4)))
    call.direction = .out
    call.start = Instant(
      date: day("2026-01-14") ?? firstDay, time: TimeOfDay(hour: 1, minute: 2, second: 3),
      offset: 240)
    call.subscriber = "+99810000001"
    call.counterparty = "+99820000002"
    call.description = "=cmd\nfirst"
    call.roaming = false
    call.quantity = Quantity(value: ExactDecimal(60), unit: .second, text: "1:00")
    call.amount = Money(value: decimal("1.050"), currency: CurrencyCode("OMR"))
    var fee = Entry(kind: .subscription, at: .page(1, Box(x0: 5, y0: 6, x1: 7, y1: 8)))
    fee.period = Period(from: day("2026-01-01"), to: day("2026-01-31"))
    fee.description = "Fee"
    fee.amount = Money(value: decimal("5.000"), currency: CurrencyCode("OMR"))

    var first = DocumentRecord(id: "d1", path: "a, b.pdf", status: .read)
    first.mediaType = "application/pdf"
    first.bytes = 1234
    first.pages = 2
    first.unclaimed = [
      UnclaimedAmount(text: "0.050", source: .page(2, Box(x0: 9, y0: 9, x1: 10, y1: 10)))
    ]
    first.ruleClaims = [RuleClaim(rule: "legend", count: 2)]
    var second = DocumentRecord(id: "d2", path: "list.html", status: .read)
    second.mediaType = "text/html"
    var third = DocumentRecord(id: "d3", path: "z.pdf", status: .failed)
    third.problem = Problem(code: "encrypted", message: "needs a password", hint: "give it")

    var ledger = Ledger(asOf: day("2026-02-03"), documents: [first, second, third])
    ledger.statements = [
      LedgerStatement(
        id: "s1", document: 0, statement: bill, rowCount: 2, rowSum: decimal("6.050")),
      LedgerStatement(
        id: "s2", document: 1, statement: list, rowCount: 1, rowSum: decimal("1.050")),
    ]
    ledger.entries = [
      LedgerEntry(
        id: "e1", entry: call, date: EntryDate(of: call, in: bill, asOf: nil), statements: [0, 1],
        sources: [
          Source(document: "d1", place: call.source),
          Source(document: "d2", place: .path("/html/body/table[1]/tr[2]")),
        ], occurrences: 2),
      LedgerEntry(
        id: "e2", entry: fee, date: EntryDate(of: fee, in: bill, asOf: nil), statements: [0],
        sources: [Source(document: "d1", place: fee.source)], occurrences: 1),
    ]
    ledger.links = [
      EntryLink(
        statement: 0, entry: 0, place: call.source, amount: decimal("1.050"), isCounted: true),
      EntryLink(
        statement: 0, entry: 1, place: fee.source, amount: decimal("5.000"), isCounted: true),
      EntryLink(
        statement: 1, entry: 0, place: .path("/html/body/table[1]/tr[2]"),
        amount: decimal("1.050"), isCounted: false),
    ]
    ledger.summary = Summarize().run(.init(entries: ledger.entries, statements: ledger.statements))
    ledger.findings = [
      Finding(
        rule: "overlapping-statements", severity: .info, message: "both show 1 entry",
        entries: ["e1"], statements: ["s1", "s2"])
    ]
    return ledger
  }()

  /// The day of a text.
  static func day(_ text: String) -> CalendarDate? { CalendarDate(text) }

  /// The first day of the calendar, for constants that must not be missing.
  static var firstDay: CalendarDate {
    guard let day = CalendarDate(year: 1, month: 1, day: 1) else {
      preconditionFailure("the calendar begins with year 1")
    }
    return day
  }

  /// A decimal; zero if the text is none.
  static func decimal(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? .zero }

  /// The text of a file of the report of a ledger.
  static func text(
    _ file: some ReportFile, _ ledger: Ledger = small, _ dialect: CSVDialect = .rfc,
    settings: [String: String] = [:]
  ) -> String {
    String(
      decoding: file.bytes(of: Report(ledger: ledger, settings: settings, dialect: dialect)),
      as: UTF8.self)
  }
}
