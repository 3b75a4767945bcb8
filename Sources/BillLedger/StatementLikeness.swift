import BillModel

/// What a statement and its twin in another format have in common: identity, rows and balances.
struct StatementLikeness: Hashable {
  /// The statement's identity.
  var identity: StatementIdentity
  /// Components of its rows, sorted; equal rows repeat.
  var components: [Int]
  /// Those of rows whose charge may change yet: what is billed does not give way to them.
  var provisional: [Int]
  /// Its balances without their places.
  var balances: [Balance]

  /// Whether nothing is lost when a document is left out for an earlier one.
  ///
  /// Other printed totals, a reading that contradicts them where the other one does not, and amounts
  /// that nothing accounts for are something that a person must see.
  static func canReplace(_ later: DocumentReading, by earlier: DocumentReading) -> Bool {
    var told = counts(earlier.record.unclaimed)
    for amount in later.record.unclaimed {
      guard let count = told[amount.text], count > 0 else { return false }
      told[amount.text] = count - 1
    }
    return zip(later.statements, earlier.statements).allSatisfy { mine, theirs in
      let isOneWrong =
        (mine.statement.verification.status == .contradicted)
        != (theirs.statement.verification.status == .contradicted)
      let isOther = Totals.Role.allCases.contains { role in
        guard let a = mine.statement.totals[role], let b = theirs.statement.totals[role] else {
          return false
        }
        return a != b
      }
      return !isOneWrong && !isOther && mine.statement.supersedes == theirs.statement.supersedes
    }
  }

  /// How often each text stands among unclaimed amounts.
  private static func counts(_ amounts: [UnclaimedAmount]) -> [String: Int] {
    amounts.reduce(into: [:]) { $0[$1.text, default: 0] += 1 }
  }
}

/// The rows of all statements that count, folded.
struct FoldedStatements {
  /// Index of the document and of the statement in it, for each statement.
  private(set) var statements: [(document: Int, index: Int)] = []
  /// Identity of each statement, nil where too little is known.
  private(set) var identities: [StatementIdentity?] = []
  /// All rows, in the order of documents.
  private(set) var rows: [FoldRow] = []
  /// The rows of each statement.
  private(set) var ranges: [Range<Int>] = []
  /// The fold of the rows.
  let fold: Fold
  private var likenesses: [[StatementLikeness]?]

  /// Folds the statements of documents; duplicates have none.
  init(_ documents: DocumentSet) {
    for (document, reading) in documents.readings.enumerated() {
      for (index, item) in reading.statements.enumerated() {
        let context = FoldContext(of: item, document: reading.record.id)
        let first = rows.count
        for (place, entry) in item.entries.enumerated() {
          rows.append(
            FoldRow(
              document: document, statement: statements.count, index: place,
              key: FoldKey(of: entry, in: context)))
        }
        ranges.append(first..<rows.count)
        statements.append((document: document, index: index))
        identities.append(StatementIdentity(of: item.statement))
      }
    }
    fold = Fold(rows)
    likenesses = Array(repeating: nil, count: documents.readings.count)
    findLikenesses(documents)
  }

  private mutating func findLikenesses(_ documents: DocumentSet) {
    var incomplete: Set<Int> = []
    for (index, place) in statements.enumerated() {
      guard let identity = identities[index] else {
        incomplete.insert(place.document)
        continue
      }
      let statement = documents.readings[place.document].statements[place.index].statement
      let balances = statement.balances.map { balance in
        var bare = balance
        bare.source = .line(0)
        return bare
      }
      let doubtful = ranges[index].filter { rows[$0].key.precision.isProvisional }
      likenesses[place.document, default: []].append(
        StatementLikeness(
          identity: identity, components: ranges[index].map { fold.components[$0] }.sorted(),
          provisional: doubtful.map { fold.components[$0] }.sorted(),
          // With rows to go by, a page may leave out or add what is left of an allowance.
          balances: ranges[index].isEmpty ? balances : []))
    }
    for document in incomplete { likenesses[document] = nil }
  }

  /// What the twin of a document must have; nil when a statement of it cannot be told apart.
  func likeness(of document: Int) -> [StatementLikeness]? { likenesses[document] }
}

extension [[StatementLikeness]?] {
  fileprivate subscript(
    document: Int, default fallback: @autoclosure () -> [StatementLikeness]
  ) -> [StatementLikeness] {
    get { self[document] ?? fallback() }
    set { self[document] = newValue }
  }
}
