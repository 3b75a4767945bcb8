extension FrameWriter {
  mutating func write(_ statement: Statement) {
    write(statement.type, of: FrameCodes.types)
    write(statement.source)
    write(optional: statement.issuer.id)
    write(optional: statement.issuer.name)
    write(optional: statement.issuer.country)
    write(optional: statement.issuer.taxID)
    write(optional: statement.customer)
    write(optional: statement.account)
    write(list: statement.subscribers) { $0.write($1) }
    write(list: statement.cards) { $0.write($1) }
    write(optional: statement.number)
    write(optional: statement.issued) { $0.write($1) }
    write(optional: statement.due) { $0.write($1) }
    write(optional: statement.paymentReference)
    write(optional: statement.period) { $0.write($1) }
    write(optional: statement.currency) { $0.write($1) }
    write(optional: statement.timeZone)
    write(list: statement.languages) { $0.write($1) }
    write(optional: statement.plan)
    for role in FrameCodes.totals { write(optional: statement.totals[role]) }
    write(optional: statement.position.opening)
    write(optional: statement.position.closing)
    write(list: statement.balances) { $0.write($1) }
    write(statement.profile.id)
    write(statement.profile.basis)
    write(statement.verification)
    write(optional: statement.supersedes)
    write(list: statement.remarks) { writer, remark in
      writer.write(remark.code)
      writer.write(remark.message)
      writer.write(remark.hint)
      writer.write(optional: remark.place) { $0.write($1) }
    }
  }

  private mutating func write(_ card: Card) {
    for text in [card.id, card.label, card.number, card.iccid, card.imsi, card.eid] {
      write(optional: text)
    }
  }

  private mutating func write(_ balance: Balance) {
    write(balance.kind, of: FrameCodes.balanceKinds)
    write(balance.source)
    write(optional: balance.name)
    write(optional: balance.card)
    write(optional: balance.remaining)
    write(optional: balance.total)
    write(optional: balance.used)
    write(optional: balance.unit)
    write(optional: balance.bonus)
    write(optional: balance.validUntil) { $0.write($1) }
    write(optional: balance.graceUntil) { $0.write($1) }
    write(optional: balance.asOf) { $0.write($1) }
    write(optional: balance.unlimited)
  }

  private mutating func write(_ verification: Verification) {
    write(verification.status, of: FrameCodes.verdicts)
    write(optional: verification.covers) { $0.write($1, of: FrameCodes.coverages) }
    write(list: verification.checks) { writer, check in
      writer.write(check.rule)
      writer.write(check.expected)
      writer.write(check.actual)
      writer.write(check.tolerance)
      writer.write(list: check.sources) { $0.write($1) }
    }
    write(list: verification.doubts) { writer, doubt in
      writer.write(doubt.reason, of: FrameCodes.doubts)
      writer.write(list: doubt.sources) { $0.write($1) }
    }
  }
}

extension FrameReader {
  mutating func readStatement() throws(FrameError) -> Statement {
    let type = try readCode(of: FrameCodes.types)
    var statement = Statement(type: type, at: try readPlace())
    statement.issuer = Issuer(
      id: try readOptionalString(), name: try readOptionalString(),
      country: try readOptionalString(), taxID: try readOptionalString())
    statement.customer = try readOptionalString()
    statement.account = try readOptionalString()
    statement.subscribers = try readStrings(of: "subscribers")
    statement.cards = try readList(of: "cards") { (reader) throws(FrameError) in
      try reader.readCard()
    }
    statement.number = try readOptionalString()
    statement.issued = try readOptional { (reader) throws(FrameError) in try reader.readDate() }
    statement.due = try readOptional { (reader) throws(FrameError) in try reader.readDate() }
    statement.paymentReference = try readOptionalString()
    statement.period = try readOptional { (reader) throws(FrameError) in try reader.readPeriod() }
    statement.currency = try readOptional { (reader) throws(FrameError) in
      try reader.readCurrency()
    }
    statement.timeZone = try readOptionalString()
    statement.languages = try readStrings(of: "languages")
    statement.plan = try readOptionalString()
    for role in FrameCodes.totals { statement.totals[role] = try readOptionalDecimal() }
    statement.position.opening = try readOptionalDecimal()
    statement.position.closing = try readOptionalDecimal()
    statement.balances = try readList(of: "balances") { (reader) throws(FrameError) in
      try reader.readBalance()
    }
    statement.profile = ProfileReference(id: try readString(), basis: try readString())
    statement.verification = try readVerification()
    statement.supersedes = try readOptionalString()
    statement.remarks = try readList(of: "remarks") { (reader) throws(FrameError) in
      Diagnostic(
        code: try reader.readString(), message: try reader.readString(),
        hint: try reader.readString(),
        place: try reader.readOptional { (reader) throws(FrameError) in try reader.readPlace() })
    }
    return statement
  }

  private mutating func readStrings(of what: String) throws(FrameError) -> [String] {
    try readList(of: what) { (reader) throws(FrameError) in try reader.readString() }
  }

  private mutating func readCard() throws(FrameError) -> Card {
    var card = Card()
    card.id = try readOptionalString()
    card.label = try readOptionalString()
    card.number = try readOptionalString()
    card.iccid = try readOptionalString()
    card.imsi = try readOptionalString()
    card.eid = try readOptionalString()
    return card
  }

  private mutating func readBalance() throws(FrameError) -> Balance {
    let kind = try readCode(of: FrameCodes.balanceKinds)
    var balance = Balance(kind: kind, at: try readPlace())
    balance.name = try readOptionalString()
    balance.card = try readOptionalString()
    balance.remaining = try readOptionalDecimal()
    balance.total = try readOptionalDecimal()
    balance.used = try readOptionalDecimal()
    balance.unit = try readOptionalString()
    balance.bonus = try readOptionalFlag()
    balance.validUntil = try readOptional { (reader) throws(FrameError) in
      try reader.readInstant()
    }
    balance.graceUntil = try readOptional { (reader) throws(FrameError) in
      try reader.readInstant()
    }
    balance.asOf = try readOptional { (reader) throws(FrameError) in try reader.readInstant() }
    balance.unlimited = try readOptionalFlag()
    return balance
  }

  private mutating func readVerification() throws(FrameError) -> Verification {
    var verification = Verification()
    verification.status = try readCode(of: FrameCodes.verdicts)
    verification.covers = try readOptional { (reader) throws(FrameError) in
      try reader.readCode(of: FrameCodes.coverages)
    }
    verification.checks = try readList(of: "checks") { (reader) throws(FrameError) in
      Check(
        rule: try reader.readString(), expected: try reader.readDecimal(),
        actual: try reader.readDecimal(), tolerance: try reader.readDecimal(),
        sources: try reader.readList(of: "places") { (reader) throws(FrameError) in
          try reader.readPlace()
        })
    }
    verification.doubts = try readList(of: "doubts") { (reader) throws(FrameError) in
      Doubt(
        try reader.readCode(of: FrameCodes.doubts),
        sources: try reader.readList(of: "places") { (reader) throws(FrameError) in
          try reader.readPlace()
        })
    }
    return verification
  }
}
