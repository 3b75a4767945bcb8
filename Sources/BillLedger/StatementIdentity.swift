import BillModel

/// What makes two readings readings of the same statement.
///
/// Issuer, account and number; or issuer, account and period where there is no number.
struct StatementIdentity: Hashable, Sendable {
  /// The identity as a text; two statements with the same text are the same.
  let text: String

  /// The identity of a statement, nil where too little is known to tell it from another one.
  ///
  /// Where no account is printed, the numbers that it is about stand for it.
  init?(of statement: Statement) {
    let issuer = Self.issuer(of: statement)
    let account = statement.account ?? ""
    let line = account.isEmpty ? statement.subscribers.sorted().joined(separator: ",") : account
    var parts = [issuer ?? "", line]
    if let number = statement.number, !number.isEmpty {
      guard issuer != nil || !line.isEmpty else { return nil }
      parts.append(number)
    } else if let from = statement.period?.from, let to = statement.period?.to {
      // Numbers alone may be those of another issuer's list; an account is its issuer's.
      guard !account.isEmpty || (issuer != nil && !line.isEmpty) else { return nil }
      parts += [from.description, to.description]
    } else {
      return nil
    }
    var bytes: [UInt8] = []
    for part in parts {
      FoldKey.append(escaped: PartyPattern.folded(part), to: &bytes)
      bytes.append(UInt8(ascii: "|"))
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The issuer's profile, else its tax id, else its name.
  static func issuer(of statement: Statement) -> String? {
    statement.issuer.id ?? statement.issuer.taxID ?? statement.issuer.name
  }
}
