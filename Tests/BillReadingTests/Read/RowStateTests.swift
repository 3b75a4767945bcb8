import BillKnowledge
import BillModel
import BillReading
import Testing

/// Rows that have an amount and count for nothing.
@Suite struct RowStateTests {
  private static let header = "Date          Description                    Amount\n"

  private func roles(_ pages: String...) throws -> [RowRole] {
    let document = PageText.document(pages.map { PageText($0) })
    return try Readers.draft(of: document).draft.tables.rows.map(\.role)
  }

  @Test(arguments: ["Cancelled", "Call (cancelled)", "VOID - Call", "Call *void*"])
  func aWordSetApartMakesARowVoid(_ text: String) throws {
    let padded = text.padding(toLength: 30)
    let found = try roles(
      Self.header
        + "01.02.2026    \(padded)  12.50\n02.02.2026    Call                            2.50")
    #expect(found == [.apart(.void), .entry])
  }

  @Test func theirAmountsAreClaimedByARule() throws {
    let content = try Readers.content(
      of: PageText.document(
        Self.header
          + """
          01.02.2026    Call                            2.50
          02.02.2026    Call (cancelled)               12.50
          Total                                         2.50
          """))
    #expect(content.ruleClaims.contains(RuleClaim(rule: "void-row", count: 1)))
    #expect(content.statements.first?.entries.count == 1)
  }
}

extension String {
  /// The text with spaces behind it.
  fileprivate func padding(toLength length: Int) -> String {
    self + String(repeating: " ", count: max(length - count, 0))
  }
}
