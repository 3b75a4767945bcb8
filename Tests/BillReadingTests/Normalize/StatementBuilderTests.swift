import BillModel
import BillReading
import Testing

/// The statement itself: its type, its fields, its totals.
@Suite struct StatementBuilderTests {
  private func statement(_ text: String) throws -> Statement? {
    try Readers.content(of: PageText.document(text)).statements.first?.statement
  }

  private static let bill = """
    Telia Norge AS

    Fakturadato:        06.02.2026
    Fakturanummer:      INV90214477
    Kundenummer:        20417755
    KID:                20417755902144777
    Periode:            01.02.2026 - 28.02.2026
    Forfallsdato:       26.02.2026

    Spesifikasjon                            Beløp
    Telia X Smart                           549,00
    Trygghetspakke                           59,00

    Skyldig fra forrige faktura             100,00
    Innbetalt                              -100,00
    Sum denne periode                       608,00
    Å betale                                608,00
    """

  @Test func fields() throws {
    let statement = try #require(try statement(Self.bill))
    #expect(statement.type == .bill)
    #expect(statement.issuer.id == "no/telia")
    #expect(statement.issuer.country == "NO")
    #expect(statement.number == "INV90214477")
    #expect(statement.account == "20417755")
    #expect(statement.paymentReference == "20417755902144777")
    #expect(statement.issued?.description == "2026-02-06")
    #expect(statement.due?.description == "2026-02-26")
    #expect(statement.period?.from?.description == "2026-02-01")
    #expect(statement.period?.to?.description == "2026-02-28")
    #expect(statement.currency == CurrencyCode("NOK"))
    #expect(statement.timeZone == "Europe/Oslo")
    #expect(statement.languages == ["nb"])
    #expect(statement.profile.id == "no/telia")
  }

  @Test func totalsAsPrintedAndThePositionByOneRule() throws {
    let statement = try #require(try statement(Self.bill))
    #expect(
      statement.totals.printed.map { "\($0.role.rawValue) \($0.value)" }
        == ["opening 100.00", "payments -100.00", "charges 608.00", "due 608.00"])
    #expect(statement.position.opening == DraftMaker.decimal("100.00"))
    #expect(statement.position.closing == DraftMaker.decimal("608.00"))
    #expect(statement.verification.status == .verified)
  }

  @Test func aListOfEventsIsUsage() throws {
    let found = try statement(
      """
      Telia Norge AS
      Dato          Tid         Tjeneste                    Nummer          Beløp
      01.02.2026    12:44:05    Samtale                     900 00 001      12,50
      02.02.2026    13:00:00    SMS                         900 00 002       0,99
      """)
    #expect(found?.type == .usage)
  }

  @Test func aTitleSaysThatItIsACreditNote() throws {
    let found = try statement(
      """
      Kreditnota

      Beskrivelse                              Beløp
      Hengelås                               -100,00
      Totalt                                 -100,00
      Å betale                               -100,00
      """)
    #expect(found?.type == .creditNote)
  }

  @Test func wordsAloneAreNoStatement() throws {
    #expect(try statement("Kjære kunde\nTakk for oppmerksomheten") == nil)
  }

  @Test func anIssuerWithoutAProfileIsGeneric() throws {
    let found = try statement(
      """
      Hengelåsen AS
      Beskrivelse                              Beløp
      Hengelås                                100,00
      Nøkkel                                   10,00
      Å betale                                110,00
      """)
    #expect(found?.profile == .generic)
    #expect(found?.issuer.id == nil)
  }

  @Test(
    arguments: [
      ("USt-IdNr.: DE123456788", "12,50 €", "DE"), ("USt.-Id.-Nr.: DE123456789", "12,50 €", "DE"),
      ("Org.nr: 123 456 785", "12,50 NOK", "NO"), ("ИНН: 1234567894", "12,50 руб.", "RU"),
      ("Org.nr: 123 456 786", "12,50 NOK", nil),
    ] as [(String, String, String?)])
  func theCountryOfAnIssuerIsThatOfItsTaxNumber(
    _ line: String, _ amount: String, _ country: String?
  ) throws {
    let found = try statement("Muster AB\n\(line)\nInvoice no. 4711\nTotal due     \(amount)")
    #expect(found?.issuer.country == country)
  }

  @Test func ofTwoTaxNumbersTheOneWithCheckDigitsIsTaken() throws {
    let found = try statement(
      "Muster AB\nOrg.nr: 123 456 786\nOrg.nr: 123 456 785\nFaktura nr 4711\n"
        + "Å betale     12,50 NOK")
    #expect(found?.issuer.taxID == "123 456 785")
  }
}
