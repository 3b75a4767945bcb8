import BillModel

/// Folds the readings of all documents into one ledger, by the multiset rule.
///
/// The result depends on the set of readings alone: neither their order nor repetitions change it.
public struct Deduplicate: Stage {
  /// The day from which "days left" counts; nil takes the latest date in the documents.
  public var asOf: CalendarDate?

  /// The stage, with the day that the caller asks for.
  public init(asOf: CalendarDate? = nil) { self.asOf = asOf }

  /// Folds the readings.
  public func run(_ readings: [DocumentReading]) -> Ledger {
    let sorted = readings.sorted { ByteOrder.precedes($0.record.path, $1.record.path) }
    var ledger = Ledger(asOf: asOf, documents: sorted.map(\.record))
    for (document, reading) in sorted.enumerated() {
      for item in reading.statements {
        let statement = ledger.statements.count
        ledger.statements.append(
          LedgerStatement(
            id: ContentID.text("s", [reading.record.id, "\(statement)"]), document: document,
            statement: item.statement, rowCount: item.entries.count, rowSum: nil))
        for entry in item.entries {
          ledger.links.append(
            EntryLink(
              statement: statement, entry: ledger.entries.count, place: entry.source,
              amount: entry.amount?.value, isCounted: true))
          ledger.entries.append(
            LedgerEntry(
              id: ContentID.text("e", [reading.record.id, "\(ledger.entries.count)"]),
              entry: entry, date: EntryDate(of: entry, in: item.statement, asOf: asOf),
              statements: [statement],
              sources: [Source(document: reading.record.id, place: entry.source)], occurrences: 1))
        }
      }
    }
    ledger.summary = Summarize().run(.init(entries: ledger.entries, statements: ledger.statements))
    return ledger
  }
}
