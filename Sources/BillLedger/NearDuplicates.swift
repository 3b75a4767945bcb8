import BillModel

/// `near-duplicate`: entries of different documents that agree in nearly everything.
///
/// They are not merged, since nothing proves that they are one event.
enum NearDuplicates {
  private struct Key: Hashable {
    var issuer: String
    var line: String?
    var direction: Direction?
    var date: CalendarDate
    var hour: Int
    var minute: Int
    var periodEnd: CalendarDate?
    var description: String?
  }

  /// What entries of two statements differ in.
  private struct Likeness: Hashable {
    var first: Int
    var second: Int
    var difference: String
  }

  /// One finding for all entries of two statements that differ in the same way.
  @Sendable static func find(_ ledger: Ledger) -> [Finding] {
    guard ledger.statements.contains(where: { $0.document != ledger.statements[0].document }) else {
      return []
    }
    var last: [Key: Int] = [:]
    var found: [Likeness: [Int]] = [:]
    var order: [Likeness] = []
    for index in ledger.entries.indices {
      guard let key = key(of: ledger.entries[index], in: ledger) else { continue }
      defer { last[key] = index }
      guard let earlier = last[key],
        let difference = difference(between: ledger.entries[earlier], and: ledger.entries[index]),
        let first = ledger.entries[earlier].statements.first,
        let second = ledger.entries[index].statements.first
      else { continue }
      let likeness = Likeness(first: first, second: second, difference: difference)
      if found[likeness] == nil { order.append(likeness) }
      found[likeness, default: []] += [earlier, index]
    }
    return order.map { finding($0, of: found[$0] ?? [], in: ledger) }
  }

  private static func finding(
    _ likeness: Likeness, of indices: [Int], in ledger: Ledger
  ) -> Finding {
    let (first, second) = (ledger.statements[likeness.first], ledger.statements[likeness.second])
    let entries = Set(indices).sorted().map { ledger.entries[$0] }
    let pairs = indices.count / 2
    return Finding(
      rule: FindingRule.nearDuplicate.rawValue, severity: .info,
      message: "\(ledger.path(of: first)) and \(ledger.path(of: second)) show "
        + (pairs == 1 ? "an entry that is" : "\(pairs) entries that are")
        + " nearly the same: \(likeness.difference)",
      entries: entries.map(\.id), statements: [first.id, second.id])
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
        issuer: issuer, line: entry.subscriber ?? entry.card, direction: entry.direction,
        date: start.date, hour: time.hour, minute: time.minute)
    }
    // Without a start, only a charge for the very same days is worth a look.
    guard let from = entry.period?.from, let to = entry.period?.to, let text = entry.description,
      let amount = entry.amount, !amount.value.isZero
    else { return nil }
    return Key(
      issuer: issuer, line: entry.subscriber ?? entry.card, direction: entry.direction,
      date: from, hour: 0, minute: 0, periodEnd: to, description: text)
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
    guard a.kind == b.kind else {
      return sameParty && sameQuantity && sameAmount ? "the kind differs" : nil
    }
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
