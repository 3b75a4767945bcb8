import BillKnowledge
import BillModel
import BillReading
import Testing

/// Number and day in the title of a document.
@Suite struct TitleReaderTests {
  private func fields(_ text: String) throws -> [String] {
    try Readers.draft(of: PageText.document(text)).draft.fields
      .map { "\($0.role.rawValue) \($0.text)" }
  }

  @Test(arguments: [
    ("Rechnung (380) Nr. RE-77 vom 05.03.2026", "RE-77", "05.03.2026"),
    ("Rechnung (380)   Nr. 4711   vom   05.03.2026", "4711", "05.03.2026"),
    ("Gutschrift (Ersatz einer Rechnung) (389) Nr. 4711 vom 05.03.2026", "4711", "05.03.2026"),
    ("Baurechnung Nr. 4711 vom 05.03.2026", "4711", "05.03.2026"),
    ("Invoice No. 2026-118 dated 14 May 2026", "2026-118", "14 May 2026"),
    ("Tax Invoice # 99120 dated 14/05/2026", "99120", "14/05/2026"),
    ("Счёт № 12 от 01.02.2026", "12", "01.02.2026"),
    ("Счёт на оплату № 12/7 от 01.02.2026", "12/7", "01.02.2026"),
    ("Faktura nr 90214477 av 06.02.2026", "90214477", "06.02.2026"),
    ("Facture n° 2026-04 du 12/04/2026", "2026-04", "12/04/2026"),
    ("Factuur nr. 20260012 van 12-04-2026", "20260012", "12-04-2026"),
  ])
  func numberAndDay(_ title: String, _ number: String, _ issued: String) throws {
    let found = try fields(title)
    #expect(found.contains("number \(number)"))
    #expect(found.contains("issued \(issued)"))
  }

  @Test(arguments: [
    "Rechnung gemäß Bestellung Nr. 12 vom 05.03.2026",
    "Kreditnota til faktura nr 12 av 06.02.2026",
    "Gutschrift zu Rechnung Nr. 12 vom 05.03.2026",
    "Gutschrift (zu Rechnung Nr. 12 vom 05.03.2026)",
    "Gutschrift (389) zu Rechnung Nr. 12 vom 05.03.2026",
    "Rechnung gemäß Taxifahrt vom 29.10.2026",
  ])
  func theNumberOfSomethingElseIsNoNumber(_ line: String) throws {
    #expect(try !fields(line).contains { $0.hasPrefix("number") })
  }

  @Test func aTitleGoesBeforeALabel() throws {
    let text = """
      Invoice No. 4711 dated 05/03/2026

      Invoice     1234
      Total     10.00     EUR
      """
    let statement = try Readers.content(of: PageText.document(text)).statements.first?.statement
    #expect(statement?.number == "4711")
  }
}
