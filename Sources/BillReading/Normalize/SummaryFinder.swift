import BillKnowledge
import BillModel

/// Tells summary lines from entries: a row outside of all sections that names one of them, or
/// names what rows inside of sections are, sums those rows up.
///
/// The relation comes from words and places alone; whether the sums agree is the proof's matter.
package struct SummaryFinder {
  let layout: Layout
  let sections: [Section]

  /// A finder over the sections of a document.
  package init(layout: Layout, sections: [Section]) {
    self.layout = layout
    self.sections = sections
  }

  /// Moves the summary rows of a draft out of its entries.
  package func move(_ draft: inout NormalDraft) {
    let filled = Set(draft.entries.map(\.section).filter { $0 >= 0 })
    guard !filled.isEmpty else { return }
    let inSections = Set(
      draft.entries.filter { $0.section >= 0 }.compactMap(\.entry.description))
    var kept: [DraftEntry] = []
    kept.reserveCapacity(draft.entries.count)
    for entry in draft.entries {
      guard entry.section < 0, entry.entry.start == nil,
        // A table of sums by number may have no other words.
        let text = entry.entry.description ?? entry.entry.subscriber,
        let value = entry.entry.amount?.value,
        let behind = behind(text, filled: filled, inSections: inSections)
      else {
        kept.append(entry)
        continue
      }
      draft.summaries.append(
        SummaryRow(
          value: value, line: entry.line, phrase: lastPhrase(of: entry.line), behind: behind,
          table: entry.table))
    }
    draft.entries = kept
  }

  private func behind(
    _ text: String, filled: Set<Int>, inSections: Set<String>
  ) -> SummaryRow.Behind? {
    let digits = DigitText.digits(of: text)
    for section in sections where filled.contains(section.family) {
      let own = DigitText.digits(of: section.subject)
      if own.utf8.count >= 5, digits.contains(own) { return .section(section.family) }
      if section.subject == text { return .section(section.family) }
    }
    return inSections.contains(text) ? .description(text) : nil
  }

  private func lastPhrase(of line: Int) -> Int { layout.lines[line].phrases.upperBound - 1 }
}
