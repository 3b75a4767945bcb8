import BillKnowledge
import BillModel

/// Makes an entry of a table's row: values by column, kind by words, numbers by plan.
struct EntryBuilder {
  let layout: Layout
  let values: ValueSense
  let profile: Profile?
  /// The statement's own period, which completes dates without a year.
  let period: Period?

  /// Where the columns of a table are, found once for all of its rows.
  struct Plan {
    let table: TableFrame
    let byRole: [ColumnRole: Int]
    /// The one unit that a column's title names (`Chargeable [Min]`), by column.
    let units: [BillKnowledge.UnitMeaning?]
    /// The currency that a column's title names (`Amount (EUR)`), by column.
    let currencies: [CurrencyForm?]
    /// Whether the title says that prices may change until the bill (`Предварительная стоимость`).
    let isProvisional: Bool
    /// What its heading tells of all rows.
    let heading: TableHeading

    /// The plan of a table; of columns in several currencies that of the document's own counts.
    init(table: TableFrame, heading: TableHeading, sense: WordSense, own: CurrencyCode?) {
      self.table = table
      self.heading = heading
      let currencies = table.columns.map { column in
        column.role?.isMoney == true ? sense.currency(ofColumn: column.title) : nil
      }
      func isOwn(_ index: Int) -> Bool {
        currencies[index]?.candidates.contains { $0 == own } ?? false
      }
      var byRole: [ColumnRole: Int] = [:]
      for (index, column) in table.columns.enumerated() {
        guard let role = column.role else { continue }
        if let first = byRole[role], !isOwn(index) || isOwn(first) { continue }
        byRole[role] = index
      }
      self.byRole = byRole
      self.currencies = currencies
      units = table.columns.map { sense.unit(ofColumn: $0.title) }
      isProvisional = table.columns.contains { column in
        column.role?.isAmount == true && sense.marks(column.title).contains(.provisional)
      }
    }

    /// Whether the rows are notes of several cards.
    var isNotes: Bool { NoteReader.isNotes(table) }

    /// Whether what a row takes and what it brings stand in columns of their own.
    var hasFlows: Bool { byRole[.debit] != nil || byRole[.credit] != nil }

    /// The unit of values that are printed without one.
    func unit(of role: ColumnRole) -> BillKnowledge.UnitMeaning? {
      byRole[role].flatMap { units[$0] }
    }
  }

  /// What rows above a row leave for it: the date that ditto cells repeat.
  struct Ditto {
    var date: CalendarDate?
    /// Whether the last row took it.
    var isTaken = false
  }

  /// The entry of a row, with the phrases whose amounts it accounts for.
  func entry(
    of row: Row, plan: Plan, subscriber: String?, ditto: inout Ditto, sense: inout WordSense
  ) -> Entry {
    var entry = Entry(kind: .other, at: layout.place(of: layout.lines[row.line]))
    entry.subscriber = subscriber
    func text(_ role: ColumnRole) -> String? { row.text(plan.byRole[role]) }
    if let own = text(.subscriber), let number = values.ownNumber(own) { entry.subscriber = number }

    setStart(&entry, text: text, ditto: &ditto)
    setWords(
      &entry, text: text,
      words: text(.description) ?? text(.service) ?? firstWords(of: row, plan: plan),
      sense: &sense)
    if row.isAway || plan.heading.isAway { entry.roaming = true }
    if text(.utcOffset) == nil, entry.start?.time != nil {
      // A row abroad is told by the clock of the place, which its heading may name.
      if let offset = plan.heading.offset {
        entry.start?.offset = offset
      } else if entry.roaming ?? false {
        entry.start?.offset = nil
      }
    }
    setQuantity(&entry, text: text, plan: plan)
    setMoney(&entry, text: text) { role, text in
      values.amount(text, titled: plan.byRole[role].flatMap { plan.currencies[$0] })
    }
    if let card = text(.card) { entry.card = values.phone(card) ?? card }
    setCurrency(&entry, text(.currency), isNotes: plan.isNotes)
    if plan.isNotes { setNoted(&entry) }
    if plan.table.kind == .lines { setPurchase(&entry, text: text) }
    if plan.table.kind == .allowances { setAllowance(&entry, row: row, sense: &sense) }
    if entry.counterparty == nil, entry.start == nil { inferKind(&entry) }
    if plan.isProvisional { entry.provisional = true }
    if plan.hasFlows, entry.kind == .other { entry.kind = .transaction }
    if let reference = text(.reference) { entry.reference = reference }
    return entry
  }

  // MARK: Time

