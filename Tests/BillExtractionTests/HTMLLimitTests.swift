import BillExtraction
import BillModel
import Testing

@Suite struct HTMLLimitTests {
  @Test(arguments: ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<div style='display:flex'>"])
  func deepTextIsKept(tag: String) throws {
    for depth in [255, 300, 20_000] {
      let page = try HTMLPage(String(repeating: tag, count: depth) + "Total 12.50")
      #expect(page.text == "Total 12.50")
      #expect(page.document.losses.isEmpty)
      #expect(page.page.blocks.count == 1)
    }
  }

  @Test func pathsOfDeepElementsStayShort() throws {
    let page = try HTMLPage(
      "<p>x</p>" + String(repeating: "<div>y", count: 2000) + "Total")
    #expect(page.page.blocks.allSatisfy { ($0.place.path ?? "").utf8.count < 600 })
    // html, body, p and 2,000 blocks.
    #expect(try page.block("yTotal").place.path == "/descendant::*[2003]")
  }

  @Test func tooManyAttributesAreRefused() throws {
    let few = (0..<1000).map { "a\($0)=1" }.joined(separator: " ")
    #expect(try HTMLPage("<p \(few)>x</p>").text == "x")
    let many = (0..<2000).map { "a\($0)" }
    for separator in [" ", "/", "=1 ", "='>' ", "=\"a b\"\n"] {
      let html = "<p>x</p><!-- > --><div " + many.joined(separator: separator) + ">y</div>"
      #expect(throws: ExtractError.self) { try HTMLPage(html) }
    }
  }

  @Test(arguments: [
    "grid-column:span 2147483647", "grid-column:-2147483648 / 2147483647",
    "grid-column:1 / 2147483647", "grid-column:span 99999999999999999999",
  ])
  func aCellCoversNoMoreColumnsThanThereMayBe(style: String) throws {
    let page = try HTMLPage(
      "<div style='display:grid;grid-template-columns:1fr 1fr'><div>a</div><div style='\(style)'>b</div><div>c</div></div>"
    )
    #expect(page.text == "a b c")
  }

  @Test func scriptsAreNotTakenForTags() throws {
    let code = String(repeating: "if (a <b && c) { d = '</i>' } ", count: 3000)
    #expect(try HTMLPage("<script>\(code)</script><p>x</p>").text == "x")
  }

  @Test func embeddedFilesAreNoWords() throws {
    let data = String(repeating: "QUJDRA+/", count: 20_000)
    let page = try HTMLPage("<p>before \(data)== after</p>")
    #expect(page.text == "before after")
    #expect(page.document.losses.isEmpty)
  }

  @Test func longTextWithoutSpacesIsKept() throws {
    let text = String(repeating: "本月收費總額", count: 5000)
    let page = try HTMLPage("<p>\(text)</p>")
    #expect(page.page.words.map(\.text).joined() == text)
  }

  @Test(arguments: ["", " ", "<html></html>", "<!-- x -->", "<body></body>", "<", "&", "\u{0}"])
  func emptyPagesHaveNoWords(html: String) throws {
    let page = try HTMLPage(html)
    #expect(page.document.pages.count == 1)
    #expect(page.page.words.allSatisfy { $0.text == "<" || $0.text == "&" })
  }

  @Test func zeroBytesDoNotEndThePage() throws {
    #expect(try HTMLPage("<p>a\u{0}b</p><p>c</p>").text == "a b c")
  }

  @Test(arguments: [
    "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><p>&x;</p>",
    "<!DOCTYPE html [<!ENTITY x 'no'>]><p>&x;</p>",
  ])
  func entitiesOfThePageAreNotResolved(html: String) throws {
    #expect(try HTMLPage(html).text.hasSuffix("&x;"))
  }

  @Test func manyRowsKeepTheirPlaces() throws {
    let rows = (1...3000).map { "<tr><td>r\($0)</td><td>\($0),00</td></tr>" }
    let page = try HTMLPage("<table>" + rows.joined() + "</table>")
    #expect(page.page.words.count == 6000)
    #expect(try page.block("r3000").place.path == "/html/body/table[1]/tr[3000]/td[1]")
    #expect(try page.word("r3000").box.y0 == page.word("3000,00").box.y0)
  }
}
