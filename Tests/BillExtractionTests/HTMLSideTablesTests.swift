import BillModel
import Testing

import BillExtraction

@Suite("Tables beside each other")
struct HTMLSideTablesTests {
  private func table(_ titles: String, _ rows: String...) -> String {
    let cells = ([titles] + rows).map { row in
      "<tr>" + row.split(separator: " ").map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return "<table>\(cells.joined())</table>"
  }

  /// The words by the heights that they stand at.
  private func rows(_ html: String) throws -> [String] {
    let words = try HTMLPage(html).page.words
    let lines = Dictionary(grouping: words) { $0.box.y0 }.sorted { $0.key < $1.key }
    return lines.map { line in
      line.value.sorted { $0.box.x0 < $1.box.x0 }.map(\.text).joined(separator: " ")
    }
  }

  @Test("Tables with a title in common stand below each other", arguments: [true, false])
  func parted(isFlex: Bool) throws {
    let first = table("Date Call Amount", "d1 c1 1.00", "d2 c2 2.00")
    let second = table("Date Message Amount", "d3 m1 3.00", "d4 m2 4.00", "d5 m3 5.00")
    let html =
      isFlex
      ? "<div style='display:flex'><div>\(first)</div><div>\(second)</div></div><p>End</p>"
      : "<table><tr><td>\(first)</td><td></td><td>\(second)</td></tr></table><p>End</p>"
    #expect(
      try rows(html) == [
        "Date Call Amount", "d1 c1 1.00", "d2 c2 2.00", "Date Message Amount", "d3 m1 3.00",
        "d4 m2 4.00", "d5 m3 5.00", "End",
      ])
  }

  @Test("Columns that stay while others are scrolled, and blocks of labels, keep their rows")
  func kept() throws {
    let fixed = table("Date Number Kind", "d1 n1 k1", "d2 n2 k2")
    let moving = table("Volume Place Amount", "v1 p1 1.00", "v2 p2 2.00")
    #expect(
      try rows("<table><tr><td>\(fixed)</td><td>\(moving)</td></tr></table>") == [
        "Date Number Kind Volume Place Amount", "d1 n1 k1 v1 p1 1.00", "d2 n2 k2 v2 p2 2.00",
      ])
    let labels = table("Total 1.00", "Tax 2.00")
    #expect(
      try rows("<table><tr><td>\(labels)</td><td>\(labels)</td></tr></table>") == [
        "Total 1.00 Total 1.00", "Tax 2.00 Tax 2.00",
      ])
  }
}
