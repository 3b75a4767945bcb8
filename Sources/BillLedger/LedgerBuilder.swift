import BillModel

/// Puts the ledger together from folded statements.
///
/// Rows are looked up by index throughout: an entry is large, and each copy costs more than all
/// that is done with it.
struct LedgerBuilder {
  private let documents: DocumentSet
  private let folded: FoldedStatements
  private let asOf: CalendarDate?
  /// For each statement, the one that replaces it.
  private let replacements: [Int?]
  /// For each statement, the day of entries that have none.
  private let days: [CalendarDate?]

  /// A builder over documents and their folded statements.
  init(_ documents: DocumentSet, _ folded: FoldedStatements, asOf: CalendarDate?) {
    self.documents = documents
    self.folded = folded
    self.asOf = asOf
    replacements = Replacements.find(documents, folded)
    days = folded.statements.map { place in
      documents.readings[place.document].statements[place.index].statement.day(asOf: asOf)
    }
  }

  /// The ledger without its analysis.
  func ledger() -> Ledger {
    var ledger = Ledger(asOf: asOf, documents: documents.readings.map(\.record))
    ledger.statements = statements()
    ledger.entries.reserveCapacity(folded.fold.events.count)
    var entryOfRow = [Int?](repeating: nil, count: folded.rows.count)
    var isCounted = [Bool](repeating: false, count: folded.rows.count)
    for event in folded.fold.events {
      guard event.rows.contains(where: { replacements[folded.rows[$0].statement] == nil }) else {
        continue
      }
      let (counted, entry) = view(of: event)
      for row in event.rows { entryOfRow[row] = ledger.entries.count }
      isCounted[counted] = true
      ledger.entries.append(
        LedgerEntry(
          id: ContentID.text("e", event.idDigest, number: event.number), entry: entry,
          date: EntryDate(of: entry, fallback: days[folded.rows[counted].statement]),
          statements: event.rows.map { folded.rows[$0].statement },
          sources: event.rows.map { source(of: $0) }, occurrences: event.rows.count))
    }
    ledger.links = links(entryOfRow, isCounted)
    return ledger
  }

  private func links(_ entryOfRow: [Int?], _ isCounted: [Bool]) -> [EntryLink] {
    var links: [EntryLink] = []
    links.reserveCapacity(folded.rows.count)
    for (statement, place) in folded.statements.enumerated() {
      let entries = documents.readings[place.document].statements[place.index].entries
      for row in folded.ranges[statement] {
        let index = folded.rows[row].index
        links.append(
          EntryLink(
            statement: statement, entry: entryOfRow[row], place: entries[index].source,
            amount: entries[index].amount?.value, isCounted: isCounted[row]))
      }
    }
    return links
  }

  /// The row that counts and what is shown of the event.
  private func view(of event: FoldEvent) -> (counted: Int, entry: Entry) {
    guard event.rows.count > 1 else { return (event.rows[0], readEntry(of: event.rows[0])) }
    let view = EventView(
      event.rows.map { row in
        EventView.Row(
          entry: readEntry(of: row), key: folded.rows[row].key,
          isReplaced: replacements[folded.rows[row].statement] != nil)
      })
    return (event.rows[view.counted], view.entry)
  }

  private func readEntry(of row: Int) -> Entry {
    let place = folded.statements[folded.rows[row].statement]
    let index = folded.rows[row].index
    return documents.readings[place.document].statements[place.index].entries[index]
  }

  private func source(of row: Int) -> Source {
    let place = folded.statements[folded.rows[row].statement]
    let index = folded.rows[row].index
    return Source(
      document: documents.readings[place.document].record.id,
      place: documents.readings[place.document].statements[place.index].entries[index].source)
  }

  private func statements() -> [LedgerStatement] {
    let ids = StatementIDs.make(documents, folded)
    return folded.statements.enumerated().map { index, place in
      let reading = documents.readings[place.document].statements[place.index]
      var item = LedgerStatement(
        id: ids[index], document: place.document, statement: reading.statement,
        rowCount: reading.entries.count, rowSum: reading.sum)
      item.supersededBy = replacements[index]
      return item
    }
  }
}

extension StatementReading {
  /// Sum of the amounts, nil when they are of several currencies or there are none.
  ///
  /// An amount whose currency is not known may be of any, so that it is added to its like alone.
  fileprivate var sum: ExactDecimal? {
    var sum: ExactDecimal?
    var currency: CurrencyCode?
    for index in entries.indices {
      guard let amount = entries[index].amount else { continue }
      if sum != nil, currency != amount.currency { return nil }
      currency = amount.currency
      sum = (sum ?? .zero) + amount.value
    }
    return sum
  }
}
