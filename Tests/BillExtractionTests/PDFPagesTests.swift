import BillExtraction
import BillModel
import Testing

@Suite struct PDFPagesTests {
  @Test(arguments: [
    (0, Box(x0: 10, y0: 30, x1: 60, y1: 45)),
    (90, Box(x0: 125, y0: 10, x1: 140, y1: 60)),
    (180, Box(x0: 220, y0: 125, x1: 270, y1: 140)),
    (270, Box(x0: 30, y0: 220, x1: 45, y1: 270)),
  ])
  func placesAreFromTheTopLeftOfTheTurnedCropBox(turn: Int, around: Box) throws {
    let page = TestPage("/Rotate \(turn) /CropBox [10 20 290 190]")
      .drawing("Invoice", x: 20, y: 150)
    let document = try PDFReader().read(TestPDF(page).bytes)
    let read = try #require(document.pages.first)
    let isOnItsSide = turn == 90 || turn == 270
    #expect(read.width == (isOnItsSide ? 170 : 280))
    #expect(read.height == (isOnItsSide ? 280 : 170))
    let word = try #require(read.words.first)
    #expect(read.words.count == 1)
    #expect(word.text == "Invoice")
    #expect(word.box.union(around) == around)
    #expect(word.style == (turn == 0 ? [] : .rotated))
  }

  @Test func textOutsideTheCropBoxIsNotRead() throws {
    let page = TestPage("/CropBox [0 100 300 200]")
      .drawing("seen", x: 20, y: 150).drawing("unseen", x: 20, y: 50)
    let document = try PDFReader().read(TestPDF(page).bytes)
    #expect(document.pages.map { $0.words.map(\.text) } == [["seen"]])
  }

  @Test func textThatHangsOverTheEdgeIsRead() throws {
    let page = TestPage().drawing("Wide", x: -4, y: 150).drawing("Low", x: 100, y: 1)
      .drawing("Longer", x: 280, y: 100)
    let document = try PDFReader().read(TestPDF(page).bytes)
    let text = document.pages.flatMap(\.words).map(\.text)
    #expect(text.contains("Wide"))
    #expect(text.contains("Low"))
    #expect(text.contains { $0.hasPrefix("Lon") })
  }

  @Test func pagesAreNumberedFromOneAndEmptyOnesStay() throws {
    let pdf = TestPDF(
      TestPage().drawing("first", x: 20, y: 150), TestPage(),
      TestPage().drawing("third", x: 20, y: 150))
    let document = try PDFReader().read(pdf.bytes)
    #expect(document.mediaType == MediaType.pdf)
    #expect(document.pages.map(\.number) == [1, 2, 3])
    #expect(document.pages.map { $0.words.map(\.text) } == [["first"], [], ["third"]])
    #expect(document.losses.isEmpty)
  }

  @Test func pagesBehindTheLimitAreALoss() throws {
    let page = TestPage().drawing("text", x: 20, y: 150)
    let pdf = TestPDF(pages: Array(repeating: page, count: 4))
    let document = try PDFReader(limits: ExtractionLimits(maximumPages: 3)).read(pdf.bytes)
    #expect(document.pages.count == 3)
    #expect(document.losses.map(\.kind) == [.tooManyPages])
    #expect(document.losses.map(\.page) == [4])
    #expect(try PDFReader(limits: ExtractionLimits(maximumPages: 4)).read(pdf.bytes).losses == [])
  }

  @Test(arguments: [
    "100000000 0 0 100000000 20 50", "0.0000001 0 0 0.0000001 20 50", "0 0 0 0 20 50",
  ])
  func aHostileMatrixGivesPlacesToComputeWith(matrix: String) throws {
    let page = TestPage().drawing("huge", matrix: matrix).drawing("sound", x: 20, y: 150)
    let document = try PDFReader().read(TestPDF(page).bytes)
    let words = document.pages.flatMap(\.words)
    #expect(words.contains { $0.text == "sound" })
    for word in words {
      for edge in [word.box.x0, word.box.y0, word.box.x1, word.box.y1, word.size] {
        #expect(abs(edge) <= 72_000 * 2)
      }
      #expect(word.box.width >= 0 && word.box.height >= 0)
    }
  }
}