  private func setStart(
    _ entry: inout Entry, text: (ColumnRole) -> String?, ditto: inout Ditto
  ) {
    var date: CalendarDate?
    var time: TimeOfDay?
    if let both = text(.dateTime) {
      if let instant = values.dateTime(both, within: period) {
        date = instant.date
        time = instant.time
      }
    }
    if date == nil, let cell = text(.date) {
      if let span = values.period(cell), span.from != nil, span.to != nil {
        entry.period = span
      } else {
        date = values.date(cell, within: period)
        // Some issuers print the time in the same cell.
        time = time ?? values.dateTime(cell, within: period)?.time
      }
    }
    if let clock = text(.time) { time = values.time(clock) ?? time }
    if let span = text(.period) { entry.period = values.period(span) }
    if let from = text(.periodFrom), let to = text(.periodTo) {
      entry.period = Period(
        from: values.date(from, within: period), to: values.date(to, within: period))
    }
    // What stands there and cannot be read is another day, not that of the row above.
    let isBlank = ![text(.dateTime), text(.date)].contains { text in
      text.map { Shape(of: $0).contains(.digit) } ?? false
    }
    ditto.isTaken = date == nil && time != nil && isBlank
    if ditto.isTaken { date = ditto.date }
    guard let day = date else { return }
    ditto.date = day
    let offset = text(.utcOffset).flatMap(values.offset)
    var start = Instant(date: day, time: time)
    if time != nil { start.offset = offset ?? values.offset(of: start) }
    entry.start = start
  }

  // MARK: Words

  private func setWords(
    _ entry: inout Entry, text: (ColumnRole) -> String?, words: String?, sense: inout WordSense
  ) {
    entry.description = words
    let other = OtherSide(of: entry.subscriber, text: text, values: values)
    entry.counterparty = other.party
    var kind: KindMeaning?
    for words in [text(.service), words] {
      guard let words, let found = sense.kind(of: words, isCharge: entry.start == nil) else {
        continue
      }
      guard let known = kind else {
        kind = found
        continue
      }
      // `SMS` beside `Входящее SMS`: what one text leaves open the other may tell.
      if known.kind == found.kind {
        kind?.direction = known.direction ?? found.direction
        kind?.isRoaming = known.isRoaming || found.isRoaming
      }
    }
    switch words.flatMap({ sense.cover($0) }) {
    case .overage: entry.overage = true
    case .included: entry.included = true
    default: break
    }
    if let place = text(.place), !place.isEmpty { entry.place = place }
    if let kind {
      entry.kind = kind.kind
      entry.direction = kind.direction
      if kind.isRoaming { entry.roaming = true }
    }
    if let direction = text(.direction), let found = sense.kind(of: direction)?.direction {
      entry.direction = found
    }
    let hasDirection = entry.kind == .voice || entry.kind == .sms || entry.kind == .mms
    if hasDirection, entry.direction == nil, entry.counterparty != nil {
      entry.direction = other.direction ?? .out
    }
    if other.direction == .in, hasDirection { entry.direction = .in }
  }

  /// The words of a row whose columns name no description: its first cell of text.
  private func firstWords(of row: Row, plan: Plan) -> String? {
    row.cells.first { cell in
      let role = plan.table.columns[cell.column].role
      return role?.isNumeric != true && role?.isParty != true && role != .place
        && Shape(of: cell.text).contains(.letter)
    }?.text
  }

  /// What a charge is that its words leave open: what runs over days is a subscription, and what
  /// is charged in advance cannot be usage, whatever words its name holds.
  private func inferKind(_ entry: inout Entry) {
    guard entry.quantity == nil, let own = entry.period, let from = own.from, let to = own.to,
      to.daysSince1970 - from.daysSince1970 >= 6
    else { return }
    switch entry.kind {
    case .other: entry.kind = .subscription
    case .voice, .sms, .mms, .data:
      if let end = period?.to, from > end { entry.kind = .subscription }
    default: break
    }
  }

  /// What a row with a price is: something bought, in its own unit, unless its words name a
  /// service of another kind.
  private func setPurchase(_ entry: inout Entry, text: (ColumnRole) -> String?) {
    if let quantity = text(.quantity) {
      entry.quantity = values.bought(quantity, unit: text(.unit)) ?? entry.quantity
    }
    guard entry.quantity != nil || entry.unitPrice != nil else { return }
    switch entry.kind {
    case .other, .fee, .discount, .adjustment, .refund: entry.kind = .purchase
    default: break
    }
  }

