import BillExtraction
import BillModel
import Testing

@Suite struct HTMLVisibilityTests {
  @Test(arguments: [
    "<!-- Total 99 -->", "<script>var t = 'Total 99 <b>'</script>", "<style>Total{a:99}</style>",
    "<template>99</template>", "<noscript>99</noscript>", "<p hidden>99</p>", "<div hidden=''>99",
    "<p style='display:none'>99</p>", "<p style='DISPLAY : None !important'>99</p>",
    "<div style='visibility:hidden'><b>99</b></div>", "<div style='opacity:0'>99</div>",
    "<span style='font-size:0'>99</span>", "<style>.h{display:none}</style><p class='a h'>99</p>",
    "<style>.h{display:none !important}</style><p class=h style='display:block'>99</p>",
    "<style>div.a > p .b { visibility: hidden }</style><div class=a><p><i class=b>99</i></p></div>",
    "<style>#secret, .x { display: none }</style><p id=secret>99</p>",
    "<style>/* .h{display:block} */ <!-- .h{display:none} --></style><p class=h>99</p>",
    "<input type=password value=99>", "<input type=hidden value=99>", "<title>99</title>",
    "<select><option>yes<option>99</select>", "<iframe>99</iframe>",
    "<textarea hidden>99</textarea>",
    "<table><tr style='display:none'><td>99</td></tr></table>", "<dialog>99</dialog>",
    "<a href='#x'>Open</a><p id=x style='display:none'>99</p>",
  ])
  func whatIsNotSeenIsNotRead(html: String) throws {
    let page = try HTMLPage("<html><head></head><body><p>seen</p>\(html)</div><p>too</p></body>")
    let words = page.text.split(separator: " ")
    #expect(!words.contains("99"))
    #expect(words.first == "seen" && words.last == "too")
  }

  @Test(arguments: [
    "<p aria-hidden=true>99</p>", "<input value=99>", "<input type=text value='99'>",
    "<select><option>yes<option selected>99</select>", "<select><option>99<option>no</select>",
    "<textarea>99</textarea>", "<details><summary>More</summary>99</details>",
    "<div style='visibility:hidden'>x<b style='visibility:visible'>99</b></div>",
    "<div style='font-size:0'>x<b style='font-size:12px'>99</b></div>",
    "<style>.h{display:none}</style><p class=H>99</p>",
    "<style>.h p{display:none}</style><div class=h></div><p>99</p>",
    "<style>.h:hover{display:none} .h::after{display:none}</style><p class=h>99</p>",
    "<style>.h{display:none} p.h{display:block}</style><p class=h>99</p>",
    "<style>p.h{display:block} .h{display:none}</style><p class=h>99</p>",
    "<style>.h{display:none}</style><p class=h style='display:block'>99</p>",
    "<style>body{display:none} html{visibility:hidden;opacity:0}</style>99",
    "<svg><text>99</text></svg>", "<dialog open>99</dialog>",
  ])
  func whatIsSeenIsRead(html: String) throws {
    #expect(try HTMLPage("<body>\(html)").text.split(separator: " ").contains("99"))
  }

  @Test(arguments: [
    "<a href='#tab2'>Details</a><div id=tab2 class=tab>99</div>",
    "<button aria-controls='tab1 tab2'>Details</button><div id=tab2 class=tab>99</div>",
    "<div id=tab2 class=tab>99</div><b onclick=\"show(event, 'tab2')\">Details</b>",
    "<li data-target='#tab2'>Details</li><div id=tab2 class=tab>99</div>",
    "<style>#r:checked ~ #tab2{display:block}</style><input type=radio id=r><div id=tab2 class=tab>99</div>",
    "<style>#tab2{display:none}</style><a href='#tab2'>Details</a><div id=tab2>99</div>",
  ])
  func aPartThatAControlShowsIsRead(html: String) throws {
    let page = try HTMLPage("<style>.tab{display:none}</style><p>seen</p>\(html)")
    #expect(page.text.split(separator: " ").contains("99"))
  }

  @Test func aHiddenPartWithoutAControlIsNotRead() throws {
    let page = try HTMLPage(
      "<style>.tab{display:none}</style><a href='#tab1'>x</a><div id=tab2 class=tab>99</div>")
    #expect(page.text == "x")
  }

  @Test(arguments: [
    ("<p style='color:white'>99</p>", true), ("<p style='color: #fffefe'>99</p>", true),
    ("<font color=#FFFFFF>99</font>", true), ("<p style='color:rgb(255, 255, 255)'>99</p>", true),
    ("<table bgcolor=white><td style='color:#fff'>99</table>", true),
    ("<p style='color:#fff;background:none'>99</p>", true),
    ("<p style='color:white'><b style='color:black'>99</b></p>", false),
    ("<p style='color:#fff0f0'>99</p>", false), ("<p style='color:#eee'>99</p>", false),
    ("<table bgcolor=#003366><td style='color:#fff'>99</table>", false),
    ("<div style='background: url(x.png)'><p style='color:#fff'>99</p></div>", false),
    ("<style>.d{background-color:navy}</style><i class=d style='color:white'>99</i>", false),
    ("<style>.w{color:white}</style><p class=w>99</p>", false),
  ])
  func whiteInkIsTold(html: String, isWhite: Bool) throws {
    #expect(try HTMLPage(html).word("99").style.contains(.white) == isWhite)
  }

  @Test func stylesOfWordsAreTold() throws {
    let page = try HTMLPage(
      """
      <p>plain <b>bold</b> <s>gone</s> <span style="color:#FFF">ghost</span>
      <span style="text-decoration: line-through">over</span> <span style="font-weight:700">fat</span></p>
      <div style="background:#036"><span style="color: white">badge</span></div><h1>Title</h1>
      """)
    #expect(try page.word("plain").style == [])
    #expect(try page.word("bold").style == .bold)
    #expect(try page.word("gone").style == .struckOut)
    #expect(try page.word("over").style == .struckOut)
    #expect(try page.word("ghost").style == .white)
    #expect(try page.word("fat").style == .bold)
    // White on a dark ground is readable.
    #expect(try page.word("badge").style == [])
    #expect(try page.word("Title").style == .bold)
    #expect(try page.word("Title").size > page.word("plain").size)
  }
}
