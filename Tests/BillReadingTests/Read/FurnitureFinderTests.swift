import BillReading
import Testing

/// Lines that every page repeats.
@Suite struct FurnitureFinderTests {
  private func furniture(_ pages: [String]) -> [String] {
    let layout = Layout(PageText.document(pages.map { PageText($0) }))
    return FurnitureFinder(layout: layout).lines().sorted().map { layout.texts[$0][0] }
  }

  @Test func headersAndPageNumbersAreFurnitureBehindTheFirstPage() {
    let pages = (1...3).map {
      "Telia Norge AS\n\nTekst \($0) a\(String(repeating: "b", count: $0))\nSide \($0) av 3"
    }
    #expect(furniture(pages) == ["Telia Norge AS", "Side 2 av 3", "Telia Norge AS", "Side 3 av 3"])
  }

  @Test func aPageAloneHasNone() {
    #expect(furniture(["Telia Norge AS\nSide 1 av 1"]).isEmpty)
  }

  @Test func rowsOfATableAreNeverFurniture() {
    // The same kind of row at the same height of each page, with other amounts.
    let pages = (1...4).map { "01.02.2026   Samtale   1\($0),50" }
    #expect(furniture(pages).isEmpty)
  }

  @Test func rowsWithTimesAreNeverFurniture() {
    let pages = (1...4).map { "Samtale   12:0\($0)" }
    #expect(furniture(pages).isEmpty)
  }

  @Test func rowsOfWholeAmountsAreNeverFurniture() {
    let pages = [20, 35, 20, 50].map { "Samtale til Norge   \($0)" }
    #expect(furniture(pages).isEmpty)
  }

  @Test func aLineOnFewPagesIsNone() {
    #expect(furniture(["Vedlegg", "Vedlegg", "a", "b", "c", "d"]).isEmpty)
  }

  @Test func aLineAtAnotherHeightIsNone() {
    #expect(furniture(["Merk", "\nMerk", "\n\n\nMerk"]).isEmpty)
  }

  @Test func equalRowsOfSeveralCardsAreNeverFurniture() {
    let pages = ["Anna", "Berit", "Cecilie"].map {
      "Abonnement for \($0)\nBeskrivelse   Beløp\nMånedsavgift   99,00\nSum   99,00"
    }
    // The title of the table repeats; its rows and their sum are printed for each card.
    #expect(!furniture(pages).contains { $0 != "Beskrivelse" })
  }

  @Test func aSumInTheHeadOfEachPageIsReadOnce() {
    let pages = ["a", "bb", "ccc"].map { "Telia Norge AS\nÅ betale   99,00\nTekst \($0)" }
    #expect(
      furniture(pages) == Array(repeating: ["Telia Norge AS", "Å betale"], count: 2).flatMap { $0 })
  }

  @Test func subscribersWithNeighbouringNumbersAreNoPageNumbers() {
    let pages = (1...3).map { "Abonnement 9000000\($0)\nTekst" }
    #expect(!furniture(pages).contains { $0.hasPrefix("Abonnement") })
  }
}
