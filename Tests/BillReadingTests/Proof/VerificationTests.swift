import BillModel
import BillReading
import Testing

/// The table of what each status means, one case a line.
@Suite struct VerificationTests {
  private func status(_ text: String, losses: [TextLoss] = []) throws -> Verification.Status? {
    var document = PageText.document("Telia Norge AS\n" + text)
    document.losses = losses
    return try Readers.content(of: document).statements.first?.statement.verification.status
  }

  private static let rows = """
    Dato          Tid         Tjeneste                    Nummer          Beløp
    01.02.2026    12:44:05    Samtale                     900 00 001      12,50
    02.02.2026    13:00:00    SMS                         900 00 002       0,99
    """

  private static let total = """

    Sum denne periode                                                     13,49
    """

  @Test func aTotalThatFollowsFromTheEntriesIsVerified() throws {
    #expect(try status(Self.rows + Self.total) == .verified)
  }

  @Test func anUnclaimedAmountLeavesItConsistent() throws {
    #expect(try status(Self.rows + Self.total + "\n\nHva er dette     77,00") == .consistent)
  }

  @Test func nothingToCheckAgainstIsUnverified() throws {
    #expect(try status(Self.rows) == .unverified)
  }

  @Test func aTotalThatDoesNotFollowIsContradicted() throws {
    #expect(try status(Self.rows + Self.total.replacing("13,49", with: "13,59")) == .contradicted)
  }

  @Test func lostTextForbidsVerified() throws {
    let loss = TextLoss(page: 1, reason: "broken stream")
    #expect(try status(Self.rows + Self.total, losses: [loss]) == .consistent)
  }

  @Test func aMissingPageForbidsVerified() throws {
    #expect(try status(Self.rows + Self.total + "\n\nSide 1 av 2") == .consistent)
    #expect(try status(Self.rows + Self.total + "\n\nSide 1 av 1") == .verified)
  }

  @Test func oneRowThatEqualsOneSumProvesNothing() throws {
    let found = try status(
      """
      Dato          Tid         Tjeneste                    Nummer          Beløp
      01.02.2026    12:44:05    Samtale                     900 00 001      12,50
      Sum denne periode                                                     12,50
      """)
    #expect(found == .consistent)
  }

  @Test func theChecksAreShownWithTheirPlaces() throws {
    let document = PageText.document("Telia Norge AS\n" + Self.rows + Self.total)
    let statement = try #require(try Readers.content(of: document).statements.first?.statement)
    let check = try #require(statement.verification.checks.first)
    #expect(check.expected == DraftMaker.decimal("13.49"))
    #expect(check.passed)
    #expect(check.sources.first?.page == 1)
    #expect(statement.verification.covers != nil)
  }

  /// Charges without dates, and what stands around them.
  private static func charges(_ text: String) -> String {
    """
    Example Trading AS
    Invoice No. 4711
    Description                         Amount
    Plan                                 20.00
    \(text)
    """
  }

  private static func lines(_ rows: (label: String, amount: String)...) -> String {
    rows.map { row in
      let gap = 41 - row.label.count - row.amount.count
      return row.label + String(repeating: " ", count: gap) + row.amount
    }.joined(separator: "\n")
  }

  private func content(_ text: String) throws -> DocumentContent {
    try Readers.content(of: PageText.document(Self.charges(text)))
  }

  @Test func aDiscountWithoutASignLowersTheSum() throws {
    let found = try content(Self.lines(("Discount", "5.00"), ("Data", "3.00"), ("Total", "18.00")))
    let entries = try #require(found.statements.first).entries
    #expect(entries.compactMap(\.amount?.value.description) == ["20.00", "-5.00", "3.00"])
    #expect(found.statements.first?.statement.verification.status == .verified)
  }

  @Test func anAmountThatIsNoNumberIsLeftOver() throws {
    let found = try content("Data    1,0003.0\nTotal    10,023.00")
    #expect(found.unclaimed.map(\.text).contains("1,0003.0"))
    #expect(found.statements.first?.statement.verification.status != .verified)
  }

  @Test func whatIsDueIsOwedWhateverItsSign() throws {
    let found = try content(
      "Data    3.00\nGross total    23.00\nCommission    3.00\nAmount due    -20.00")
    #expect(found.statements.first?.statement.verification.status == .contradicted)
  }

  /// An invoice of one thing, whose price makes the sums.
  private func one(amount: String) throws -> Verification {
    let amount = String(repeating: " ", count: 8 - amount.count) + amount
    let found = try Readers.content(
      of: PageText.document(
        """
        Musterhandel GmbH
        Rechnung Nr. 4711 vom 05.06.2026
        Pos   Beschreibung          Nettopreis    Menge  Einheit    Steuersatz      Betrag
        1     Alpha                     127,60       1   Stk        19%           \(amount)

        Positionssumme                                                       127,60
        Nettobetrag                                                          127,60
        USt. 19 %                                                             24,24
        Bruttobetrag                                                         151,84
        """))
    return try #require(found.statements.first).statement.verification
  }

  @Test(arguments: ["1276,0", "12,760", "130"])
  func thePriceOfARowIsNoProofOfItsAmount(amount: String) throws {
    let found = try one(amount: amount)
    #expect(found.status == .consistent)
    #expect(found.doubts.map(\.reason) == [.rowsBySum])
    #expect(try one(amount: "127,60").status == .verified)
  }
}
