import BillExtraction
import BillModel
import Testing

@Suite struct PDFFieldsTests {
  private static func widget(_ entries: String, flags: Int = 4) -> String {
    "<< /Type /Annot /Subtype /Widget /Rect [100 140 200 160] /F \(flags) \(entries) >>"
  }

  private static func page(_ entries: String = "") -> TestPage {
    TestPage("/Annots [7 0 R] \(entries)").drawing("Amount:", x: 20, y: 150)
  }

  private static func document(_ annotation: String, _ entries: String = "") throws -> Document {
    var pdf = TestPDF(page(entries))
    pdf.objects = [annotation]
    pdf.catalogue = "/AcroForm << /Fields [7 0 R] /DR << /Font << /F 3 0 R >> >> >>"
    return try PDFReader().read(pdf.bytes)
  }

  @Test(arguments: [
    ("/FT /Tx /T (a) /V (12.50 EUR)", ["Amount:", "12.50", "EUR"]),
    ("/FT /Tx /T (a) /V (two\\nlines)", ["Amount:", "two", "lines"]),
    ("/FT /Tx /T (a)", ["Amount:"]),
    ("/FT /Tx /T (a) /V (secret) /Ff 8192", ["Amount:"]),
    ("/FT /Ch /T (a) /Ff 131072 /Opt [(Oman) (Norge)] /V (Norge)", ["Amount:", "Norge"]),
    ("/FT /Btn /T (a) /V /Yes", ["Amount:"]),
  ])
  func valuesOfFieldsAreWords(field: String, expected: [String]) throws {
    let document = try Self.document(Self.widget(field))
    #expect(document.pages.flatMap(\.words).map(\.text) == expected)
  }

  @Test(arguments: [
    (0, Box(x0: 100, y0: 40, x1: 200, y1: 60)),
    (90, Box(x0: 140, y0: 100, x1: 160, y1: 200)),
    (180, Box(x0: 100, y0: 140, x1: 200, y1: 160)),
    (270, Box(x0: 40, y0: 100, x1: 60, y1: 200)),
  ])
  func aValueStandsInItsFieldHoweverThePageIsTurned(turn: Int, area: Box) throws {
    let document = try Self.document(
      Self.widget("/FT /Tx /T (a) /V (12.50)"), "/Rotate \(turn)")
    let word = try #require(document.pages[0].words.last)
    #expect(word.text == "12.50")
    #expect(word.box == area)
  }

  @Test("The place of a value is a number of points that can be computed with, whatever is said")
  func aFieldFarFromThePage() throws {
    let far = "1" + String(repeating: "0", count: 30)
    let field = """
      << /Type /Annot /Subtype /Widget /Rect [-\(far) 140 200 \(far)] /F 4 /FT /Tx /T (a)
      /V (12.50) >>
      """
    let box = try #require(try Self.document(field).pages[0].words.last { $0.text == "12.50" }).box
    #expect([box.x0, box.y0, box.x1, box.y1].allSatisfy { abs($0) < 100_000 })
  }

  @Test(arguments: [2, 32])
  func aHiddenFieldIsNotRead(flags: Int) throws {
    let document = try Self.document(Self.widget("/FT /Tx /T (a) /V (12.50)", flags: flags))
    #expect(document.pages.flatMap(\.words).map(\.text) == ["Amount:"])
  }

  @Test func aFlattenedValueIsReadOnce() throws {
    var pdf = TestPDF(Self.page().drawing("12.50", x: 105, y: 146))
    pdf.objects = [Self.widget("/FT /Tx /T (a) /V (12.50)")]
    pdf.catalogue = "/AcroForm << /Fields [7 0 R] >>"
    let document = try PDFReader().read(pdf.bytes)
    #expect(document.pages.flatMap(\.words).map(\.text) == ["Amount:", "12.50"])
  }

  @Test func aFieldIsTextEvenIfThereIsNoOther() throws {
    var pdf = TestPDF(TestPage("/Annots [7 0 R]"))
    pdf.objects = [Self.widget("/FT /Tx /T (a) /V (12.50)")]
    pdf.catalogue = "/AcroForm << /Fields [7 0 R] >>"
    #expect(try PDFReader().read(pdf.bytes).pages.flatMap(\.words).map(\.text) == ["12.50"])
  }

  @Test func aNoteWrittenOntoThePageIsText() throws {
    var pdf = TestPDF(Self.page())
    pdf.objects = [
      """
      << /Type /Annot /Subtype /FreeText /Rect [100 40 200 60] /F 4 /DA (/F 12 Tf)
      /Contents (PAID) >>
      """
    ]
    let word = try #require(try PDFReader().read(pdf.bytes).pages[0].words.first)
    #expect(word.text == "PAID" || word.text == "Amount:")
    let note = try #require(
      try PDFReader().read(pdf.bytes).pages[0].words.first { $0.text == "PAID" })
    #expect(note.box == Box(x0: 100, y0: 140, x1: 200, y1: 160))
  }
}
