import BillKnowledge
import BillModel
import BillReading
import Testing

/// What bare sums mean, by the equations of the block of totals.
@Suite struct TotalsChoiceTests {
  private func settled(
    _ sums: [(LabelRole, String)], rows: String? = nil
  ) -> [String] {
    let totals = sums.enumerated().map { index, sum in
      PrintedTotal(
        label: sum.0, value: DraftMaker.decimal(sum.1), line: index, phrase: index, labelText: "",
        table: -1, section: -1)
    }
    return TotalsChoice(totals, rows: rows.map(DraftMaker.decimal)).settled()
      .map(\.label.rawValue)
  }

  @Test func theTaxPartsTwoBareSums() {
    #expect(
      settled([(.total, "100.00"), (.tax, "5.00"), (.total, "105.00")]) == ["net", "tax", "gross"])
  }

  @Test func aSubtotalBeforeTheTaxIsNet() {
    #expect(
      settled([(.subtotal, "100.00"), (.tax, "5.00"), (.total, "105.00")])
        == ["net", "tax", "gross"])
  }

  @Test func whatIsNetOfTheCommissionIsDue() {
    #expect(
      settled([(.gross, "4000.00"), (.adjustments, "-600.00"), (.net, "3400.00")], rows: "4000.00")
        == ["gross", "adjustments", "amountDue"])
  }

  @Test func whatIsPaidInAdvanceIsDeducted() {
    #expect(
      settled([
        (.net, "100.00"), (.tax, "19.00"), (.total, "119.00"), (.payments, "50.00"),
        (.amountDue, "69.00"),
      ]) == ["net", "tax", "gross", "payments", "amountDue"])
  }

  @Test func sumsThatDoNotAddUpKeepTheirWords() {
    #expect(
      settled([(.total, "100.00"), (.tax, "5.00"), (.total, "106.00")])
        == ["total", "tax", "total"])
    #expect(settled([(.net, "100.00"), (.tax, "5.00"), (.gross, "106.00")]).last == "gross")
  }

  @Test func aBareSumAloneStaysBare() {
    #expect(settled([(.total, "100.00")], rows: "100.00") == ["total"])
  }

  @Test func manySumsAreNoBlock() {
    let many = Array(repeating: (LabelRole.total, "1.00"), count: 12)
    #expect(settled(many + [(.tax, "1.00")]).allSatisfy { $0 != "gross" })
  }

  @Test(arguments: [LabelRole.surcharges, .subtotal, .total])
  func whatIsNewBetweenTwoBalancesAreTheCharges(_ role: LabelRole) {
    let head = [(LabelRole.opening, "88.23"), (.payments, "-123.43")]
    #expect(
      settled(head + [(role, "161.95"), (.amountDue, "126.75")], rows: "161.95")
        == ["opening", "payments", "charges", "amountDue"])
    #expect(
      settled(head + [(role, "161.90"), (.amountDue, "126.75")], rows: "161.95")
        == ["opening", "payments", role.rawValue, "amountDue"])
  }
}
