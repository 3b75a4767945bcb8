import BillModel

/// Puts the ledger together from folded statements.
struct LedgerBuilder {
  private let documents: DocumentSet
  private let folded: FoldedStatements
  private let asOf: CalendarDate?
  /// For each statement, the one that replaces it.
  private let replacements: [Int?]

  /// A builder over documents and their folded statements.
  init(_ documents: DocumentSet, _ folded: FoldedStatements, asOf: CalendarDate?) {
    self.documents = documents
    self.folded = folded
    self.asOf = asOf
    replacements = Replacements.find(documents, folded)
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
      let shown = EventView(event.rows.map { view(of: $0) })
      for row in event.rows { entryOfRow[row] = ledger.entries.count }
      isCounted[event.rows[shown.counted]] = true
      ledger.entries.append(entry(of: event, shown: shown))
    }
    ledger.links.reserveCapacity(folded.rows.count)
    for (row, item) in folded.rows.enumerated() {
      let entry = readEntry(of: row)
      ledger.links.append(
        EntryLink(
          statement: item.statement, entry: entryOfRow[row], place: entry.source,
          amount: entry.amount?.value, isCounted: isCounted[row]))
    }
    return ledger
  }

  private func reading(of statement: Int) -> StatementReading {
    let place = folded.statements[statement]
    return documents.readings[place.document].statements[place.index]
  }

  private func readEntry(of row: Int) -> Entry {
    let item = folded.rows[row]
    let place = folded.statements[item.statement]
    return documents.readings[place.document].statements[place.index].entries[item.index]
  }

  private func view(of row: Int) -> EventView.Row {
    let item = folded.rows[row]
    return EventView.Row(
      entry: readEntry(of: row), key: item.key, isReplaced: replacements[item.statement] != nil)
  }

  private func entry(of event: FoldEvent, shown: EventView) -> LedgerEntry {
    let counted = folded.rows[event.rows[shown.counted]].statement
    let place = folded.statements[counted]
    return LedgerEntry(
      id: ContentID.text("e", event.idDigest, number: event.number), entry: shown.entry,
      date: EntryDate(
        of: shown.entry,
        in: documents.readings[place.document].statements[place.index].statement, asOf: asOf),
      statements: event.rows.map { folded.rows[$0].statement },
      sources: event.rows.map { row in
        Source(
          document: documents.readings[folded.rows[row].document].record.id,
          place: readEntry(of: row).source)
      },
      occurrences: event.rows.count)
  }

  private func statements() -> [LedgerStatement] {
    let ids = StatementIDs.make(documents, folded)
    return folded.statements.indices.map { index in
      let reading = reading(of: index)
      var item = LedgerStatement(
        id: ids[index], document: folded.statements[index].document,
        statement: reading.statement, rowCount: reading.entries.count, rowSum: reading.sum)
      item.supersededBy = replacements[index]
      return item
    }
  }
}

extension StatementReading {
  /// Sum of the amounts, nil when they are of several currencies or there are none.
  fileprivate var sum: ExactDecimal? {
    var sum: ExactDecimal?
    var currency: CurrencyCode?
    for entry in entries {
      guard let amount = entry.amount else { continue }
      if let known = currency, let own = amount.currency, known != own { return nil }
      currency = currency ?? amount.currency
      sum = (sum ?? .zero) + amount.value
    }
    return sum
  }
}
