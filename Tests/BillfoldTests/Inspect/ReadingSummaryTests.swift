import BillModel
import Billfold
import Testing

@Suite("What inspect tells of a document")
struct ReadingSummaryTests {
  private let page = Page(
    number: 1, width: 200, height: 100,
    words: [
      Word(text: "Sum", box: Box(x0: 10, y0: 10, x1: 30.04, y1: 20), size: 9.96, style: .bold),
      Word(text: "<1\t&", box: Box(x0: 40, y0: 10, x1: 60, y1: 20), size: 10, block: 0),
    ],
    blocks: [Block(place: .path("/html/p"), kind: .text, box: Box(x0: 0, y0: 0, x1: 1, y1: 1))])

  @Test func wordsAreListedAsTabSeparatedValues() {
    let document = Document(mediaType: "text/html", pages: [page])
    #expect(
      WordListing.text(of: document) == """
        page\tx0\ty0\tx1\ty1\tsize\tstyle\ttext\tplace
        1\t10.0\t10.0\t30.0\t20.0\t10.0\tbold\tSum\t
        1\t40.0\t10.0\t60.0\t20.0\t10.0\t\t<1 &\t/html/p

        """)
    #expect(WordListing.text(of: document, page: 2).split(separator: "\n").count == 1)
  }

  private func reading() throws -> DocumentReading {
    let place = Place.page(1, Box(x0: 40, y0: 10, x1: 60, y1: 20))
    var statement = Statement(type: .bill, at: place)
    statement.issuer.name = "Acme"
    statement.number = "7"
    statement.currency = CurrencyCode("EUR")
    statement.totals[.gross] = ExactDecimal(12)
    statement.verification.status = .contradicted
    statement.verification.checks = [
      Check(
        rule: "entries-total", expected: ExactDecimal(12), actual: ExactDecimal(11),
        sources: [place]),
      Check(
        rule: "balance-owed", expected: ExactDecimal(5), actual: ExactDecimal(5),
        sources: [.page(2, Box(x0: 0, y0: 0, x1: 1, y1: 1))]),
    ]
    var entry = Entry(kind: .fee, at: place)
    entry.description = "Paper"
    entry.amount = Money(value: ExactDecimal(11), currency: CurrencyCode("EUR"))
    var record = DocumentRecord(id: "d1", path: "a.pdf", status: .read)
    record.pages = 2
    record.mediaType = "application/pdf"
    record.unclaimed = [UnclaimedAmount(text: "3.00", source: place)]
    record.ruleClaims = [RuleClaim(rule: "legend", count: 2)]
    return DocumentReading(
      record: record, statements: [StatementReading(statement: statement, entries: [entry])])
  }

  @Test func aSummaryTellsProofAndDoubt() throws {
    #expect(
      ReadingSummary.lines(of: try reading(), listsEntries: true) == [
        "a.pdf: read, application/pdf, 2 pages",
        "",
        "statement 1: bill",
        "  issuer      Acme",
        "  profile     generic, made from document",
        "  number      7",
        "  currency    EUR",
        "  totals      gross 12",
        "  entries     1",
        "    fee  Paper  11 EUR  (page 1 at 40.0 10.0)",
        "  contradicted",
        "    FAILED  entries-total: 12 is printed, 11 follows, difference -1  (page 1 at 40.0 10.0)",
        "    passed  balance-owed: 5  (page 2 at 0.0 0.0)",
        "",
        "unclaimed amounts: 1",
        "  3.00  (page 1 at 40.0 10.0)",
        "claimed by rules:",
        "  legend: 2",
      ])
  }

  @Test func onePageLeavesTheOthersOut() throws {
    let lines = ReadingSummary.lines(of: try reading(), listsEntries: true, page: 2)
    #expect(!lines.contains { $0.contains("page 1") })
    #expect(lines.contains { $0.contains("balance-owed") })
    #expect(lines.contains("unclaimed amounts: 0"))
  }

  @Test func aProblemIsToldWithItsMend() {
    var record = DocumentRecord(id: "d1", path: "a.pdf", status: .failed)
    record.problem = Problem(code: "encrypted", message: "it is encrypted", hint: "give a password")
    #expect(
      ReadingSummary.lines(of: DocumentReading(record: record), listsEntries: false) == [
        "a.pdf: failed", "  encrypted: it is encrypted; give a password",
      ])
  }

  @Test func aDrawingIsWellFormedAndMarksWhatWasRead() throws {
    let svg = PageDrawing(of: page, reading: try reading()).svg
    #expect(svg.contains("&lt;1&#9;&amp;</text>"))
    #expect(svg.contains("<title>fee</title>"))
    #expect(svg.contains("<title>entries-total</title>"))
    #expect(svg.contains("<title>unclaimed</title>"))
    #expect(!svg.contains("balance-owed"))
    #expect(svg.contains("viewBox=\"0 0 200.0 100.0\""))
    let opened = svg.split(separator: "<rect").count - 1
    #expect(opened == 1 + 2 + 3)
  }

  @Test func doubtsAreDrawnLastAndNothingTwice() throws {
    var twice = try reading()
    twice.statements += twice.statements
    let drawing = PageDrawing(of: page, reading: twice)
    #expect(drawing.marks == PageDrawing(of: page, reading: try reading()).marks)
    #expect(drawing.marks.map(\.ink) == [.entry, .doubt, .doubt])
    #expect(drawing.marks.map(\.title) == ["fee", "entries-total", "unclaimed"])
  }

  @Test func aPlaceInAStructureIsThatOfItsBlock() throws {
    var reading = try reading()
    reading.record.unclaimed = [
      UnclaimedAmount(text: "1", source: .path("/html/p")),
      UnclaimedAmount(text: "2", source: .path("/html/b")),
    ]
    let drawing = PageDrawing(of: page, reading: reading)
    #expect(drawing.marks.filter { $0.title == "unclaimed" }.map(\.box) == [page.blocks[0].box])
  }

  @Test func aPictureHasThePageWithAMarginAndAKey() throws {
    let drawing = PageDrawing(of: page, reading: try reading())
    let png = try #require(drawing.png())
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // Width and height stand in the first chunk: 200 and 130 points, 100 and 18, twice each.
    #expect(Array(png[16..<24]) == [0, 0, 2, 148, 0, 0, 0, 236])
    #expect(png == PageDrawing(of: page, reading: try reading()).png())
    #expect(png != PageDrawing(of: page).png())
    let black = try #require(
      Raster(width: 400, height: 200, pixels: Array(repeating: 0, count: 320_000)))
    #expect(drawing.png(over: black) != png)
    var huge = page
    huge.height = .greatestFiniteMagnitude
    #expect(PageDrawing(of: huge).png() == nil)
  }
}
