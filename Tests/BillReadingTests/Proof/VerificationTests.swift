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
}
