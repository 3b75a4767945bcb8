import BillModel
import BillReading
import Testing

/// A file of several bills is several statements; a bill of several pages is one.
@Suite struct StatementPartsTests {
  private struct Bill {
    var number = "A-100"
    var date = "14 March 2026"
    var rows = [("Plan", "20.00"), ("Data", "10.00")]
    var total: String? = "30.00"
    var label = "Invoice No."

    /// The bill as a page of a PDF.
    var text: String {
      var lines = ["Invoice", "", "\(label)     \(number)", "Invoice date     \(date)", ""]
      lines.append("Description                    Amount")
      for (name, amount) in rows {
        lines.append(name + String(repeating: " ", count: 31 - name.count) + amount)
      }
      if let total { lines.append("Total                          " + total) }
      return lines.joined(separator: "\n")
    }

    /// Prints the bill on a page of cells.
    func print(on page: inout CellPage) {
      page.paragraph("Invoice")
      page.table([[label, number], ["Invoice date", date]], isHeaded: false)
      var cells = [["Description", "Amount"]] + rows.map { [$0.0, $0.1] }
      if let total { cells.append(["Total", total]) }
      page.table(cells)
    }
  }

  private static let second = Bill(
    number: "A-101", date: "14 April 2026", rows: [("Plan", "7.00"), ("Calls", "1.50")],
    total: "8.50")

  private func onPages(_ bills: [Bill]) throws -> DocumentContent {
    var document = PageText.document(bills.first?.text ?? "")
    document.pages = []
    for (index, bill) in bills.enumerated() {
      for var page in PageText.document(bill.text).pages {
        page.number = index + 1
        document.pages.append(page)
      }
    }
    return try Readers.content(of: document)
  }

  private func onOnePage(_ bills: [Bill]) throws -> DocumentContent {
    var page = CellPage()
    for bill in bills { bill.print(on: &page) }
    return try Readers.content(of: page.document)
  }

  private func told(_ content: DocumentContent) -> [String] {
    content.statements.map { reading in
      let amounts = reading.entries.compactMap { $0.amount?.value.description }
      return "\(reading.statement.number ?? "?") \(reading.statement.issued?.description ?? "?") "
        + amounts.joined(separator: " ") + " \(reading.statement.verification.status)"
    }
  }

  private static let both = [
    "A-100 2026-03-14 20.00 10.00 verified", "A-101 2026-04-14 7.00 1.50 verified",
  ]

  @Test func aPageEach() throws {
    #expect(told(try onPages([Bill(), Self.second])) == Self.both)
  }

  @Test func oneBelowTheOther() throws {
    #expect(told(try onOnePage([Bill(), Self.second])) == Self.both)
  }

  @Test func aBillOfTwoPagesBesideOneOfOne() throws {
    var first = Bill()
    first.total = nil
    var next = Bill(rows: [("Insurance", "5.50")], total: "35.50")
    next.date = first.date
    #expect(
      told(try onPages([first, next, Self.second])) == [
        "A-100 2026-03-14 20.00 10.00 5.50 verified", Self.both[1],
      ])
  }

  @Test func aCopyCountsOnce() throws {
    let content = try onPages([Bill(), Bill(), Self.second])
    #expect(told(content) == Self.both)
    #expect(content.ruleClaims.map { "\($0.rule) \($0.count)" } == ["copy-of-statement 3"])
  }

  @Test func aFileOfOneBillTwiceIsOne() throws {
    #expect(told(try onOnePage([Bill(), Bill()])) == [Self.both[0]])
  }

  @Test func oneThatDoesNotAddUpIsStillOne() throws {
    var wrong = Self.second
    wrong.total = "9.50"
    let content = try onPages([Bill(), wrong])
    #expect(
      told(content) == [Self.both[0], "A-101 2026-04-14 7.00 1.50 contradicted"])
  }

  @Test func daysTellWhereNoNumberIsPrinted() throws {
    var first = Bill(label: "Reference")
    var second = Self.second
    first.label = "Attention"
    second.label = "Attention"
    #expect(
      told(try onPages([first, second])).map { $0.dropFirst(2) } == [
        "2026-03-14 20.00 10.00 verified", "2026-04-14 7.00 1.50 verified",
      ])
  }

  @Test func theNumberOfAnOrderBeginsNoStatement() throws {
    var first = Bill()
    first.total = nil
    let next = Bill(number: "B-7", rows: [("Insurance", "5.50")], total: "35.50")
    #expect(try onPages([first, next]).statements.count == 1)
  }
}
