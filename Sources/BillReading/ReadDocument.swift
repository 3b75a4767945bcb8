import BillExtraction
import BillKnowledge
import BillModel

/// How a document is to be read.
public struct ReadingOptions: Sendable {
  /// Whether issuers' profiles are used; without them the generic reader reads alone.
  public var usesProfiles: Bool
  /// Whether the visible page is read although an electronic invoice is inside.
  public var ignoresEmbedded: Bool
  /// Id of the profile that reads the document, whoever it seems to be from.
  public var issuer: String?

  /// Profiles and electronic invoices are used unless told otherwise.
  public init(usesProfiles: Bool = true, ignoresEmbedded: Bool = false) {
    self.usesProfiles = usesProfiles
    self.ignoresEmbedded = ignoresEmbedded
  }
}

/// What was read of a document.
public struct DocumentContent: Sendable {
  /// Statements with their entries, in the order of the document; empty when none was found.
  public var statements: [StatementReading]
  /// Amounts that nothing accounts for.
  public var unclaimed: [UnclaimedAmount]
  /// How many amounts each named rule claims, by name.
  public var ruleClaims: [RuleClaim]

  /// Nothing.
  package static let empty = DocumentContent(statements: [], unclaimed: [], ruleClaims: [])
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

  /// A document with the pages that XML of records is read as, and without the stamps of a chat
  /// that a sheet went through; any other one as it is.
  public func laidOut(_ document: Document) -> Document {
    let document = RecordReader.layOut(document, shapes: knowledge.recordShapes)
    return ChatStamps.removed(from: document, lexicon: lexicon)
  }

  /// Everything that is found in a document.
  public func run(_ document: Document) -> DocumentContent {
    let document = laidOut(document)
    if let invoice = invoice(in: document) {
      var sense = WordSense(knowledge: knowledge, profile: nil)
      let page = visible(document)
      return EInvoiceReading(
        invoice: invoice, page: page, knowledge: knowledge, isComplete: document.losses.isEmpty
      ).content(sense: &sense)
    }
    let messages = MessageReader(
      knowledge: knowledge, lexicon: lexicon, usesProfiles: options.usesProfiles)
    guard document.messages.isEmpty else { return messages.read(document.messages).content }
    guard let page = visible(document) else {
      return .empty
    }
    guard document.mediaType == MediaType.text else {
      var content =
        Self.holdsCharges(page.content) ? page.content : balances(on: page) ?? page.content
      RecognizedText.mark(&content.statements, of: document)
      return content
    }
    // A text may be messages, a bill, or a bill that speaks of a balance. Rows that begin with a day
    // and a time look like messages with their stamps, but those have no titles above them.
    if page.draft.isList, Self.holdsCharges(page.content) { return page.content }
    let told = messages.read(page.layout, values: page.values)
    let isTold = told.isCertain || told.isLikely && page.content.statements.isEmpty
    return isTold && !told.content.statements.isEmpty ? told.content : page.content
  }

  /// Whether anything was read that costs something or happened at some time.
  private static func holdsCharges(_ content: DocumentContent) -> Bool {
    content.statements.contains { reading in
      !reading.statement.totals.printed.isEmpty || !reading.statement.balances.isEmpty
        || reading.entries.contains { $0.amount != nil || $0.start != nil }
    }
  }

  /// The balances that a page shows which is no bill.
  private func balances(on page: VisiblePage) -> DocumentContent? {
    let profile = profile(for: page.layout)
    return BalancePage(
      layout: page.layout, values: page.values, vocabulary: knowledge.vocabulary(for: profile),
      profile: profile
    ).read()
  }

  /// The parts of a document, before any value is made, and the layout that they point into.
  package func draft(of document: Document) -> (draft: Draft, layout: Layout) {
    let layout = Layout(laidOut(document))
    return (draft: read(layout).draft, layout: layout)
  }

  /// The electronic invoice that a document is, or that is inside of it.
  private func invoice(in document: Document) -> EInvoice? {
    if options.ignoresEmbedded, !document.pages.isEmpty { return nil }
    for tree in document.trees {
      if let invoice = EInvoiceReader.read(tree) { return invoice }
    }
    return nil
  }

  /// What the pages of a document show, nil where they show nothing.
  private func visible(_ document: Document) -> VisiblePage? {
    let layout = Layout(document)
    guard !layout.lines.isEmpty else { return nil }
    let read = read(layout)
    var content = content(of: read, on: layout, of: document)
    let borders = StatementBorders(layout: layout, values: read.values).lines(of: read.draft)
    let parts = StatementParts(document: document, layout: layout) { part in
      let layout = Layout(part)
      guard !layout.lines.isEmpty else { return .empty }
      return self.content(of: self.read(layout), on: layout, of: part)
    }
    if let joined = parts.content(borders: borders, whole: content) { content = joined }
    return VisiblePage(
      layout: layout, draft: read.draft, values: read.values, knowledge: knowledge,
      content: content)
  }

  private func content(
    of read: Found, on layout: Layout, of document: Document
  ) -> DocumentContent {
    var sense = read.sense
    return Assemble(
      layout: layout, draft: read.draft, values: read.values, customs: read.customs,
      profile: read.profile, declaredLanguages: document.declaredLanguages,
      isComplete: document.losses.isEmpty
    ).run(sense: &sense)
  }

  /// The profile that reads a layout: the one that the caller names, else the one that is
  /// recognised.
  private func profile(for layout: Layout) -> Profile? {
    guard options.usesProfiles else { return nil }
    if let id = options.issuer { return knowledge.profiles.first { $0.id == id } }
    return Recognize(knowledge: knowledge).profile(for: layout)
  }

  /// What is found in a layout, with what it was found by.
  struct Found {
    var draft: Draft
    var profile: Profile?
    var customs: Customs
    var values: ValueSense
    var sense: WordSense
  }

  func read(_ layout: Layout) -> Found {
    let profile = profile(for: layout)
    let found = read(layout, by: profile)
    return profile != nil && NoteReader.holdsNotes(found.draft) ? read(layout, by: nil) : found
  }

  private func read(_ layout: Layout, by profile: Profile?) -> Found {
    let customs = Customs(
      layout: layout, knowledge: knowledge, profile: profile, lexicon: lexicon)
    let values = ValueSense(
      lexicon: lexicon, profile: profile, country: customs.country, style: customs.style,
      currency: customs.currency, order: customs.order, referenceYear: customs.referenceYear,
      zone: knowledge.zone?.offset)
    var sense = WordSense(knowledge: knowledge, profile: profile)
    let draft = Read(layout: layout, values: values).run(sense: &sense)
    return Found(
      draft: draft, profile: profile, customs: customs, values: values, sense: sense)
  }
}
