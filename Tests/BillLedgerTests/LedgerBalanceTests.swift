import BillLedger
import BillModel
import Testing

@Suite struct LedgerBalanceTests {
  private func page(
    _ path: String, asOf: String?, left: String, until: String? = nil, name: String? = "Data"
  ) -> DocumentReading {
    Made.document(
      path,
      Made.usage([]) { statement in
        var balance = Balance(kind: .data, at: .path("/html"))
        balance.name = name
        balance.remaining = Made.decimal(left)
        balance.asOf = asOf.map { Instant(date: Made.day($0)) }
        balance.validUntil = until.map { Instant(date: Made.day($0)) }
        statement.balances = [balance]
      })
  }

  @Test func theLatestOfEqualBalancesIsMarked() {
    let ledger = Ledger.of(
      page("a", asOf: "2026-01-02", left: "1"), page("b", asOf: "2026-01-03", left: "2"),
      page("c", asOf: "2026-01-01", left: "3"),
      page("d", asOf: "2026-01-01", left: "4", name: "Bonus"))
    #expect(ledger.balances.map(\.isLatest) == [false, true, false, true])
    #expect(ledger.balances.map(\.card) == Array(repeating: "+99810000001", count: 4))
  }

  @Test func withoutItsOwnTimeABalanceIsAsOldAsItsStatement() {
    let ledger = Ledger.of(
      page("a", asOf: nil, left: "1"), page("b", asOf: "2026-01-30", left: "2"))
    #expect(ledger.balances.map(\.isLatest) == [true, false])
  }

  @Test func daysLeftCountFromTheLedgersDay() {
    let documents = [
      page("a", asOf: "2026-01-30", left: "1", until: "2026-02-02"),
      page("b", asOf: nil, left: "2", until: "2026-01-29", name: "Old"),
    ]
    #expect(Deduplicate().run(documents).balances.map(\.daysLeft) == [2, -2])
    #expect(
      Deduplicate(asOf: Made.day("2026-02-02")).run(documents).balances.map(\.daysLeft) == [0, -4])
  }
}
