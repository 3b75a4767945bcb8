import BillKnowledge
import BillModel
import BillReading
import Testing

/// Allowances, list prices and base quantities of a row, and prices above groups of rows.
@Suite struct RowDetailTests {
  /// Rows of an invoice whose second one prints more of its price.
  private func content(_ detail: String, price: String, amount: String, total: String) throws
    -> DocumentContent
  {
    try Readers.content(
      of: PageText.document(
        """
        Example Trading AS
        Invoice No. 4711
        Item   Description              Quantity    Unit price       Amount
        1      Alpha                        2          10.50          21.00
        2      Beta                         4         \(price)        \(amount)
               \(detail)
        3      Gamma                        1           7.25           7.25
        Net total                                                    \(total)
        """))
  }

  private func doubts(_ content: DocumentContent) throws -> [Doubt.Reason] {
    try #require(content.statements.first).statement.verification.doubts.map(\.reason)
  }

  @Test func aListPriceLessItsDiscountIsThePrice() throws {
    let found = try content(
      "List price: 5.50  Discount: 0.50", price: "5.00", amount: "20.00", total: "48.25")
    #expect(found.unclaimed.isEmpty)
    #expect(found.statements.first?.statement.verification.status == .verified)
  }

  @Test func aDiscountOfTheRowLowersItsAmount() throws {
    let found = try content("Discount: 2.00", price: "5.00", amount: "18.00", total: "46.25")
    #expect(found.unclaimed.isEmpty)
    #expect(try doubts(found).isEmpty)
  }

  @Test func detailsThatExplainNothingAreLeftOver() throws {
    let found = try content(
      "List price: 5.50  Discount: 0.40", price: "5.00", amount: "20.00", total: "48.25")
    #expect(found.unclaimed.map(\.text) == ["5.50", "0.40"])
    #expect(found.statements.first?.statement.verification.status == .consistent)
  }

  @Test func aDiscountOfNothingExplainsNoAmount() throws {
    let found = try content("Discount: 0.00", price: "5.00", amount: "30.00", total: "58.25")
    #expect(try doubts(found).contains(.rowEquation))
    #expect(found.statements.first?.statement.verification.status == .consistent)
  }

  // MARK: Taxes, lists and lines below

  /// Rows of an invoice whose taxes stand in a column.
  private func taxed(_ detail: String, price: String = "10.00", amount: String = "40.00") throws
    -> DocumentContent
  {
    try Readers.content(
      of: PageText.document(
        """
        Example Trading AS
        Invoice No. 4711
        Item   Description              Quantity    Unit price    VAT %     Amount
        1      Alpha                        2          10.50        20       21.00
        2      Beta                         4        \(price)        20     \(amount)
               \(detail)
        3      Gamma                        1           9.00        20        9.00
        Net total                                                            70.00
        VAT 20 %                                                             14.00
        Total amount                                                         84.00
        """))
  }

  @Test func aListPriceMayHoldTheTaxOfItsRow() throws {
    let found = try taxed("List price: 12.00")
    #expect(found.unclaimed.isEmpty)
    #expect(found.statements.first?.statement.verification.status == .verified)
  }

  @Test func aListPriceWithTheTaxOfAnotherRateIsLeftOver() throws {
    let found = try taxed("List price: 11.90")
    #expect(found.unclaimed.map(\.text) == ["11.90"])
    #expect(found.statements.first?.statement.verification.status == .consistent)
  }

  @Test func aRowMayHoldATaxOfItsOwn() throws {
    let found = try taxed("Insurance premium tax 25 %: 8.00", price: " 8.00")
    #expect(found.unclaimed.isEmpty)
    #expect(found.statements.first?.statement.verification.status == .verified)
  }

  @Test func aTaxThatItsRateDoesNotMakeIsLeftOver() throws {
    let found = try taxed("Insurance premium tax 19 %: 8.00", price: " 8.00")
    #expect(found.unclaimed.map(\.text) == ["8.00"])
    #expect(try doubts(found).contains(.rowEquation))
  }

  @Test func aListPriceStandsForThePriceThatARowDoesNotPrint() throws {
    #expect(try taxed("List price: 10.00", price: "     ").unclaimed.isEmpty)
    let wrong = try taxed("List price: 10.50", price: "     ")
    #expect(wrong.unclaimed.map(\.text) == ["10.50"])
  }

  @Test func whatADiscountIsTakenOfIsAllPiecesAtTheListPrice() throws {
    let right = try content(
      "20 % of: 20.00  Discount: 4.00", price: "5.00", amount: "16.00", total: "44.25")
    #expect(right.unclaimed.isEmpty)
    let wrong = try content(
      "20 % of: 21.00  Discount: 4.00", price: "5.00", amount: "16.00", total: "44.25")
    #expect(wrong.unclaimed.map(\.text) == ["21.00", "4.00"])
  }

