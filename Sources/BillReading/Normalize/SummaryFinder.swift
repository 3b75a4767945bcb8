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
    let subjects = SectionSubjects(sections.lazy.filter { filled.contains($0.family) })
    var byName: [String: Int] = [:]
    for section in sections
    where filled.contains(section.family) && byName[section.subject] == nil {
      byName[section.subject] = section.family
    }
    let inSections = Set(
      draft.entries.filter { $0.section >= 0 }.compactMap(\.entry.description))
    var kept: [DraftEntry] = []
    kept.reserveCapacity(draft.entries.count)
    for entry in draft.entries {
      guard entry.section < 0, entry.entry.start == nil,
        // A table of sums by number may have no other words.
        let text = entry.entry.description ?? entry.entry.subscriber,
        let value = entry.entry.amount?.value,
        let behind = (subjects.family(in: text) ?? byName[text]).map(SummaryRow.Behind.section)
          ?? (inSections.contains(text) ? .description(text) : nil)
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

  private func lastPhrase(of line: Int) -> Int { layout.lines[line].phrases.upperBound - 1 }
}
