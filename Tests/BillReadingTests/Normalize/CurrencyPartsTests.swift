import BillKnowledge
import BillModel
import BillReading
import Testing

/// Amounts of several currencies in one document.
@Suite struct CurrencyPartsTests {
  private func reading(_ rows: [[String]]) throws -> StatementReading {
    var page = CellPage()
    page.paragraph("Invoice")
    page.table(rows)
    return try #require(try Readers.content(of: page.document).statements.first)
  }

  @Test func sumsHoldTheirOwnCurrencyAlone() throws {
    let found = try reading([
      ["Description", "Amount"], ["Plan", "EUR 20.00"], ["Roaming", "USD 10.00"],
      ["Data", "EUR 5.00"], ["Total EUR", "25.00"], ["Total USD", "10.00"],
    ])
    #expect(found.entries.map { $0.amount?.currency?.description } == ["EUR", "USD", "EUR"])
    #expect(found.statement.verification.status != .contradicted)
    #expect(found.statement.verification.checks.map(\.passed).contains(false) == false)
    #expect(found.statement.verification.checks.count >= 2)
  }

  @Test func theTitleOfAColumnTellsTheCurrency() throws {
    let found = try reading([
      ["Description", "Amount (USD)"], ["Plan", "20.00"], ["Data", "5.00"], ["Total", "25.00"],
    ])
    #expect(found.entries.map { $0.amount?.currency?.description } == ["USD", "USD"])
  }

  @Test func aWrongSumOfAForeignCurrencyIsSeen() throws {
    let found = try reading([
      ["Description", "Amount"], ["Plan", "EUR 20.00"], ["Roaming", "USD 10.00"],
      ["Roaming", "USD 1.00"], ["Data", "EUR 5.00"], ["Data", "EUR 1.00"], ["Total EUR", "26.00"],
      ["Total USD", "12.00"],
    ])
    #expect(found.statement.verification.status == .contradicted)
  }

  @Test func aSignOfOthersLeavesTheCurrencyOpen() throws {
    let found = try reading([
      ["Description", "Amount"], ["Plan", "EUR 20.00"], ["Data", "EUR 5.00"], ["Data", "EUR 5.00"],
      ["Roaming", "kr 10.00"], ["Total", "EUR 30.00"],
    ])
    #expect(found.entries.last?.amount?.currency == nil)
    #expect(found.entries.first?.amount?.currency?.description == "EUR")
  }
}
