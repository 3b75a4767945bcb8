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

  @Test(arguments: ["Reversed charge call", "Failed payment fee"])
  func theSameWordInsideANameDoesNot(_ text: String) throws {
    let padded = text.padding(toLength: 30)
    let row = "01.02.2026    \(padded)  12.50"
    #expect(try roles(Self.header + row + "\n" + row) == [.entry, .entry])
  }

  @Test func sumsCarriedOverAPageAreNoEntries() throws {
    let found = try roles(
      Self.header
        + """
        01.02.2026    Call                            2.50
        01.02.2026    Call                            1.50
                      Carried forward                 4.00
        """,
      Self.header
        + """
                      Brought forward                 4.00
        02.02.2026    Call                            3.50
        02.02.2026    Call                            3.50
        """)
    #expect(found == [.entry, .entry, .apart(.carried), .apart(.carried), .entry, .entry])
  }

  @Test func aStruckOutAmountIsVoid() throws {
    var page = PageText()
    page.lines("Date          Description                    Amount", from: 20)
    for y: Float in [40, 60] {
      page.at(y, (x: 0, text: "01.02.2026"), (x: 70, text: "Call"))
      page.add("12.50", x: 225, y: y, style: y < 50 ? .struckOut : [])
    }
    let found = try Readers.draft(of: page.document).draft.tables.rows.map(\.role)
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
