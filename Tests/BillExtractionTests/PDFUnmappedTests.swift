import BillExtraction
import BillModel
import Testing

/// Fonts that do not tell what their characters mean: a map from codes to glyph numbers stands for
/// what poppler makes of them.
@Suite struct PDFUnmappedTests {
  private static func document(
    _ page: TestPage, _ meanings: [UInt8: String]
  ) throws -> Document {
    var pdf = TestPDF(page)
    pdf.meanings = meanings
    return try PDFReader().read(pdf.bytes)
  }

  /// `Total 12.50` in glyph numbers: letters are other letters, digits are control characters.
  private static let glyphs = "7RWDO\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}"
  private static let numbers: [UInt8: String] = [
    0x83: "\u{3}", 0x84: "\u{14}", 0x85: "\u{15}", 0x86: "\u{11}", 0x87: "\u{18}", 0x88: "\u{13}",
  ]

  @Test func glyphNumbersAreNoText() throws {
    let document = try Self.document(
      TestPage().drawing(Self.glyphs, x: 20, y: 150).drawing("WKHQG", x: 20, y: 130)
        .drawing("Sound", x: 20, y: 100, font: "B"), Self.numbers)
    #expect(document.pages.flatMap(\.words).map(\.text) == ["Sound"])
    #expect(document.losses.map(\.kind) == [.lostText])
    #expect(document.losses.map(\.page) == [1])
    #expect(
      document.losses.first?.reason == "16 characters that the Unicode map of their font lacks")
  }

  @Test func aPageOfThemIsNotTakenForAPicture() throws {
    let document = try Self.document(
      TestPage().drawing(Self.glyphs, x: 20, y: 150), Self.numbers)
    #expect(document.pages.map(\.words.count) == [0])
    #expect(document.losses.count == 1)
  }

  @Test(arguments: ["\u{E041}", "\u{FFFD}", "\u{F0041}", "\u{86}"])
  func wordsOfCharactersWithoutMeaningAreLost(meaning: String) throws {
    let document = try Self.document(
      TestPage().drawing("\u{80}\u{80}\u{80}\u{80}", x: 20, y: 150)
        .drawing("Sound", x: 20, y: 100, font: "B"), [0x80: meaning])
    #expect(document.pages.flatMap(\.words).map(\.text) == ["Sound"])
    #expect(document.losses.count == 1)
  }

  @Test func aPictureFromAFontIsNoLoss() throws {
    let document = try Self.document(
      TestPage().drawing("\u{80} Call us, 12 hours a day", x: 20, y: 150), [0x80: "\u{F0B7}"])
    #expect(document.losses.isEmpty)
    #expect(document.pages.flatMap(\.words).map(\.text).suffix(3) == ["hours", "a", "day"])
  }
}
