import BillModel

/// All documents of a run, folded: every event counts once, every document is accounted for.
///
/// A ledger is a function of the set of documents: neither their order nor how often one of them
/// is given changes a statement, an entry, the summary or a finding.
public struct Ledger: Sendable, Hashable {
  /// The day from which "days left" counts; nil when no date is known at all.
  public var asOf: CalendarDate?
  /// Every input in the order of paths (by bytes), duplicates marked.
  public var documents: [DocumentRecord]
  /// The statements that count, in the order of documents, then as they stand there.
  public var statements: [LedgerStatement]
  /// The events and charges, in the order in which the documents first show them.
  public var entries: [LedgerEntry]
  /// A line for every row of every statement that counts, in the order of documents.
  public var links: [EntryLink]
  /// Sums by month, issuer, line and kind.
  public var summary: [SummaryRow]
  /// What a person should look at.
  public var findings: [Finding]

  /// A ledger of parts that belong together: indices in one point into the others.
  public init(
    asOf: CalendarDate? = nil, documents: [DocumentRecord] = [],
    statements: [LedgerStatement] = [], entries: [LedgerEntry] = [], links: [EntryLink] = [],
    summary: [SummaryRow] = [], findings: [Finding] = []
  ) {
    self.asOf = asOf
    self.documents = documents
    self.statements = statements
    self.entries = entries
    self.links = links
    self.summary = summary
    self.findings = findings
  }
}

/// A statement that counts, with what its own rows amount to.
public struct LedgerStatement: Sendable, Hashable {
  /// `s` and hexadecimal digits, a function of the statement's content.
  public var id: String
  /// Index of its document in the ledger.
  public var document: Int
  /// The statement as it was read.
  public var statement: Statement
  /// How many rows it shows, folded or not.
  public var rowCount: Int
  /// Sum of its rows' amounts; nil where they are of several currencies.
  public var rowSum: ExactDecimal?
  /// Index of the ledger's statement that replaces it, if one does.
  public var supersededBy: Int?

  /// A statement of a document.
  public init(id: String, document: Int, statement: Statement, rowCount: Int, rowSum: ExactDecimal?)
  {
    self.id = id
    self.document = document
    self.statement = statement
    self.rowCount = rowCount
    self.rowSum = rowSum
  }
}

/// One event or one charge, however many documents show it.
public struct LedgerEntry: Sendable, Hashable {
  /// `e` and hexadecimal digits, a function of the entry's content.
  ///
  /// Equal entries of the ledger bear their number (`-2`, `-3`) behind it.
  public var id: String
  /// The row that is shown: the billed one before a provisional one, the sharpest of several.
  public var entry: Entry
  /// The day that it belongs to.
  public var date: EntryDate
  /// Indices of the statements that show it, in the ledger's order.
  public var statements: [Int]
  /// Every place that shows it, in the ledger's order of documents.
  public var sources: [Source]
  /// How many documents show it.
  public var occurrences: Int

  /// An entry with the statements and places that show it.
  public init(
    id: String, entry: Entry, date: EntryDate, statements: [Int], sources: [Source],
    occurrences: Int
  ) {
    self.id = id
    self.entry = entry
    self.date = date
    self.statements = statements
    self.sources = sources
    self.occurrences = occurrences
  }

  /// Whether it costs, or moves money between the customer's own pockets.
  public var flow: Flow { entry.kind.isSettlement ? .settlement : .charge }
}

/// Whether an entry costs the customer; cost is the sum of `charge`.
public enum Flow: String, Sendable, Hashable, CaseIterable {
  case charge, settlement
}

/// One row of a statement and the entry that it shows.
///
/// The links of a statement add up to the statement; those that count add up to the ledger.
public struct EntryLink: Sendable, Hashable {
  /// Index of the statement in the ledger.
  public var statement: Int
  /// Index of the entry; nil for a row of a superseded statement that nothing else shows.
  public var entry: Int?
  /// Where the row stands in the statement's document.
  public var place: Place
  /// The row's own amount.
  public var amount: ExactDecimal?
  /// Whether this is the row that the entry shows.
  public var isCounted: Bool

  /// A row of a statement that shows an entry.
  public init(
    statement: Int, entry: Int?, place: Place, amount: ExactDecimal?, isCounted: Bool
  ) {
    self.statement = statement
    self.entry = entry
    self.place = place
    self.amount = amount
    self.isCounted = isCounted
  }
}
