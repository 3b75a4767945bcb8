import BillKnowledge
import BillModel

/// A line that was read, with what accounts for its amounts.
struct ReadLine {
  var text: String
  var place: Place
  var claims: [ClauseReader.LineClaim]

  /// Adds the amounts of the line to those that are left over, or to the count of their rule.
  ///
  /// The rule `otherwise` takes what nothing else does.
  func account(
    values: ValueSense, otherwise rule: String?, unclaimed: inout [UnclaimedAmount],
    rules: inout [String: Int]
  ) {
    for amount in values.amounts.amounts(in: text) {
      let claim = claims.first { $0.range.overlaps(amount.range) }
      if let name = claim == nil ? rule : claim?.rule {
        rules[name, default: 0] += 1
      } else if claim == nil {
        unclaimed.append(
          UnclaimedAmount(text: Array(text.utf8).string(amount.range), source: place))
      }
    }
  }
}

/// Makes a statement of what clauses told.
struct BalanceStatement {
  let collector: BalanceCollector
  let profile: Profile?
  let place: Place
  /// The moment of the message or of the page.
  let moment: Instant?

  /// The statement of a type, with an entry for each event.
  func reading(type: StatementType) -> StatementReading {
    var statement = Statement(type: type, at: place)
    let moment = collector.asOf ?? moment
    if let profile {
      statement.issuer = Issuer(
        id: profile.id, name: profile.name, country: profile.country.uppercased())
      statement.profile = ProfileReference(id: profile.id, basis: profile.basis.rawValue)
      statement.timeZone = profile.timeZone
    }
    statement.subscribers = collector.subscribers
    statement.currency = collector.currency
    if !collector.events.isEmpty {
      statement.totals[.opening] = collector.opening
      statement.totals[.closing] = collector.closing
    }
    statement.balances = collector.drafts.map { draft in
      var balance = draft.balance
      balance.asOf = moment
      if statement.subscribers.count == 1 { balance.card = statement.subscribers.first }
      return balance
    }
    statement.verification = BalanceChecks.verification(of: BalanceChecks.checks(of: collector))
    return StatementReading(
      statement: statement, entries: collector.events.map { entry(of: $0, at: moment) })
  }

  private func entry(of event: BalanceEvent, at moment: Instant?) -> Entry {
    var entry = Entry(kind: event.kind, at: event.place)
    entry.description = event.description
    entry.amount = event.amount
    entry.start = moment
    entry.subscriber = collector.subscribers.first
    return entry
  }
}
