import BillExtraction
import BillModel
import Testing

/// What is seen of a page: white text on grounds, pages that lie on their side.
@Suite struct PDFSeenTests {
  private static func words(_ page: TestPage) throws -> [Word] {
    try PDFReader().read(TestPDF(page).bytes).pages.flatMap(\.words)
  }

  @Test(arguments: [
    ("0 0 0.4 rg", true), ("0.6 g", true), ("0.9 0.3 0.2 rg", true), ("1 g", false),
    ("0.99 g", false),
  ])
  func whiteTextCountsWhereItCanBeSeen(ground: String, isSeen: Bool) throws {
    var page = TestPage()
    page.content = "\(ground) 10 140 280 24 re f\n"
    page = page.drawing("Amount", x: 20, y: 148, color: "1 g").drawing("Below", x: 20, y: 100)
    let found = try Self.words(page)
    #expect(found.map(\.text) == ["Amount", "Below"])
    #expect(found[0].style == (isSeen ? [] : .white))
    #expect(found[1].style == [])
  }

  @Test(arguments: [0, 90, 180, 270])
  func theGroundIsFoundOnTurnedPages(turn: Int) throws {
    var page = TestPage("/Rotate \(turn) /CropBox [10 20 290 190]")
    page.content = "0.2 g 150 140 100 24 re f\n"
    page = page.drawing("Dark", x: 160, y: 148, color: "1 g")
      .drawing("Light", x: 30, y: 60, color: "1 g")
    let found = try Self.words(page)
    #expect(found.first { $0.text == "Dark" }?.style.contains(.white) == false)
    #expect(found.first { $0.text == "Light" }?.style.contains(.white) == true)
  }

  /// A picture of two pixels beside each other, drawn over the lower half of the page.
  private static func pdf(pixels: [UInt8], isBehind: Bool, turn: Int = 0) -> TestPDF {
    var page = TestPage("/Rotate \(turn)")
    page.resources = "/XObject << /I 7 0 R >>"
    let picture = "q 300 0 0 100 0 0 cm /I Do Q\n"
    if isBehind { page.content = picture }
    page = page.drawing("Above", x: 20, y: 150).drawing("Amount", x: 20, y: 50)
    if !isBehind { page.content += picture }
    var pdf = TestPDF(page)
    let data = pixels.map { String(UnicodeScalar($0)) }.joined()
    pdf.objects = [
      "<< /Type /XObject /Subtype /Image /Width \(pixels.count) /Height 1 /ColorSpace /DeviceGray"
        + " /BitsPerComponent 8 /Length \(pixels.count) >>\nstream\n\(data)\nendstream"
    ]
    return pdf
  }

  @Test("Text below a plain picture is not seen", arguments: [0, 90])
  func coveredText(turn: Int) throws {
    let words = try PDFReader().read(
      Self.pdf(pixels: [0x80, 0x80], isBehind: false, turn: turn).bytes
    ).pages.flatMap(\.words)
    #expect(words.first { $0.text == "Amount" }?.style.contains(.white) == true)
    #expect(words.first { $0.text == "Above" }?.style.contains(.white) == false)
  }

  @Test("A page's only text is kept")
  func onlyText() throws {
    var pdf = Self.pdf(pixels: [0x80, 0x80], isBehind: false)
    pdf.pages[0].content = pdf.pages[0].content.replacing("(Above)", with: "()")
    let words = try PDFReader().read(pdf.bytes).pages.flatMap(\.words)
    #expect(words.map(\.text) == ["Amount"])
    #expect(words.first?.style.contains(.white) == false)
  }

  @Test("Text above a picture is seen")
  func textOnPicture() throws {
    let words = try PDFReader().read(Self.pdf(pixels: [0xC0, 0xC0], isBehind: true).bytes)
      .pages.flatMap(\.words)
    #expect(words.allSatisfy { !$0.style.contains(.white) })
  }

  @Test("Text below what may be a picture of it stays, as on a scan with a layer of text")
  func layerOfText() throws {
    let pixels = (0..<60).map { UInt8($0 % 2 == 0 ? 0 : 0xFF) }
    let words = try PDFReader().read(Self.pdf(pixels: pixels, isBehind: false).bytes)
      .pages.flatMap(\.words)
    #expect(words.allSatisfy { !$0.style.contains(.white) })
  }

