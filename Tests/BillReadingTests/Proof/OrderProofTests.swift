import BillKnowledge
import BillModel
import BillReading
import Testing

/// What orders print around their rows: ratings, rates of what was given back, sums by month.
@Suite struct OrderProofTests {
  private func content(_ text: String) throws -> DocumentContent {
    try Readers.content(of: PageText.document(text))
  }

  private func status(_ content: DocumentContent) -> Verification.Status? {
    content.statements.first?.statement.verification.status
  }

  // MARK: Numbers without a currency

  private func rated(rating: String = "1.50", second: String = "$100.00") throws -> DocumentContent
  {
    try content(
      """
      Example Station
      N   1   10/06/20  10/12/20   Early programme      6a-7a     :30    1      $200.00
             Start Date  End Date  Weekdays   Spots     Rate       Rating
      Week:  10/06/20    10/12/20  1------    1       $200.00      \(rating)
      N   2   10/06/20  10/12/20   Midday programme     7a-9a     :30    1      $100.00
             Start Date  End Date  Weekdays   Spots     Rate       Rating
      Week:  10/06/20    10/12/20  -1-----    1       \(second)      2.25

                                                    Gross Total   $300.00
      """)
  }

  @Test func whereEveryAmountBearsItsCurrencyOthersAreMeasures() throws {
    let found = try rated()
    #expect(found.unclaimed.isEmpty)
    #expect(found.ruleClaims.map { "\($0.rule) \($0.count)" } == ["without-currency 2"])
    #expect(status(found) == .verified)
  }

  @Test func anAmountWithItsCurrencyIsNone() throws {
    #expect(try rated(rating: "$1.50").unclaimed.map(\.text).contains("$1.50"))
  }

  @Test func rowsThatRepeatTheirAmountsMustAllDoSo() throws {
    let found = try rated(second: "$110.00")
    #expect(found.unclaimed.map(\.text).contains("$110.00"))
    #expect(status(found) != .verified)
  }

  @Test func whereAmountsStandWithoutTheirCurrencyNothingIsAMeasure() throws {
    let found = try content(
      """
      Example Station
      Date          Description                  Amount
      02/17/2026    Morning programme            $150.00
      03/18/2026    Evening programme             400.00
      Total                                      $550.00

      Share    4.25
      """)
    #expect(found.unclaimed.map(\.text) == ["4.25"])
  }

  // MARK: What was given back

  private func broadcast(
    note: String = "Credited", rate: String = "$60.00", second: String = "$70.00"
  ) throws -> DocumentContent {
    try content(
      """
      Example Station
      1  03/02/26  03/08/26  Evening hour       8:00 PM-9:00 PM   M------    :30    2     $70.00
         1  M   03/02/26   8:28 PM  Evening hour    8:00 PM-9:00 PM   :30  EX2033H        $70.00
         2  M   03/02/26   8:48 PM  Evening hour    8:00 PM-9:00 PM   :30  EX2033H        \(second)
      2  03/09/26  03/15/26  Late news          9p-930p           M------    :30    1     \(rate)
         1  M   03/09/26            Late news       9p-930p           :00
                \(note)

                                                      Gross Total   $140.00
      """)
  }

  @Test func theRateOfWhatWasGivenBackIsAccountedFor() throws {
    let found = try broadcast()
    #expect(found.unclaimed.isEmpty)
    #expect(status(found) == .verified)
  }

  @Test func aRateBelowWhichNothingWasGivenBackIsNot() throws {
    let found = try broadcast(note: "Repeated")
    #expect(found.unclaimed.map(\.text) == ["$60.00"])
    #expect(status(found) != .verified)
  }

  private func order(count: Int = 7, first: String = "$750.00", total: String = "$4,500.00")
    throws -> DocumentContent
  {
    try content(
      """
      Example Station
      N   1   05/15/26  05/21/26   Morning programme    10a-11a   :30    6      \(first)
             Start Date  End Date  Weekdays   Spots     Rate
      Week:  05/15/26    05/21/26  MTWTF--    \(count)       $125.00
             7   05/15/26-05/21/26   Morning programme    10a-11a   :30          $125.00
             Credited
      N   2   05/15/26  05/21/26   Midday programme     7a-9a     :30   10    $3,750.00
             Start Date  End Date  Weekdays   Spots     Rate
      Week:  05/15/26    05/21/26  MTWTF--   10       $375.00

                                                    Gross Total   \(total)
      """)
  }

  @Test func whatWasGivenBackIsTakenOffTheCount() throws {
    let found = try order()
    #expect(found.unclaimed.isEmpty)
    #expect(status(found) == .verified)
  }

  @Test func anotherCountDoesNotMakeTheAmount() throws {
    #expect(status(try order(count: 6)) != .verified)
  }

  // MARK: Sums by month

  /// A list with the sums of months behind its total; those that end the table stand in no row.
  private func monthly(
    _ month: String = "$550.00", second: String = "$400.00", inTable: Bool = true
  ) throws -> DocumentContent {
    let amount = "\(month)     Feb/26       0.0     Feb/26"
    let last =
      inTable
      ? """
              Monthly estimate:
                                                        \(amount)
      """ : "        Monthly estimate:                         \(amount)"
    return try content(
      """
      Example Station
      Line    Date          Description                 Total       Programme    Rating  Activity
                                                        Dollars
      1       02/17/2026    Morning programme           $150.00     News         0.0     02/12/26
      2       02/18/2026    Evening programme           \(second)     News         0.0     02/12/26
              Total 2 spots:                            $550.00                  0.0
      \(last)
      """)
  }

  @Test(arguments: [true, false]) func sumsOfMonthsBelowTheSumAreNoCharges(inTable: Bool) throws {
    let found = try monthly(inTable: inTable)
    let statement = try #require(found.statements.first)
    let amounts = statement.entries.compactMap { $0.amount?.value }
    #expect(amounts == [ExactDecimal(150), ExactDecimal(400)])
    #expect(statement.statement.totals[.gross] == ExactDecimal(550))
    #expect(found.ruleClaims.contains { $0.rule == "parent-row" } == inTable)
    #expect(found.unclaimed.isEmpty)
    #expect(status(found) == .verified)
  }

  @Test func aMonthThatDoesNotMakeTheSumIsARow() throws {
    let found = try monthly("$560.00")
    #expect(status(found) != .verified)
  }

  @Test func aMonthIsNoSumWhereTheRowsAreNone() throws {
    #expect(status(try monthly(second: "$410.00")) != .verified)
  }
}
