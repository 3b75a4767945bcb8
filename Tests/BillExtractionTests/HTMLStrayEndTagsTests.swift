import BillExtraction
import BillModel
import Testing

@Suite("End tags that close nothing")
struct HTMLStrayEndTagsTests {
  private static let count = 20_000

  /// Deep elements that are never closed, and many end tags behind them.
  private func page(opening: String, end: String) throws -> [String] {
    let text =
      "<html><body><p>first</p>" + opening
      + String(repeating: "<div>", count: Self.count) + "<p>deep</p>"
      + String(repeating: end + " word ", count: Self.count) + "<p>last</p></body></html>"
    return try Extract().run(SourceFile(path: "a.html", bytes: Array(text.utf8)))
      .pages.flatMap(\.words).map(\.text)
  }

  @Test(
    "No text is lost with them",
    arguments: [("", "</font>"), ("<b>", "</b>"), ("", "</FONT class=\"a>\n"), ("", "</x")])
  func noTextIsLost(opening: String, end: String) throws {
    let words = try page(opening: opening, end: end + (end.hasSuffix("x") ? ">" : ""))
    #expect(words.prefix(2) == ["first", "deep"])
    #expect(words.last == "last")
    #expect(words.count { $0 == "word" } == Self.count)
  }

  @Test("End tags that close something stay, however many there are")
  func closingTagsStay() throws {
    let rows = String(
      repeating: "<tr><td><b>a</b></td><td>b</td></x></tr>", count: Self.count)
    let text = "<html><body><table>\(rows)</table><p>last</p></body></html>"
    let page = try Extract().run(SourceFile(path: "a.html", bytes: Array(text.utf8))).pages[0]
    #expect(page.words.count == 2 * Self.count + 1)
    #expect(page.words.count { $0.style.contains(.bold) } == Self.count)
    #expect(Set(page.words.filter { $0.text == "a" }.map(\.box.x0)).count == 1)
  }
}
