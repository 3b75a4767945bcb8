import BillModel
import BillReading

/// A document whose words stand in the order of its lines, so that a line is a range of words.
package struct LaidOutDocument {
  /// The document, its words in the order of the lines.
  package var document: Document
  /// Its lines and phrases.
  package let layout: Layout
  /// Index of the first word of each page in the layout's words.
  private let firstWords: [Int]

  /// A document's words in the order of its lines.
  package init(_ original: Document) {
    layout = Layout(original)
    document = original
    var pages = Array(repeating: [Word](), count: original.pages.count)
    for line in layout.lines {
      for phrase in layout.phrases(of: line) { pages[line.page] += layout.words[phrase.words] }
    }
    var first = 0
    var firstWords: [Int] = []
    for index in pages.indices {
      firstWords.append(first)
      first += pages[index].count
      document.pages[index].words = pages[index]
    }
    self.firstWords = firstWords
  }

  /// The words of a line, as indices into its page's words.
  package func words(of line: Line) -> Range<Int> {
    let first = layout.phrases[line.phrases.lowerBound].words.lowerBound
    let end = layout.phrases[line.phrases.upperBound - 1].words.upperBound
    return first - firstWords[line.page]..<end - firstWords[line.page]
  }

  /// The words of a phrase, as indices into its page's words.
  package func words(of phrase: Phrase) -> Range<Int> {
    let first = firstWords[phrase.page]
    return phrase.words.lowerBound - first..<phrase.words.upperBound - first
  }
}
