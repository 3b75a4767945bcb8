import BillKnowledge
import BillModel
import BillReading
import Testing

/// What a person is told of readings that were not taken.
@Suite struct ReadingChoicesTests {
  private func choices(_ text: String) throws -> [ReadingChoice] {
    ReadDocument(
      knowledge: try Readers.knowledge.get(), options: ReadingOptions(usesProfiles: false)
    )
    .choices(in: PageText.document(text))
  }

  @Test func theOtherMarkAndTheOtherOrderAreToldWithAnExample() throws {
    let found = try choices(
      """
      Example Telecom
      Invoice number 4711
      Date        Description     Amount
      03/04/2026  Plan             $1,600
      25/04/2026  Extra              $2.50
      Total                      $1,602.50
      """)
    let numbers = try #require(found.first { $0.question == "numbers" })
    #expect(numbers.chosen == "decimal point")
    #expect(numbers.rejected == ["decimal comma: `$1,600` would be 1.600, not 1600"])
    let days = try #require(found.first { $0.question == "days" })
    #expect(days.chosen == "day before month")
    #expect(
      days.rejected == ["month before day: `03/04/2026` would be 2026-03-04, not 2026-04-03"])
  }

  @Test func rowsAndColumnsAreToldWithWhatElseTheyMayMean() throws {
    let found = try choices(
      """
      Example Telecom
      Date        Number       Duration   Amount
      2026-04-03  +4743000021     01:00     1.00
      2026-04-04  +4743000037     02:00     2.00
      Total                                 3.00
      """)
    #expect(found.first { $0.question == "rows" }?.chosen == "2 rows below titles of columns")
    let columns = try #require(found.first { $0.question == "columns on page 1" })
    #expect(
      columns.chosen
        == "Date = date, Number = counterparty, Duration = duration, Amount = amount")
    #expect(columns.rejected.allSatisfy { $0.hasPrefix("Number = ") })
  }

  @Test func rowsThatArithmeticChoseAreToldWithTheOthers() throws {
    let found = try choices(
      """
      Example Station
      10/06/20  8:10 AM   Spot one      $200.00
      10/07/20  8:20 AM   Spot two      $100.00
      Gross Total                       $300.00
      """)
    let rows = try #require(found.first { $0.question == "rows" })
    #expect(rows.chosen.hasPrefix("2 amounts of a column"))
    #expect(rows.chosen.contains("which make the gross 300.00"))
  }
}
