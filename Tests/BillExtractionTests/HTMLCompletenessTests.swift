import BillExtraction
import BillModel
import Testing

/// Holds what is read against a stripper of tags that knows nothing of layout.
@Suite struct HTMLCompletenessTests {
  static let fixtures: [String] = [
    """
    <html><head><title>t</title><style>td { x: y }</style></head><body><h1>Bill 4711</h1>
    <p>Dear customer, <b>your</b> bill for <i>March</i>.<br>Thank you.</p><table border=1>
    <thead><tr><th>Date<th>Text<th>Sum<tbody><tr><td>01.03.<td>Call to <a href=x>+47 900</a><td>1,50
    <tr><td colspan=2>Total<td><b>1</b>,50</table><hr><center><font size=2>Page 1 of 1</font></center>
    """,
    """
    <div>a<div>b</div>c<span>d<div>e</div>f</span></div><ul><li>g<ul><li>h</ul>i</ul>
    <dl>j<dt>k<dd>l<p>m</p>n</dl>o<pre>p   q
    r</pre><blockquote>s</blockquote><fieldset><legend>t</legend>u<label>v</label></fieldset>
    """,
    """
    <table><tr><td>1<table><tr><td>2</td>3</tr>4<tr><th>5</table>6</td><td>7<div>8</div>
    <span>9</span></table>10<tr><td>11</td></tr><td>12</td>13<li>14<tbody>15
    """,
    """
    <div style="display:flex">x1<div>x2<p>x3</p></div>x4<span>x5</span><div style="display:table">
    x6<div style="display:table-row">x7<div style="display:table-cell">x8</div>x9</div>x10</div></div>
    <div style="float:left">x11</div>x12<div style="display:inline-block">x13<table><td>x14</table></div>
    <section style="display:grid;grid-template-columns:1fr 1fr 1fr">x15<p>x16<p>x17</section>
    """,
    "<p>unclosed <b>bold <i>both <p>next</b> x</i> y <table><td>z<p>zz</p><form>a<td>b</form>c",
    "<custom-tag>a <x:y>b</x:y></custom-tag><h2>c</h3>d</p>e<td>f</br>g</h>i<3 j",
    "<article>월 청구서 <ruby>漢<rt>kan</rt></ruby> <bdi dir=rtl>مرحبا</bdi> <q>q</q></article>",
    String(repeating: "<tr><td>&#48;&amp;&lt;&eacute;&#x20AC;&copy;</td></tr>", count: 500),
  ]

  @Test(arguments: fixtures)
  func allTextOfAPageIsKeptInOrder(html: String) throws {
    let page = try HTMLPage(html)
    let letters = page.page.words.map(\.text).joined().filter { $0 != "\u{A0}" }
    #expect(letters == Self.strip(html))
    #expect(page.page.words.allSatisfy { $0.block >= 0 && $0.block < page.page.blocks.count })
  }

  /// The letters of a page, without tags and spaces.
  static func strip(_ html: String) -> String {
    var text = html
    for name in ["title", "style"] {
      while let open = text.firstRange(of: "<\(name)"),
        let close = text.firstRange(of: "</\(name)>")
      {
        text.removeSubrange(open.lowerBound..<close.upperBound)
      }
    }
    var result = ""
    var isTag = false
    for (index, character) in zip(text.indices, text) {
      if character == "<" {
        let next = text[text.index(after: index)...].first
        isTag = next.map { $0.isLetter || $0 == "/" } ?? false
        if isTag { continue }
      }
      if !isTag, !character.isWhitespace { result.append(character) }
      if character == ">" { isTag = false }
    }
    let entities = [
      ("&#48;", "0"), ("&lt;", "<"), ("&eacute;", "é"), ("&#x20AC;", "€"), ("&copy;", "©"),
      ("&amp;", "&"),
    ]
    return entities.reduce(result) { $0.replacing($1.0, with: $1.1) }
  }
}
