import BillKnowledge
import BillReading
import Testing

/// Phrases of a line to the columns above them.
@Suite struct CellAssignerTests {
  private static let columns = [
    Column(title: "Dato", role: .date, x0: 0, x1: 20),
    Column(title: "Beskrivelse", role: .description, x0: 100, x1: 155),
    Column(title: "Mengde", role: .durationOrVolume, x0: 260, x1: 290),
    Column(title: "Beløp", role: .amount, x0: 375, x1: 400),
  ]

  private func cells(_ text: String) -> [String] {
    let layout = Layout(text: text)
    return CellAssigner(layout: layout).cells(of: layout.lines[0], in: Self.columns).map {
      "\($0.column) \($0.text)"
    }
  }

  private static let gap = String(repeating: " ", count: 10)

  @Test func leftAlignedTextStandsUnderItsTitle() {
    #expect(
      cells("01.02.2026" + Self.gap + "Samtaler i Norge") == ["0 01.02.2026", "1 Samtaler i Norge"])
  }

  @Test func rightAlignedAmountsEndWithTheirTitle() {
    // 1.125,40 reaches from 360 to 400.
    #expect(cells(String(repeating: " ", count: 72) + "1.125,40") == ["3 1.125,40"])
    #expect(cells(String(repeating: " ", count: 76) + "0,00") == ["3 0,00"])
  }

  @Test func anAmountWiderThanItsTitleStaysInItsColumn() {
    #expect(cells(String(repeating: " ", count: 65) + "1.234.567,890,-") == ["3 1.234.567,890,-"])
  }

  @Test func aPhraseOverTwoColumnsIsSplitAtAWord() {
    // The description runs into the volume: `Datatrafikk utenfor EU/EØS 14,72`.
    let text = String(repeating: " ", count: 20) + "Datatrafikk utenfor Sveits med 14,72 GB"
    #expect(cells(text) == ["1 Datatrafikk utenfor Sveits med", "2 14,72 GB"])
  }

  @Test func aWordWithoutADigitStaysWithTheTextBeforeIt() {
    let text = String(repeating: " ", count: 20) + "Datatrafikk utenfor Norge og Europa"
    #expect(cells(text) == ["1 Datatrafikk utenfor Norge og Europa"])
  }

  @Test func twoPhrasesOfOneColumnAreJoined() {
    #expect(cells(String(repeating: " ", count: 20) + "Norge  og  EU") == ["1 Norge og EU"])
  }
}