  @Test(
    "A page that is a picture below invisible text is a scan, in one piece or in strips",
    arguments: [
      ("3 Tr", ["300 0 0 200 0 0"], "", true),
      ("3 Tr", ["300 0 0 100 0 0", "300 0 0 100 0 100"], "", true),
      // Real text before a picture as a ground, or beside one.
      ("0 Tr", ["300 0 0 200 0 0"], "", false),
      ("3 Tr", ["300 0 0 40 0 0"], "", false),
      // A number may be stamped onto a scan.
      ("3 Tr", ["300 0 0 200 0 0"], "BT 0 Tr /F 8 Tf 250 5 Td (000017) Tj ET", true),
    ])
  func scan(mode: String, pictures: [String], stamp: String, isScan: Bool) throws {
    var page = TestPage()
    page.resources = "/XObject << /I 7 0 R >>"
    page.content = pictures.map { "q \($0) cm /I Do Q\n" }.joined()
    page.content += "BT \(mode) /F 8 Tf 14 TL 20 180 Td\n"
    for _ in 0..<8 { page.content += "(Call to 96800000 of 0.250) Tj T*\n" }
    page.content += "ET\n\(stamp)\n"
    let data = (0..<60).map { $0 % 2 == 0 ? "\u{10}" : "\u{F0}" }.joined()
    var pdf = TestPDF(page)
    pdf.objects = [
      "<< /Type /XObject /Subtype /Image /Width 60 /Height 1 /ColorSpace /DeviceGray"
        + " /BitsPerComponent 8 /Length 60 >>\nstream\n\(data)\nendstream"
    ]
    let document = try PDFReader().read(pdf.bytes)
    #expect(document.scannedPages == (isScan ? [1] : []))
    #expect(document.pages.flatMap(\.words).count == 40 + (stamp.isEmpty ? 0 : 1))
  }

  private static let lines = [
    "Invoice 4711 of 2026-02-06 for the month", "of January, calls and messages",
    "Total to pay by the end of month 12.50",
  ]

  /// Lines that run downwards, upwards, or on their head, without a /Rotate that would mend it.
  @Test(arguments: [
    ("0 -1 1 0 %1 190", Float(200), Float(300)), ("0 1 -1 0 %2 10", 200, 300),
    ("-1 0 0 -1 290 %3", 300, 200),
  ])
  func aPageOnItsSideIsTurned(matrix: String, width: Float, height: Float) throws {
    var page = TestPage()
    for (index, line) in Self.lines.enumerated() {
      let place =
        matrix.replacing("%1", with: "\(250 - 20 * index)")
        .replacing("%2", with: "\(50 + 20 * index)").replacing("%3", with: "\(50 + 20 * index)")
      page = page.drawing(line, matrix: place, size: 8)
    }
    let document = try PDFReader().read(TestPDF(page).bytes)
    let read = try #require(document.pages.first)
    #expect(read.width == width && read.height == height)
    #expect(read.words.allSatisfy { $0.style == [] })
    let upright = read.words.sorted { ($0.box.y0, $0.box.x0) < ($1.box.y0, $1.box.x0) }
    #expect(upright.map(\.text).joined(separator: " ") == Self.lines.joined(separator: " "))
    #expect(
      read.words.allSatisfy {
        $0.box.x0 >= 0 && $0.box.y0 >= 0 && $0.box.x1 <= width && $0.box.y1 <= height
      })
  }

  @Test func aTurnedNoteOnTheMarginTurnsNoPage() throws {
    var page = TestPage().drawing("Customer copy, keep it", matrix: "0 1 -1 0 15 20", size: 8)
    for (index, line) in Self.lines.enumerated() {
      page = page.drawing(line, x: 40, y: 150 - 20 * Double(index), size: 8)
    }
    let document = try PDFReader().read(TestPDF(page).bytes)
    #expect(document.pages.first?.width == 300)
    #expect(document.pages.flatMap(\.words).first { $0.text == "Customer" }?.style == .rotated)
    #expect(document.pages.flatMap(\.words).first { $0.text == "Invoice" }?.style == [])
  }
}
