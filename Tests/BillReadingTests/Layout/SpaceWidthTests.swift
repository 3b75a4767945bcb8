import BillModel
import BillReading
import Testing

/// Numbers beside each other: groups of one number, or two columns.
@Suite struct SpaceWidthTests {
  /// A page whose words stand 3 points apart, and two numbers with a gap between them.
  private func texts(gap: Float, prose: Bool = true) -> [[String]] {
    var page = PageText()
    var x: Float = 20
    let sentence = "Wir danken und bitten um den Ausgleich bis zum Monatsende"
    for word in sentence.split(separator: " ") where prose {
      page.add(String(word), x: x, y: 20)
      x += Float(word.count) * PageText.pitch.x + 3
    }
    page.add("2", x: 300, y: 60)
    page.add("234,50", x: 305 + gap, y: 60)
    return Layout(page.document).texts.filter { $0.contains { $0.contains("234,50") } }
  }

  @Test func groupsStandAsFarApartAsWords() {
    #expect(texts(gap: 3) == [["2 234,50"]])
    #expect(texts(gap: 4.2) == [["2 234,50"]])
  }

  @Test func numbersFurtherApartThanWordsAreTwo() {
    #expect(texts(gap: 5) == [["2", "234,50"]])
  }

  @Test func aPageWithoutWordsTellsNothing() {
    #expect(texts(gap: 5, prose: false) == [["2 234,50"]])
  }
}
