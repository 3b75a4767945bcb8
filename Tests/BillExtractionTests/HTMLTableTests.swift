import BillExtraction
import BillModel
import Testing

@Suite struct HTMLTableTests {
  @Test func rowsOfATableShareColumns() throws {
    let page = try HTMLPage(
      """
      <table><tr><th>Date</th><th>Service</th><th>Amount</th></tr>
      <tr><td>01.03.2026</td><td>Call</td><td align=right>1,50</td></tr>
      <tr><td>02.03.2026</td><td>Data in a far country</td><td align=right>2,50</td></tr></table>
      """)
    let columns = [
      ["Date", "01.03.2026"], ["Service", "Call", "Data"], ["Amount", "1,50", "2,50"],
    ]
    for column in columns {
      let boxes = try column.map { try page.block($0).box }
      #expect(Set(boxes.map(\.x0)).count == 1)
      #expect(Set(boxes.map(\.x1)).count == 1)
      #expect(Set(boxes.map(\.y0)).count == column.count)
    }
    #expect(try page.block("Date").kind == .headerCell)
    #expect(try page.block("Call").kind == .cell)
    #expect(try page.block("Call").place.path == "/html/body/table[1]/tr[2]/td[2]")
    #expect(try page.word("Service").style.contains(.bold))
  }

  @Test func everyWordStandsInItsCell() throws {
    let page = try HTMLPage(
      """
      <table><tr><td rowspan=2>Left side</td><td colspan=2>Above both of them</td></tr>
      <tr><td>one<br>two<br>three</td><td>x</td></tr></table>
      """)
    for word in page.page.words {
      let box = page.page.blocks[Int(word.block)].box
      #expect(box.x0 <= word.box.x0 && word.box.x1 <= box.x1)
      #expect(box.y0 <= word.box.y0 && word.box.y1 <= box.y1)
    }
  }

  @Test func spansCoverTheirColumnsAndRows() throws {
    let page = try HTMLPage(
      """
      <table><tr><td>a</td><td colspan=2>b</td><td rowspan=3>c</td></tr>
      <tr><td rowspan=2>d</td><td>e</td><td>f</td></tr><tr><td>g</td><td>h</td></tr></table>
      """)
    let (a, b, c) = (try page.block("a").box, try page.block("b").box, try page.block("c").box)
    let (d, e, f) = (try page.block("d").box, try page.block("e").box, try page.block("f").box)
    let (g, h) = (try page.block("g").box, try page.block("h").box)
    #expect(b.x0 == e.x0 && b.x1 == f.x1)
    #expect(c.y0 == a.y0 && c.y1 == h.y1)
    #expect(d.y0 == e.y0 && d.y1 == g.y1)
    // Under the cell that reaches down, the row goes on in the next column.
    #expect(g.x0 == e.x0 && h.x0 == f.x0)
    #expect(d.x1 == e.x0)
  }

  @Test(arguments: [
    "<table><tr><td colspan=0>a<td rowspan=0>b<tr><td>c</table>",
    "<table><tr><td colspan=99999999999999>a<tr><td rowspan=99999999999999>b<td>c</table>",
    "<table><tr><td colspan=-1 rowspan=x>a<td>b<tr><td>c</table>",
    "<table><td>a<td>b<tr><td>c</table>",
  ])
  func oddSpansLoseNoCell(html: String) throws {
    #expect(try HTMLPage(html).page.words.map(\.text).sorted() == ["a", "b", "c"])
  }

  @Test func theFootOfATableIsShownLast() throws {
    let page = try HTMLPage(
      """
      <table><thead><tr><th>a<tfoot><tr><td>Total<tr><td>Due<tbody><tr><td rowspan=2>b<td>c
      <tr><td>d<tbody><tr><td>e</table>
      """)
    let tops = try ["a", "b", "d", "e", "Total", "Due"].map { try page.block($0).box.y0 }
    #expect(tops == tops.sorted() && Set(tops).count == tops.count)
    #expect(try page.block("b").box.y1 == page.block("d").box.y1)
  }

