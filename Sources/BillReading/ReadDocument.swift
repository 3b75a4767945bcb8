import BillKnowledge
import BillModel

/// How a document is to be read.
public struct ReadingOptions: Sendable {
  /// Whether issuers' profiles are used; without them the generic reader reads alone.
  public var usesProfiles: Bool

  /// Profiles are used unless told otherwise.
  public init(usesProfiles: Bool = true) { self.usesProfiles = usesProfiles }
}

/// What was read of a document.
public struct DocumentContent: Sendable {
  /// Statements with their entries, in the order of the document; empty when none was found.
  public var statements: [StatementReading]
  /// Amounts that nothing accounts for.
  public var unclaimed: [UnclaimedAmount]
  /// How many amounts each named rule claims, by name.
  public var ruleClaims: [RuleClaim]
}

/// Reads a document: lays it out, recognises its issuer, reads, normalises and proves it.
///
/// One reader serves every language and format; what it knows of words is data.
public struct ReadDocument: Sendable {
  /// Words, currencies, units and issuers.
  public let knowledge: Knowledge
  /// How to read.
  public let options: ReadingOptions
  private let lexicon: ValueLexicon

  /// A reader with this knowledge.
  public init(knowledge: Knowledge, options: ReadingOptions = ReadingOptions()) {
    self.knowledge = knowledge
    self.options = options
    lexicon = ValueLexicon(knowledge: knowledge)
  }

  /// Everything that is found in a document.
  public func run(_ document: Document) -> DocumentContent {
    let layout = Layout(document)
    guard !layout.lines.isEmpty else {
      return DocumentContent(statements: [], unclaimed: [], ruleClaims: [])
    }
    let profile = options.usesProfiles ? Recognize(knowledge: knowledge).profile(for: layout) : nil
    let customs = Customs(
      layout: layout, knowledge: knowledge, profile: profile, lexicon: lexicon)
    let values = ValueSense(
      lexicon: lexicon, profile: profile, country: customs.country, style: customs.style,
      currency: customs.currency, order: customs.order, referenceYear: customs.referenceYear)
    var sense = WordSense(knowledge: knowledge, profile: profile)
    let draft = Read(layout: layout, values: values).run(sense: &sense)
    return Assemble(
      layout: layout, draft: draft, values: values, customs: customs, profile: profile,
      declaredLanguages: document.declaredLanguages, isComplete: document.losses.isEmpty
    ).run(sense: &sense)
  }
}
