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

  @Test(arguments: [
    "Voided call", "VOID – see 01.02", "Call cancelled by user", "Cancelled call to 93120000",
    "Звонок отменён", "Отмененный звонок", "Samtale avbrutt", "Storniertes Gespräch",
    "已取消 通話", "مكالمة ملغاة", "Annulé", "Cancelada", "Geannuleerd", "Makulerad", "Annulleret",
  ])
  func aWordBesideAnEventMakesARowVoid(_ text: String) throws {
    var page = CellPage()
    page.table([
      ["Date", "Description", "Amount"], ["01.02.2026", "Call", "2.50"],
      ["02.02.2026", text, "12.50"],
    ])
    let found = try Readers.draft(of: page.document).draft.tables.rows.map(\.role)
    #expect(found == [.entry, .apart(.void)])
  }

  @Test(arguments: [
    "Reversed charge call", "Cancelled order fee", "取消服務費", "Void Bakery Ltd",
    "Failed delivery insurance", "Отмена подписки",
  ])
  func aNameWithSuchAWordCounts(_ text: String) throws {
    var page = CellPage()
    page.table([
      ["Date", "Description", "Amount"], ["01.02.2026", "Call", "2.50"],
      ["02.02.2026", text, "12.50"],
    ])
    let found = try Readers.draft(of: page.document).draft.tables.rows.map(\.role)
    #expect(found == [.entry, .entry])
  }

  @Test func aTotalThatIsStruckOutIsNone() throws {
    var page = PageText(
      Self.header + "01.02.2026    Call                            2.50\n")
    for (row, amount) in ["3.50", "2.50"].enumerated() {
      let style: Word.Style = row == 0 ? .struckOut : []
      page.add("Total", x: 0, y: 60 + Float(row) * 12, style: style)
      page.add(amount, x: 230, y: 60 + Float(row) * 12, style: style)
    }
    let content = try Readers.content(of: page.document)
    let reading = try #require(content.statements.first)
    #expect(reading.entries.count == 1)
    #expect(reading.statement.verification.checks.map(\.expected) == [ExactDecimal("2.50")])
    #expect(content.unclaimed.isEmpty)
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