  @Test func aNestedTableStaysInItsCell() throws {
    let page = try HTMLPage(
      """
      <table><tr><td>before<table><tr><td>in1</td><td>in2</td></tr></table>after</td>
      <td>beside</td></tr></table>
      """)
    let (before, after) = (try page.word("before").box, try page.word("after").box)
    let (first, second) = (try page.word("in1").box, try page.word("in2").box)
    #expect(before.y1 <= first.y0 && first.y1 <= after.y0)
    #expect(first.y0 == second.y0 && first.x1 < second.x0)
    #expect(second.x1 < (try page.word("beside").box.x0))
    let inner = "/html/body/table[1]/tr[1]/td[1]/table[1]/tr[1]/td[1]"
    #expect(try page.block("in1").place.path == inner)
    // Text around a table is no cell as large as both.
    #expect(try page.block("before").kind == .text)
    #expect(try page.block("before").box.y1 <= first.y0)
  }

  @Test func linesOfACellAreOneBlock() throws {
    let page = try HTMLPage(
      "<table><tr><td><p>Main street 2</p><div>Big city</div>DK</td><td>x</td></tr></table>")
    #expect(page.phrases == ["Main street 2", "Big city", "DK", "x"])
    #expect(try page.word("Main").block == page.word("DK").block)
    #expect(try page.word("Main").box.y1 < page.word("Big").box.y0)
  }

  @Test(arguments: [
    "<table><caption>Calls</caption><tr><td>a<td>b</table>",
    "<table>Calls<tr><td>a<td>b</table>",
    "<table><tr>Calls<td>a<td>b</table>",
    "<table><form><tr><td>Calls<tr><td>a<td>b</form></table>",
  ])
  func textOutsideOfCellsIsKept(html: String) throws {
    let page = try HTMLPage(html)
    #expect(page.phrases.sorted() == ["Calls", "a", "b"])
    #expect(try page.word("a").box.y0 == page.word("b").box.y0)
  }

  @Test(arguments: [
    "<dl><dt>Due</dt><dd>12.50</dd><dt>Paid</dt><dd>0.00</dd></dl>",
    "<dl><div><dt>Due</dt><dd>12.50</dd></div><div><dt>Paid</dt><dd>0.00</dd></div></dl>",
    """
    <style>.t{display:table}.r{display:table-row}.t .c{display:table-cell}</style><div class=t>
    <div class=r><div class=c>Due</div><div class=c>12.50</div></div>
    <div class=r><div class=c>Paid</div> <div class=c>0.00</div></div></div>
    """,
    """
    <div style="display: table-row"><div style="display:table-cell">Due</div>
    <div style="display:table-cell">12.50</div></div><div style="display: table-row">
    <div style="display:table-cell">Paid</div><div style="display:table-cell">0.00</div></div>
    """,
    """
    <style>#g { display: grid; grid-template-columns: minmax(0, 1fr) [end] auto }</style>
    <div id=g><div>Due</div><div>12.50</div><span>Paid</span><span>0.00</span></div>
    """,
    """
    <style>.row{display:flex}</style><div class="row x"><div>Due</div><div>12.50</div></div>
    <div class="x row"><div>Paid</div><div>0.00</div></div>
    """,
    """
    <style>.l{float:left;width:50%}</style><div class=l>Due</div><div class=l>12.50</div>
    <div class=l>Paid</div><div class=l>0.00</div>
    """,
    """
    <style>.row{display:flex;flex-wrap:wrap}.c{flex:0 0 50%}</style><div class=row>
    <div class=c>Due</div><div class=c>12.50</div><div class=c>Paid</div><div class=c>0.00</div></div>
    """,
  ])
  func pairsStandSideBySide(html: String) throws {
    let page = try HTMLPage(html)
    let (due, amount) = (try page.word("Due").box, try page.word("12.50").box)
    let (paid, nothing) = (try page.word("Paid").box, try page.word("0.00").box)
    #expect(due.y0 == amount.y0 && paid.y0 == nothing.y0)
    #expect(due.y1 <= paid.y0)
    #expect(due.x1 < amount.x0 && paid.x1 < nothing.x0)
    #expect(page.phrases.count == 4)
    #expect(page.page.blocks.allSatisfy { $0.kind == .cell })
  }

  @Test func rulesForNarrowWindowsDoNotCount() throws {
    let page = try HTMLPage(
      """
      <style>.r{display:flex} @media (max-width: 400px) { .r{display:block} .x{display:none} }
      @supports (x: y) { .r { display: none } }</style>
      <style media="print">.r{display:none}</style>
      <div class=r><div>left</div><div class=x>right</div></div>
      """)
    #expect(try page.word("left").box.y0 == page.word("right").box.y0)
  }
}
