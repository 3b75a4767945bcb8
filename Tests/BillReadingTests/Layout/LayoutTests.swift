import BillModel
import BillReading
import Testing

/// Words to lines and phrases.
@Suite struct LayoutTests {
  @Test func wordsOfOneHeightAreALineWhateverTheirOrderInTheFile() {
    var page = PageText()
    page.at(40, (x: 300, text: "12,50"), (x: 20, text: "Dato"))
    page.at(20, (x: 20, text: "Faktura"))
    #expect(Layout(page.document).texts == [["Faktura"], ["Dato", "12,50"]])
  }

  @Test func oneSpaceJoinsAPhraseAndAWiderGapPartsIt() {
    let layout = Layout(text: "Sum denne periode  1.125,40   kr")
    #expect(layout.texts == [["Sum denne periode", "1.125,40", "kr"]])
  }

  @Test func neighbouringLinesStayApart() {
    #expect(Layout(text: "Varighet/\nMengde").texts == [["Varighet/"], ["Mengde"]])
  }

  @Test func aSuperscriptJoinsItsLine() {
    var page = PageText()
    page.add("MVA", x: 20, y: 40)
    page.add("1", x: 36, y: 39, height: 7)
    page.add("225,08", x: 200, y: 40)
    #expect(Layout(page.document).texts == [["MVA 1", "225,08"]])
  }

  @Test func whiteAndEmptyWordsAreNotRead() {
    var page = PageText("Sum")
    page.add("999,00", x: 200, y: 20, style: .white)
    page.add("", x: 300, y: 20)
    #expect(Layout(page.document).texts == [["Sum"]])
  }

  @Test func wordsFromRightToLeftAreReadInLogicalOrder() {
    var page = PageText()
    page.rightToLeft(20, (x: 500, text: "المبلغ المستحق"))
    #expect(Layout(page.document).texts == [["المبلغ المستحق"]])
  }

  @Test func numbersInsideArabicKeepTheirOwnOrder() {
    var page = PageText()
    // Read from the right: رقم الحساب 123 456, of which the two numbers run from left to right.
    page.add("رقم", x: 480, y: 20, style: .rightToLeft)
    page.add("الحساب", x: 445, y: 20, style: .rightToLeft)
    page.add("123", x: 405, y: 20)
    page.add("456", x: 425, y: 20)
    #expect(Layout(page.document).texts == [["رقم الحساب 123 456"]])
  }

  @Test func aPercentSignAtTheOtherEndOfArabicJoinsItsNumber() {
    var page = PageText()
    page.add("%ضريبة", x: 520, y: 20, style: .rightToLeft)
    page.add("القيمة", x: 485, y: 20, style: .rightToLeft)
    page.add("5", x: 475, y: 20)
    #expect(Layout(page.document).texts == [["ضريبة القيمة 5%"]])
  }

  @Test func aPhraseFromTheLeftAloneIsLeftAsItStands() {
    #expect(Layout(text: "Telia X Smart 20 GB").texts == [["Telia X Smart 20 GB"]])
  }

  @Test func cellsOfATableAreApartHoweverCloseTheyStand() {
    var page = CellPage()
    page.table([["Dato", "Beløp"], ["01.02.2026", "12,50"]])
    let layout = Layout(page.document)
    #expect(layout.texts == [["Dato", "Beløp"], ["01.02.2026", "12,50"]])
    #expect(layout.place(of: layout.phrases[3]) == .path("/html/body/table[1]/tr[2]/td[2]"))
    #expect(layout.phrases[3].cell.x0 == 300)
  }

  @Test func placesOnAPageAreBoxes() {
    let layout = Layout(text: "Sum")
    let box = Box(x0: 0, y0: 20, x1: 15, y1: 30)
    #expect(layout.place(of: layout.phrases[0]) == .page(1, box))
    #expect(layout.place(of: layout.lines[0]) == .page(1, box))
  }

  @Test func pagesKeepTheirLinesApart() {
    let layout = Layout(PageText.document("Side en", "Side to"))
    #expect(layout.lines.map(\.page) == [0, 1])
    #expect(layout.pages.map(\.number) == [1, 2])
  }

  @Test func anEmptyPageHasNoLines() {
    #expect(Layout(PageText.document("", "")).lines.isEmpty)
  }
}
