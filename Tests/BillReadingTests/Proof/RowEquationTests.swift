import BillKnowledge
import BillModel
import BillReading
import Testing

/// Equations of single rows: what ties a row to its place, and what is only a doubt.
@Suite struct RowEquationTests {
  // MARK: Quantity × price

  @Test func productsTieTheirRows() {
    var draft = DraftMaker()
    draft.product("3", "10.00", "30.00")
    draft.product("2.5", "4.20", "10.50")
    draft.total(.gross, "40.50")
    let proof = draft.proof()
    #expect(proof.outcomes.contains("row-product 30.00 = 30.00"))
    #expect(proof.tiesEveryRow)
    #expect(proof.isClean)
  }

  @Test func aProductIsRoundedToTheAmountsLastUnit() {
    var draft = DraftMaker()
    draft.product("3", "0.333", "1.00")
    draft.product("3", "0.115", "0.35")
    #expect(draft.proof().tied.count == 2)
  }

  @Test func aRoundedPriceOfSeveralPiecesMayMissByItsRounding() {
    var draft = DraftMaker()
    draft.product("2", "8.40", "16.81")
    #expect(draft.proof().tied.count == 1)
  }

  @Test(arguments: ["8.40", "8.42"])
  func thePriceOfOnePieceIsItsAmount(price: String) {
    var draft = DraftMaker()
    draft.product("1", price, "8.41")
    let proof = draft.proof()
    #expect(proof.tied.isEmpty)
    #expect(proof.doubts.map(\.reason) == [.rowEquation])
  }

  @Test func ofManyRowsTheTwoThatAreSwappedBreak() {
    var draft = DraftMaker()
    for number in 1...8 { draft.product("\(number)", "7.00", "\(number * 7).00") }
    draft.product("3", "10.00", "10.50")
    draft.product("2", "5.25", "30.00")
    let proof = draft.proof()
    #expect(proof.checks.count { !$0.passed } == 2)
    #expect(!proof.tiesEveryRow)
  }

  @Test func ofFewRowsOneThatMissesIsADoubt() {
    var draft = DraftMaker()
    draft.product("2", "1273.00", "1273.00")
    draft.product("3", "10.00", "30.00")
    let proof = draft.proof()
    #expect(proof.isClean)
    #expect(!proof.doubts.isEmpty)
  }

  @Test func columnsThatMostlyFailMeanSomethingElse() {
    var draft = DraftMaker()
    draft.product("3", "10.00", "12.00")
    draft.product("2", "5.00", "7.00")
    draft.product("2", "5.00", "10.00")
    let proof = draft.proof()
    #expect(proof.checks.map(\.passed) == [true])
    #expect(!proof.doubts.isEmpty)
  }

  @Test func aTaxOfItsOwnMayBeTheCause() {
    var draft = DraftMaker()
    draft.product("1", "1000.00", "1163.40", tax: "163.40")
    draft.product("2", "5.00", "10.00")
    let proof = draft.proof()
    #expect(proof.isClean)
    #expect(!proof.doubts.isEmpty)
  }

  @Test func aCoarsePriceOfManyPiecesProvesNothing() {
    var draft = DraftMaker()
    draft.product("804878.94", "0.03", "20765.88")
    draft.product("2", "5.00", "10.00")
    let proof = draft.proof()
    #expect(proof.tied == [1])
    #expect(proof.checks.count { $0.rule == "row-product" } == 1)
    #expect(proof.doubts.isEmpty)
  }

  @Test func whatWasGivenBackHasAMinusBeforeItsAmountAlone() {
    var draft = DraftMaker()
    draft.product("6", "18.33", "-109.98")
    draft.product("2", "5.00", "10.00")
    #expect(draft.proof().tied == [0, 1])
    #expect(draft.proof().doubts.isEmpty)
  }

  @Test func theSignsOfQuantityAndAmountAgree() {
    var draft = DraftMaker()
    draft.product("-6", "18.33", "109.98")
    draft.product("2", "5.00", "10.00")
    #expect(draft.proof().tied == [1])
    #expect(!draft.proof().doubts.isEmpty)
  }

  // MARK: Running balance

  @Test(arguments: [false, true])
  func aRunningBalanceTiesItsRows(_ isNewestFirst: Bool) {
    var draft = DraftMaker()
    var rows = [("10.00", "90.00"), ("-50.00", "140.00"), ("15.50", "124.50")]
    if isNewestFirst { rows.reverse() }
    draft.total(.opening, "100.00")
    for row in rows { draft.balanced(row.0, leaves: row.1) }
    let proof = draft.proof()
    #expect(proof.checks.map(\.rule) == Array(repeating: "running-balance", count: 3))
    #expect(proof.isClean)
    #expect(proof.tiesEveryRow)
  }

  @Test func whatIsOwedGrowsWithTheCost() {
    var draft = DraftMaker()
    draft.balanced("10.00", leaves: "110.00")
    draft.balanced("-50.00", leaves: "60.00")
    draft.balanced("15.50", leaves: "75.50")
    let proof = draft.proof()
    #expect(proof.outcomes == ["running-balance 60.00 = 60.00", "running-balance 75.50 = 75.50"])
    #expect(!proof.tiesEveryRow, "nothing ties the first row")
  }

