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
    ("Total   net   229.60", "net 229.60"),
    ("Total (EUR)   gross   250.33", "gross 250.33"),
    ("Gesamtbetrag in EUR   119,00", "gross 119,00"),
    ("Steuerbetrag in     EUR     7,00", "tax EUR 7,00"),
    ("Tax amount in   EUR   7.00", "tax EUR 7.00"),
    ("Totalbeløp eksklusiv MVA   100,00", "net 100,00"),
    ("Totalbeløp inklusive MVA   125,00", "gross 125,00"),
    ("Gesamtbetrag der Zuschläge   5,00", "surcharges 5,00"),
    ("Grand Total   118   $20,320.00", "gross $20,320.00"),
    ("Invoice Number   : R-2026/77", "number R-2026/77"),
    ("Net à payer   1 234,56 €", "amountDue 1 234,56 €"),
    ("Vervaldatum   26-02-2026", "due 26-02-2026"),
  ])
  func onOneLine(_ text: String, _ expected: String) throws {
    #expect(try fields(text).contains(expected))
  }

  @Test func below() throws {
    #expect(try fields("Fakturadato\n06.02.2026") == ["issued 06.02.2026"])
  }

  @Test func sumsSideBySideHaveTheirAmountsBelow() throws {
    var page = CellPage()
    page.table([
      ["Sum linjebeløp", "Total avgift", "Totalbeløp inklusive MVA", "Betalingsbeløp"],
      ["100,00 NOK", "25,00 NOK", "125,00 NOK", "125,00 NOK"],
    ])
    let found = try fields(page.document)
    #expect(found.contains("gross 125,00 NOK"))
    #expect(found.contains("amountDue 125,00 NOK"))
  }

  @Test func anAmountHalfALineOff() throws {
    var page = PageText()
    page.at(20, (x: 20, text: "Total amount due"))
    page.at(26, (x: 300, text: "1,125.40"))
    #expect(try fields(page.document).contains("amountDue 1,125.40"))
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
