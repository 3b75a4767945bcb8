import BillKnowledge
import BillModel
import BillReading

/// Readers over the knowledge that the binary carries, loaded once.
enum Readers {
  static let knowledge = Result { () throws(KnowledgeError) in try Knowledge.builtIn() }

  private static let reader = knowledge.map { ReadDocument(knowledge: $0) }

  /// Everything that is found in a document.
  static func content(of document: Document) throws -> DocumentContent {
    try reader.get().run(document)
  }

  /// The parts of a document, before any value is made, and the layout that they point into.
  static func draft(of document: Document) throws -> (draft: Draft, layout: Layout) {
    try reader.get().draft(of: document)
  }
}
