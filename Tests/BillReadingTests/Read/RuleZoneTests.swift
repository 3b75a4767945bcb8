import BillModel
import BillReading
import Testing

/// Parts of a page whose amounts repeat or explain.
@Suite struct RuleZoneTests {
  private func zones(_ text: String) throws -> [String] {
    try Readers.draft(of: PageText.document(text)).draft.zones.map { "\($0.rule) \($0.lines)" }
  }

  @Test func aSlipReachesToTheEndOfItsPage() throws {
    let found = try zones(
      """
      Å betale        345,50
      KVITTERING
      Kontonummer     1234.56.78903
      Beløp           345,50
      """)
    #expect(found == ["payment-slip 1..<4"])
  }

  @Test func aSlipEndsWhereASectionBegins() throws {
    let found = try zones(
      """
      Telia Norge AS
      KVITTERING
      Beløp           345,50
      Tjenestespesifikasjon for Ingrid Solbakken - 900 00 021
      Spesifikasjon   Beløp
      """)
    #expect(found == ["payment-slip 1..<3"])
  }

  @Test func aLegendIsALine() throws {
    let found = try zones(
      """
      Notes
      Data is charged at 0.05 per MB
      """)
    #expect(found == ["legend 0..<1"])
  }

  @Test func wordsInTheMiddleOfALineOpenNothing() throws {
    #expect(try zones("Se vår KVITTERING for betaling").isEmpty)
  }

  @Test func aTitleBesideOthersBeginsNoLegend() throws {
    let content = try Readers.content(
      of: PageText.document(
        """
        發票號碼: F-1
        說明                金額
        Pack 1              24.82
        Pack 2              75.18

        應付金額            100.00
        """))
    #expect(content.statements.first?.entries.map(\.description) == ["Pack 1", "Pack 2"])
  }
}