  @Test func aNumberThatNeedNotBeMoneyExplainsNoPrice() throws {
    let found = try content(
      "Group 62.000 B  List price: 5.50  Discount: 0.50", price: "5.00", amount: "20.00",
      total: "48.25")
    #expect(found.unclaimed.isEmpty)
  }

  /// An invoice whose last row prints more of its price below its table.
  private func below(_ detail: String) throws -> DocumentContent {
    try Readers.content(
      of: PageText.document(
        """
        Example Trading AS
        Invoice No. 4711
        Item   Description              Quantity    Unit price       Amount
        1      Alpha                        2          10.50          21.00
        2      Beta                         4           5.00          20.00
        \(detail)

                                                           Net total  41.00
        """))
  }

  @Test func linesBehindTheLastRowMayTellOfIt() throws {
    let found = try below("List price: 5.50  Discount: 0.50")
    #expect(found.unclaimed.isEmpty)
    #expect(found.statements.first?.statement.verification.status == .verified)
  }

  @Test func whatStandsBelowAndExplainsNothingIsLeftOver() throws {
    let found = try below("Deposit of goods: 5.50")
    #expect(found.unclaimed.map(\.text) == ["5.50"])
  }

  /// An invoice with an allowance whose words tell what it is taken of.
  private func allowance(of base: String) throws -> DocumentContent {
    try Readers.content(
      of: PageText.document(
        """
        Musterhandel GmbH
        Rechnung Nr. 4711 vom 05.06.2026
        Pos   Beschreibung          Menge    Einzelpreis    Steuersatz      Betrag
        1     Alpha                     2          10,50           19%       21,00
        2     Beta                      4           5,00           19%       20,00

        Positionssumme                                                       41,00
        Gesamtbetrag der Abschläge                                           -4,10
        Nettobetrag                                                          36,90
        USt. 19 %                                                             7,01
        Bruttobetrag                                                         43,91

        Zu- und Abschläge
        Art                                   Prozent   Basisbetrag     Steuer            Betrag
        Abschlag Rechnungsrabatt
        Basisbetrag: \(base), MwSt. %                                         19%            -4,10
        19,0
        """))
  }

  @Test func whatAllowancesAreTakenOfIsNoSum() throws {
    let found = try allowance(of: "41,00")
    let statement = try #require(found.statements.first)
    #expect(found.unclaimed.isEmpty)
    #expect(statement.statement.verification.status == .verified)
    #expect(statement.statement.verification.checks.contains { $0.rule == "allowance-base" })
    #expect(statement.entries.contains { $0.amount?.value.description == "-4.10" })
  }

  @Test(arguments: ["21,00", "-41,00", "41,10"])
  func anAllowanceOfWhatNoRowsMakeIsLeftOver(base: String) throws {
    let found = try allowance(of: base)
    #expect(found.unclaimed.map(\.text) == [base])
    #expect(found.statements.first?.statement.verification.status == .consistent)
  }

  @Test func whatAnAllowanceIsTakenOfIsADoubtWhateverItsDecimals() throws {
    let found = try allowance(of: "410,0")
    #expect(try doubts(found) == [.rowEquation])
  }

  // MARK: Prices above groups

  private func list(_ rate: String) throws -> DocumentContent {
    try Readers.content(
      of: PageText.document(
        """
        Example Station
        1    Morning programme            6a-7a                       2x    \(rate)
                  02/17/20     6:10 AM    :30    XK302                      $150.00
                  02/18/20     6:40 AM    :30    XK302                      $150.00
        2    Evening programme            8p-9p                       1x    $400.00
                  02/19/20     8:05 PM    :30    XK307                      $400.00
        3    Late programme               8p-9p                       1x    $300.00
                  02/19/20     9:05 PM    :30    XK307                      $300.00

                                                            Gross Total   $1000.00
        """))
  }

  @Test func aPriceAboveItsRowsIsAccountedFor() throws {
    let found = try list("$150.00")
    let statement = try #require(found.statements.first)
    #expect(found.unclaimed.isEmpty)
    #expect(statement.statement.verification.status == .verified)
    #expect(statement.statement.verification.covers == .rows)
    #expect(statement.entries.count == 4)
  }

  @Test func aPriceThatItsRowsDoNotCostIsNoProof() throws {
    let found = try list("$160.00")
    #expect(found.unclaimed.map(\.text).contains("$160.00"))
    #expect(found.statements.first?.statement.verification.status != .verified)
  }

  @Test func aBareNumberBesideASumCountsTheRows() throws {
    let text = """
      Telia Norge AS
      Dato          Tid         Tjeneste                    Nummer          Beløp
      01.02.2026    12:44:05    Samtale                     900 00 001      12,50
      02.02.2026    13:00:00    SMS                         900 00 002       0,99
      Sum                                                                       2
      Sum denne periode                                                     13,49
      """
    let right = try Readers.content(of: PageText.document(text))
    #expect(right.statements.first?.statement.verification.status == .verified)
    let wrong = try Readers.content(
      of: PageText.document(text.replacing("      2\n", with: "      3\n")))
    #expect(try doubts(wrong) == [.rowCount])
  }
}
