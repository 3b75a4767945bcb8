import BillLedger
import BillModel
import Testing

@Suite struct LedgerTests {
  @Test(
    "The day of an entry and what it rests on",
    arguments: [
      (Made.call("23:30:00", offset: -120), "2026-01-14", EntryDate.Basis.event),
      (Made.fee("1.00"), "2026-01-31", .period),
      (Made.tax("1.00", rate: "5"), "2026-02-03", .statement),
    ])
  func dayOfAnEntry(entry: Entry, day: String, basis: EntryDate.Basis) {
    let ledger = Ledger.of(
      Made.document("a", Made.usage([entry]) { $0.issued = Made.day("2026-02-03") }))
    #expect(ledger.entries[0].date.day?.description == day)
    #expect(ledger.entries[0].date.basis == basis)
  }

  @Test(
    "Starts in UTC",
    arguments: [
      ("23:30:05", -120, "2026-01-15T01:30:05+00:00"), ("01:00", 180, "2026-01-13T22:00+00:00"),
    ])
  func startInUTC(time: String, offset: Int, utc: String) {
    let ledger = Ledger.of(Made.document("a", Made.usage([Made.call(time, offset: offset)])))
    #expect(ledger.entries[0].date.startUTC?.description == utc)
  }

  @Test func startWithoutAnOffsetIsNotInUTC() {
    let ledger = Ledger.of(Made.document("a", Made.usage([Made.call("10:00", offset: nil)])))
    #expect(ledger.entries[0].date.startUTC == nil)
  }

  @Test func entryWithoutAnyDateIsOfTheLedgersDay() {
    let document = Made.document("a", Made.usage([Made.tax("1", rate: "5")]) { $0.period = nil })
    #expect(Ledger.of(document).entries[0].date.day == nil)
    let ledger = Deduplicate(asOf: Made.day("2026-05-01")).run([document])
    #expect(ledger.entries[0].date.day == Made.day("2026-05-01"))
    #expect(ledger.entries[0].date.basis == .statement)
  }

  @Test func latestDateIsNotAheadOfTheDocuments() {
    let ledger = Ledger.of(
      Made.document(
        "a",
        Made.usage([Made.fee("1.00", from: "2026-02-01", to: "2026-02-28")]) {
          $0.issued = Made.day("2026-02-03")
          $0.due = Made.day("2026-03-01")
        }),
      Made.document("b", Made.usage([Made.call("10:00:00")])))
    #expect(ledger.asOf == Made.day("2026-02-03"))
  }

  @Test func settlementIsNoCost() {
    let ledger = Ledger.of(
      Made.document(
        "a", Made.usage([Made.call("10:00:00"), Made.call("10:00:01") { $0.kind = .topUp }])))
    #expect(ledger.entries.map(\.flow) == [.charge, .settlement])
  }

  @Test func documentsAndStatementsStandInTheOrderOfPathBytes() {
    let ledger = Ledger.of(
      Made.document("b"), Made.document("\u{E9}"), Made.document("B"), Made.document("e\u{301}"))
    #expect(
      ledger.documents.map { Array($0.path.utf8) }
        == ["B", "b", "e\u{301}", "\u{E9}"].map { Array($0.utf8) })
  }

  @Test func statementTellsWhatItsRowsAmountTo() {
    let ledger = Ledger.of(
      Made.document("a", Made.usage([Made.call("10:00:00"), Made.fee("0.50")])),
      Made.document("b", Made.usage(number: "2", [])),
      Made.document(
        "c",
        Made.usage(
          number: "3", [Made.call("11:00:00"), Made.call("12:00:00") { $0.amount?.currency = nil }])
      ),
      Made.document(
        "d",
        Made.usage(
          number: "4",
          [
            Made.call("13:00:00"),
            Made.call("14:00:00") { $0.amount?.currency = CurrencyCode("USD") },
          ])))
    #expect(ledger.statements.map(\.rowCount) == [2, 0, 2, 2])
    #expect(
      ledger.statements.map(\.rowSum)
        == [Made.decimal("1.50"), nil, nil, nil])
  }

  @Test func summaryAddsUpByMonthLineAndKind() {
    let ledger = Ledger.of(
      Made.document(
        "a",
        Made.usage([
          Made.call("10:00:00"), Made.call("11:00:00", amount: "0.250"), Made.message("10:00:00"),
          Made.fee("5.00", from: "2026-02-01", to: "2026-02-28"),
        ])))
    #expect(ledger.summary.map(\.month) == ["2026-01", "2026-01", "2026-02"])
    #expect(ledger.summary.map(\.kind) == [.voice, .sms, .subscription])
    #expect(ledger.summary.map(\.count) == [2, 1, 1])
    #expect(ledger.summary.map { $0.amount?.description } == ["1.250", "0.00", "5.00"])
    #expect(ledger.summary.map { $0.quantity?.description } == ["120", "1", nil])
    #expect(ledger.summary.allSatisfy { $0.issuer == "Tel" && $0.subscriber == "+99810000001" })
  }

  @Test(
    "A range of days is inclusive",
    arguments: [
      ("2026-01-14", "2026-01-14", 1), ("2026-01-15", nil, 1), (nil, "2026-01-13", 0),
      (nil, nil, 2), ("2026-01-31", "2026-01-31", 1), ("2026-01-14", "2026-01-31", 2),
    ] as [(String?, String?, Int)])
  func rangeOfDays(since: String?, until: String?, count: Int) {
    let ledger = Ledger.of(
      Made.document("a", Made.usage([Made.call("10:00:00"), Made.fee("5.00")])))
    let narrow = ledger.filtered(since: since.map(Made.day), until: until.map(Made.day))
    #expect(narrow.entries.count == count)
    #expect(narrow.links.count == count)
    #expect(
      narrow.links.map { narrow.entries[$0.entry ?? 9].entry.source } == narrow.links.map(\.place))
    #expect(narrow.summary.reduce(0) { $0 + $1.count } == count)
    #expect(narrow.statements == ledger.statements)
  }
}
