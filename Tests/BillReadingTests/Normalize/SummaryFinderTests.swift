import BillModel
import BillReading
import Testing

/// Lines that sum up rows, told from rows.
@Suite struct SummaryFinderTests {
  private static let layout = Layout(
    text: Array(repeating: "Sum", count: 8).joined(separator: "\n"))
  private static let sections = [
    Section(title: "Ingrid", subject: "Ingrid - 900 00 021", line: 4, family: 0),
    Section(title: "Jonas", subject: "Jonas - 900 00 037", line: 6, family: 1),
  ]

  private func entry(_ text: String, line: Int, section: Int, day: Int? = nil) -> DraftEntry {
    var entry = Entry(kind: .other, at: .line(line + 1))
    entry.description = text
    entry.amount = Money(value: ExactDecimal(10), currency: nil)
    entry.start = day.flatMap { CalendarDate(daysSince1970: $0) }.map { Instant(date: $0) }
    return DraftEntry(entry: entry, line: line, table: 0, section: section, isNet: false)
  }

  private func moved(_ entries: DraftEntry...) -> NormalDraft {
    var draft = NormalDraft(entries: entries)
    SummaryFinder(layout: Self.layout, sections: Self.sections).move(&draft)
    return draft
  }

  @Test func aRowThatNamesASectionSumsItUp() {
    let draft = moved(
      entry("Ingrid - 900 00 021", line: 0, section: -1), entry("Fast", line: 5, section: 0))
    #expect(draft.entries.map(\.line) == [5])
    #expect(draft.summaries.map(\.line) == [0])
  }

  @Test func aRowThatNamesTheRowsOfSectionsSumsThemUp() {
    let draft = moved(
      entry("Fast", line: 0, section: -1), entry("Fast", line: 5, section: 0),
      entry("Fast", line: 7, section: 1))
    #expect(draft.entries.map(\.line) == [5, 7])
    #expect(draft.summaries.map(\.line) == [0])
  }

  @Test func aRowOfANumberAloneSumsItsSectionUp() {
    var row = entry("", line: 0, section: -1)
    row.entry.description = nil
    row.entry.subscriber = "+4790000021"
    let draft = moved(row, entry("Fast", line: 5, section: 0))
    #expect(draft.entries.map(\.line) == [5])
    #expect(draft.summaries.map(\.line) == [0])
  }

  @Test func aRowWithNothingBehindItIsAnEntry() {
    let draft = moved(
      entry("Papirfaktura", line: 0, section: -1),
      entry("Jonas - 900 00 037", line: 1, section: -1),
      entry("Fast", line: 5, section: 0))
    #expect(draft.entries.map(\.line) == [0, 1, 5])
    #expect(draft.summaries.isEmpty)
  }

  @Test func anEventIsNoSummary() {
    let draft = moved(
      entry("Fast", line: 0, section: -1, day: 20_000), entry("Fast", line: 5, section: 0))
    #expect(draft.summaries.isEmpty)
  }
}
