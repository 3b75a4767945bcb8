import BillKnowledge
import BillModel
import BillReading
import Testing

/// Amounts of rows that are read past: each is told, and none is called proved.
@Suite struct RowValuesTests {
  private func content(_ rows: [[String]]) throws -> DocumentContent {
    var page = CellPage()
    page.table(
      [["Invoice No.", "7001"], ["Invoice date", "3 April 2026"], ["Currency", "EUR"]],
      isHeaded: false)
    page.table(rows)
    return try Readers.content(of: page.document)
  }

  @Test func aSecondColumnOfAmountsIsUnclaimed() throws {
    let found = try content([
      ["Description", "Amount USD", "Amount EUR"], ["Plan", "22.00", "20.00"],
      ["Data", "11.00", "10.00"], ["Total", "33.00", "30.00"],
    ])
    #expect(found.unclaimed.count == 3)
    #expect(found.statements.first?.statement.verification.status != .verified)
  }

  @Test func aDiscountThatNoEquationNeedsIsUnclaimed() throws {
    let found = try content([
      ["Description", "Price", "Discount", "Amount"], ["Plan", "25.00", "4.00", "20.00"],
      ["Total", "25.00", "4.00", "20.00"],
    ])
    #expect(found.unclaimed.map(\.text).contains("4.00"))
    #expect(found.statements.first?.statement.verification.status != .verified)
  }

  @Test(arguments: ["10.0.0", "1O.00", "12,34,5"])
  func anAmountThatIsNoneIsUnclaimed(_ text: String) throws {
    let found = try content([
      ["Description", "Amount"], ["Plan", "20.00"], ["Data", text], ["SMS", "1.00"],
      ["Total", "21.00"],
    ])
    #expect(found.unclaimed.map(\.text) == [text])
    #expect(found.statements.first?.statement.verification.status != .verified)
  }

  @Test(arguments: [("6.00", true), ("7.00", false)])
  func theSumOfAColumnOfTaxIsChecked(_ sum: String, _ isRight: Bool) throws {
    let found = try content([
      ["Description", "Net", "VAT", "Gross"], ["Plan", "20.00", "4.00", "24.00"],
      ["Data", "10.00", "2.00", "12.00"], ["Total", "30.00", sum, "36.00"],
    ])
    let checks = try #require(found.statements.first?.statement.verification.checks)
    #expect(checks.contains { $0.rule == "rows-tax" && $0.passed == isRight })
  }
}

/// Rows that look like something else.
@Suite struct PlainRowTests {
  private func amounts(_ rows: [[String]], isHeaded: Bool = true) throws -> [String?] {
    var page = CellPage()
    page.table([["Invoice No.", "7001"], ["Invoice date", "3 April 2026"]], isHeaded: false)
    page.table(rows, isHeaded: isHeaded)
    let reading = try Readers.content(of: page.document).statements.first
    return reading?.entries.map { $0.amount?.value.description } ?? []
  }

  @Test(arguments: ["free", "n/a", "incl."])
  func aRowWithoutAPriceIsNoPartOfTheOneAbove(_ text: String) throws {
    let found = try amounts([
      ["Description", "Amount"], ["Plan", "20.00"], ["Gift", text], ["SMS", "1.00"],
      ["Total", "21.00"],
    ])
    #expect(found == ["20.00", "1.00"])
  }

  @Test func aChargeIsNoHeading() throws {
    let found = try amounts([
      ["Beskrivelse", "Beløp"], ["Abonnement", "299,00"], ["Data", "10,00"], ["Sum", "309,00"],
    ])
    #expect(found == ["299.00", "10.00"])
  }

  @Test func aPaymentOfADayIsAnEntry() throws {
    let found = try amounts([
      ["Date", "Description", "Amount"], ["01.03.2026", "Plan", "20.00"],
      ["05.03.2026", "Payment received - thank you", "-20.00"], ["06.03.2026", "Data", "10.00"],
      ["", "Total", "10.00"],
    ])
    #expect(found == ["20.00", "-20.00", "10.00"])
  }

  @Test func namesThatAreLabelsElsewhereAreChargesToo() throws {
    let found = try amounts(
      [["Plan", "20.00"], ["Data", "7.00"], ["Total", "27.00"]], isHeaded: false)
    #expect(found == ["20.00", "7.00"])
  }
}
