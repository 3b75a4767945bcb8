/// How a document ended; the raw value is the contract's code.
public enum DocumentStatus: String, Sendable, Hashable, CaseIterable {
  case read, partial, unrecognized, failed, duplicate, skipped
}

/// Why a document is not `read`.
public struct Problem: Sendable, Hashable {
  /// Stable code of the contract's table (`encrypted`, `no-text`, …); the list may grow.
  public var code: String
  /// What happened, as one line.
  public var message: String
  /// How to mend it, as one line.
  public var hint: String

  /// A problem with its mend.
  public init(code: String, message: String, hint: String) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}

/// An amount that no entry, total or named rule accounts for.
public struct UnclaimedAmount: Sendable, Hashable {
  /// As printed.
  public var text: String
  /// Where it stands.
  public var source: Place

  /// An amount at a place.
  public init(text: String, source: Place) {
    self.text = text
    self.source = source
  }
}

/// How strictly the process that read a document was confined.
public enum SandboxLevel: String, Sendable, Hashable {
  case full, partial, none
}

/// One input as the report lists it, without its statements.
public struct DocumentRecord: Sendable, Hashable {
  /// `d` and the SHA-256 of the bytes; `d` and the SHA-256 of the path where no bytes were had.
  public var id: String
  /// Path relative to the input given, `/` between names.
  public var path: String
  /// Path of the mail or archive that holds it.
  public var parent: String?
  /// Media type by content.
  public var mediaType: String?
  /// Size in bytes, nil when unknown.
  public var bytes: Int?
  /// Number of pages, for formats that have pages.
  public var pages: Int?
  /// How it ended.
  public var status: DocumentStatus
  /// Why, when not `read`.
  public var problem: Problem?
  /// Path of the document that counts instead.
  public var duplicateOf: String?
  /// Confinement of its reader.
  public var sandbox: SandboxLevel = .none
  /// Amounts that nothing accounts for.
  public var unclaimed: [UnclaimedAmount] = []
  /// How many amounts each named rule claims, by the rule's name.
  public var ruleClaims: [RuleClaim] = []

  /// A document by id and path with its status.
  public init(id: String, path: String, status: DocumentStatus) {
    self.id = id
    self.path = path
    self.status = status
  }
}

/// How many amounts a named rule claims on a document.
public struct RuleClaim: Sendable, Hashable {
  /// Name of the rule, such as `legend` or `payment-slip`.
  public var rule: String
  /// How many amounts.
  public var count: Int

  /// A rule with its count.
  public init(rule: String, count: Int) {
    self.rule = rule
    self.count = count
  }

  /// Counts by rule in the order of the report.
  package static func list(of counts: [String: Int]) -> [RuleClaim] {
    counts.sorted { $0.key < $1.key }.map { RuleClaim(rule: $0.key, count: $0.value) }
  }
}

/// A statement with its entries, in the order of the document.
public struct StatementReading: Sendable, Hashable {
  /// The statement.
  public var statement: Statement
  /// Its entries before de-duplication.
  public var entries: [Entry]
  /// Every sum that was read on it, in the order of the document, as far as its reader tells them.
  public var sums: [ReadSum] = []

  /// A statement with its entries.
  public init(statement: Statement, entries: [Entry]) {
    self.statement = statement
    self.entries = entries
  }
}

/// A sum as it was read, for a person who asks why a statement is not proved.
public struct ReadSum: Sendable, Hashable {
  /// What it was taken for, such as `net`, `tax` or `amountDue`.
  public var role: String
  /// Its value.
  public var value: ExactDecimal
  /// The words of its label.
  public var label: String
  /// Whether it stands in an equation that holds.
  public var isProved: Bool
  /// Where it stands.
  public var source: Place

  /// A sum with its label.
  public init(role: String, value: ExactDecimal, label: String, isProved: Bool, source: Place) {
    self.role = role
    self.value = value
    self.label = label
    self.isProved = isProved
    self.source = source
  }
}

/// Everything that was made of one document: what a worker answers.
public struct DocumentReading: Sendable, Hashable {
  /// The document.
  public var record: DocumentRecord
  /// Its statements.
  public var statements: [StatementReading]
  /// What was made of the parts of a mail or an archive, in its order, those of inner ones
  /// behind them; each has its own record.
  public var parts: [DocumentReading] = []

  /// A document with its statements.
  public init(record: DocumentRecord, statements: [StatementReading] = []) {
    self.record = record
    self.statements = statements
  }
}
