import BillExtraction
import BillModel
import Testing

@Suite struct HTMLCharsetTests {
  static let declarations = [
    "<meta charset=CHARSET>", "<META CharSet=\"CHARSET\" >",
    "<meta http-equiv='Content-Type' content='text/html; charset=CHARSET'>",
    "<meta name=x content='charset'><meta content=\"text/html;charset = CHARSET\" http-equiv=x />",
    "",
  ]

  @Test(arguments: EncodedText.all, declarations)
  func aPageIsReadInItsCharset(sample: EncodedText, declaration: String) throws {
    let head = declaration.replacing("CHARSET", with: sample.charset)
    let html = "<html><head>\(head)<title>x</title></head><body><p>\(sample.text)</p></body></html>"
    let page = try HTMLPage(sample.bytes(html))
    #expect(page.text == sample.text)
    #expect(page.document.losses.isEmpty)
    // Whatever the bytes were, the words stand in the same places.
    let same = try HTMLPage(html).page.words.map(\.box)
    #expect(page.page.words.map(\.box) == same)
  }

  @Test func anXMLDeclarationCounts() throws {
    let sample = EncodedText(charset: "iso-8859-5", text: "Сумма")
    let html = "<?xml version='1.0' encoding='ISO-8859-5'?><html><body>Сумма</body></html>"
    #expect(try HTMLPage(sample.bytes(html)).text == "Сумма")
  }

  @Test func bytesThatAreNoTextAreALoss() throws {
    let page = try HTMLPage(
      Array("<meta charset=utf-8><p>".utf8) + Array(EncodedText.russian.utf8) + [0xC3, 0x28])
    #expect(page.document.losses == [TextLoss(page: 1, reason: "1 byte is no text in utf-8")])
    #expect(page.text.hasSuffix("\u{FFFD}("))
  }
}
