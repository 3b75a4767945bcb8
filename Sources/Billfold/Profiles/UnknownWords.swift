import BillKnowledge
import BillModel
import BillReading

/// Titles and labels of a document that no vocabulary has: what its profile may have to name.
struct UnknownWords {
  /// Titles of columns, in the order of the document.
  private(set) var columns: [String] = []
  /// Words with a colon before a value, in the order of the document.
  private(set) var labels: [String] = []
  /// Words of rows that tell no kind of entry, in the order of the document.
  private(set) var rows: [String] = []

  /// More of a kind are no titles but running text.
  private static let most = 20

  init(
    of document: Document, _ layout: Layout, entries: [Entry], reader: ReadDocument
  ) {
    let vocabulary = reader.knowledge.vocabulary
    for entry in entries where entry.kind == .other {
      Self.add(entry.description ?? "", to: &rows)
    }
    func isTitle(_ text: String) -> Bool {
      reader.knowledge.heading(FoldedText(text), in: vocabulary) != nil
    }
    addTitles(layout, vocabulary, isTitle: isTitle)
    for table in reader.draft(of: document).draft.tables.tables {
      for column in table.columns where !isTitle(column.title) {
        Self.add(column.title, to: &columns)
      }
    }
    for phrase in layout.phrases where phrase.shape.contains(.letter) {
      guard let colon = phrase.text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
      let label = String(phrase.text[..<colon])
      guard label.utf8.count <= 60, !Shape(of: label).contains(.digit),
        vocabulary.roles(LabelRole.self, of: FoldedText(label)).isEmpty
      else { continue }
      Self.add(label, to: &labels)
    }
  }

  /// What stands like titles over rows of values, and beside single values, where no table and no
  /// field was found for want of words.
  private mutating func addTitles(
    _ layout: Layout, _ vocabulary: Vocabulary, isTitle: (String) -> Bool
  ) {
    func phrases(_ line: Int) -> ArraySlice<Phrase> {
      layout.lines.indices.contains(line) ? layout.phrases(of: layout.lines[line]) : []
    }
    func values(_ line: Int) -> Int { phrases(line).count { $0.shape.contains(.digit) } }
    for line in layout.lines.indices {
      let words = phrases(line)
      guard words.allSatisfy({ !$0.shape.contains(.digit) && $0.shape.contains(.letter) }) else {
        if words.count == 2, let label = words.first, let value = words.last,
          !label.shape.contains(.digit), value.shape.contains(.digit),
          !label.text.contains(":"), label.text.utf8.count <= 60,
          vocabulary.roles(LabelRole.self, of: FoldedText(label.text)).isEmpty
        {
          Self.add(label.text, to: &labels)
        }
        continue
      }
      guard words.count >= 3, values(line + 1) >= 2, values(line + 2) >= 2 else { continue }
      for word in words where !isTitle(word.text) {
        Self.add(word.text, to: &columns)
      }
    }
  }

  private static func add(_ text: String, to list: inout [String]) {
    if list.count < most, !text.isEmpty, !list.contains(text) { list.append(text) }
  }
}
