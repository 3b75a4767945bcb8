import BillModel

/// Which statements are replaced by corrected ones.
enum Replacements {
  private struct Key: Hashable {
    var issuer: String
    var account: String?
    var number: String
  }

  /// For each statement, the index of the one that replaces it.
  ///
  /// A corrected statement names the number of the one that it replaces; issuer and account are the
  /// same. One that was issued again bears the number and the period of the first, and a later day.
  /// A credit note replaces nothing, since its amounts count against those of the bill.
  static func find(_ documents: DocumentSet, _ folded: FoldedStatements) -> [Int?] {
    let statements = folded.statements.map { place in
      documents.readings[place.document].statements[place.index].statement
    }
    var known: [Key: [Int]] = [:]
    for (index, statement) in statements.enumerated() {
      guard let issuer = StatementIdentity.issuer(of: statement), let number = statement.number
      else { continue }
      known[Key(issuer: issuer, account: statement.account, number: number), default: []]
        .append(index)
    }
    var replacements = [Int?](repeating: nil, count: statements.count)
    for (index, statement) in statements.enumerated() {
      guard let number = statement.supersedes, statement.type != .creditNote,
        number != statement.number, let issuer = StatementIdentity.issuer(of: statement)
      else { continue }
      for other in known[Key(issuer: issuer, account: statement.account, number: number)] ?? []
      where statements[other].supersedes != statement.number || statement.number == nil {
        replacements[other] = index
      }
    }
    for indices in known.values where indices.count > 1 {
      for earlier in indices where replacements[earlier] == nil {
        for later in indices where isIssuedAgain(statements[later], after: statements[earlier]) {
          let known = replacements[earlier].flatMap { statements[$0].issued }
          if let issued = statements[later].issued, known.map({ issued > $0 }) ?? true {
            replacements[earlier] = later
          }
        }
      }
    }
    return replacements
  }

  /// Whether a bill of the same issuer, account and number is a later issue of another one.
  private static func isIssuedAgain(_ later: Statement, after earlier: Statement) -> Bool {
    guard let first = earlier.issued, let second = later.issued, first < second,
      let period = earlier.period, period == later.period
    else { return false }
    return earlier.type == later.type && [.bill, .invoice].contains(earlier.type)
  }
}
