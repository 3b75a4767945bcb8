import BillExtraction
import BillModel
import Synchronization
import Testing

@Suite struct PDFMessagesTests {
  /// Answers of a library in turn: before the file, after opening it, after its attachments, after
  /// each page.
  private final class Script: Sendable {
    private let answers: Mutex<[String]>
    init(_ answers: [String]) { self.answers = Mutex(answers) }
    func next() -> [UInt8] {
      answers.withLock { $0.isEmpty ? [] : Array($0.removeFirst().utf8) }
    }
  }

  private static let pages = TestPDF(
    TestPage().drawing("one", x: 20, y: 150), TestPage().drawing("two", x: 20, y: 150))

  private static func losses(_ answers: [String]) throws -> [TextLoss] {
    let script = Script(answers.prefix(2) + [""] + answers.dropFirst(2))
    return try PDFReader(messages: { script.next() }).read(pages.bytes).losses
  }

  @Test(arguments: [
    "Syntax Error: Missing language pack for 'Adobe-Japan1' mapping",
    "Syntax Error: Unknown character collection 'Adobe-Klingon'",
    "Syntax Error: Couldn't find 'X-H' CMap file for 'Adobe-GB1' collection",
    "Syntax Error (1234): Unknown compression method in flate stream",
    "Syntax Error: Unexpected end of file in flate stream",
    "Syntax Error: Unknown font tag 'F9'", "Syntax Error (12): No font in show",
    "Syntax Error: Couldn't read xref table", "Syntax Error: Weird page contents",
    "Internal Error: xref num 7 not found but needed",
    // Dictionaries of fonts and of the catalogue.
    "Syntax Error: Invalid CIDSystemInfo dictionary in Type 0 descendant font",
    "Syntax Error: Missing or invalid CharProcs dictionary in Type 3 font",
    "Syntax Error: Font dictionary is not a dictionary",
    "Syntax Error (88): End of file inside dictionary",
    "Syntax Error: Bad descendant font in Type 0 font",
    // Maps to Unicode, whatever the level.
    "Syntax Warning: Illegal entry in bfchar block in ToUnicode CMap",
    "Syntax Error: Couldn't find ToUnicode CMap file for 'Adobe-Japan1-UCS2'",
    "Syntax Error: Invalid CID (1f [2 bytes]) in CMap",
    "Syntax Error: Couldn't find unicodeMap file for the 'UTF-7' encoding",
    "I/O Error: Couldn't open cidToUnicode file '/nowhere'",
    // What holds the text.
    "Syntax Error (5): Bad block header in flate stream",
    "Syntax Error (5): Bad LZW stream - unexpected code",
    "Syntax Error: Unknown filter 'Brotli'", "Syntax Error: End of file in inline image",
    "Syntax Error (7): Unterminated string", "Syntax Error: Unknown XObject subtype 'Frm'",
    "Syntax Error: Page contents object (page 2) is wrong type (null)",
    "Syntax Error: Failed to create page (page 2)", "Syntax Error: Loop in Pages tree",
    "Syntax Error: Bad form bounding box value",
    // Operators that show text or place it.
    "Syntax Error (3): Too few (0) args to 'Tj' operator",
    "Syntax Error (3): Arg #1 to 'TJ' operator is wrong type (name)",
    "Syntax Error (3): Too few (5) args to 'cm' operator",
    "Syntax Error (3): Unknown operator 'Tjj'",
    "Syntax Error (3): Element of show/space array must be number or string",
  ])
  func messagesThatCostTextAreLossesOfTheirPage(message: String) throws {
    #expect(
      try Self.losses(["", "", "", message + "\n"]) == [TextLoss(page: 2, reason: message)])
    #expect(try Self.losses(["", message + "\n"]) == [TextLoss(page: nil, reason: message)])
  }

  @Test(arguments: [
    "Syntax Warning: Mismatch between font type and embedded font file",
    "Syntax Warning: Invalid Font Weight", "Config Error: No display font for 'ArialUnicode'",
    "Syntax Error: Bad color space", "Syntax Error: Bad ICCBased color space - invalid N",
    "Syntax Error (99): Unexpected EOF in JBIG2 stream", "Syntax Error: Bad image parameters",
    "Syntax Error: Illegal URI-type link", "Syntax Error: Bad bounding box for annotation",
    "Syntax Error: Document has not the mandatory ending %%EOF",
    "Syntax Error: Invalid shared object hint table offset", "something else altogether",
    "Syntax Error (3): Too few (2) args to 're' operator",
    "Syntax Error (3): Arg #0 to 'scn' operator is wrong type (string)",
    "Syntax Error: Incorrect number of arguments in 'SC' command",
    "Syntax Error (3): Leftover args in content stream",
    "Syntax Error: There's a form with more q than Q, trying to fix",
    "Syntax Error (3): Mismatched EMC operator",
    "Syntax Error: Illegal value in function domain array",
    "Syntax Error: Bad BBox in shading dictionary",
    "Syntax Error: Invalid or missing Resources in pattern",
    "Syntax Error: Can't create Lab transform", "Syntax Error: StructElem object is wrong type",
    "Syntax Error: MarkInfo object is wrong type (null)",
    "Syntax Error: Nums array length is not a even (3)",
    "Syntax Error: Page additional action object (page 1) is wrong type (array)",
    "Syntax Error: Invalid or missing ByteRange array",
    "Syntax Error: Unknown font in field's DA string",
    "Syntax Error: FormWidgetChoice:: invalid Opt entry -- array's length < 2",
    "Syntax Warning: Bad widths array in Type 0 font",
    "Syntax Error: Couldn't find a font to substitute for 'ArialMT'",
  ])
  func messagesAboutOtherThingsAreNone(message: String) throws {
    #expect(try Self.losses(["", message + "\n", message + "\n", message + "\n"]) == [])
  }

  @Test func whatWasSaidBeforeBelongsToAnotherFile() throws {
    #expect(try Self.losses(["Syntax Error: Weird page contents\n"]) == [])
  }

  @Test func repeatedMessagesCountOnceAPageAndAreCut() throws {
    let long = "Syntax Error: " + String(repeating: "x", count: 500)
    let losses = try Self.losses(["", "", "\(long)\n\(long)\n\u{1B}[31m\n", "\(long)\n"])
    #expect(losses.map(\.page) == [1, 2])
    #expect(losses.allSatisfy { $0.reason.utf8.count <= 200 })
  }

  @Test func controlCharactersAreTakenOut() throws {
    let losses = try Self.losses(["", "Syntax Error: \u{1B}[31mred\u{7F}\n"])
    #expect(losses.map(\.reason) == ["Syntax Error:  [31mred"])
  }

  /// A font that the page's resources do not have: poppler says so and leaves the text out.
  @Test func aFileWhoseTextIsLostAltogetherIsDamaged() {
    let script = Script(["", "", "", "Syntax Error: Unknown font tag 'X'\n"])
    let bytes = TestPDF(TestPage().drawing("gone", x: 20, y: 150, font: "X")).bytes
    #expect(throws: ExtractError.damaged(reason: "Syntax Error: Unknown font tag 'X'")) {
      try PDFReader(messages: { script.next() }).read(bytes)
    }
  }
}
