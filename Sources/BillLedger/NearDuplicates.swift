import BillModel

/// `near-duplicate`: entries of different documents that agree in nearly everything.
///
/// They are not merged, since nothing proves that they are one event.
enum NearDuplicates {
  private struct Key: Hashable {
    var issuer: String
    var line: String?
    var kind: EntryKind
    var direction: Direction?
    var date: CalendarDate
    var hour: Int
    var minute: Int
    var periodEnd: CalendarDate?
    var description: String?
  }

  /// One finding a pair of neighbours.
  @Sendable static func find(_ ledger: Ledger) -> [Finding] {
    guard ledger.statements.contains(where: { $0.document != ledger.statements[0].document }) else {
      return []
    }
    var last: [Key: Int] = [:]
    var findings: [Finding] = []
    for (index, item) in ledger.entries.enumerated() {
      guard let key = key(of: item, in: ledger) else { continue }
      if let earlier = last[key],
        let difference = difference(between: ledger.entries[earlier], and: item)
      {
        let other = ledger.entries[earlier]
        findings.append(
          Finding(
            rule: "near-duplicate", severity: .info,
            message: "\(ledger.firstPath(of: other)) and \(ledger.firstPath(of: item)) show "
              + "nearly the same \(item.entry.kind.rawValue) entry: \(difference)",
            entries: [other.id, item.id], amount: item.entry.amount?.value))
      }
      last[key] = index
    }
    return findings
  }

  /// What neighbours have in common; nil for an entry that cannot be compared.
  private static func key(of item: LedgerEntry, in ledger: Ledger) -> Key? {
    let entry = item.entry
    guard let first = item.statements.first,
      let issuer = StatementIdentity.issuer(of: ledger.statements[first].statement)
    else { return nil }
    if let start = entry.start {
      guard let time = start.time else { return nil }
      return Key(
        issuer: issuer, line: entry.subscriber ?? entry.card, kind: entry.kind,
        direction: entry.direction, date: start.date, hour: time.hour, minute: time.minute)
    }
    // Without a start, only a charge for the very same days is worth a look.
    guard let from = entry.period?.from, let to = entry.period?.to, let text = entry.description,
      let amount = entry.amount, !amount.value.isZero
    else { return nil }
    return Key(
      issuer: issuer, line: entry.subscriber ?? entry.card, kind: entry.kind,
      direction: entry.direction, date: from, hour: 0, minute: 0, periodEnd: to, description: text)
  }

  /// What differs, nil when too much does or when one document shows both.
  private static func difference(between left: LedgerEntry, and right: LedgerEntry) -> String? {
    let documents = Set(left.sources.map(\.document))
    guard right.sources.allSatisfy({ !documents.contains($0.document) }) else { return nil }
    let (a, b) = (left.entry, right.entry)
    let sameParty = a.counterparty == b.counterparty
    let sameQuantity =
      a.quantity?.value == b.quantity?.value && a.quantity?.unit == b.quantity?.unit
    let sameAmount = a.amount == b.amount
    switch (sameParty, sameQuantity, sameAmount) {
    case (true, true, true): return a.start == nil ? "the statement differs" : "the second differs"
    case (true, true, false): return "the amount differs"
    case (true, false, true): return "the quantity differs"
    case (false, true, true) where a.kind != .sms && a.kind != .mms && a.quantity != nil:
      return "the number differs"
    default: return nil
    }
  }
}

extension Ledger {
  /// Path of the first document that shows an entry.
  fileprivate func firstPath(of item: LedgerEntry) -> String {
    item.statements.first.map { path(of: statements[$0]) } ?? ""
  }
}
