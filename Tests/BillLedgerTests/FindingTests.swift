import BillLedger
import BillModel
import Testing

@Suite struct FindingTests {
  @Test func statementsThatShareEntriesOverlap() {
    let ledger = Ledger.of(
      Made.document("a", Made.usage(number: "1", [Made.call("10:00:00"), Made.call("11:00:00")])),
      Made.document("b", Made.usage(number: "2", [Made.call("11:00:00"), Made.call("12:00:00")])))
    #expect(ledger.findings.map(\.rule) == ["overlapping-statements"])
    #expect(ledger.findings[0].message == "a and b both show 1 entry, which counts once")
    #expect(ledger.findings[0].statements == ledger.statements.map(\.id))
    #expect(ledger.findings[0].id.hasPrefix("f"))
  }

  @Test(
    "Near duplicates are told, not merged",
    arguments: [
      (Made.call("10:00:05", amount: "1.01"), "the amount differs"),
      (Made.call("10:00:05") { $0.quantity = nil }, "the quantity differs"),
      (Made.call("10:00:05", to: "+99820000003"), "the number differs"),
      (Made.call("10:00:06"), "the second differs"),
      (Made.call("10:00:05") { $0.kind = .other }, "the kind differs"),
    ])
  func nearDuplicates(other: Entry, difference: String) {
    let ledger = Ledger.of(
      Made.document("a", Made.usage(number: "1", [Made.call("10:00:05")])),
      Made.document("b", Made.usage(number: "2", [other])))
    #expect(ledger.entries.count == 2)
    #expect(ledger.findings.map(\.rule) == ["near-duplicate"])
    #expect(ledger.findings[0].severity == .info)
    #expect(
      ledger.findings[0].message
        == "a and b show an entry that is nearly the same: \(difference)")
    #expect(ledger.findings[0].entries == ledger.entries.map(\.id))
  }

  @Test(
    "What only looks alike is no finding",
    arguments: [
      Made.call("10:01:05", amount: "1.01"), Made.call("10:00:05", to: "+99820000003", amount: "2"),
      Made.call("10:00:05", amount: "1.01") { $0.direction = .in },
    ])
  func noFinding(other: Entry) {
    let one = Made.call("10:00:05")
    #expect(
      Ledger.of(
        Made.document("a", Made.usage(number: "1", [one])),
        Made.document("b", Made.usage(number: "2", [other]))
      ).findings.isEmpty)
    // Inside one document, rows are what they are.
    #expect(Ledger.of(Made.document("a", Made.usage([one, other]))).findings.isEmpty)
  }

  @Test func sameStatementWithOtherTotalsIsAConflict() {
    func bill(_ path: String, _ due: String) -> DocumentReading {
      Made.document(
        path,
        Made.usage(number: "1", [Made.fee("5.00")]) { $0.totals[.due] = Made.decimal(due) })
    }
    let ledger = Ledger.of(bill("a", "5.00"), bill("b", "15.00"))
    #expect(ledger.findings.map(\.rule) == ["conflicting-statements", "overlapping-statements"])
    #expect(ledger.findings[0].severity == .warning)
    #expect(ledger.entries.count == 1)
  }

  @Test func remarksOfTheReaderAreFindings() {
    let remark = Diagnostic(code: "some-rule", message: "something is odd", hint: "look at it")
    let ledger = Ledger.of(
      Made.document("a", Made.usage([Made.call("10:00:00")]) { $0.remarks = [remark] }))
    #expect(ledger.findings.map(\.rule) == ["some-rule"])
    #expect(ledger.findings[0].severity == .warning)
    #expect(ledger.findings[0].message == "a: something is odd")
    #expect(ledger.findings[0].statements == ledger.statements.map(\.id))
  }
}
