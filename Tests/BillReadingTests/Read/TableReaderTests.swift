import BillKnowledge
import BillModel
import BillReading
import Testing

/// Rows, and the lines around them that are none.
@Suite struct TableReaderTests {
  /// Rows as texts: role, section, and the cells with a bar between them.
  private func rows(_ document: Document) throws -> [String] {
    let (draft, _) = try Readers.draft(of: document)
    return draft.tables.rows.map { row in
      let role =
        switch row.role {
        case .entry: "entry"
        case .total: "total"
        case .apart(let state): state.rawValue
        }
      let section = row.section < 0 ? "" : " in \(row.section)"
      return role + section + ": " + row.cells.map(\.text).joined(separator: " | ")
    }
  }

  private static let header =
    "Dato          Tid         Tjeneste                    Nummer          Beløp"

  @Test func oneRowALine() throws {
    let found = try rows(
      PageText.document(
        Self.header + """

          01.02.2026    12:44:05    Samtale                     900 00 001      12,50
          01.02.2026    13:00:00    SMS                         900 00 002       0,99
          """))
    #expect(
      found == [
        "entry: 01.02.2026 | 12:44:05 | Samtale | 900 00 001 | 12,50",
        "entry: 01.02.2026 | 13:00:00 | SMS | 900 00 002 | 0,99",
      ])
  }

  @Test func dateOnceAndTimesBelowIt() throws {
    let found = try rows(
      PageText.document(
        Self.header + """

          01.02.2026    12:44:05    Samtale                     900 00 001      12,50
                        13:00:00    SMS                         900 00 002       0,99
          """))
    #expect(found.last == "entry: 13:00:00 | SMS | 900 00 002 | 0,99")
  }

  @Test func aTotalIsNoEntry() throws {
    let found = try rows(
      PageText.document(
        Self.header + """

          01.02.2026    12:44:05    Samtale                     900 00 001      12,50
          Sum                                                                   12,50
          """))
    #expect(found.count == 2)
    #expect(found.last?.hasPrefix("total: Sum | 12,50") == true)
  }

  @Test func theRestOfASumsLabelIsNoRowOfADay() throws {
    let found = try rows(
      PageText.document(
        Self.header + """

          01.02.2026    12:44:05    Samtale                     900 00 001      12,50
          Sum 90 00                                                             12,50
          01 21
          """))
    #expect(found.count == 2)
    #expect(found.last?.hasPrefix("total: Sum 90 00 01 21 | 12,50") == true)
  }

  @Test func aWrappedCellBelowBelongsToItsRow() throws {
    let found = try rows(
      PageText.document(
        Self.header + """

          01.02.2026    12:44:05    Samtale til utlandet,       900 00 001      12,50
                                    Sverige og Danmark
          02.02.2026    13:00:00    SMS                         900 00 002       0,99
          """))
    #expect(
      found.first
        == "entry: 01.02.2026 | 12:44:05 | Samtale til utlandet, Sverige og Danmark | 900 00 001"
        + " | 12,50")
    #expect(found.count == 2)
  }

  @Test func aWrappedCellAboveBelongsToTheRowBelow() throws {
    var page = PageText()
    page.lines(Self.header, from: 20)
    page.lines(
      "01.02.2026    12:44:05    Samtale                     900 00 001      12,50", from: 40)
    // Aligned to the bottom: its first line is nearer to the row below than to the one above.
    page.lines("                          Via operatøren Nor i", from: 60)
    page.lines(
      "02.02.2026    13:00:00    Sverige                     900 00 002      24,00", from: 72)
    let found = try rows(page.document)
    #expect(
      found.last
        == "entry: 02.02.2026 | 13:00:00 | Via operatøren Nor i Sverige | 900 00 002 | 24,00")
    #expect(found.count == 2)
  }

  @Test func aHeaderOnEveryPageGoesOnWithTheTable() throws {
    let page = { (day: Int, amount: String) in
      Self.header
        + "\n0\(day).02.2026    12:44:05    Samtale                     900 00 001      \(amount)"
    }
    let document = PageText.document(page(1, "12,50"), page(2, "13,50"), page(3, "14,50"))
    let (draft, _) = try Readers.draft(of: document)
    #expect(draft.tables.rows.count == 3)
    #expect(Set(draft.tables.tables.map(\.family)).count == 1)
  }

  @Test func aTableGoesOnWithoutAHeaderOnTheNextPage() throws {
    let row = "02.02.2026    13:00:00    SMS                         900 00 002       0,99"
    let found = try rows(PageText.document(Self.header + "\n" + row, row))
    #expect(found.count == 2)
  }

  @Test func theFooterOfAPageIsNoCell() throws {
    let page = { (number: Int) in
      Self.header + """

        0\(number).02.2026    12:44:05    Samtale                     900 00 001      1\(number),50


        Telia Norge AS, Org.nr 999 000 111 MVA                          Side \(number) av 3
        """
    }
    let found = try rows(PageText.document(page(1), page(2), page(3)))
    #expect(
      found == (1...3).map { "entry: 0\($0).02.2026 | 12:44:05 | Samtale | 900 00 001 | 1\($0),50" }
    )
  }

  @Test func sectionsNameTheirSubscriber() throws {
    let (draft, _) = try Readers.draft(
      of: PageText.document(
        """
        Telia Norge AS
        Tjenestespesifikasjon for Ingrid Solbakken - 900 00 021
        Spesifikasjon                            Beløp
        Telia X Smart                           549,00
        Sum 900 00 021                          549,00
        Tjenestespesifikasjon for Jonas Solbakken - 900 00 037
        Spesifikasjon                            Beløp
        Telia Junior                            299,00
        Sum 900 00 037                          299,00
        """))
    #expect(
      draft.tables.sections.map(\.subject)
        == ["Ingrid Solbakken - 900 00 021", "Jonas Solbakken - 900 00 037"])
    #expect(draft.tables.rows.map(\.section) == [0, 0, 1, 1])
  }

  @Test func aContinuedSectionIsTheSameOne() throws {
    let (draft, _) = try Readers.draft(
      of: PageText.document(
        """
        Telia Norge AS
        Tjenestespesifikasjon for Ingrid Solbakken - 900 00 021
        Spesifikasjon                            Beløp
        Telia X Smart                           549,00
        """,
        """
        Telia Norge AS
        Tjenestespesifikasjon for Ingrid Solbakken - 900 00 021 (fortsettelse)
        Spesifikasjon                            Beløp
        Samlerabatt                             -50,00
        """))
    #expect(draft.tables.sections.map(\.family) == [0, 0])
    #expect(draft.tables.rows.map(\.section) == [0, 0])
  }

  @Test func tablesOfOtherColumnsAreOtherTables() throws {
    let (draft, _) = try Readers.draft(
      of: PageText.document(
        """
        Dato          Tid         Nummer          Beløp
        01.02.2026    12:44:05    900 00 001      12,50

        Dato          Tid         Mengde          Beløp
        01.02.2026    12:44:05    1,5 MB          12,50
        """))
    #expect(draft.tables.tables.map(\.family) == [0, 1])
    #expect(draft.tables.rows.map(\.table) == [0, 1])
  }

  @Test func aNameThatSpansTwoRowsIsThatOfBoth() throws {
    var page = CellPage()
    page.table([
      ["Description", "Amount"], ["Plan", "20.00"], ["", "10.00"], ["Total", "30.00"],
    ])
    var document = page.document
    let plan = 2
    document.pages[0].blocks[plan].box.y1 = document.pages[0].blocks[plan + 3].box.y1
    let statement = try #require(Readers.content(of: document).statements.first)
    #expect(statement.entries.map(\.description) == ["Plan", "Plan"])
    #expect(statement.entries.compactMap(\.amount?.value.description) == ["20.00", "10.00"])
  }

  @Test func cellsOfHTMLAreReadLikeWordsOnAPage() throws {
    var page = CellPage()
    page.table([
      ["Dato", "Tid", "Tjeneste", "Nummer", "Beløp"],
      ["01.02.2026", "12:44:05", "Samtale til utlandet", "900 00 001", "12,50"],
    ])
    #expect(
      try rows(page.document)
        == ["entry: 01.02.2026 | 12:44:05 | Samtale til utlandet | 900 00 001 | 12,50"])
  }
}
