import BillModel
import BillReading
import Testing

/// Tables that sum a document up by month: none of their rows is a charge.
@Suite struct SumsTableTests {
  private func content(_ rows: String...) throws -> DocumentContent {
    try Readers.content(
      of: PageText.document(
        """
        Example Station
        Invoice No. 4711
        Date          Description              Amount
        02/17/2026    Morning programme        $150.00
        02/18/2026    Evening programme        $450.00
        03/02/2026    Morning programme        $200.00
        Totals                                 $800.00

        Time Period                # of Spots    Gross Amount    Agency Comm.    Net Amount
        \(rows.joined(separator: "\n"))
        """))
  }

  private static let months = [
    "02/17/26 - 02/28/26        2             $600.00         ($90.00)        $510.00",
    "03/01/26 - 03/31/26        1             $200.00         ($30.00)        $170.00",
  ]

  @Test func theSumsAreTheDocuments() throws {
    let found = try content(
      Self.months[0], Self.months[1],
      "Totals                     3             $800.00         ($120.00)       $680.00")
    let reading = try #require(found.statements.first)
    #expect(reading.entries.count == 3)
    #expect(reading.statement.totals[.gross]?.description == "800.00")
    #expect(reading.statement.totals[.due]?.description == "680.00")
    #expect(reading.statement.verification.status == .verified)
    #expect(found.ruleClaims.map { "\($0.rule) \($0.count)" } == ["parent-row 6"])
  }

  @Test func aWrongSumIsNotVerified() throws {
    let found = try content(
      Self.months[0], Self.months[1],
      "Totals                     3             $810.00         ($120.00)       $690.00")
    #expect(found.statements.first?.statement.verification.status != .verified)
  }

  @Test func rowsThatNoListTellsAreTheCharges() throws {
    let found = try Readers.content(
      of: PageText.document(
        """
        Example Station
        Invoice No. 4711
        Time Period                # of Spots    Gross Amount    Agency Comm.    Net Amount
        \(Self.months.joined(separator: "\n"))
        Totals                     3             $800.00         ($120.00)       $680.00
        """))
    #expect(found.statements.first?.entries.count == 2)
  }
}
