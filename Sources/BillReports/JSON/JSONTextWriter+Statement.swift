import BillModel

extension JSONTextWriter {
  /// The contract's Statement as an object.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - id: Its id.
  ///   - document: Id of its document.
  public mutating func object(_ statement: Statement, id: String, document: String) {
    beginObject()
    member("id", id)
    member("document", document)
    member("type", statement.type.rawValue)
    member(statement.issuer)
    member("customer", statement.customer)
    member("account", statement.account)
    if !statement.subscribers.isEmpty { member("subscribers", statement.subscribers) }
    member(statement.cards)
    member("number", statement.number)
    member("issued", statement.issued)
    member("due", statement.due)
    member("paymentReference", statement.paymentReference)
    member("period", statement.period)
    member("currency", statement.currency?.description)
    member("timeZone", statement.timeZone)
    if !statement.languages.isEmpty { member("languages", statement.languages) }
    member("plan", statement.plan)
    let totals = statement.totals.printed
    if !totals.isEmpty {
      beginObject("totals")
      for total in totals { member(total.role.rawValue, total.value) }
      endObject()
    }
    if statement.position.opening != nil || statement.position.closing != nil {
      beginObject("position")
      member("opening", statement.position.opening)
      member("closing", statement.position.closing)
      endObject()
    }
    member(statement.balances)
    beginObject("profile")
    member("id", statement.profile.id)
    member("basis", statement.profile.basis)
    endObject()
    member(statement.verification, in: document)
    member("supersedes", statement.supersedes)
    endObject()
  }

  mutating func member(_ key: String, _ period: Period?) {
    guard let period, period.from != nil || period.to != nil else { return }
    beginObject(key)
    member("from", period.from)
    member("to", period.to)
    endObject()
  }

  private mutating func member(_ issuer: Issuer) {
    guard issuer != Issuer() else { return }
    beginObject("issuer")
    member("id", issuer.id)
    member("name", issuer.name)
    member("country", issuer.country)
    member("taxId", issuer.taxID)
    endObject()
  }

  private mutating func member(_ cards: [Card]) {
    guard !cards.isEmpty else { return }
    beginArray("cards")
    for card in cards {
      beginObject()
      member("id", card.id)
      member("label", card.label)
      member("number", card.number)
      member("iccid", card.iccid)
      member("imsi", card.imsi)
      member("eid", card.eid)
      endObject()
    }
    endArray()
  }

  private mutating func member(_ balances: [Balance]) {
    guard !balances.isEmpty else { return }
    beginArray("balances")
    for balance in balances {
      beginObject()
      member("name", balance.name)
      member("card", balance.card)
      member("kind", balance.kind.rawValue)
      member("remaining", balance.remaining)
      member("total", balance.total)
      member("used", balance.used)
      member("unit", balance.unit)
      member("bonus", balance.bonus)
      member("validUntil", balance.validUntil)
      member("graceUntil", balance.graceUntil)
      member("asOf", balance.asOf)
      member("unlimited", balance.unlimited)
      endObject()
    }
    endArray()
  }

  private mutating func member(_ verification: Verification, in document: String) {
    beginObject("verification")
    member("status", verification.status.rawValue)
    member("covers", verification.covers?.rawValue)
    beginArray("checks")
    for check in verification.checks {
      beginObject()
      member("rule", check.rule)
      member("expected", check.expected)
      member("actual", check.actual)
      member("difference", check.difference)
      member("tolerance", check.tolerance)
      member("passed", check.passed)
      beginArray("sources")
      for place in check.sources { object(place, in: document) }
      endArray()
      endObject()
    }
    endArray()
    if !verification.doubts.isEmpty {
      beginArray("doubts")
      for doubt in verification.doubts {
        beginObject()
        member("reason", doubt.reason.rawValue)
        beginArray("sources")
        for place in doubt.sources { object(place, in: document) }
        endArray()
        endObject()
      }
      endArray()
    }
    endObject()
  }
}
