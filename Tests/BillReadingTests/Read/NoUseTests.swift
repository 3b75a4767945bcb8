import BillKnowledge
import BillModel
import BillReading
import Testing

@Suite("Lists without a row")
struct NoUseTests {
  private func content(_ page: String) throws -> DocumentContent {
    let reader = ReadDocument(knowledge: try Knowledge.builtIn())
    let words = PageText(page).words
    return reader.run(
      Document(
        mediaType: "text/html", pages: [Page(number: 1, width: 595, height: 842, words: words)]))
  }

  @Test(
    "A list that says that there was no use is read, and tells so",
    arguments: [
      "Period  01.02.2026 - 28.02.2026\n\nNo usage in this period",
      "賬單期  01/02/2026-28/02/2026\n\n沒有使用記錄",
      "الفترة  01/02/2026 - 28/02/2026\n\nلا يوجد استخدام",
      "Период  01.02.2026 - 28.02.2026\n\nЗа выбранный период данных нет",
      "Periode  01.02.2026 - 28.02.2026\n\nIngen bruk i perioden",
      "Zeitraum  01.02.2026 - 28.02.2026\n\nKeine Verbindungen",
    ])
  func read(page: String) throws {
    let statements = try content(page).statements
    #expect(statements.map(\.statement.type) == [.usage])
    #expect(statements.flatMap(\.statement.remarks).map(\.code) == ["no-use"])
    #expect(statements.map(\.statement.verification.status) == [.unverified])
    #expect(statements.flatMap(\.entries).isEmpty)
  }

  @Test("Words alone, without a label of a statement, or with amounts, say nothing")
  func notRead() throws {
    #expect(try content("Search\n\nNo records found").statements.isEmpty)
    #expect(
      try content("Period  01.02.2026 - 28.02.2026\n\nNo usage in this period\n\nPay NOK 12.50")
        .statements.isEmpty)
  }
}
