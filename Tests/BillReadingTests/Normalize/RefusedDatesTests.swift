import BillKnowledge
import BillModel
import BillReading
import Testing

/// What is written like a date and is no day.
@Suite struct RefusedDatesTests {
  private let dates = DateReader(lexicon: SampleLexicon.all)

  @Test(arguments: ["31/02/2026", "45.13.2026", "2026-02-30", "31 Feb 2026", "00/00/2026"])
  func noSuchDay(_ text: String) { #expect(dates.refusal(of: text) == .noSuchDay) }

  @Test(arguments: ["15/09/1447", "1447/09/15 هـ", "15 رمضان 1447", "١٥/٠٩/١٤٤٧ هـ"])
  func hijri(_ text: String) {
    #expect(dates.refusal(of: text) == .hijri)
    #expect(dates.read(text) == nil)
  }

  @Test(arguments: ["28/02/2026", "12.50", "1.2.3", "10.0.0.1", "93 12 34 56", "5.21", "2026"])
  func nothingToRefuse(_ text: String) { #expect(dates.refusal(of: text) == nil) }

  @Test func theyAreRemarkedAndLeftOut() throws {
    var page = CellPage()
    page.table([["Invoice No.", "7001"], ["Invoice date", "45.13.2026"]], isHeaded: false)
    page.table([
      ["Date", "Description", "Amount"], ["31/02/2026", "Plan", "5.20"],
      ["02/02/2026", "Data", "4.30"], ["", "Total", "9.50"],
    ])
    let reading = try #require(try Readers.content(of: page.document).statements.first)
    #expect(reading.statement.issued == nil)
    #expect(reading.entries.map(\.start?.date.description) == [nil, "2026-02-02"])
    let remark = try #require(reading.statement.remarks.first { $0.code == "impossible-date" })
    #expect(remark.message.contains("45.13.2026") && remark.message.contains("31/02/2026"))
    #expect(remark.place != nil)
  }

  @Test func aHijriDayIsRemarked() throws {
    var page = CellPage()
    page.table([["Invoice No.", "7001"], ["Invoice date", "15/09/1447 هـ"]], isHeaded: false)
    page.table([
      ["Description", "Amount"], ["Plan", "5.20"], ["Data", "4.30"], ["Total", "9.50"],
    ])
    let reading = try #require(try Readers.content(of: page.document).statements.first)
    #expect(reading.statement.issued == nil)
    #expect(reading.statement.remarks.map(\.code) == ["hijri-date"])
  }
}

/// What tells the order of day and month.
@Suite struct DayOrderOfDocumentsTests {
  private func issued(_ lines: [[String]], _ rows: [[String]]) throws -> String? {
    var page = CellPage()
    page.table(
      [["Invoice No.", "7001"], ["Invoice date", "03/04/2026"]] + lines, isHeaded: false)
    page.table(rows)
    let reading = try #require(try Readers.content(of: page.document).statements.first)
    return reading.statement.issued?.description
  }

  @Test func anAmountIsNoDay() throws {
    let found = try issued(
      [], [["Description", "Amount"], ["Plan", "5.21"], ["Data", "4.30"], ["Total", "9.51"]])
    #expect(found == "2026-04-03")
  }

  @Test func aPageNumberIsNoDay() throws {
    let found = try issued(
      [["Page", "3/16"]],
      [["Description", "Amount"], ["Plan", "5.00"], ["Data", "4.30"], ["Total", "9.30"]])
    #expect(found == "2026-04-03")
  }

  @Test func aColumnOfDaysTellsIt() throws {
    let found = try issued(
      [],
      [
        ["Date", "Description", "Amount"], ["3/16", "Plan", "5.00"], ["3/17", "Data", "4.00"],
        ["3/18", "Data", "4.30"], ["", "Total", "13.30"],
      ])
    #expect(found == "2026-03-04")
  }
}

/// Amounts with more digits than an exact decimal holds.
@Suite struct LargeAmountTests {
  @Test(arguments: [
    "1234567890123456.00", "12,345,678,901,234,567,890.00", "1 234 567 890 123 456,00",
  ])
  func theyAreUnclaimed(_ amount: String) throws {
    var page = CellPage()
    page.table([["Invoice No.", "7001"], ["Invoice date", "3 April 2026"]], isHeaded: false)
    page.table([
      ["Description", "Amount"], ["Plan", amount], ["Data", "10.00"], ["Total", "10.00"],
    ])
    let content = try Readers.content(of: page.document)
    #expect(content.unclaimed.map(\.text) == [amount])
    #expect(content.statements.first?.statement.verification.status != .verified)
  }

  @Test func whatFitsIsRead() throws {
    var page = CellPage()
    page.table([
      ["Description", "Amount"], ["Plan", "12,345,678,901,234.56"], ["Data", "10.00"],
      ["Total", "12,345,678,901,244.56"],
    ])
    let content = try Readers.content(of: page.document)
    #expect(
      content.statements.first?.entries.first?.amount?.value == ExactDecimal("12345678901234.56"))
    #expect(content.unclaimed.isEmpty)
  }
}
