import BillModel

/// One row of one statement, on its way into the ledger.
struct FoldRow: Sendable {
  /// Index of its document, in the order of paths.
  var document: Int
  /// Index of its statement among all statements.
  var statement: Int
  /// Index among the entries of its statement.
  var index: Int
  /// What makes it the same event as another row.
  var key: FoldKey
}

/// The rows of one event, one a document at the most.
struct FoldEvent: Sendable {
  /// Indices of the rows, in the order of documents.
  var rows: [Int]
  /// Rows whose events could not be told apart have the same component.
  var component: Int
  /// Digest of the key at the coarsest precision of its component.
  var idDigest: SHA256.Digest
  /// Number among the events with the same digest, 1 for the first.
  var number = 1
}
