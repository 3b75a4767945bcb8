import BillKnowledge
import BillModel
import BillReading
import Testing

/// A document of which pages are missing is not called whole.
@Suite struct PageNumbersTests {
  private func areComplete(_ footers: String...) throws -> Bool {
    let pages = footers.map { PageText("Tekst\n\n\($0)") }
    let knowledge = try Readers.knowledge.get()
    return PageNumbers(
      layout: Layout(PageText.document(pages)), vocabulary: knowledge.vocabulary(for: nil)
    ).areComplete
  }

  @Test func everyPageIsThere() throws {
    #expect(try areComplete("Page 1 of 2", "Page 2 of 2"))
    #expect(try areComplete("Text", "Text"))
  }

  @Test func oneIsMissing() throws {
    #expect(try !areComplete("Page 1 of 3", "Page 3 of 3"))
  }

  @Test func twoRunsDoNotFillEachOthersGaps() throws {
    #expect(try areComplete("Page 1 of 2", "Page 2 of 2", "Page 1 of 2", "Page 2 of 2"))
    #expect(try !areComplete("Page 1 of 2", "Page 2 of 2", "Page 2 of 2"))
  }
}
