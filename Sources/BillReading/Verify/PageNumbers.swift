import BillKnowledge
import BillModel

/// Page numbers that name a last page (`Side 1 av 2`): a document of which pages are missing can
/// prove its sums all the same, and must not be called proved.
package struct PageNumbers {
  let layout: Layout
  let vocabulary: Vocabulary

  /// The page numbers of a layout, in the words of a vocabulary.
  package init(layout: Layout, vocabulary: Vocabulary) {
    self.layout = layout
    self.vocabulary = vocabulary
  }

  /// Whether every page is there that the page numbers tell of; true where none is printed.
  ///
  /// Each number of a run of pages stands on as many pages as the others: two bills in one file
  /// must not fill each other's gaps.
  package var areComplete: Bool {
    var seen: [Int: [Int: Set<Int>]] = [:]
    for (index, line) in layout.lines.enumerated() where isAtEnd(index) {
      for phrase in layout.phrases(of: line)
      where phrase.shape.isSuperset(of: [.digit, .letter]) && phrase.text.utf8.count <= 80 {
        guard let found = numbers(in: phrase.text) else { continue }
        seen[found.last, default: [:]][found.page, default: []].insert(line.page)
      }
    }
    return seen.allSatisfy { last, pages in
      pages.count == last && Set(pages.values.map(\.count)).count == 1
    }
  }

  /// The phrases that are page numbers and nothing else.
  var phrases: Set<Int> {
    var found: Set<Int> = []
    for (index, line) in layout.lines.enumerated() where isAtEnd(index) {
      for phrase in line.phrases {
        let text = layout.phrases[phrase].text
        guard text.utf8.count <= 40, layout.phrases[phrase].shape.contains(.digit) else { continue }
        let runs = text.utf8.split { !(0x30...0x39).contains($0) }
        if runs.count == 2, numbers(in: text) != nil { found.insert(phrase) }
      }
    }
    return found
  }

  /// Page numbers stand among the first lines of a page or the last ones.
  private func isAtEnd(_ line: Int) -> Bool {
    let page = layout.lines[line].page
    let above = line - Self.reach
    let below = line + Self.reach
    return above < 0 || below >= layout.lines.count || layout.lines[above].page != page
      || layout.lines[below].page != page
  }

  private static let reach = 6
  /// No bill has more pages: a larger number is a number of something else.
  static let mostPages = 5000

  /// The page and the last page; some languages print the last one first.
  private func numbers(in text: String) -> (page: Int, last: Int)? {
    let folded = FoldedText(text)
    let footer = vocabulary.rowWords(in: folded.withoutNumbers).first {
      $0.roles.contains(.pageFooter)
    }
    guard let footer else { return nil }
    let numbers = footer.tokens.compactMap { Int(folded.key(of: $0..<$0 + 1)) }
    guard numbers.count == 2, let page = numbers.min(), let last = numbers.max(), page > 0,
      last <= Self.mostPages
    else { return nil }
    return (page: page, last: last)
  }
}
