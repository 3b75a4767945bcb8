import BillKnowledge
import BillModel
import BillReading

/// Titles and labels of a document that no vocabulary has: what its profile may have to name.
struct UnknownWords {
  /// Titles of columns, in the order of the document.
  private(set) var columns: [String] = []
  /// Words with a colon before a value, in the order of the document.
  private(set) var labels: [String] = []

  /// More of a kind are no titles but running text.
  private static let most = 20

  init(of document: Document, _ layout: Layout, reader: ReadDocument) {
    let vocabulary = reader.knowledge.vocabulary
    for table in reader.draft(of: document).draft.tables.tables {
      for column in table.columns where vocabulary.columns(in: FoldedText(column.title)).isEmpty {
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

  private static func add(_ text: String, to list: inout [String]) {
    if list.count < most, !text.isEmpty, !list.contains(text) { list.append(text) }
  }
}
