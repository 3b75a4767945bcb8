import BillModel
import BillReading
import Testing

/// What stands above a table and in its titles holds for all of its rows.
@Suite("Headings of tables")
struct TableHeadingTests {
  private static let titles = ["Date", "Time", "Type", "Number", "Usage", "Charge (HK$)"]
  private static let row = ["08/01/2026", "10:00:00", "Mobile data", "", "1.00 MB", "$0.00"]

  private func entries(_ parts: (heading: String, titles: [String])...) throws -> [Entry] {
    var page = CellPage()
    page.paragraph("csl Usage details")
    for part in parts {
      page.paragraph(part.heading)
      page.table([part.titles, Self.row, Self.row])
    }
    return try Readers.content(of: page.document).statements.flatMap(\.entries)
  }

  @Test(arguments: [
    ("Usage in Hong Kong (UTC+8)", "+08:00"), ("Usage in Kathmandu, GMT+05:45", "+05:45"),
    ("Usage in Hong Kong", "+08:00"), ("Usage by the UTC list", "+08:00"),
    ("Usage in London (UTC-0)", "+00:00"), ("Usage of NUTC+3", "+08:00"),
  ])
  func aHeadingNamesTheClock(heading: String, offset: String) throws {
    let starts = try entries((heading: heading, titles: Self.titles)).map { $0.start?.description }
    #expect(starts == Array(repeating: "2026-01-08T10:00:00" + offset, count: 2))
  }

  @Test func theTitleOfAColumnNamesTheClock() throws {
    var titles = Self.titles
    titles[1] = "Time (UTC)"
    let starts = try entries((heading: "Data passes", titles: titles)).map { $0.start?.description }
    #expect(starts == Array(repeating: "2026-01-08T10:00:00+00:00", count: 2))
  }

  @Test func eachTableHasItsOwn() throws {
    let found = try entries(
      (heading: "Roaming usage in Japan (UTC+9)", titles: Self.titles),
      (heading: "Roaming usage in Nepal", titles: Self.titles),
      (heading: "Usage at home", titles: Self.titles))
    #expect(found.map(\.roaming) == [true, true, true, true, nil, nil])
    #expect(
      found.map { $0.start?.description } == [
        "2026-01-08T10:00:00+09:00", "2026-01-08T10:00:00+09:00", "2026-01-08T10:00:00",
        "2026-01-08T10:00:00", "2026-01-08T10:00:00+08:00", "2026-01-08T10:00:00+08:00",
      ])
  }
}
