import BillExtraction
import BillModel
import Testing

/// Words of the pages of a PDF made for a test.
private func words(_ pdf: TestPDF) throws -> [Word] {
  try PDFReader().read(pdf.bytes).pages.flatMap(\.words)
}

private func texts(_ page: TestPage) throws -> [String] {
  try words(TestPDF(page)).map(\.text)
}

@Suite struct PDFWordsTests {
  @Test func wordsStandWhereTheyAreDrawn() throws {
    let found = try words(TestPDF(TestPage().drawing("Invoice total", x: 20, y: 150)))
    #expect(found.map(\.text) == ["Invoice", "total"])
    let box = try #require(found.first?.box)
    #expect(abs(box.x0 - 20) < 0.01)
    #expect(box.x1 > 50 && box.x1 < 60)
    // The base line is 50 points from the top.
    #expect(box.y0 < 45 && box.y1 > 50 && box.y1 < 55)
    #expect(found.allSatisfy { $0.block == -1 && $0.style == [] })
    #expect(found.allSatisfy { abs($0.size - $0.box.height) < 0.001 })
  }

  @Test func gapsPartWordsWithoutAnySpace() throws {
    let page = TestPage().drawing("A", x: 20, y: 150).drawing("5", x: 100, y: 150)
      .drawing("7", x: 180, y: 150)
    #expect(try texts(page).sorted() == ["5", "7", "A"])
  }

  @Test func aStringOverTheEndOfAnotherIsAWordOfItsOwn() throws {
    let page = TestPage().drawing("4:00:00P", x: 20, y: 150, size: 7.2)
      .drawing("Day", x: 48.5, y: 150, size: 6)
    #expect(try texts(page).sorted() == ["4:00:00P", "Day"])
  }

  @Test func letterSpacingWithinAWordKeepsItWhole() throws {
    var page = TestPage()
    page.content = "BT /F 12 Tf 0.8 Tc 1 0 0 1 20 150 Tm (Total) Tj ET"
    #expect(try texts(page) == ["Total"])
  }

  @Test(arguments: [0.2, 1, 1.5, 2.5])
  func aWordDrawnTwiceForBoldnessIsOneWord(shift: Double) throws {
    let page = TestPage().drawing("Total amount", x: 20, y: 150)
      .drawing("Total amount", x: 20 + shift, y: 150)
    #expect(try texts(page) == ["Total", "amount"])
  }

  @Test func theSameWordBesideItselfStaysTwice() throws {
    let page = TestPage().drawing("10.00 10.00", x: 20, y: 150).drawing("10.00", x: 20, y: 136)
    #expect(try texts(page) == ["10.00", "10.00", "10.00"])
  }

  @Test(arguments: [
    ("0 1 -1 0 50 20", true), ("0 -1 1 0 50 180", true), ("-1 0 0 -1 280 100", false),
  ])
  func turnedTextIsWordsToo(matrix: String, isVertical: Bool) throws {
    let found = try words(TestPDF(TestPage().drawing("Customer copy", matrix: matrix)))
    #expect(found.map(\.text) == ["Customer", "copy"])
    for word in found {
      #expect(word.style == .rotated)
      #expect((word.box.height > word.box.width) == isVertical)
      #expect(word.size < 14)
    }
  }

  @Test func weightAndColourAreTold() throws {
    let page = TestPage().drawing("plain", x: 20, y: 150)
      .drawing("heavy", x: 20, y: 130, font: "B")
      .drawing("hidden", x: 20, y: 110, color: "1 g")
      .drawing("both", x: 20, y: 90, font: "B", color: "0.99 g")
    let styles = try words(TestPDF(page)).map { [$0.text: $0.style] }
    #expect(
      styles == [["plain": []], ["heavy": .bold], ["hidden": .white], ["both": [.bold, .white]]])
  }

  @Test func ligaturesAndDrawnHyphensAreLetters() throws {
    var pdf = TestPDF(TestPage().drawing("o\u{80}ce 12\u{81}34", x: 20, y: 150))
    pdf.meanings = [0x80: "\u{FB03}", 0x81: "\u{AD}"]
    #expect(try words(pdf).map(\.text) == ["office", "12-34"])
  }

  /// Marks that stand in the file, unlike those that poppler puts in, have rectangles.
  @Test(arguments: ["\u{200E}", "\u{200B}", "\u{FEFF}", "\u{202B}", "\u{202A}", "\u{202E}"])
  func marksOfDirectionInTheFileMoveNothing(mark: String) throws {
    var pdf = TestPDF(
      TestPage().drawing("AB\u{80}CD", x: 20, y: 150).drawing("Second line", x: 20, y: 100))
    pdf.meanings = [0x80: mark]
    let found = try words(pdf)
    let plain = try words(
      TestPDF(TestPage().drawing("Second line", x: 20, y: 100)))
    #expect(found.first?.text.first == "A")
    #expect(Array(found.suffix(2).map(\.text)) == ["Second", "line"])
    #expect(found.suffix(2).map(\.box) == plain.map(\.box))
  }

  @Test func aCharacterOfNoMeaningCutsNothingOff() throws {
    var pdf = TestPDF(
      TestPage().drawing("A\u{80}B", x: 20, y: 150).drawing("Second line", x: 20, y: 100))
    pdf.meanings = [0x80: "\0"]
    #expect(try words(pdf).map(\.text) == ["A", "B", "Second", "line"])
  }
}
