// Stands in for the reader until it is there.
struct ReadingOptions: Sendable {
  var usesProfiles = true
}

struct DocumentContent: Sendable {
  var statements: [StatementReading] = []
  var unclaimed: [UnclaimedAmount] = []
  var ruleClaims: [RuleClaim] = []
}

struct ReadDocument: Sendable {
  init(knowledge: Knowledge, options: ReadingOptions) {}
  func run(_ document: Document) -> DocumentContent { DocumentContent() }
}
