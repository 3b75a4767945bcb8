import BillModel
import BillReading
import Testing

/// Pages about balances whose tables have columns without a title that says what they hold.
@Suite("Balance pages")
struct BalancePageTests {
  private func content(_ rows: (name: String, left: String, remark: String)...) throws
    -> DocumentContent
  {
    var page = PageText()
    page.at(20, (x: 0, text: "Your balance"))
    page.at(60, (x: 0, text: "Name"), (x: 200, text: "Remaining"), (x: 400, text: "Remark"))
    for (number, row) in rows.enumerated() {
      page.at(
        80 + 20 * Float(number), (x: 0, text: row.name), (x: 200, text: row.left),
        (x: 400, text: row.remark))
    }
    return try Readers.content(of: page.document)
  }

  @Test("An amount below a title that says nothing is unclaimed")
  func amountInAnotherColumn() throws {
    let content = try content(
      (name: "Data pack", left: "3 GB", remark: "5.00"),
      (name: "Voice pack", left: "20 min", remark: "2.50"))
    #expect(content.statements.first?.statement.type == .balance)
    #expect(
      content.statements.first?.statement.balances.map(\.name) == ["Data pack", "Voice pack"])
    #expect(content.unclaimed.map(\.text) == ["5.00", "2.50"])
  }

  @Test("An amount inside of a name is unclaimed")
  func amountInName() throws {
    let content = try content(
      (name: "Data pack USD 7.00", left: "3 GB", remark: ""),
      (name: "Voice pack", left: "20 min", remark: ""))
    #expect(content.statements.first?.statement.balances.count == 2)
    #expect(content.unclaimed.map(\.text) == ["USD 7.00"])
  }
}
