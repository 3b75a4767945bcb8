import BillExtraction
import BillKnowledge
import BillModel
import BillReading
import Foundation
import Testing

/// A document of `Samples/`, by its path below that folder.
struct SampleDocument: Sendable, CustomTestStringConvertible {
  let path: String

  var testDescription: String { path }

  /// Every PDF and HTML document of the samples, in order of their paths.
  static let all: [SampleDocument] = {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".pdf") || $0.hasSuffix(".html") }.sorted()
      .map(SampleDocument.init)
  }()

  /// The document's words, in the order of the layout, and the layout itself.
  func laidOut() throws -> LaidOutDocument {
    let bytes = try Data(contentsOf: Self.folder.appending(path: path))
    return LaidOutDocument(try Extract().run(SourceFile(path: path, bytes: Array(bytes))))
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Samples")
}

/// A document whose words stand in the order of its lines, so that a line is a range of words.
struct LaidOutDocument {
  var document: Document
  let layout: Layout
  /// Index of the first word of each page in the layout's words.
  private let firstWords: [Int]

  init(_ original: Document) {
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
  func words(of line: Line) -> Range<Int> {
    let first = layout.phrases[line.phrases.lowerBound].words.lowerBound
    let end = layout.phrases[line.phrases.upperBound - 1].words.upperBound
    return first - firstWords[line.page]..<end - firstWords[line.page]
  }

  /// The words of a phrase, as indices into its page's words.
  func words(of phrase: Phrase) -> Range<Int> {
    let first = firstWords[phrase.page]
    return phrase.words.lowerBound - first..<phrase.words.upperBound - first
  }
}
