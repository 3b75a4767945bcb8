import BillExtraction
import BillModel
import BillReading
import Testing

@Suite("Notes of several cards")
struct NoteReaderTests {
  private static let titles = "date,card,what,amount,currency,remaining,valid_until"

  private func read(_ lines: String..., titles: String = Self.titles) throws -> StatementReading {
    let text = ([titles] + lines).joined(separator: "\n") + "\n"
    let document = try Extract().run(SourceFile(path: "a.csv", bytes: Array(text.utf8)))
    return try #require(try Readers.content(of: document).statements.first)
  }

  @Test("No issuer writes them, whatever the cards are called")
  func noIssuer() throws {
    let reading = try read(
      "2026-03-01,Club SIM,top-up,50,HKD,120.50,2026-09-01",
      "2026-03-02,Omantel,top-up,5.000,OMR,7.250,2026-06-01")
    #expect(reading.statement.issuer == Issuer())
    #expect(reading.statement.type == .balance)
    #expect(reading.statement.currency == nil)
    #expect(reading.statement.cards.map(\.label) == ["Club SIM", "Omantel"])
    #expect(reading.entries.map { $0.amount?.value.description } == ["-50", "-5.000"])
    #expect(reading.entries.map { $0.amount?.currency?.description } == ["HKD", "OMR"])
  }

  @Test("A currency that is not named or not known is not guessed")
  func unknownCurrency() throws {
    let reading = try read(
      "2026-03-01,A,package,50,HKD,1 GB,2026-09-01", "2026-03-02,A,package,5,,1 GB,2026-09-01",
      "2026-03-03,A,package,5,beads,3,2026-09-01")
    #expect(reading.entries.map { $0.amount?.currency?.description } == ["HKD", nil, nil])
    #expect(reading.statement.balances.last?.unit == nil)
  }

  @Test("What is left follows the unit beside it, and a row without an amount is no entry")
  func units() throws {
    let reading = try read(
      "2026-03-01,A,package,50,HKD,1.5 GB,2026-09-01", "2026-03-02,A,looked,,,45 min,",
      "2026-03-03,A,looked,,,30 SMS,", "2026-03-04,A,looked,,EUR,3.20,",
      "2026-03-05,A,looked,,,,2026-12-31", "2026-03-06,A,nothing,,,,")
    let balances = reading.statement.balances
    #expect(balances.map(\.kind) == [.data, .voice, .message, .money, .validity])
    #expect(
      balances.map { $0.remaining?.description } == ["1610612736", "2700", "30", "3.20", nil])
    #expect(balances.map { $0.asOf?.description }.last == "2026-03-05")
    #expect(balances.last?.validUntil?.description == "2026-12-31")
    #expect(reading.entries.count == 1)
  }

  @Test("A table of an account with a balance and no card is an account")
  func noCard() throws {
    let reading = try read(
      "2026-03-01,opening,0.00,100.00", "2026-03-02,coffee,3.00,97.00",
      "2026-03-03,tea,2.00,95.00", titles: "date,what,amount,balance")
    #expect(reading.statement.balances.isEmpty)
    #expect(reading.entries.last?.balanceAfter?.description == "95.00")
  }
}
