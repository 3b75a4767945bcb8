import BillExtraction
import BillModel
import Testing

/// Fonts whose map to Unicode lacks some of the glyphs that are drawn.
@Suite struct PDFLostGlyphsTests {
  /// A page on which a font draws the glyphs of some numbers, of which 1 to 10 are the digits, and
  /// of which some are in its map.
  private static func document(_ glyphs: [Int], mapped: [Int]) throws -> Document {
    // The page's own fonts are others, so that this one comes with a drawing of its own.
    var page = TestPage().drawing("Total", x: 20, y: 100)
    page.resources = "/XObject << /X 12 0 R >>"
    page.content += "/X Do\n"
    var pdf = TestPDF(page)
    let program = TestFont(squares: 10).program.map { String(Unicode.Scalar($0)) }.joined()
    pdf.objects = [
      """
      << /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Test /Encoding /Identity-H
      /DescendantFonts [8 0 R] /ToUnicode 11 0 R >>
      """,
      """
      << /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Test /DW 600
      /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
      /CIDToGIDMap /Identity /FontDescriptor 9 0 R >>
      """,
      """
      << /Type /FontDescriptor /FontName /ABCDEF+Test /Flags 4 /FontBBox [0 0 500 700] /Ascent 800
      /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontFile2 10 0 R >>
      """,
      stream(program), stream(map(mapped)),
      stream(
        "BT /T 12 Tf 80 100 Td <\(glyphs.map(code).joined())> Tj ET",
        "/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Resources << /Font << /T 7 0 R >> >>"),
    ]
    return try PDFReader().read(pdf.bytes)
  }

  private static func stream(_ content: String, _ entries: String = "") -> String {
    "<< \(entries) /Length \(content.unicodeScalars.count) >>\nstream\n\(content)\nendstream"
  }

  private static func code(_ glyph: Int) -> String {
    let text = String(glyph, radix: 16)
    return String(repeating: "0", count: 4 - text.count) + text
  }

  private static func map(_ glyphs: [Int]) -> String {
    let lines = glyphs.map { "<\(code($0))> <\(code(0x2F + $0))>" }
    return """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def
      /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
      \(lines.count) beginbfchar
      \(lines.joined(separator: "\n"))
      endbfchar endcmap end end
      """
  }

  /// `1258`, with and without the `5` in the map; a digit may be missing at any place.
  @Test(arguments: [[2, 3, 6, 9], [6, 2, 3], [2, 3, 6], [6]])
  func aDigitThatTheMapLacksIsTold(glyphs: [Int]) throws {
    let whole = try Self.document(glyphs, mapped: Array(1...10))
    #expect(whole.losses.isEmpty)
    let digits = glyphs.map { String($0 - 1) }.joined()
    #expect(whole.pages.flatMap(\.words).map(\.text) == ["Total", digits])
    guard glyphs.count > 1 else { return }
    let document = try Self.document(glyphs, mapped: Array(1...5) + Array(7...10))
    #expect(document.losses.map(\.kind) == [.lostText])
    #expect(document.losses.map(\.page) == [1])
    #expect(
      document.losses.first?.reason == "1 characters that the Unicode map of their font lacks")
  }

  @Test func glyphsThatAreNotDrawnAreNoLoss() throws {
    let document = try Self.document([2, 3], mapped: [2, 3])
    #expect(document.losses.isEmpty)
    #expect(document.pages.flatMap(\.words).map(\.text) == ["Total", "12"])
  }

  /// The codes of a content stream: of one byte or two, in any writing.
  @Test(arguments: [
    "BT <0106> Tj ET", "BT < 01 06 > Tj ET", "BT (\\001\\006) Tj ET", "BT [(\\1\u{6})] TJ ET",
    "% (no string\nBT <0106> Tj ET", "BT (a\\(b\\\\) Tj <0106> Tj ET",
    "<< /A <</B 1>> >> BDC <0106> Tj",
  ])
  func codesOfStringsAreFound(_ content: String) {
    var codes = PDFDrawnCodes()
    let isKnown = codes.take(Array(content.utf8))
    #expect(isKnown)
    #expect(codes.hold(anyOf: [0x0106]))
    #expect(!codes.hold(anyOf: [0x0107, 0x1_0106]))
  }

  @Test(arguments: [
    "/Span <</ActualText <0106>>> BDC <0106> Tj EMC",
    "/P <</MCID 0>> BDC /Span<</ActualText(fi)>>BDC BT /B BMC <0106> Tj EMC ET EMC EMC",
  ])
  func whatIsToldLacksNone(_ content: String) {
    var codes = PDFDrawnCodes()
    let isKnown = codes.take(Array(content.utf8))
    #expect(isKnown && !codes.hold(anyOf: [0x0106]))
    let behind = codes.take(Array((content + " <0106> Tj").utf8))
    #expect(behind && codes.hold(anyOf: [0x0106]))
  }

  @Test func codesBehindPicturesAreNotKnown() {
    var codes = PDFDrawnCodes()
    let isPicture = !codes.take(Array("BI /W 1 /H 1 ID ( EI".utf8))
    let isText = codes.take(Array("/IDENT gs BT (ID) Tj ET".utf8))
    #expect(isPicture && isText)
  }
}
