import BillKnowledge
import BillModel
import BillReading
import Testing

/// Each equation, passing and failing.
@Suite struct ProverTests {
  // MARK: Sums of rows

  @Test func rowsMakeTheirSubtotal() {
    var draft = DraftMaker()
    draft.rows("10.00", "5.50", table: 0, section: 0)
    draft.total(.subtotal, "15.50", table: 0, section: 0)
    let proof = draft.proof()
    #expect(proof.outcomes == ["rows-subtotal 15.50 = 15.50"])
    #expect(proof.coversTotal)
  }

  @Test func rowsThatMissTheirSubtotal() {
    var draft = DraftMaker()
    draft.rows("10.00", "5.50", table: 0, section: 0)
    draft.total(.subtotal, "15.60", table: 0, section: 0)
    let proof = draft.proof()
    #expect(proof.outcomes == ["rows-subtotal 15.60 ≠ 15.50"])
    #expect(!proof.coversTotal)
    #expect(proof.proved.isEmpty)
  }

  @Test func aSubtotalInATableSumsTheRowsSinceTheLastOne() {
    var draft = DraftMaker()
    draft.rows("10.00", table: 0)
    draft.total(.subtotal, "10.00", table: 0)
    draft.rows("5.50", "1.00", table: 0)
    draft.total(.subtotal, "6.50", table: 0)
    #expect(
      draft.proof().outcomes == ["rows-subtotal 10.00 = 10.00", "rows-subtotal 6.50 = 6.50"])
  }

  @Test func aSubtotalNamesItsSectionByTheNumber() {
    var draft = DraftMaker()
    draft.section("Ingrid - 900 00 021")
    draft.section("Jonas - 900 00 037")
    draft.rows("10.00", table: 0, section: 0)
    draft.rows("5.50", table: 0, section: 1)
    draft.total(.subtotal, "5.50", label: "Sum 900 00 037")
    draft.total(.subtotal, "10.00", label: "Sum 900 00 021")
    #expect(
      draft.proof().outcomes == ["rows-subtotal 5.50 = 5.50", "rows-subtotal 10.00 = 10.00"])
  }

  @Test func subtotalsThatLeaveAnEntryOutCoverNoTotal() {
    var draft = DraftMaker()
    draft.rows("10.00", table: 0)
    draft.total(.subtotal, "10.00", table: 0)
    draft.rows("5.50", table: 1)
    #expect(!draft.proof().coversTotal)
  }

  @Test(arguments: [("778.40", "="), ("778.50", "≠")])
  func aSummaryRowIsTheSumOfItsSection(_ printed: String, _ sign: String) {
    var draft = DraftMaker()
    draft.section("Ingrid - 900 00 021")
    draft.summary(printed, behind: .section(0))
    draft.rows("700.00", "78.40", table: 0, section: 0)
    #expect(draft.proof().outcomes.contains("rows-summary \(printed) \(sign) 778.40"))
  }

  // MARK: Totals

  @Test(arguments: [LabelRole.charges, .gross, .amountDue])
  func entriesMakeTheTotal(_ role: LabelRole) {
    var draft = DraftMaker()
    draft.rows("10.00", "5.50", table: 0)
    draft.total(role, "15.50")
    let proof = draft.proof()
    #expect(proof.outcomes == ["entries-total 15.50 = 15.50"])
    #expect(proof.coversTotal)
  }

  @Test func entriesThatMissTheTotal() {
    var draft = DraftMaker()
    draft.rows("10.00", "5.50", table: 0)
    draft.total(.gross, "15.51")
    let proof = draft.proof()
    #expect(proof.outcomes == ["entries-total 15.51 ≠ 15.50"])
    #expect(!proof.coversTotal)
  }

  @Test func aBareSumAtTheEndIsTheTotal() {
    var draft = DraftMaker()
    draft.rows("10.00", "5.50", table: 0)
    draft.total(.total, "15.50")
    #expect(draft.proof().outcomes.contains("entries-total 15.50 = 15.50"))
  }

  @Test func withoutEntriesNothingCoversTheTotal() {
    var draft = DraftMaker()
    draft.total(.gross, "15.50")
    let proof = draft.proof()
    #expect(proof.checks.isEmpty)
    #expect(!proof.coversTotal)
  }

  @Test(arguments: [("15.50", "="), ("15.40", "≠")])
  func copiesOfATotalAgree(_ copy: String, _ sign: String) {
    var draft = DraftMaker()
    draft.rows("10.00", "5.50", table: 0)
    draft.total(.amountDue, "15.50")
    draft.total(.amountDue, copy)
    #expect(draft.proof().outcomes.contains("same-total 15.50 \(sign) \(copy)"))
  }

  @Test func ofTwoSumsOnOneLineOnlyTheOneInAnEquationIsProved() {
    var draft = DraftMaker()
    draft.rows("10.00", "5.50", table: 0)
    draft.total(.gross, "15.50")
    draft.total(.discounts, "3.00", besideTheLast: true)
    #expect(draft.proof().proved.count == 1)
  }

  // MARK: Tax

  @Test func netRowsAndTheirTaxMakeTheGrossTotal() {
    var draft = DraftMaker()
    draft.rows("100.00", "20.00", table: 0)
    draft.total(.net, "120.00")
    draft.total(.tax, "30.00", rate: "25")
    draft.total(.gross, "150.00")
    let proof = draft.proof()
    #expect(proof.rowsAreNet)
    #expect(
      proof.outcomes.sorted() == [
        "entries-total 120.00 = 120.00", "entries-total 150.00 = 150.00",
        "net-tax-gross 150.00 = 150.00", "tax-rate 30.00 = 30.00",
      ])
  }

  @Test func netAndTaxThatMissTheGrossTotal() {
    var draft = DraftMaker()
    draft.rows("120.00", "30.00", table: 0)
    draft.total(.net, "120.00")
    draft.total(.tax, "31.00")
    draft.total(.gross, "150.00")
    #expect(draft.proof().outcomes.contains("net-tax-gross 150.00 ≠ 151.00"))
  }

  @Test(arguments: [("30.00", "="), ("30.01", "≠"), ("29.99", "≠")])
  func theRateIsTheShareOfTheBase(_ tax: String, _ sign: String) {
    var draft = DraftMaker()
    draft.rows("150.00", table: 0)
    draft.total(.net, "120.00")
    draft.total(.tax, tax, rate: "25")
    draft.total(.gross, "150.00")
    #expect(draft.proof().outcomes.contains("tax-rate \(tax) \(sign) 30.00"))
  }

  @Test func theTaxMayBeRoundedByHalfALastUnit() {
    var draft = DraftMaker()
    draft.rows("112.63", table: 0)
    draft.total(.net, "90.10")
    // 22.525
    draft.total(.tax, "22.53", rate: "25")
    draft.total(.gross, "112.63")
    let check = draft.proof().checks.first { $0.rule == "tax-rate" }
    #expect(check?.passed == true)
    #expect(check?.tolerance == ExactDecimal(significand: 5, scale: 3))
  }

  @Test(arguments: [("7.14", true), ("7.24", false)])
  func theTaxInsideAGrossSum(_ tax: String, _ passes: Bool) {
    var draft = DraftMaker()
    draft.rows("100.00", "50.00", table: 0)
    draft.total(.tax, tax, rate: "5")
    draft.total(.gross, "150.00")
    let check = draft.proof().checks.first { $0.rule == "tax-included" }
    #expect(check?.passed == passes)
  }

  @Test(arguments: [("20.00", "row-tax 120.00 = 120.00"), ("21.00", "row-tax 120.00 ≠ 121.00")])
  func aRowsNetAndTaxMakeItsGross(_ tax: String, _ outcome: String) {
    var draft = DraftMaker()
    draft.taxedRow(net: "100.00", tax: tax, rate: nil, gross: "120.00")
    #expect(draft.proof().outcomes == [outcome])
  }

  @Test(arguments: [
    ("3.1967", true), ("3.1968", true), ("3.1977", false), ("-3.1967", false), ("31.967", false),
  ])
  func aRowsNetAndRateMakeItsGross(_ net: String, _ passes: Bool) {
    var draft = DraftMaker()
    draft.taxedRow(net: net, tax: nil, rate: "22", gross: "3.9000")
    #expect(draft.proof().checks.map(\.passed) == [passes])
  }

  @Test func aBalanceBelowATableIsNoSumOfItsRows() {
    for role in [LabelRole.opening, .payments, .tax, .closing] {
      var draft = DraftMaker()
      draft.rows("10.00", "5.50", table: 0)
      draft.total(role, "3.00", table: 0)
      #expect(!draft.proof().checks.contains { $0.rule == "rows-subtotal" })
    }
  }

  // MARK: Balance

  @Test(arguments: [("25.50", "="), ("25.60", "≠")])
  func whatIsOwed(_ due: String, _ sign: String) {
    var draft = DraftMaker()
    draft.rows("10.00", "5.50", table: 0)
    draft.total(.opening, "100.00")
    draft.total(.payments, "-90.00")
    draft.total(.charges, "15.50")
    draft.total(.amountDue, due)
    let proof = draft.proof()
    #expect(proof.outcomes.contains("balance-owed \(due) \(sign) 25.50"))
    #expect(proof.position.opening == DraftMaker.decimal("100.00"))
  }

  @Test func paymentsCountTheSameWithEitherSign() {
    for payments in ["-90.00", "90.00"] {
      var draft = DraftMaker()
      draft.rows("15.50", table: 0)
      draft.total(.opening, "100.00")
      draft.total(.payments, payments)
      draft.total(.charges, "15.50")
      draft.total(.amountDue, "25.50")
      #expect(draft.proof().outcomes.contains("balance-owed 25.50 = 25.50"))
    }
  }

  @Test func whatTheCustomerHas() {
    var draft = DraftMaker()
    draft.rows("10.00", "5.50", table: 0)
    draft.total(.opening, "100.00")
    draft.total(.payments, "50.00")
    draft.total(.charges, "15.50")
    draft.total(.closing, "134.50")
    let proof = draft.proof()
    #expect(proof.outcomes.contains("balance-had 134.50 = 134.50"))
    #expect(proof.position.opening == DraftMaker.decimal("-100.00"))
    #expect(proof.position.closing == DraftMaker.decimal("-134.50"))
  }

  @Test(arguments: [("25.50", "="), ("25.00", "≠")])
  func whatIsToBePaidIsTheClosingBalance(_ due: String, _ sign: String) {
    var draft = DraftMaker()
    draft.rows("15.50", table: 0)
    draft.total(.opening, "10.00")
    draft.total(.charges, "15.50")
    draft.total(.closing, "25.50")
    draft.total(.amountDue, due)
    #expect(draft.proof().outcomes.contains("due-closing \(due) \(sign) 25.50"))
  }

  @Test func whoHasABalanceLeftPaysNothing() {
    var draft = DraftMaker()
    draft.rows("10.00", table: 0)
    draft.total(.opening, "100.00")
    draft.total(.payments, "50.00")
    draft.total(.charges, "10.00")
    draft.total(.closing, "140.00")
    draft.total(.amountDue, "0.00")
    #expect(draft.proof().outcomes.contains("due-closing 0.00 = 0"))
  }

  @Test func taxesWithoutARateLeadToTheGrossSumTogether() {
    var draft = DraftMaker()
    draft.rows("60.00", "40.00", table: 0)
    draft.total(.net, "100.00")
    draft.total(.tax, "5.00", label: "GST")
    draft.total(.tax, "8.00", label: "Sales tax")
    draft.total(.gross, "113.00")
    let proof = draft.proof()
    #expect(proof.outcomes.contains("net-tax-gross 113.00 = 113.00"))
    #expect(proof.isClean)
    #expect(proof.taxLines.map(\.value.description) == ["5.00", "8.00"])
  }

  @Test func equalPaymentsBelowEachOtherAreTwo() {
    var draft = DraftMaker()
    draft.rows("20.00", "30.00", table: 0)
    draft.total(.opening, "200.00")
    draft.total(.payments, "100.00", label: "Payment received")
    draft.total(.payments, "100.00", label: "Payment received")
    draft.total(.charges, "50.00")
    draft.total(.amountDue, "50.00")
    #expect(draft.proof().isClean)
  }

  @Test func aPaymentThatASummaryRepeatsIsOne() {
    var draft = DraftMaker()
    draft.total(.payments, "200.00", label: "Payment received")
    draft.rows("20.00", "30.00", table: 0)
    draft.total(.opening, "200.00")
    draft.total(.payments, "200.00", label: "Payment received")
    draft.total(.charges, "50.00")
    draft.total(.amountDue, "50.00")
    #expect(draft.proof().isClean)
  }
}
