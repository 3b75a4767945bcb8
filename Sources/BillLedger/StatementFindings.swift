import BillModel

/// `supersedes`: a corrected statement took the place of another one.
enum SupersededStatements {
  /// One finding a replaced statement.
  @Sendable static func find(_ ledger: Ledger) -> [Finding] {
    ledger.statements.compactMap { item in
      guard let other = item.supersededBy.map({ ledger.statements[$0] }) else { return nil }
      return Finding(
        rule: FindingRule.supersedes.rawValue, severity: .info,
        message: "\(ledger.path(of: other)) replaces \(ledger.path(of: item)), "
          + "whose own rows no longer count",
        statements: [other.id, item.id])
    }
  }
}

/// `conflicting-statements`: two documents show the same statement in different ways.
enum ConflictingStatements {
  /// One finding a statement and the document before it.
  @Sendable static func find(_ ledger: Ledger) -> [Finding] {
    var last: [String: Int] = [:]
    var findings: [Finding] = []
    for (index, item) in ledger.statements.enumerated() {
      guard let identity = StatementIdentity(of: item.statement) else { continue }
      let key = "\(item.statement.type.rawValue)|\(identity.text)"
      if let earlier = last[key], ledger.statements[earlier].document != item.document,
        ledger.statements[earlier].supersededBy == nil, item.supersededBy == nil
      {
        let other = ledger.statements[earlier]
        findings.append(
          Finding(
            rule: FindingRule.conflictingStatements.rawValue, severity: .warning,
            message: "\(ledger.path(of: other)) and \(ledger.path(of: item)) show the same "
              + "statement with different rows or totals",
            statements: [other.id, item.id]))
      }
      last[key] = index
    }
    return findings
  }
}

/// `overlapping-statements`: two statements show some of the same events.
enum OverlappingStatements {
  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  /// One finding a pair of statements that follow each other among those that show an entry.
  @Sendable static func find(_ ledger: Ledger) -> [Finding] {
    var counts: [Pair: Int] = [:]
    for item in ledger.entries where item.statements.count > 1 {
      for (first, second) in zip(item.statements, item.statements.dropFirst()) {
        counts[Pair(first: first, second: second), default: 0] += 1
      }
    }
    let pairs = counts.keys.sorted {
      $0.first != $1.first ? $0.first < $1.first : $0.second < $1.second
    }
    return pairs.compactMap { pair in
      guard let count = counts[pair] else { return nil }
      let (first, second) = (ledger.statements[pair.first], ledger.statements[pair.second])
      return Finding(
        rule: FindingRule.overlappingStatements.rawValue, severity: .info,
        message: "\(ledger.path(of: first)) and \(ledger.path(of: second)) both show "
          + (count == 1
            ? "1 entry, which counts once" : "\(count) entries, each of which counts once"),
        statements: [first.id, second.id])
    }
  }
}

/// What the reader remarked on a statement, under the remark's own code.
enum StatementRemarks {
  /// One finding a remark.
  @Sendable static func find(_ ledger: Ledger) -> [Finding] {
    ledger.statements.flatMap { item in
      item.statement.remarks.map { remark in
        Finding(
          rule: remark.code, severity: .warning,
          message: "\(ledger.path(of: item)): \(remark.message)", statements: [item.id])
      }
    }
  }
}

extension Ledger {
  /// Path of a statement's document.
  func path(of item: LedgerStatement) -> String { documents[item.document].path }
}
