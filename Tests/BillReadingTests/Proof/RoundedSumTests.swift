import BillKnowledge
import BillModel
import BillReading
import Testing

/// Printed sums that are rounded while their rows are not.
@Suite struct RoundedSumTests {
  private func proof(of total: String, _ rows: String..., role: LabelRole = .total) -> Proof {
    var draft = DraftMaker()
    for row in rows { draft.rows(row, table: 0) }
    draft.total(role, total, table: 0)
    return draft.proof()
  }

  @Test(arguments: [LabelRole.total, .subtotal, .gross, .amountDue, .charges])
  func aTotalMayHaveFewerDigitsThanItsRows(_ role: LabelRole) throws {
    let proof = proof(of: "6.39", "3.1967", "3.1967", role: role)
    #expect(proof.isClean)
    #expect(proof.coversTotal)
    let check = try #require(proof.checks.first { $0.expected.description == "6.39" })
    #expect(check.tolerance.description == "0.005")
    #expect(check.isOfRoundedSum)
  }

  @Test(arguments: ["6.38", "6.40", "63.90", "-6.39"])
  func aWrongRoundedTotalIsContradicted(_ total: String) {
    #expect(!proof(of: total, "3.1967", "3.1967").isClean)
  }

  @Test func rowsOfTheSameDigitsAllowNothing() {
    #expect(!proof(of: "6.39", "3.19", "3.19").isClean)
    // Zeros are no further digits.
    #expect(!proof(of: "6.39", "3.1900", "3.1900").isClean)
  }

  @Test func wholeSumsAreNotTakenForRounded() {
    #expect(!proof(of: "6", "3.1967", "3.1967").isClean)
    #expect(!proof(of: "6.4", "3.1967", "3.1967").isClean)
  }

  @Test func aSumThatAgreesExactlyHasNoTolerance() {
    let proof = proof(of: "6.40", "3.1967", "3.2033")
    #expect(proof.isClean)
    #expect(proof.checks.allSatisfy { $0.tolerance.isZero && !$0.isOfRoundedSum })
  }

  /// Three prices of 0.333… and one of nothing, whose sum is 1.00 and not 0.99.
  @Test(arguments: [("1.00", true), ("0.98", true), ("1.01", false), ("0.97", false)])
  func rowsThatANoteCallsRoundedMayMissTheirSum(_ total: String, agrees: Bool) throws {
    var draft = DraftMaker()
    draft.rows("0.33", "0.33", "0.33", "0.00", table: 0)
    draft.total(.total, total, table: 0)
    #expect(!draft.proof().isClean)
    let proof = draft.proof(roundsRows: true)
    #expect(proof.isClean == agrees)
    let check = try #require(proof.checks.first)
    #expect(check.tolerance.description == "0.015")
    #expect(check.isOfRoundedSum == agrees)
  }

  @Test(
    "Only a note lets rows miss their sum, and then nothing is proved of the last digits",
    arguments: [
      ("Line amounts are rounded; the total is not their sum.", Verification.Status.consistent),
      ("Calls are rounded up to the minute.", .contradicted),
    ])
  func notes(note: String, status: Verification.Status) throws {
    var page = CellPage()
    page.paragraph("csl Usage details")
    let row = ["08/01/2026", "10:00:00", "Outgoing call", "50000713", "0:20", "$0.33"]
    page.table([
      ["Date", "Time", "Type", "Number", "Duration", "Charge (HK$)"], row, row, row,
      ["Total", "", "", "", "", "$1.00"],
    ])
    page.paragraph(note)
    let statement = try #require(try Readers.content(of: page.document).statements.first?.statement)
    #expect(statement.verification.status == status)
  }

  @Test func netRowsAndATaxMakeARoundedGrossTotal() {
    var draft = DraftMaker()
    draft.rows("3.1967", "3.1967", table: 0)
    draft.total(.net, "6.39")
    draft.total(.tax, "1.41", rate: "22")
    draft.total(.gross, "7.80")
    let proof = draft.proof()
    #expect(proof.rowsAreNet)
    #expect(proof.isClean)
  }
}
