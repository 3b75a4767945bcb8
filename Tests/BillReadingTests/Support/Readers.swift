import BillKnowledge
import BillModel
import BillReading

/// Readers over the knowledge that the binary carries, loaded once.
enum Readers {
  static let knowledge = Result { () throws(KnowledgeError) in try Knowledge.builtIn() }

  private static let lexicon = knowledge.map { ValueLexicon(knowledge: $0) }
  private static let reader = knowledge.map { ReadDocument(knowledge: $0) }

  /// Everything that is found in a document.
  static func content(of document: Document) throws -> DocumentContent {
    try reader.get().run(document)
  }

  /// The parts of a document, before any value is made, and the layout that they point into.
  static func draft(of document: Document) throws -> (draft: Draft, layout: Layout) {
    let layout = Layout(document)
    let knowledge = try knowledge.get()
    let profile = Recognize(knowledge: knowledge).profile(for: layout)
    let lexicon = try lexicon.get()
    let customs = Customs(
      layout: layout, knowledge: knowledge, profile: profile, lexicon: lexicon)
    let values = ValueSense(
      lexicon: lexicon, profile: profile, country: customs.country, style: customs.style,
      currency: customs.currency, order: customs.order, referenceYear: customs.referenceYear)
    var sense = WordSense(knowledge: knowledge, profile: profile)
    return (draft: Read(layout: layout, values: values).run(sense: &sense), layout: layout)
  }
}
