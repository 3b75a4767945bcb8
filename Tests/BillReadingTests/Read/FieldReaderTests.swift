import BillKnowledge
import BillModel
import BillReading
import Testing

/// Labelled values, on any side of their label.
@Suite struct FieldReaderTests {
  private func fields(_ document: Document) throws -> [String] {
    try Readers.draft(of: document).draft.fields.map { "\($0.role.rawValue) \($0.text)" }
  }

  private func fields(_ text: String) throws -> [String] { try fields(PageText.document(text)) }

  @Test(arguments: [
    ("Fakturadato     06.02.2026", "issued 06.02.2026"),
    ("Fakturadato:    06.02.2026", "issued 06.02.2026"),
    ("Fakturadato: 06.02.2026", "issued 06.02.2026"),
    ("06.02.2026     Fakturadato", "issued 06.02.2026"),
    ("Forfallsdato    26.02.2026", "due 26.02.2026"),
    ("Kundenummer:    20417755", "account 20417755"),
    ("KID     20417755902144777", "paymentReference 20417755902144777"),
    ("Å betale     1.125,40", "amountDue 1.125,40"),
    ("Å betale     NOK     1.125,40", "amountDue NOK 1.125,40"),
    ("Å betale     1.125,40     NOK", "amountDue 1.125,40"),
    ("MVA 25 %     225,08", "tax 225,08"),
    ("MVA 25 % 225,08", "tax 225,08"),
    ("Bill Date 截數日期     26/03/2026", "issued 26/03/2026"),
    ("Total Amount Due   HK$123.40   總額", "amountDue HK$123.40"),
  ])
  func onOneLine(_ text: String, _ expected: String) throws {
    #expect(try fields(text).contains(expected))
  }

  @Test func below() throws {
    #expect(try fields("Fakturadato\n06.02.2026") == ["issued 06.02.2026"])
  }

  @Test func above() throws {
    #expect(try fields("06.02.2026\nFakturadato") == ["issued 06.02.2026"])
  }

  @Test func aNeighboursValueIsNotTaken() throws {
    let found = try fields(
      """
      Fakturanummer     INV90214477     Skyldig fra forrige     1.186,40
      Fakturadato       06.02.2026      Innbetalt              -1.186,40
      """)
    #expect(
      found == [
        "number INV90214477", "opening 1.186,40", "issued 06.02.2026", "payments -1.186,40",
      ])
  }

  @Test func labelsRightOfTheirValues() throws {
    let found = try fields(
      """
      INV90214477     Fakturanummer
      06.02.2026      Fakturadato
      26.02.2026      Forfallsdato
      """)
    #expect(found == ["number INV90214477", "issued 06.02.2026", "due 26.02.2026"])
  }

  @Test func aBoxOfFieldsHasItsValuesBelow() throws {
    let found = try fields(
      """
      KID                       Forfallsdato     Beløp
      20417755902144777         26.02.2026       1.125,40
      """)
    #expect(found.contains("due 26.02.2026"))
    #expect(found.contains("paymentReference 20417755902144777"))
  }

  @Test func aValueOfTheWrongShapeIsNoValue() throws {
    #expect(try fields("Fakturadato     se neste side").isEmpty)
    #expect(try fields("Å betale     06.02.2026").isEmpty)
  }

  @Test func valuesBetweenTwoLabelsOfTwoLanguages() throws {
    var page = PageText()
    page.at(20, (x: 20, text: "Bill Date"), (x: 200, text: "05/03/2026"))
    page.rightToLeft(20, (x: 500, text: "تاريخ الفاتورة"))
    #expect(try fields(page.document).contains("issued 05/03/2026"))
  }
}
