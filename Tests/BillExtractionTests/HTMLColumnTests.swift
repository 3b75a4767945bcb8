import BillExtraction
import BillModel
import Testing

@Suite("Columns that are no table's")
struct HTMLColumnTests {
  @Test("Rows of blocks that are a grid each have the same columns")
  func rowsOfBlocks() throws {
    let page = try HTMLPage(
      """
      <style>.r { display: flex }</style>
      <div class=r><div>Date</div><div>Description</div><div>Sum</div></div>
      <div class=r><div>01.02.2026</div><div>A longer text</div><div>1.00</div></div>
      """)
    #expect(try page.word("Description").box.x0 == page.word("A").box.x0)
    #expect(try page.word("Sum").box.x0 == page.word("1.00").box.x0)
  }

  @Test("The head of a table in a table of its own stands above its columns")
  func separateHead() throws {
    let page = try HTMLPage(
      """
      <div><table><tr><th>Date</th><th>Sum</th></tr></table></div>
      <div><table><tr><td>a very long first cell</td><td>1.00</td></tr></table></div>
      """)
    #expect(try page.word("Sum").box.x0 == page.word("1.00").box.x0)
  }

  @Test("Tables with text between them, or of other columns, keep their own")
  func separateTables() throws {
    let first = "<table><tr><th>Date</th><th>Sum</th></tr></table>"
    let second = "<table><tr><td>a very long first cell</td><td>1.00</td></tr></table>"
    let page = try HTMLPage(first + "<p>Text</p>" + second)
    #expect(try page.word("Sum").box.x0 < page.word("1.00").box.x0)
    let other = try HTMLPage(
      first + "<table><tr><td>a very long first cell</td><td>2</td><td>1.00</td></tr></table>")
    #expect(try other.word("Sum").box.x0 < other.word("2").box.x0)
  }

  @Test(
    "Lines drawn with letters part columns, and are no words",
    arguments: [
      "+----+-----+\n| a b | 1 |\n+----+-----+", "┌────┬────┐\n│ a b │ 1 │\n└────┴────┘",
      "|a b|1|", "=====\na b   1\n-----",
    ])
  func drawnTables(drawing: String) throws {
    #expect(try HTMLPage("<pre>\(drawing)</pre>").phrases == ["a b", "1"])
  }

  @Test("Outside of <pre> such letters are text")
  func drawnText() throws {
    #expect(try HTMLPage("<p>a | b --- c</p>").text == "a | b --- c")
  }
}
