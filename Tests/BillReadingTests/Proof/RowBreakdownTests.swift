import BillKnowledge
import BillModel
import BillReading
import Testing

/// Counts and rates with the rows of lists that no header tells, and parts above proved sums.
@Suite struct RowBreakdownTests {
  /// An order with lines of weeks below its rows; the head of the list is one that no word tells.
  private func order(
    rate: String = "$40.00", first: String = "$200.00", total: String = "$2,510.00"
  ) throws -> DocumentContent {
    try Readers.content(
      of: PageText.document(
        """
        Example Station
        N   1   10/06/20  10/12/20   Early programme      6a-7a     :30    5      \(first)
               Start Date  End Date  Weekdays   Spots     Rate
        Week:  10/06/20    10/12/20  11111--    5       \(rate)
        N   2   10/06/20  10/12/20   Midday programme     7a-9a     :30   10    $1,800.00
               Start Date  End Date  Weekdays   Spots     Rate
        Week:  10/06/20    10/12/20  22222--    4      $180.00
        Week:  10/13/20    10/19/20  22222--    6      $180.00
        N   3   10/06/20  10/12/20   Noon programme       9a-10a    :30    3      $510.00
               Start Date  End Date  Weekdays   Spots     Rate
        Week:  10/06/20    10/12/20  --111--    3      $170.00

                                                      Gross Total   \(total)
        """))
  }

  private func verification(_ content: DocumentContent) throws -> Verification {
    try #require(content.statements.first).statement.verification
  }

  @Test func countsAndRatesBelowRowsMakeTheirAmounts() throws {
    let found = try order()
    let verification = try verification(found)
    #expect(found.statements.first?.entries.count == 3)
    #expect(found.unclaimed.isEmpty)
    #expect(verification.checks.count { $0.rule == "row-breakdown" && $0.passed } == 3)
    #expect(verification.status == .verified)
    #expect(verification.covers == .rows)
  }

  @Test func aRateThatMissesItsRowIsADoubt() throws {
    let found = try order(rate: "$41.00")
    #expect(found.unclaimed.map(\.text).contains("$41.00"))
    #expect(try verification(found).status != .verified)
  }

  @Test func aWrongTotalIsNotMadeRightByTheRates() throws {
    let found = try order(total: "$2,520.00")
    #expect(found.statements.allSatisfy { $0.statement.verification.status != .verified })
    #expect(found.unclaimed.map(\.text).contains("$200.00"))
  }

  // MARK: Parts of a sum

  private func months(_ second: String) throws -> DocumentContent {
    try Readers.content(
      of: PageText.document(
        """
        Example Station
        Line    Date          Description                 Amount
        1       02/17/2026    Morning programme          $150.00
        2       03/18/2026    Evening programme          $400.00
                                    Mar. 2026    1       \(second)
                                    Feb. 2026    1       $150.00
                                    Grand Total: 2       $550.00
        """))
  }

  @Test func partsAboveAProvedSumAreAccountedFor() throws {
    let found = try months("$400.00")
    #expect(found.unclaimed.isEmpty)
  }

  @Test func partsThatDoNotMakeTheSumAreNot() throws {
    let found = try months("$410.00")
    #expect(try verification(found).status != .verified)
  }
}
