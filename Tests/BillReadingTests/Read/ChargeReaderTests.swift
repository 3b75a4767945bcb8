import BillModel
import BillReading
import Testing

/// Charges on lines without a table's header above them.
@Suite struct ChargeReaderTests {
  private func charges(_ text: String) throws -> [String] {
    let (draft, layout) = try Readers.draft(of: PageText.document(text))
    return draft.charges.map { "\($0.text) = \(layout.phrases[$0.amount].text)" }
  }

  @Test func aNameAndAnAmountAboveATotalAreACharge() throws {
    let found = try charges(
      """
      Mobil fast                       300,00
      Samtaler       12                 45,50
      Å betale                         345,50
      """)
    #expect(found == ["Mobil fast = 300,00", "Samtaler = 45,50"])
  }

  @Test func anAmountInAnotherColumnIsNone() throws {
    let found = try charges(
      """
      Kampanje      49,00
      Mobil fast                       300,00
      Å betale                         300,00
      """)
    #expect(found == ["Mobil fast = 300,00"])
  }

  @Test func twoAmountsOnALineAreNoSingleCharge() throws {
    let found = try charges(
      """
      Mobil fast            240,00     300,00
      Å betale                         300,00
      """)
    #expect(found.isEmpty)
  }

  @Test func withoutATotalThereIsNoColumnOfAmounts() throws {
    #expect(try charges("Mobil fast                       300,00").isEmpty)
  }

  @Test func whatBeginsLikeASumAmongSumsIsNoCharge() throws {
    let found = try charges(
      """
      Totale onbekende dingen           40,00
      Vorig saldo                      140,57
      Betalingen                      -125,40
      Totaal onbekende dingen          146,65
      Totaal te betalen                161,82
      """)
    #expect(!found.contains { $0.hasPrefix("Totaal") })
  }
}
