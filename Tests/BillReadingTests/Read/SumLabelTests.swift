import BillModel
import BillReading
import Testing

/// Labels of sums behind their amounts, and names of companies beside them.
@Suite("Labels behind amounts, and forms of companies") struct SumLabelTests {
  private func statement(_ text: String) throws -> Statement {
    let content = try Readers.content(of: PageText.document(text))
    return try #require(content.statements.first?.statement)
  }

  @Test func aRateBehindTheLabelIsNoPartOfTheAmount() throws {
    let found = try statement(
      """
      Rechnung Nr. 4711
      1138,16 EUR Nettobetrag
      216,25 EUR MwSt. 19 %
      1354,41 EUR Zahlbetrag
      """)
    #expect(found.totals[.tax]?.description == "216.25")
    #expect(found.totals[.due]?.description == "1354.41")
  }

  @Test(
    "An abbreviation in small letters is a form of companies",
    arguments: ["Fairholm Telecom plc", "Fairholm Telekom gmbh", "Fairholm Telecom PLC"])
  func smallForm(_ name: String) throws {
    let found = try statement("\(name)\nInvoice no. 4711\nTotal due     12.50 GBP")
    #expect(found.issuer.name == name)
  }

  @Test(
    "A word in small letters is none", arguments: ["Fairholm Telecom as", "Fairholm Telecom da"])
  func word(_ text: String) throws {
    let found = try statement("\(text)\nInvoice no. 4711\nTotal due     12.50 GBP")
    #expect(found.issuer.name == nil)
  }

  @Test(
    "The sign of the currency may stand before an amount with its label behind it",
    arguments: ["€ 1354,41 Totaal te betalen", "EUR 1354,41 Totaal te betalen"])
  func signFirst(_ line: String) throws {
    #expect(try statement("Factuur nr. 4711\n\(line)").totals[.due]?.description == "1354.41")
  }

  @Test func aRateInBracketsBehindTheLabelIsNoPartOfTheAmount() throws {
    let found = try statement(
      """
      Factura
      1138,16 EUR Total sin IVA
      216,25 EUR IVA (19 %)
      1354,41 EUR Total a pagar
      """)
    #expect(found.totals[.tax]?.description == "216.25")
  }

  @Test func theCurrencyBetweenAnAmountAndItsLabelIsTheAmounts() throws {
    let found = try statement("Счёт № 12\n6055.61 ₽ Сумма без НДС\n7387.84 ₽ К оплате")
    #expect(found.totals[.net]?.description == "6055.61")
  }
}
