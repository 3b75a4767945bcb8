import BillExtraction
import BillModel
import Foundation
import Testing

@Suite struct PDFRightToLeftTests {
  /// Arabic letters on the codes from 0x80 on: every letter that the texts below have.
  private static let letters = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهويةى".unicodeScalars)

  private static func code(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard let index = letters.firstIndex(of: scalar) else { return scalar }
    return Unicode.Scalar(UInt8(0x80 + index))
  }

  private static func pdf(_ page: TestPage) -> TestPDF {
    var pdf = TestPDF(page)
    for (index, letter) in letters.enumerated() {
      pdf.meanings[UInt8(0x80 + index)] = String(letter)
    }
    return pdf
  }

  /// How a producer puts a text from right to left onto the page.
  enum Producer: CaseIterable {
    /// One string, turned round, with a space between words.
    case wholeStrings
    /// Every character a string of its own, from the right.
    case charactersFromTheRight
    /// Every character a string of its own, from the left.
    case charactersFromTheLeft
  }

  /// Draws a text from right to left that ends at the right at `right`; numbers stay as they are.
  private static func draw(
    _ text: String, right: Double, y: Double, on page: TestPage, by producer: Producer
  ) -> TestPage {
    var visual: [Unicode.Scalar] = []
    for part in text.split(separator: " ").reversed() {
      if !visual.isEmpty { visual.append(" ") }
      let isLetters = part.unicodeScalars.contains { letters.contains($0) }
      visual += isLetters ? part.unicodeScalars.reversed() : Array(part.unicodeScalars)
    }
    let width = 0.6 * 10
    let left = right - width * Double(visual.count)
    if producer == .wholeStrings {
      let string = String(String.UnicodeScalarView(visual.map(code)))
      return page.drawing(string, x: left, y: y, size: 10, font: "M")
    }
    var page = page
    let order = Array(visual.enumerated())
    for (index, scalar) in producer == .charactersFromTheLeft ? order : order.reversed()
    where scalar != " " {
      page = page.drawing(
        String(code(of: scalar)), x: left + width * Double(index), y: y, size: 10, font: "M")
    }
    return page
  }

  @Test(arguments: Producer.allCases)
  func aPageOfOneDirectionKeepsEveryCharacter(producer: Producer) throws {
    let lines = [
      "فاتورة شهرية", "رقم الحساب 70012388", "فترة الفاتورة 2026", "خدمات المحتوى",
      "مكالمات محلية 507",
    ]
    var page = TestPage()
    for (index, line) in lines.enumerated() {
      page = Self.draw(line, right: 280, y: 180 - 24 * Double(index), on: page, by: producer)
    }
    page = page.drawing("19.096", x: 20, y: 60)
    let found = try PDFReader().read(Self.pdf(page).bytes).pages[0].words
    let drawn = lines.joined() + "19.096"
    #expect(
      found.map(\.text).joined().unicodeScalars.sorted()
        == drawn.unicodeScalars.filter { $0 != " " }.sorted())
    #expect(found.contains { $0.text == "70012388" && $0.style == [] })
    #expect(found.contains { $0.text == "19.096" })
    #expect(found.contains { $0.text == "الحساب" && $0.style == .rightToLeft })
  }

  @Test func wordsOfBothDirectionsShareALine() throws {
    let page = Self.draw(
      "فاتورة", right: 280, y: 150, on: TestPage().drawing("Tax Invoice No. 12", x: 20, y: 150),
      by: .wholeStrings
    ).drawing("More words from left to right", x: 20, y: 100)
    let found = try PDFReader().read(Self.pdf(page).bytes).pages[0].words
    #expect(found.map(\.text).contains("فاتورة"))
    let invoice = try #require(found.first { $0.text == "Invoice" })
    let arabic = try #require(found.first { $0.style == .rightToLeft })
    #expect(invoice.box.x1 < 100)
    #expect(arabic.box.x0 > 200)
  }

  @Test func numbersInsideAWordStayFromLeftToRight() throws {
    // Drawn from the left: the number, then the letters of the word, turned round.
    let page = TestPage().drawing(
      String(String.UnicodeScalarView("12.50:مقر".unicodeScalars.map(Self.code))), x: 20, y: 150,
      font: "M")
    let found = try PDFReader().read(Self.pdf(page).bytes).pages[0].words
    #expect(found.map(\.text) == ["رقم:12.50"])
  }

  @Test func presentationFormsAreFoldedIntoLogicalOrder() throws {
    var pdf = TestPDF(TestPage().drawing("\u{83}\u{82}\u{81}\u{80}", x: 20, y: 150, font: "M"))
    pdf.meanings = [0x80: "\u{FE97}", 0x81: "\u{FE8E}", 0x82: "\u{FEAD}", 0x83: "\u{FEF3}"]
    #expect(try PDFReader().read(pdf.bytes).pages[0].words.map(\.text) == ["تاري"])
  }

  /// Statements of two producers, with real fonts; the words hold no lam-alef, which turns round.
  @Test(arguments: ["bill-arabic.pdf", "bill-arabic-chromium.pdf", "bill-arabic-digits.pdf"])
  func samplesHaveTheirWordsInLogicalOrder(name: String) throws {
    let words = try Self.sample("om/omantel/\(name)")
    let texts = Set(words.map(\.text))
    #expect(
      texts.isSuperset(of: [
        "عمانتل", "فاتورة", "ضريبية", "رقم", "الحساب", "الفاتورة", "الهاتف", "تفاصيل", "الرسوم",
        "المبلغ",
        "مكالمات", "محلية", "دولية", "خدمات", "المحتوى", "إجمالي", "المستحق", "السابق",
      ]))
    let number = name == "bill-arabic-digits.pdf" ? "٧٠٠١٢٣٩٩" : "70012388"
    #expect(texts.contains(number))
  }

  /// Its last line is a part of one of poppler's selections, and the whole line in another.
  @Test func aLineThatTwoSelectionsHaveInPartsIsReadOnce() throws {
    let words = try Self.sample("om/ooredoo/bill-presentation-forms.pdf")
    #expect(words.count { $0.text == "المستحق" } == 1)
    #expect(words.count { $0.text == "10.616" } == 1)
  }

  private static func sample(_ path: String) throws -> [Word] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "Samples/\(path)"))
    return try PDFReader().read(Array(data)).pages.flatMap(\.words)
  }
}
