import BillExtraction
import BillModel
import Synchronization
import Testing

@Suite struct PDFMessagesTests {
  /// Answers of a library in turn: before the file, after opening it, after each page.
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
    let script = Script(answers)
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
    let script = Script(["", "", "Syntax Error: Unknown font tag 'X'\n"])
    let bytes = TestPDF(TestPage().drawing("gone", x: 20, y: 150, font: "X")).bytes
    #expect(throws: ExtractError.damaged(reason: "Syntax Error: Unknown font tag 'X'")) {
      try PDFReader(messages: { script.next() }).read(bytes)
    }
  }
}
