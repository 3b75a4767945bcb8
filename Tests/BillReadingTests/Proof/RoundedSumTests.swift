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
