import BillKnowledge
import BillModel
import BillReading
import Testing

/// From the sum of the lines over discounts, surcharges and the taxes of several rates to what is due.
@Suite struct TotalsBlockTests {
  @Test(arguments: ["-21.25", "21.25"])
  func discountsAndSurchargesLeadFromTheLinesToTheNetSum(_ discount: String) {
    var draft = DraftMaker()
    draft.rows("600.00", "250.00", table: 0, isNet: true)
    draft.total(.subtotal, "850.00", label: "Sum of lines")
    draft.total(.surcharges, "30.00", label: "Surcharges")
    draft.total(.discounts, discount, label: "Discounts")
    draft.total(.net, "858.75")
    draft.total(.tax, "163.16")
    draft.total(.gross, "1021.91")
    let proof = draft.proof()
    #expect(proof.isClean)
    #expect(proof.coversTotal)
    #expect(proof.outcomes.contains("entries-total 850.00 = 850.00"))
    #expect(proof.outcomes.contains("subtotal-changes 858.75 = 858.75"))
    #expect(proof.proved.count == 6)
  }

  @Test func aWrongSurchargeContradicts() {
    var draft = DraftMaker()
    draft.rows("600.00", "250.00", table: 0, isNet: true)
    draft.total(.subtotal, "850.00", label: "Sum of lines")
    draft.total(.surcharges, "31.00", label: "Surcharges")
    draft.total(.net, "880.00")
    draft.total(.tax, "167.20")
    draft.total(.gross, "1047.20")
    #expect(!draft.proof().isClean)
  }

  @Test func onACorrectionADiscountAddsToTheNegativeLines() {
    var draft = DraftMaker()
    draft.rows("-5.00", "-2.90", table: 0, isNet: true)
    draft.total(.subtotal, "-7.90", label: "Sum of lines")
    draft.total(.discounts, "0.23", label: "Discounts")
    draft.total(.net, "-7.67")
    draft.total(.tax, "-1.12")
    draft.total(.gross, "-8.79")
    #expect(draft.proof().isClean)
  }

  /// Rows of two rates with their bases, and the sums below them.
  private func twoRates(tax: String, gross: String) -> DraftMaker {
    var draft = DraftMaker()
    draft.rows("100.00", "50.00", table: 0, isNet: true)
    draft.total(.taxBase, "100.00", label: "A", table: 1)
    draft.total(.tax, "25.00", rate: "25", label: "A", table: 1, besideTheLast: true)
    draft.total(.taxBase, "50.00", label: "B", table: 1)
    draft.total(.tax, "7.50", rate: "15", label: "B", table: 1, besideTheLast: true)
    draft.total(.net, "150.00")
    draft.total(.tax, tax)
    draft.total(.gross, gross)
    return draft
  }

  @Test func theTaxesOfTheRatesAddUpToTheTaxAndTheirBasesToTheNetSum() {
    let draft = twoRates(tax: "32.50", gross: "182.50")
    let proof = draft.proof()
    #expect(proof.isClean)
    #expect(proof.outcomes.contains("rates-tax 32.50 = 32.50"))
    #expect(proof.outcomes.contains("bases-net 150.00 = 150.00"))
  }

  @Test func aTaxThatIsNotThatOfTheRatesContradicts() {
    let draft = twoRates(tax: "33.50", gross: "183.50")
    #expect(draft.proof().outcomes.contains("rates-tax 33.50 ≠ 32.50"))
  }

  @Test func whatWasPrepaidMayBeAsMuchAsTheTax() {
    var draft = DraftMaker()
    draft.rows("1000.00", "246.00", table: 0)
    draft.total(.net, "1246.00")
    draft.total(.tax, "274.12")
    draft.total(.gross, "1520.12")
    draft.total(.payments, "274.12")
    draft.total(.amountDue, "1246.00")
    let proof = draft.proof()
    #expect(proof.rowsAreNet)
    #expect(proof.isClean)
  }

  @Test func aCopyOfASumStandsInItsEquation() {
    var draft = DraftMaker()
    draft.rows("60.00", "40.00", table: 0)
    draft.total(.gross, "100.00", label: "Gross")
    draft.total(.adjustments, "15.00", label: "Commission")
    draft.total(.amountDue, "85.00", label: "Due")
    draft.total(.adjustments, "15.00", label: "Commission")
    #expect(draft.proof().proved.count == 4)
  }
}
