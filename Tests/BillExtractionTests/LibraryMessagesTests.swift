import BillExtraction
import BillModel
import Testing

/// The log is the whole process's, so that other tests' files may be heard here too.
@Suite("What poppler says")
struct LibraryMessagesTests {
  /// A font that the page's resources do not have: poppler leaves its text out.
  private static let lossy = TestPDF(
    TestPage().drawing("here", x: 20, y: 150).drawing("gone", x: 20, y: 100, font: "X"))

  @Test("Text that poppler leaves out becomes a loss of its page")
  func loss() throws {
    let document = try PDFReader(messages: { LibraryMessages.take() }).read(Self.lossy.bytes)
    #expect(document.losses.map(\.page).contains(1))
    #expect(document.losses.contains { $0.reason.contains("Unknown font tag 'X'") })
  }
}
