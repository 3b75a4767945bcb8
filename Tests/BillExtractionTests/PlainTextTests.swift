import BillExtraction
import BillModel
import Testing

/// A text on a page: phrases, columns, lines.
@Suite struct PlainTextTests {
  /// The phrases of each line, `|` between them, in the order of the pages.
  private static func phrases(_ document: Document) -> [String] {
    var lines: [String] = []
    for page in document.pages {
      var last: Float = -1
      var block: Int32 = -1
      for word in page.words {
        if word.box.y0 != last {
          lines.append(word.text)
        } else {
          lines[lines.count - 1] += (word.block == block ? " " : " | ") + word.text
        }
        last = word.box.y0
        block = word.block
      }
    }
    return lines
  }

  private static func read(_ text: String) throws -> Document {
    try PlainTextReader(limits: ExtractionLimits()).read(Array(text.utf8))
  }

  @Test(arguments: [
    ("Total ........... 12.50", "Total | 12.50"),
    ("Total........12.50", "Total | 12.50"),
    ("Total . . . . . 12.50", "Total | 12.50"),
    ("Total ________ 12.50", "Total | 12.50"),
    ("Total … 12.50", "Total | 12.50"),
    ("Total  12.50", "Total | 12.50"),
    ("Total\t12.50", "Total | 12.50"),
    ("| Total | 12.50 |", "Total | 12.50"),
    ("│ Total │ 12.50 │", "Total | 12.50"),
    ("+----- Total -----+ 12.50", "Total | 12.50"),
    ("Total 12.50", "Total 12.50"),
    ("call *#131# now", "call *#131# now"),
    ("card 5321***1234 and **** 1234", "card 5321***1234 and **** 1234"),
    ("12.50 - 13.00 and -5.00", "12.50 - 13.00 and -5.00"),
    ("Tlf.nr 90 00 01 23", "Tlf.nr 90 00 01 23"),
    ("1\u{A0}234,56 kr", "1\u{A0}234,56 kr"),
  ])
  func leadersLinesAndGapsPartPhrases(text: String, phrases: String) throws {
    #expect(try Self.phrases(Self.read(text)) == [phrases])
  }

  @Test func ideographsTakeTwoColumnsAndTabsReachToTheEighth() throws {
    let page = try #require(try Self.read("餘額  $5\n\tx\nab\tx\n").pages.first)
    let columns = page.words.map { [Int($0.box.x0 / 6), Int($0.box.x1 / 6)] }
    #expect(columns == [[0, 4], [6, 8], [8, 9], [0, 2], [8, 9]])
  }

  @Test func columnsOneSpaceApartAreToldByAllLinesTogether() throws {
    let text = """
      Date       Type       Charge
      01.02.2026 Outgoing     0.50
      02.02.2026 SMS          0.10
      03.02.2026 Data session 1.00
      04.02.2026 Incoming SMS 0.00
      """
    #expect(
      try Self.phrases(Self.read(text)) == [
        "Date | Type | Charge", "01.02.2026 | Outgoing | 0.50", "02.02.2026 | SMS | 0.10",
        "03.02.2026 | Data session | 1.00", "04.02.2026 | Incoming SMS | 0.00",
      ])
  }

  @Test func linesOfASentenceAreNoColumns() throws {
    let text = "The cat sat on 2\nthe mat and it is\nthe one who ate\nthe food of 3.40."
    #expect(try Self.phrases(Self.read(text)) == text.split(separator: "\n").map(String.init))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyLineEndCountsAndAFormFeedBeginsAPage(end: String) throws {
    let document = try Self.read("one\(end)\(end)three\(end)\u{0C}four\(end)five")
    let places = document.pages.map { page in page.blocks.compactMap(\.place.line) }
    #expect(places == [[1, 3], [4, 5]])
    #expect(document.losses.isEmpty)
  }

  @Test func pagesBehindTheLimitAreALoss() throws {
    let reader = PlainTextReader(limits: ExtractionLimits(maximumPages: 2))
    let document = try reader.read(Array("1\u{0C}2\u{0C}3".utf8))
    #expect(document.pages.count == 2)
    #expect(document.losses.map(\.kind) == [.tooManyPages])
  }

  @Test func otherCharsetsAreToldByTheirLetters() throws {
    let bytes: [UInt8] = [
      0xC2, 0xE0, 0xF8, 0x20, 0xE1, 0xE0, 0xEB, 0xE0, 0xED, 0xF1, 0x20, 0xF1, 0xEE, 0xF1, 0xF2,
      0xE0, 0xE2, 0xEB, 0xFF, 0xE5, 0xF2, 0x20, 0x31, 0x35, 0x30, 0x20, 0xF0, 0xF3, 0xE1, 0x2E,
    ]
    let document = try PlainTextReader(limits: ExtractionLimits()).read(bytes)
    #expect(Self.phrases(document) == ["Ваш баланс составляет 150 руб."])
  }

  @Test func blanksAloneAreNoStatement() {
    #expect(throws: ExtractError.notAStatement) { try Self.read(" \n\t\u{0C}\n----\n") }
  }
}
