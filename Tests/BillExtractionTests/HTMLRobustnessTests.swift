import BillExtraction
import BillModel
import Testing

/// Whatever stands in a page, it is read or refused, and every word lies in its block.
@Suite struct HTMLRobustnessTests {
  static let pieces = [
    "<table>", "</table>", "<tr>", "<td colspan=3 rowspan=2>", "</td>", "<th>", "<tbody>", "<dl>",
    "<dt>", "<dd>", "<caption>", "<div style='display:flex;flex-wrap:wrap'>", "</div></div></div>",
    "<div style='float:left;width:40%'>", "<span style='display:inline-block;width:20%'>", "<pre>",
    "<div style='display:table-row'>", "<div style='display:table-cell'>", "<div class=a>", "<br>",
    "<style>.a{display:grid;grid-template-columns:1fr 2fr}</style>", "<select><option selected>",
    "</select>", "<p hidden>", "<html>", "<body>", "</body>", "<!--", "-->", "<li>", "<textarea>",
    "1&nbsp;234", "<input value='x y'>", "<script>", "</script>", "<form>", "\u{0}", "Total 12.50",
    "Фактура", "月結單", "ﻓﺎﺗﻮرة", "&#x110000;", "<plaintext>", "<frameset>", "<a href=", "'", "\"",
  ]

  @Test(arguments: 1...12)
  func anyMixtureOfTagsIsLaidOut(seed: UInt64) throws {
    var random = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<50 {
      var html = ""
      for _ in 0..<Int.random(in: 1...200, using: &random) {
        html += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }
      let page = try HTMLPage(html)
      for word in page.page.words {
        let isInside = word.block >= 0 && word.block < page.page.blocks.count
        try #require(isInside)
        let box = page.page.blocks[Int(word.block)].box
        #expect(box.union(word.box) == box)
      }
      // Reading again gives the same page.
      let again = try HTMLPage(html)
      #expect(again.page.words.map(\.box) == page.page.words.map(\.box))
      #expect(again.page.blocks.map(\.place) == page.page.blocks.map(\.place))
    }
  }

  struct Xorshift: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }
}