  @Test func rowsWithoutABalanceAreSummedUpToTheNextOne() {
    var draft = DraftMaker()
    draft.total(.opening, "100.00")
    draft.balanced("10.00", leaves: nil)
    draft.balanced("5.00", leaves: "85.00")
    draft.balanced("1.00", leaves: "84.00")
    let proof = draft.proof()
    #expect(proof.isClean)
    #expect(proof.tied == [2])
  }

  @Test func aRowThatMissesItsBalanceIsNamed() {
    var draft = DraftMaker()
    draft.total(.opening, "100.00")
    draft.balanced("10.00", leaves: "90.00")
    draft.balanced("5.00", leaves: "85.00")
    draft.balanced("7.00", leaves: "77.00")
    draft.balanced("1.00", leaves: "76.00")
    draft.balanced("1.00", leaves: "75.00")
    let failing = draft.proof().checks.filter { !$0.passed }
    #expect(failing.map(\.rule) == ["running-balance"])
    #expect(failing.first?.sources == [.line(4)])
  }

  @Test func aColumnThatMostlyFailsIsNoRunningBalance() {
    var draft = DraftMaker()
    draft.balanced("10.00", leaves: "3.00")
    draft.balanced("5.00", leaves: "8.00")
    draft.balanced("7.00", leaves: "1.00")
    #expect(draft.proof().checks.isEmpty)
    #expect(!draft.proof().doubts.isEmpty)
  }

  // MARK: Deductions

  @Test func discountsBelowTheRowsLeadToTheNetSum() {
    var draft = DraftMaker()
    draft.rows("100.00", "20.00", table: 0)
    draft.total(.subtotal, "120.00")
    draft.total(.discounts, "-12.00")
    draft.total(.net, "108.00")
    draft.total(.tax, "27.00", rate: "25")
    draft.total(.gross, "135.00")
    let proof = draft.proof()
    #expect(proof.isClean)
    #expect(proof.coversTotal)
    #expect(proof.outcomes.contains("subtotal-changes 108.00 = 108.00"))
  }

  @Test func discountsAmongTheRowsAreTheirSum() {
    var draft = DraftMaker()
    draft.rows("100.00", table: 0)
    draft.rows("-12.00", table: 0)
    draft.kind(ofLast: .discount)
    draft.total(.discounts, "12.00")
    draft.total(.gross, "88.00")
    let proof = draft.proof()
    #expect(proof.outcomes.contains("rows-discounts 12.00 = 12.00"))
    #expect(proof.coversTotal)
  }

  @Test(arguments: ["-15.00", "15.00"])
  func aCommissionIsTakenOffBehindTheGrossSum(_ commission: String) {
    var draft = DraftMaker()
    draft.rows("60.00", "40.00", table: 0)
    draft.total(.gross, "100.00")
    draft.total(.adjustments, commission)
    draft.total(.amountDue, "85.00")
    let proof = draft.proof()
    #expect(proof.isClean)
    #expect(proof.outcomes.contains("balance-owed 85.00 = 85.00"))
    #expect(proof.coversTotal)
  }

  // MARK: Suspects

  @Test func theOneRowThatExplainsADifferenceIsNamed() {
    var draft = DraftMaker()
    draft.rows("10.00", "5.50", "3.25", table: 0)
    draft.total(.gross, "15.50")
    let check = draft.proof().checks.first { !$0.passed }
    #expect(check?.sources.last == .line(3))
  }

  @Test func twoRowsThatWouldExplainItAreNotNamed() {
    var draft = DraftMaker()
    draft.rows("10.00", "3.25", "3.25", table: 0)
    draft.total(.gross, "13.25")
    #expect(draft.proof().checks.first { !$0.passed }?.sources.count == 1)
  }

  // MARK: Accounts

  @Test func anAccountIsProvedByItsBalances() {
    var draft = DraftMaker()
    draft.total(.opening, "1200.00")
    draft.flow("24.50")
    draft.flow("-500.00")
    draft.flow("350.00")
    draft.total(.closing, "1325.50")
    let proof = draft.proof()
    #expect(proof.outcomes == ["balance-had 1325.50 = 1325.50"])
    #expect(proof.coversTotal)
    #expect(proof.position.closing == DraftMaker.decimal("-1325.50"))
  }

  @Test func sumsInAndOutAreThoseOfTheirRows() {
    var draft = DraftMaker()
    draft.total(.opening, "1200.00")
    draft.flow("24.50")
    draft.flow("-500.00")
    draft.flow("350.00")
    draft.total(.payments, "500.00")
    draft.total(.charges, "374.50")
    draft.total(.closing, "1325.50")
    let proof = draft.proof()
    #expect(proof.isClean)
    #expect(proof.outcomes.contains("rows-payments 500.00 = 500.00"))
    #expect(proof.outcomes.contains("entries-total 374.50 = 374.50"))
    #expect(proof.coversTotal)
  }

  @Test func paymentsAmongTheRowsMayBePartOfTheSum() {
    var draft = DraftMaker()
    draft.rows("30.00", table: 0)
    draft.rows("-10.00", table: 0)
    draft.kind(ofLast: .payment)
    draft.total(.amountDue, "20.00")
    #expect(draft.proof().outcomes == ["entries-total 20.00 = 20.00"])
  }
}
