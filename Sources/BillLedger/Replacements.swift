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
  /// same. A credit note replaces nothing, since its amounts count against those of the bill.
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
    return replacements
  }
}
