import BillExtraction
import BillModel
import Testing

@Suite struct HTMLWordTests {
  @Test(arguments: [
    ("1&nbsp;234,56 kr", ["1\u{A0}234,56", "kr"]),
    ("12&#8239;345&#8239;678.90", ["12\u{202F}345\u{202F}678.90"]),
    ("-1&thinsp;234", ["-1\u{2009}234"]),
    ("Total:&nbsp;1&nbsp;234", ["Total:", "1\u{A0}234"]),
    ("01.03.2026&nbsp;123 kr", ["01.03.2026", "123", "kr"]),
    ("07:08&nbsp;123", ["07:08", "123"]),
    ("1&nbsp;2345", ["1", "2345"]),
    ("1 234", ["1", "234"]),
    ("a&emsp;b\u{3000}c\td\u{85}", ["a", "b", "c", "d…"]),
    ("<b>1</b>234<i>,56</i>", ["1234,56"]),
    ("12<sup>50</sup>", ["12", "50"]),
    ("A<br>B", ["A", "B"]),
    ("so&shy;ft\u{200B}ly \u{202B}x\u{202C}\u{200E}", ["softly", "x"]),
    ("&#128;5 &#150; &amp;lt; &#x41;", ["€5", "–", "&lt;", "A"]),
    ("&num;1 50&percnt; &lpar;a&rpar; &nosuch; a&b", ["#1", "50%", "(a)", "&nosuch;", "a&b"]),
    ("<button>Pay</button><button>Now</button>", ["Pay", "Now"]),
    ("ﻓﺎﺗﻮرة ﷼ ﻻ", ["فاتورة", "ریال", "لا"]),
    ("رقـــم", ["رقم"]),
    ("\u{FB01}ne", ["fine"]),
  ])
  func textIsCutIntoWords(html: String, words: [String]) throws {
    #expect(try HTMLPage("<p>\(html)</p>").page.words.map(\.text) == words)
  }

  @Test func wordsOfALineStandInOrderWithoutTouching() throws {
    let page = try HTMLPage("<p>Monthly statement 月結單 <b>with</b> قيمة الفاتورة 12.50</p>")
    for (word, next) in zip(page.page.words, page.page.words.dropFirst()) {
      #expect(word.box.x1 < next.box.x0)
      #expect(word.box.y0 == next.box.y0)
    }
    #expect(try page.word("月結單").box.width == 30)
    #expect(try page.word("Monthly").box.width == 35)
  }

  @Test func arabicIsMarkedAndLogical() throws {
    let page = try HTMLPage("<div dir=rtl>إجمالي المبلغ <b>٠٫٢٥٠</b> OMR</div>")
    #expect(page.page.words.map(\.text) == ["إجمالي", "المبلغ", "٠٫٢٥٠", "OMR"])
    #expect(
      page.page.words.map { $0.style.contains(.rightToLeft) } == [true, true, false, false])
  }

  @Test func preformattedTextKeepsLinesAndColumns() throws {
    let page = try HTMLPage(
      "<pre>\nItem      Amount\nCalls  out   1.50\nData\t     22.00\n</pre>")
    #expect(page.phrases == ["Item", "Amount", "Calls", "out", "1.50", "Data", "22.00"])
    #expect(try page.word("Calls").box.x0 == page.word("Item").box.x0)
    #expect(try page.word("1.50").box.x0 == page.word("22.00").box.x0)
    #expect(try page.word("Amount").box.x0 - page.word("Item").box.x0 == 50)
    #expect(try page.word("Data").box.y0 > page.word("Calls").box.y0)
  }

  @Test func linesOfAPreLineParagraphAreKept() throws {
    let page = try HTMLPage("<p style='white-space: pre-line'>one  two\n three</p>")
    #expect(page.phrases == ["one two", "three"])
  }

  @Test func blocksStandBelowEachOther() throws {
    let page = try HTMLPage(
      "<h2>Bill</h2>loose<div>a <span>b</span><div>c</div>d</div><ul><li>e<li>f</ul>")
    #expect(page.phrases == ["Bill", "loose", "a b", "c", "d", "e", "f"])
    let tops = try ["Bill", "loose", "a", "c", "d", "e", "f"].map { try page.word($0).box.y0 }
    #expect(tops == tops.sorted() && Set(tops).count == tops.count)
    #expect(page.page.blocks.allSatisfy { $0.kind == .text })
    #expect(try page.block("f").place.path == "/html/body/ul[1]/li[2]")
    #expect(try page.block("d").place.path == "/html/body/div[1]")
  }

  @Test func thePageHoldsItsWords() throws {
    let page = try HTMLPage("<p>a long line of many words</p><table><tr><td>x<td>y</table>")
    for word in page.page.words {
      #expect(word.box.x0 >= 0 && word.box.x1 <= page.page.width)
      #expect(word.box.y0 >= 0 && word.box.y1 <= page.page.height)
    }
  }

  @Test(arguments: [
    ("<html lang=nb><body lang='en'>x", ["nb", "en"]), ("<html xml:lang='ar-OM'>x", ["ar-OM"]),
    ("<p lang=ru>x", []),
  ])
  func languagesAreTold(html: String, languages: [String]) throws {
    #expect(try HTMLPage(html).document.declaredLanguages == languages)
  }
}
