import BillModel

/// Folds the readings of all documents into one ledger, by the multiset rule.
///
/// Inside a document every row is an event of its own; across documents, rows that tell the same
/// event count once. The result depends on the set of readings alone: neither their order nor
/// repetitions change it.
public struct Deduplicate: Stage {
  /// The day from which "days left" counts; nil takes the latest date in the documents.
  public var asOf: CalendarDate?

  /// The stage, with the day that the caller asks for.
  public init(asOf: CalendarDate? = nil) { self.asOf = asOf }

  /// Folds the readings, whatever their order.
  public func run(_ readings: [DocumentReading]) -> Ledger {
    var documents = DocumentSet(readings)
    documents.markSameBytes()
    var folded = FoldedStatements(documents)
    if documents.markSameStatements(folded) { folded = FoldedStatements(documents) }
    let day = asOf ?? LatestDate.of(documents)
    var ledger = LedgerBuilder(documents, folded, asOf: day).ledger()
    ledger.summary = Summarize().run(.init(entries: ledger.entries, statements: ledger.statements))
    ledger.findings = FindingRules.run(ledger)
    return ledger
  }
}
