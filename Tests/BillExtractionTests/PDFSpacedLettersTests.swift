import BillExtraction
import BillModel
import Testing

@Suite struct PDFSpacedLettersTests {
  private static func texts(
    _ page: TestPage, meanings: [UInt8: String] = [:]
  ) throws -> [String] {
    var pdf = TestPDF(page)
    pdf.meanings = meanings
    return try PDFReader().read(pdf.bytes).pages.flatMap(\.words).map(\.text)
  }

  @Test(arguments: [
    ("T o t a l", ["Total"]), ("I N V O I C E", ["INVOICE"]), ("S U M", ["SUM"]),
    ("T o t a l   a m o u n t :", ["Total", "amount:"]),
    ("T o t a l   1 2 . 5 0", ["Total", "12.50"]), ("1 2 . 5 0", ["12.50"]),
    ("T  o  t  a  l", ["Total"]),
    // Not letters of one word.
    ("1  2  3  4", ["1", "2", "3", "4"]), ("x  x  x  x", ["x", "x", "x", "x"]),
    ("a  b  c", ["a", "b", "c"]), ("Plan A B C for you", ["Plan", "A", "B", "C", "for", "you"]),
    ("1  .  2  .  3", ["1", ".", "2", ".", "3"]),
  ])
  func spacesWithinAWord(drawn: String, expected: [String]) throws {
    #expect(try Self.texts(TestPage().drawing(drawn, x: 20, y: 150)) == expected)
  }

  @Test(arguments: [2.0, 4, 8])
  func spacingWithoutSpaces(spacing: Double) throws {
    var page = TestPage()
    page.content = "BT /F 12 Tf \(spacing) Tc 1 0 0 1 20 150 Tm (Total) Tj ET"
    #expect(try Self.texts(page) == ["Total"])
  }

  @Test func lettersInColumnsStayApart() throws {
    var page = TestPage()
    for (index, letter) in "ABCD".enumerated() {
      page = page.drawing(String(letter), x: 20 + 30 * Double(index), y: 150)
    }
    #expect(try Self.texts(page) == ["A", "B", "C", "D"])
  }

  private static let ideographs: [UInt8: String] = [
    0x80: "账", 0x81: "单", 0x82: "日", 0x83: "期", 0x84: "共", 0x85: "次",
  ]

  @Test(arguments: [
    ("\u{80} \u{81} \u{82} \u{83}", ["账单日期"]), ("\u{84} \u{85}", ["共次"]),
    ("\u{84} 5 \u{85}", ["共", "5", "次"]), ("\u{80} \u{81} 5G", ["账单", "5G"]),
    ("\u{84} \u{85} \u{82}\u{83}", ["共", "次", "日期"]),
  ])
  func ideographsWithSpacesBetween(drawn: String, expected: [String]) throws {
    let page = TestPage().drawing(drawn, x: 20, y: 150, font: "M")
    #expect(try Self.texts(page, meanings: Self.ideographs) == expected)
  }
}
