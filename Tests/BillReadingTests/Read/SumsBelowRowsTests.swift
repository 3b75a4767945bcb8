import BillKnowledge
import BillModel
import BillReading
import Testing

/// Sums right below a table, which stand where no row of it does.
@Suite("Sums below the rows of a table") struct SumsBelowRowsTests {
  private static let rows = """
    Muster Hardware GmbH
    Rechnung Nr. 4711

    Pos   Bezeichnung                    Menge    Einzelpreis      Betrag
    1     Schrauben                          2         100,00      200,00
    2     Platten                            1         938,16      938,16
    """

  private func statement(_ below: String) throws -> StatementReading {
    let document = PageText.document(Self.rows + "\n" + below)
    let statements = try Readers.content(of: document).statements
    #expect(statements.count == 1)
    return try #require(statements.first)
  }

  private func decimal(_ cents: Int) -> ExactDecimal? {
    ExactDecimal(significand: Int128(cents), scale: 2)
  }

  private func expectRowsAndTotal(_ found: StatementReading) {
    // A printed tax line is an entry of its own where the rows are without tax.
    let bought = found.entries.filter { $0.kind != .tax }
    #expect(bought.map(\.description) == ["Schrauben", "Platten"])
    #expect(found.statement.totals[.due] == decimal(135_441))
  }

  @Test func aSumInTheMiddleOfAColumnIsNoRow() throws {
    expectRowsAndTotal(
      try statement(
        """
                      1138,16 EUR Nettobetrag
                      216,25 EUR MwSt. 19 %
                      1354,41 EUR Zahlbetrag
        """))
  }

  @Test(arguments: [18, 24, 40] as [Float])
  func aSumBelowAGapIsNoRow(_ gap: Float) throws {
    var page = PageText(
      """
      海風服務有限公司
      賬單號碼: 2026-4711

      說明                              數量        單價        收費
      Alpha 1                              2      100.00      200.00
      Beta 2                               1      938.16      938.16
      """)
    page.lines("應繳總額  $1,138.16", from: (page.words.last?.box.y0 ?? 0) + gap)
    page.at(780, (x: 300, text: "第 1 頁，共 1 頁"))
    let found = try #require(Readers.content(of: page.document).statements.first)
    #expect(found.entries.map(\.description) == ["Alpha 1", "Beta 2"])
    #expect(found.entries.map { $0.amount?.value } == [decimal(20_000), decimal(93_816)])
    #expect(found.statement.totals[.due] == decimal(113_816))
  }

  @Test func aRateBelowTheColumnOfPricesIsNoPrice() throws {
    expectRowsAndTotal(
      try statement(
        """
                                           Nettobetrag            1138,16
                                           MwSt. 19 %              216,25
                                           Zahlbetrag             1354,41
        """))
  }

  @Test func aLabelOverTwoColumnsIsReadWhole() throws {
    let found = try Readers.draft(
      of: PageText.document(
        """
        ООО Пример
        №      Наименование                              Сумма
        1      Связь                                     100,00
        2      Доставка                                   20,00
        Итого без НДС                                    120,00
        """)
    ).draft.tables.rows.map(\.role)
    #expect(found == [.entry, .entry, .total(.net)])
  }
}
