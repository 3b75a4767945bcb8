import BillModel

/// A balance of a statement as the ledger sees it: whether it is the latest, how long it lasts.
public struct LedgerBalance: Sendable, Hashable {
  /// Index of the statement in the ledger.
  public var statement: Int
  /// The balance.
  public var balance: Balance
  /// Its card, or the only card or number that the statement is about.
  public var card: String?
  /// Name of that card.
  public var label: String?
  /// Days from the ledger's day to the last day of validity; negative when it is over.
  public var daysLeft: Int?
  /// Whether no statement shows the same balance at a later time.
  public var isLatest: Bool
}

extension Ledger {
  private struct Key: Hashable {
    var issuer: String?
    var line: String?
    var name: String?
    var kind: Balance.Kind
  }

  /// Every balance of the statements that count, in their order.
  public var balances: [LedgerBalance] {
    var rows: [LedgerBalance] = []
    var known: [(key: Key, moment: Int)] = []
    var latest: [Key: Int] = [:]
    for (index, item) in statements.enumerated() {
      let statement = item.statement
      for balance in statement.balances {
        let card = statement.card(of: balance)
        let until = balance.validUntil?.date.daysSince1970
        rows.append(
          LedgerBalance(
            statement: index, balance: balance, card: card, label: statement.cards.label(of: card),
            daysLeft: asOf.flatMap { asOf in until.map { $0 - asOf.daysSince1970 } },
            isLatest: false))
        let key = Key(
          issuer: statement.issuer.id ?? statement.issuer.name, line: card ?? statement.account,
          name: balance.name, kind: balance.kind)
        let moment = statement.moment(of: balance)
        known.append((key: key, moment: moment))
        latest[key] = max(latest[key] ?? .min, moment)
      }
    }
    for index in rows.indices {
      rows[index].isLatest = latest[known[index].key] == known[index].moment
    }
    return rows
  }
}

extension [Card] {
  /// Name of a card, given by its id, number or ICCID.
  public func label(of card: String?) -> String? {
    guard let card else { return nil }
    return first { $0.id == card || $0.number == card || $0.iccid == card }?.label
  }
}

extension Statement {
  /// The card of a balance: its own, else the only one that the statement is about.
  fileprivate func card(of balance: Balance) -> String? {
    if let card = balance.card { return card }
    if cards.count == 1, let only = cards.first, let name = only.id ?? only.number ?? only.iccid {
      return name
    }
    return subscribers.count == 1 ? subscribers.first : nil
  }

  /// Seconds by which balances can be ordered; the lowest number when no date is known.
  fileprivate func moment(of balance: Balance) -> Int {
    if let asOf = balance.asOf {
      return asOf.secondsSince1970
        ?? asOf.date.daysSince1970 * 86_400 + (asOf.time?.secondsOfDay ?? 0)
    }
    return (issued ?? period?.to ?? period?.from).map { $0.daysSince1970 * 86_400 } ?? .min
  }
}