  /// What a row of allowances and charges is: a deduction is negative, whichever sign is printed,
  /// where a word of the row says that it is one.
  private func setAllowance(_ entry: inout Entry, row: Row, sense: inout WordSense) {
    // The first word that says either counts: `Charge` for a row, whatever its reason is called.
    var said: EntryKind?
    for cell in row.cells where said == nil && Shape(of: cell.text).contains(.letter) {
      guard let kind = sense.kind(of: cell.text, isCharge: true)?.kind else { continue }
      if [.discount, .fee, .oneOff].contains(kind) { said = kind }
    }
    let isNegative = entry.amount?.value.isNegative ?? false
    if said == .discount, !isNegative, let amount = entry.amount {
      entry.amount = Money(value: -amount.value, currency: amount.currency)
    }
    entry.kind = said == .discount || said == nil && isNegative ? .discount : .fee
    entry.net = nil
    entry.quantity = nil
  }

  // MARK: Quantity

  private func setQuantity(_ entry: inout Entry, text: (ColumnRole) -> String?, plan: Plan) {
    let unit = text(.unit)
    // Lists with a column for each have `00:00:00` beside a volume.
    let measures: [ColumnRole] =
      entry.kind == .data ? [.volume, .duration] : [.duration, .volume]
    for role in measures + [.durationOrVolume, .quantity, .count] {
      guard entry.quantity == nil, let words = text(role) else { continue }
      entry.quantity = values.quantity(
        words, unit: unit, hint: plan.unit(of: role), role: role, kind: entry.kind)
    }
    if let billed = text(.billedDuration) {
      let quantity = values.quantity(
        billed, unit: nil, hint: plan.unit(of: .billedDuration), role: .duration,
        kind: entry.kind)
      if entry.quantity == nil, text(.duration) == nil { entry.quantity = quantity }
      entry.billedQuantity = quantity
    }
    if let price = text(.unitPrice) { entry.unitPrice = values.amount(price)?.value }
    // A price is that of one of the pieces, however long each of them is: `2 spots of 30S`.
    if entry.unitPrice != nil, entry.billedQuantity == nil, let count = text(.count),
      entry.quantity?.unit == .second || entry.quantity?.unit == .byte
    {
      entry.billedQuantity = values.quantity(
        count, unit: unit, hint: nil, role: .count, kind: entry.kind)
    }
  }

  // MARK: Money

  /// What a row costs with the sign that is printed.
  func printedAmount(of row: Row, plan: Plan) -> ExactDecimal? {
    [ColumnRole.amountGross, .amount, .amountNet].lazy.compactMap { role in
      row.text(plan.byRole[role]).flatMap { values.amount($0) }?.value
    }.first
  }

  private func setMoney(
    _ entry: inout Entry, text: (ColumnRole) -> String?, money: (ColumnRole, String) -> Money?
  ) {
    func read(_ role: ColumnRole) -> Money? { text(role).flatMap { money(role, $0) } }
    let net = read(.amountNet)
    let gross = read(.amountGross)
    let plain = read(.amount)
    entry.amount = gross ?? plain ?? net ?? flow(debit: read(.debit), credit: read(.credit))
    if gross != nil || plain != nil, let net { entry.net = net.value }
    // Some print the rate in the column of the tax, or the tax in brackets behind the rate.
    let share = text(.taxRate) ?? (read(.tax) == nil ? text(.tax) : nil)
    let rate = share.flatMap { values.percent($0) ?? values.rate(in: $0) }
    let tax = read(.tax)?.value ?? share.flatMap(values.taxBehindRate)
    if rate != nil || tax != nil { entry.tax = TaxShare(rate: rate, amount: tax) }
    entry.balanceAfter = read(.balance)?.value
  }

  /// Takes the currency that a row names; in notes of several cards an empty cell tells none.
  private func setCurrency(_ entry: inout Entry, _ text: String?, isNotes: Bool) {
    guard let amount = entry.amount, text != nil || isNotes else { return }
    entry.amount = Money(value: amount.value, currency: text.flatMap(values.currency(named:)))
  }

  /// What a row of notes tells: who writes down a top-up writes what was paid, without a sign; and
  /// what is left is a balance of the card, not of the row before.
  private func setNoted(_ entry: inout Entry) {
    entry.balanceAfter = nil
    switch entry.kind {
    case .topUp, .payment, .refund, .bonus, .discount:
      guard let amount = entry.amount, !amount.value.isNegative else { return }
      entry.amount = Money(value: -amount.value, currency: amount.currency)
    default: break
    }
  }

  /// What a row takes out, less what it brings in: accounts print the two in columns of their own,
  /// and leave the other one empty or zero.
  private func flow(debit: Money?, credit: Money?) -> Money? {
    guard var flow = debit ?? credit else { return nil }
    flow.value = (debit?.value.magnitude ?? .zero) - (credit?.value.magnitude ?? .zero)
    return flow
  }
}
