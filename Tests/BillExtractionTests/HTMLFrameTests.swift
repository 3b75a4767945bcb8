import BillModel
import Testing

import BillExtraction

@Suite("Pages inside of pages")
struct HTMLFrameTests {
  private func texts(_ html: String) throws -> [String] {
    try HTMLPage(html).document.pages.map { $0.words.map(\.text).joined(separator: " ") }
  }

  @Test(
    "A frame whose content stands in an attribute is a page behind the page",
    arguments: [
      "<iframe srcdoc=\"&lt;meta charset=latin1&gt;&lt;p&gt;Å betale 12,50\"></iframe>",
      "<iframe src='data:text/html;charset=utf-8,%3Cp%3E%C3%85 betale 12%2C50'></iframe>",
      "<iframe src='data:text/html;base64,PHA+w4UgYmV0YWxlIDEyLDUw'></iframe>",
    ])
  func frame(html: String) throws {
    let page = try HTMLPage("<p>Page</p>\(html)")
    #expect(try texts("<p>Page</p>\(html)") == ["Page", "Å betale 12,50"])
    #expect(page.document.pages.map(\.number) == [1, 2])
    let places = page.document.pages[1].blocks.map(\.place)
    #expect(places == [.path("frame[1]/html/body/p[1]")])
  }

  @Test("Frames that are hidden, empty or elsewhere are none")
  func others() throws {
    let html =
      "<p>Page</p><iframe hidden srcdoc='A'></iframe><iframe style='display:none' srcdoc='B'>"
      + "</iframe><div hidden><iframe srcdoc='C'></iframe></div><iframe srcdoc=''></iframe>"
      + "<iframe src='https://example.com/'>D</iframe><iframe src='data:image/png,E'></iframe>"
    #expect(try texts(html) == ["Page"])
  }

  @Test("A frame in a frame has a page, and pages without end are told")
  func nested() throws {
    let inner = "&lt;p&gt;B&lt;iframe srcdoc='&amp;lt;p&amp;gt;C'&gt;&lt;/iframe&gt;"
    let page = try HTMLPage("<p>A</p><iframe srcdoc=\"\(inner)\"></iframe>")
    #expect(page.document.pages.map { $0.words.map(\.text) } == [["A"], ["B"], ["C"]])
    #expect(
      page.document.pages.map { $0.blocks[0].place } == [
        .path("/html/body/p[1]"), .path("frame[1]/html/body/p[1]"),
        .path("frame[2]/html/body/p[1]"),
      ])
    let many = String(repeating: "<iframe srcdoc='<p>x'></iframe>", count: 65)
    let crowd = try HTMLPage("<p>A</p>\(many)").document
    #expect(crowd.pages.count == 65)
    #expect(crowd.losses.map(\.kind) == [.lostText])
  }

  @Test("The tree of an element of its own is shown, other templates are not")
  func shadow() throws {
    let html =
      "<my-bill><template shadowrootmode=open><table><tr><td>Sum</td><td>12,50</td></tr></table>"
      + "</template></my-bill><template><p>No</p></template>"
    #expect(try HTMLPage(html).phrases == ["Sum", "12,50"])
  }
}
