import BillModel
import BillReports
import Testing

@Suite struct CSVTextWriterTests {
  private func row(_ dialect: CSVDialect = .rfc, _ write: (inout CSVTextWriter) -> Void) -> String {
    var text = CSVTextWriter(dialect)
    write(&text)
    text.endRow()
    return String(decoding: text.bytes, as: UTF8.self)
  }

  @Test(
    "Quotes stand where RFC 4180 demands them",
    arguments: [
      ("plain", "plain"), ("with space", "with space"), ("a,b", "\"a,b\""),
      ("say \"no\"", "\"say \"\"no\"\"\""), ("a;b", "a;b"), ("ø 月", "ø 月"),
      ("two\nlines", "two lines"), ("two\r\nlines", "two lines"), ("a\n\nb", "a  b"),
      ("a\rb", "a b"), ("a,\nb", "\"a, b\""), ("", ""), ("tab\tin", "tab\tin"),
    ])
  func quotes(text: String, cell: String) {
    #expect(row { $0.cell(text) } == cell + "\n")
  }

  @Test(
    "A text that looks like a formula is guarded",
    arguments: [
      ("=1+1", "'=1+1"), ("+1+1", "'+1+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\tx", "'\tx"), ("\rx", "' x"), ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FF0B}1", "'\u{FF0B}1"),
      ("\u{FF0D}1", "'\u{FF0D}1"), ("\u{FF20}x", "'\u{FF20}x"), ("=a,b", "\"'=a,b\""),
      ("=\"x\"", "\"'=\"\"x\"\"\""), ("+123", "'+123"), ("+1234567890123456", "'+1234567890123456"),
      ("+12 34", "'+12 34"),
    ])
  func guarded(text: String, cell: String) {
    #expect(row { $0.cell(text) } == cell + "\n")
  }

  @Test(
    "What is no formula is left alone",
    arguments: [
      "+1234", "+96891234567", "+123456789012345", "a=b", "'=1", "1-1", "\u{FF0C}x", "*100#",
    ])
  func notGuarded(text: String) {
    #expect(row { $0.cell(text) } == text + "\n")
  }

  @Test func numbersAreNotGuarded() {
    #expect(
      row {
        $0.cell(ExactDecimal("-12.50"))
        $0.cell(-3)
        $0.cell(offset: -150)
        $0.cell(ExactDecimal("0.1250"))
      } == "-12.50,-3,-02:30,0.1250\n")
  }

  @Test func unknownIsEmpty() {
    #expect(
      row {
        $0.cell(String?.none)
        $0.cell(ExactDecimal?.none)
        $0.cell(Bool?.none)
        $0.cell(CalendarDate?.none)
        $0.empty(2)
        $0.cell(false)
      } == ",,,,,,false\n")
  }

  @Test func datesAndTimes() {
    let instant = Instant(
      date: CalendarDate(year: 2025, month: 3, day: 14) ?? MadeLedger.firstDay,
      time: TimeOfDay(hour: 8, minute: 4), offset: 0)
    #expect(
      row {
        $0.cell(instant.date)
        $0.cell(instant.time)
        $0.cell(instant)
        $0.cell(utc: instant)
      } == "2025-03-14,08:04,2025-03-14T08:04+00:00,2025-03-14T08:04Z\n")
  }

  @Test func excelBeginsWithAByteOrderMark() {
    #expect(row(.excel) { $0.cell("a") } == "\u{FEFF}a\n")
  }

  @Test func excelSemicolonHasDecimalCommas() {
    let cells = row(.excelSemicolon) {
      $0.cell("a;b")
      $0.cell("a,b")
      $0.cell(ExactDecimal("-1234.50"))
      $0.cell(ExactDecimal("7"))
      $0.cell(list: ["a", "b"])
    }
    #expect(cells == "\u{FEFF}\"a;b\";a,b;-1234,50;7;a b\n")
  }
}
