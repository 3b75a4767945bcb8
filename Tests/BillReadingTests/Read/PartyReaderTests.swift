import BillModel
import BillReading
import Testing

/// Who sends a bill and who gets it, by labels, by parts of the page, and by the letterhead.
@Suite struct PartyReaderTests {
  private func statement(_ text: String) throws -> Statement {
    try #require(try Readers.content(of: PageText.document(text)).statements.first?.statement)
  }

  private static let totals = """


    Invoice No.     4711
    Total     10.00     EUR
    """

  @Test(arguments: [
    ("Seller", "Buyer", "Name:"), ("Verkäufer", "Käufer/Leistungsempfänger", "Name:"),
    ("Selger", "Kjøper", "Navn:"), ("Vendeur", "Acheteur", "Nom:"),
    ("Information about the seller", "Information about the buyer", "Company name:"),
  ])
  func aNameBelongsToThePartOfItsParty(_ seller: String, _ buyer: String, _ name: String) throws {
    let found = try statement(
      """
      \(buyer)
      \(name)     Quelle & Sohn
      VAT ID      NO999888777

      \(seller)
      \(name)     Nordlicht Strom
      VAT ID      NO123456789
      \(Self.totals)
      """)
    #expect(found.issuer.name == "Nordlicht Strom")
    #expect(found.issuer.taxID == "NO123456789")
    #expect(found.customer == "Quelle & Sohn")
  }

  @Test func partsSideBySide() throws {
    let found = try statement(
      """
      Seller                    Bill to
      Aurora Water Ltd          Jane Roe
      12 Harbour Road           7 Mill Lane
      \(Self.totals)
      """)
    #expect(found.issuer.name == "Aurora Water Ltd")
    #expect(found.customer == "Jane Roe")
  }

  @Test func theRegisteredNameGoesBeforeTheFirstLine() throws {
    let found = try statement(
      """
      Leverandør                     Kunde
      Storgata 34                    Parkveien 8
      Juridisk navn: Fjordkraftverk  Juridisk navn: Kari Dahl
      \(Self.totals)
      """)
    #expect(found.issuer.name == "Fjordkraftverk")
    #expect(found.customer == "Kari Dahl")
  }

  @Test(arguments: [
    "Seller:     Aurora Water Ltd", "Поставщик:     ООО «Ромашка»", "賣方：     遠星電訊有限公司",
    "Lieferant:     Nordlicht GmbH & Co. KG",
  ])
  func beside(_ line: String) throws {
    let name = String(line.split(separator: "     ").last ?? "").drop { $0 == " " }
    #expect(try statement(line + Self.totals).issuer.name == String(name))
  }

  @Test(arguments: [
    ("Aurora Water Ltd, 12 Harbour Road", "Aurora Water Ltd"),
    ("Nordlicht Strom GmbH", "Nordlicht Strom GmbH"), ("ПАО «Ромашка»", "ПАО «Ромашка»"),
    ("Fjordkraftverk ASA", "Fjordkraftverk ASA"), ("遠星電訊有限公司", "遠星電訊有限公司"),
    ("شركة النجم البعيد ش.م.ع.م", "شركة النجم البعيد ش.م.ع.م"),
  ])
  func aLegalFormInTheLetterhead(_ line: String, _ name: String) throws {
    #expect(try statement(line + "\nJane Roe\n" + Self.totals).issuer.name == name)
  }

  @Test func theWebDomainBearsTheName() throws {
    let found = try statement(
      "Farstar\nwww.farstar.example\nJane Roe\n" + Self.totals)
    #expect(found.issuer.name == "Farstar")
  }

  @Test func neitherAHeadingNorALabelIsAName() throws {
    let found = try statement(
      """
      Seller
      Number:     88888
      Contact:     max@farstar.example
      \(Self.totals)
      """)
    #expect(found.issuer.name == nil)
  }

  @Test func aNumberAmongReferencesIsOfAnotherDocument() throws {
    let found = try statement(
      """
      Preceding invoice
      Invoice No.     1200
      Invoice date    01.01.2026


      Credit note
      Invoice No.     4711
      Invoice date    05.02.2026
      Total     10.00     EUR
      """)
    #expect(found.number == "4711")
    #expect(found.issued?.description == "2026-02-05")
  }
}
