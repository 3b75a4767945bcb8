import BillExtraction
import BillModel
import Testing

@Suite struct XLSXTests {
  @Test func cellsOfEverySortAreRead() throws {
    var book = TestWorkbook()
    book.strings = [
      "<t>Услуга</t>", "<r><t>На </t></r><r><t>МТС</t></r><rPh><t>ヨミ</t></rPh>",
      "<t>a_x000D_\nb &amp; c</t>",
    ]
    book.styles = """
      <numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy\\ h:mm:ss"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="4"/><xf numFmtId="10"/></cellXfs>
      """
    book.add(
      "Лист &amp; 1",
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr">
      <is><r><t>in</t></r><r><t>line</t></r></is></c></row>
      <row r="3"><c r="A3" s="1"><v>46027.530613425928</v></c><c r="B3" s="2"><v>0.30000000000000004</v>
      </c><c r="C3" s="3"><v>0.2</v></c><c r="D3" t="str"><f>A1</f><v>text</v></c></row>
      <row><c><v>7</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-01-05T01:02:03</v>
      </c></row>
      <row r="9"><c r="A9" t="s"><v>2</v></c><c r="B9" t="s"><v>99</v></c><c r="C9"><v>1</v></c></row>
      """)
    let document = try Extract().run(SourceFile(path: "", bytes: book.bytes))
    #expect(document.mediaType == MediaType.workbook)
    #expect(document.losses.isEmpty)
    let page = SheetPage(try #require(document.pages.first))
    #expect(
      page.rows == [
        ["Услуга", "На МТС", "inline"], ["2026-01-05 12:44:05", "0.30", "20.00%", "text"],
        ["7", "TRUE", "#N/A", "2026-01-05 01:02:03"], ["a b & c", "1"],
      ])
    #expect(page.places == [1, 3, 4, 9].map { .sheet("Лист & 1", row: $0) })
    #expect(page.left(of: "inline") == page.left(of: "text"))
  }

  @Test func everySheetIsAPageAndHiddenOnesAreNone() throws {
    var book = TestWorkbook()
    let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
    book.add("one", row)
    book.add("hidden", row, state: "hidden")
    book.add("never", row, state: "veryHidden")
    book.add("two", row)
    let document = try XLSXReader().read(book.bytes)
    #expect(document.pages.map(\.number) == [1, 2])
    #expect(
      document.pages.map { $0.blocks[0].place } == [.sheet("one", row: 1), .sheet("two", row: 1)])
  }

  @Test func hiddenRowsAndColumnsAreLeftOut() throws {
    var book = TestWorkbook()
    let cells = { (row: Int) in
      "<c r=\"A\(row)\"><v>\(row)1</v></c><c r=\"B\(row)\"><v>\(row)2</v></c>"
        + "<c r=\"D\(row)\"><v>\(row)4</v></c>"
    }
    book.add(
      "s",
      "<row r=\"1\">\(cells(1))</row><row r=\"2\" hidden=\"1\">\(cells(2))</row>"
        + "<row r=\"3\" ht=\"0\" customHeight=\"1\">\(cells(3))</row><row r=\"4\">\(cells(4))</row>",
      before: "<cols><col min=\"2\" max=\"3\" width=\"9\" hidden=\"1\"/></cols>")
    let page = SheetPage(try XLSXReader().read(book.bytes).pages[0])
    #expect(page.rows == [["11", "14"], ["41", "44"]])
  }

  @Test func mergedCellsReachOverTheirColumns() throws {
    var book = TestWorkbook()
    book.strings = ["<t>A long title over the whole of the table</t>", "<t>x</t>"]
    let row = "<c r=\"A%\"><v>1</v></c><c r=\"B%\"><v>2</v></c><c r=\"C%\"><v>3</v></c>"
    book.add(
      "s",
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"/></row>"
        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\"><v>3</v></c></row>"
        + "<row r=\"3\">\(row.replacing("%", with: "3"))</row>",
      behind: "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:B3\"/>"
        + "<mergeCell ref=\"nonsense\"/><mergeCell ref=\"A9:XFD1048576\"/></mergeCells>")
    let page = try XLSXReader().read(book.bytes).pages[0]
    #expect(page.blocks[0].box.x1 >= page.blocks[4].box.x1)
    #expect(page.blocks[1].box.x1 == page.blocks[4].box.x1)
    #expect(page.blocks[1].box.y1 == page.blocks[4].box.y1)
    #expect(page.blocks[2].box.x0 == page.blocks[5].box.x0)
  }

  @Test func daysCountFrom1904() throws {
    var book = TestWorkbook()
    book.properties = "<workbookPr date1904=\"1\"/>"
    book.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    book.add("s", "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>44565</v></c></row>")
    #expect(try SheetPage.pages(book.bytes).map(\.rows) == [[["2026-01-05"]]])
  }

  @Test func whiteInkAndLinesThroughAreTold() throws {
    var book = TestWorkbook()
    book.strings = ["<t>word</t>"]
    book.styles = """
      <fonts><font/><font><b/><color rgb="FFFFFFFF"/></font><font><strike/></font></fonts>
      <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"/>
      </fill></fills><cellXfs><xf fontId="0"/><xf fontId="1" fillId="0"/><xf fontId="1" fillId="1"/>
      <xf fontId="2"/></cellXfs>
      """
    let cells = (0...3).map { "<c t=\"s\" s=\"\($0)\"><v>0</v></c>" }.joined()
    book.add("s", "<row r=\"1\">\(cells)</row>")
    let words = try XLSXReader().read(book.bytes).pages[0].words
    #expect(words.map(\.style) == [[], [.bold, .white], [.bold], [.struckOut]])
  }

  @Test func formulaWithoutAValueIsALoss() throws {
    var book = TestWorkbook()
    book.add("s", "<row r=\"2\"><c r=\"AB2\"><f>SUM(A1)</f></c><c r=\"AC2\"><f>1</f></c></row>")
    let losses = try XLSXReader().read(book.bytes).losses
    #expect(
      losses == [
        TextLoss(page: 1, reason: "the formula in s!AB2 and 1 more has no value stored")
      ])
  }

  @Test func bombIsTooLarge() {
    var book = TestWorkbook()
    book.add("s", String(repeating: "<row r=\"1\"/>", count: 200_000))
    let limits = ZipLimits(maximumRatio: 50, ratioFloor: 1 << 20)
    do throws(ExtractError) {
      _ = try XLSXReader(limits: limits).read(book.bytes)
      Issue.record("a bomb was read")
    } catch {
      #expect(error.problem.code == "too-large")
    }
  }

  @Test func documentTypeIsRefused() {
    var book = TestWorkbook()
    book.add("s", "")
    var files = book.files
    files[2] = .init(
      "xl/workbook.xml",
      "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>")
    #expect(throws: ExtractError.damaged(reason: "it has a document type, which is refused")) {
      try XLSXReader().read(TestZip.bytes(files))
    }
  }

  @Test func missingPartsAreDamage() {
    var book = TestWorkbook()
    book.add("s", "")
    #expect(throws: ExtractError.damaged(reason: "it has no workbook inside")) {
      try XLSXReader().read(TestZip.bytes([.init("a", "b")]))
    }
    #expect(throws: ExtractError.damaged(reason: "the sheet s is missing")) {
      try XLSXReader().read(TestZip.bytes(book.files.filter { !$0.name.contains("sheet1") }))
    }
    let name: [UInt8] = Array("EncryptedPackage".utf8).flatMap { (byte: UInt8) in [byte, 0] }
    let locked: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + name
    #expect(throws: ExtractError.locked) {
      try Extract().run(SourceFile(path: "", bytes: locked))
    }
  }

  @Test func hostilePlacesAreHarmless() throws {
    var book = TestWorkbook()
    book.add(
      "s",
      "<row r=\"999999999\"><c r=\"ZZZZZZ99999999999\"><v>1</v></c></row>"
        + "<row r=\"2\"><c r=\"XFD2\"><v>2</v></c><c r=\"XFE2\"><v>3</v></c><c s=\"999999\"><v>4</v></c>"
        + "<c t=\"s\"><v>1E300</v></c><c t=\"s\"><v>-1</v></c></row><row r=\"x\"><c r=\"1\"><v>5</v></c></row>"
    )
    #expect(try XLSXReader().read(book.bytes).pages.count == 1)
  }
}

@Suite struct SpreadsheetMLTests {
  static func workbook(_ body: String) -> [UInt8] {
    let name = "urn:schemas-microsoft-com:office"
    let head = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns"
    let names =
      "=\"\(name):spreadsheet\" xmlns:ss=\"\(name):spreadsheet\" xmlns:x=\"\(name):excel\">"
    return Array((head + names + body + "</Workbook>").utf8)
  }

  @Test func cellsAreReadByTheirTypesAndPlaces() throws {
    let bytes = Self.workbook(
      """
      <Styles><Style ss:ID="Default"/><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>
      <Style ss:ID="n"><NumberFormat ss:Format="0.00"/></Style></Styles>
      <Worksheet ss:Name="A"><Table><Column ss:Index="4" ss:Hidden="1"/>
      <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">Title &amp; more</Data></Cell>
      <Cell><Data ss:Type="String">hidden</Data></Cell></Row>
      <Row ss:Index="3"><Cell ss:StyleID="d"><Data ss:Type="DateTime">2026-01-05T12:44:05.000</Data></Cell>
      <Cell><Data ss:Type="DateTime">2026-01-05T12:44:05.000</Data></Cell>
      <Cell ss:Index="5" ss:StyleID="n"><Data ss:Type="Number">0.30000000000000004</Data></Cell></Row>
      <Row ss:Hidden="1"><Cell><Data ss:Type="String">hidden</Data></Cell></Row>
      </Table></Worksheet>
      <Worksheet ss:Name="B"><Table><Row><Cell><Data ss:Type="String">hidden</Data></Cell></Row></Table>
      <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible>
      </WorksheetOptions></Worksheet>
      """)
    let document = try Extract().run(SourceFile(path: "", bytes: bytes))
    #expect(document.mediaType == MediaType.spreadsheetML)
    #expect(document.pages.count == 1)
    let page = SheetPage(try #require(document.pages.first))
    #expect(page.rows == [["Title & more"], ["2026-01-05", "2026-01-05 12:44:05", "0.30"]])
    #expect(page.places == [.sheet("A", row: 1), .sheet("A", row: 3)])
  }

  @Test("Notes on cells are no cells, texts in several fonts are one, and merged cells reach on")
  func notesAndSpans() throws {
    let bytes = Self.workbook(
      """
      <Worksheet ss:Name="A"><Table>
      <Row><Cell ss:MergeDown="1"><Data ss:Type="String">Sum</Data><Comment ss:Author="me">
      <ss:Data xmlns="http://www.w3.org/TR/REC-html40"><B>me:</B> 77.77</ss:Data></Comment></Cell>
      <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>12</B>.50</ss:Data>
      </Cell></Row>
      <Row><Cell ss:Index="2"><Data ss:Type="Number">1e2</Data></Cell></Row>
      </Table></Worksheet>
      """)
    let page = SheetPage(try #require(SpreadsheetMLReader().read(bytes).pages.first))
    #expect(page.rows == [["Sum", "12.50"], ["100"]])
  }

  @Test(
    "Places that no sheet has are harmless",
    arguments: [
      "<Row ss:Index='999999999'><Cell ss:Index='9999'><Data ss:Type='String'>x</Data></Cell></Row>",
      "<Row ss:Index='-1'><Cell ss:Index='0' ss:MergeAcross='999999999'><Data>x</Data></Cell></Row>",
      "<Column ss:Index='0' ss:Span='999999999' ss:Hidden='1'/><Row><Cell><Data>x</Data></Cell></Row>",
    ])
  func hostilePlaces(rows: String) throws {
    let bytes = Self.workbook("<Worksheet ss:Name='A'><Table>\(rows)</Table></Worksheet>")
    let document = try SpreadsheetMLReader().read(bytes)
    #expect(document.pages.flatMap(\.words).map(\.text) == ["x"])
  }

  @Test func documentTypeIsRefused() {
    let bomb = Array("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]>".utf8)
    #expect(throws: ExtractError.self) {
      try SpreadsheetMLReader().read(bomb + Self.workbook("").dropFirst(21))
    }
  }

  @Test func brokenWorkbookIsDamaged() {
    #expect(throws: ExtractError.self) {
      try SpreadsheetMLReader().read(Array(Self.workbook("<Worksheet>").dropLast(30)))
    }
  }
}

@Suite struct BIFFTests {
  @Test func brokenWorkbookIsDamaged() {
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let name: [UInt8] = Array("Workbook".utf8).flatMap { (byte: UInt8) in [byte, 0] }
    let bytes = head + name + [UInt8](repeating: 0, count: 4096)
    #expect(MediaType.sniff(bytes) == MediaType.binaryWorkbook)
    #expect(throws: ExtractError.self) { try BIFFReader().read(bytes) }
    #expect(throws: ExtractError.self) { try BIFFReader().read(Array(bytes.prefix(40))) }
    #expect(throws: ExtractError.tooLarge(bytes: bytes.count, limit: 100)) {
      try BIFFReader(maximumBytes: 100).read(bytes)
    }
  }
}
