import BillKnowledge
import BillModel

/// Makes statements of a draft: values, entries, totals, proof and claims.
struct Assemble {
  let layout: Layout
  let draft: Draft
  let values: ValueSense
  let customs: Customs
  let profile: Profile?
  let declaredLanguages: [String]
  /// Whether all of the document's text was had.
  let isComplete: Bool

  /// The document's content.
  func run(sense: inout WordSense) -> DocumentContent {
    let period = Fields(draft.fields, values: values).period
    var normal = NormalDraft()
    normal.totals = printedTotals(sense)
    normal.foreign = draft.fields.filter(\.isForeign).map(\.value)
    addRows(to: &normal, period: period, sense: &sense)
    turnAllowances(&normal)
    turnDiscounts(&normal)
    moveCounts(&normal)
    lowerSectionSums(&normal)
    addCharges(to: &normal, sense: &sense)
    markChanges(&normal)
    movePayments(&normal)
    ReceiptReader(layout: layout, draft: draft, values: values).read(&normal, sense: &sense)
    SummaryFinder(layout: layout, sections: draft.tables.sections).move(&normal)
    normal.entries.sort { $0.line < $1.line }
    var parts = CurrencyParts(normal, own: values.currency)
    parts.own.totals = settled(parts.own)
    for index in parts.others.indices { parts.others[index].totals = settled(parts.others[index]) }
    normal.totals = parts.own.totals + parts.others.flatMap(\.totals)

    let relations = relations(parts.own)
    var proof = prove(
      parts.own, groups: relations.groups, breakdowns: relations.breakdowns)
    // Rows that a note calls rounded miss the sum of exact amounts.
    if !proof.isClean, saysRowsAreRounded(sense) {
      proof = prove(
        parts.own, groups: relations.groups, breakdowns: relations.breakdowns, roundsRows: true)
    }
    addTaxes(proof, in: values.currency, to: &normal)
    addTaxes(proof, in: values.currency, to: &parts.own)
    let foreign = parts.others.map { prove($0) }
    for (index, proof) in foreign.enumerated() {
      let currency = parts.others[index].currency
      addTaxes(proof, in: currency, to: &normal)
      addTaxes(proof, in: currency, to: &parts.others[index])
    }
    let claims = Claims(
      layout: layout, draft: draft, values: values, normal: normal,
      claimed: proof.claimed, checks: proof.checks,
      pageNumbers: PageNumbers(layout: layout, vocabulary: sense.vocabulary).phrases,
      rates: rates(sense: &sense))
    let accounted = claims.account()

    let builder = StatementBuilder(
      layout: layout, draft: draft, values: values, customs: customs, profile: profile,
      declaredLanguages: declaredLanguages)
    let isUnused =
      normal.entries.isEmpty && normal.totals.isEmpty && accounted.unclaimed.isEmpty
      && (profile != nil || !draft.fields.isEmpty)
      && NoUse(layout: layout, vocabulary: sense.vocabulary).isSaid
    let notes = NoteReader(layout: layout, draft: draft, values: values)
    let balances = notes.balances()
    guard isUnused || !balances.isEmpty || builder.isStatement(normal) else {
      return DocumentContent(
        statements: [], unclaimed: accounted.unclaimed, ruleClaims: accounted.ruleClaims)
    }
    var shown = normal
    shown.totals = parts.own.totals
    var statement = builder.statement(shown, proof: proof, sense: &sense)
    if isUnused { NoUse.mark(&statement) }
    if !balances.isEmpty {
      statement.type = .balance
      statement.balances = balances
      statement.cards = notes.cards()
      let currencies = Set(normal.entries.compactMap(\.entry.amount?.currency))
      statement.currency = currencies.count == 1 ? currencies.first : nil
    }
    statement.remarks += RefusedDates(layout: layout, draft: draft, values: values).remarks()
    let isWhole =
      isComplete && PageNumbers(layout: layout, vocabulary: sense.vocabulary).areComplete
    func verification(_ part: NormalDraft, _ proof: Proof) -> Verification {
      Verdict(
        proof: proof, draft: part, gaveUpRows: draft.gaveUpRows,
        hasUnclaimed: !accounted.unclaimed.isEmpty, isWhole: isWhole,
        place: { layout.place(of: layout.phrases[$0]) }
      ).verification
    }
    statement.verification = verification(parts.own, proof)
    var proved = proof.proved
    for (part, proof) in zip(parts.others, foreign) {
      proved.formUnion(proof.proved)
      statement.verification.add(verification(part, proof))
    }
    var reading = StatementReading(statement: statement, entries: normal.entries.map(\.entry))
    reading.sums = normal.totals.sorted { $0.phrase < $1.phrase }.map { total in
      ReadSum(
        role: total.label.rawValue, value: total.value, label: total.labelText,
        isProved: proved.contains(total.phrase),
        source: layout.place(of: layout.phrases[total.phrase]))
    }
    return DocumentContent(
      statements: [reading], unclaimed: accounted.unclaimed, ruleClaims: accounted.ruleClaims)
  }

  /// The numbers outside of tables whose label is that of a column of rates (`VAT rate 16.00`).
  private func rates(sense: inout WordSense) -> Set<Int> {
    var rates: Set<Int> = []
    for (index, phrase) in layout.phrases.enumerated().dropFirst()
    where draft.tables.owner[phrase.line] < 0 && phrase.shape.contains(.point) {
      let label = layout.phrases[index - 1]
      guard label.line == phrase.line, phrase.words.count == 1, label.shape.contains(.letter),
        label.text.utf8.count <= 40, !values.hasCurrency(phrase.text),
        values.numbers.read(phrase.text).map({ $0.value < ExactDecimal(100) }) ?? false,
        sense.columnRoles(label.text).contains(.taxRate)
      else { continue }
      rates.insert(index)
    }
    return rates
  }

  /// What rows that no header tells print above them, beside them and below them of how their
  /// amounts came about; only such lists leave those amounts open.
  private func relations(
    _ part: NormalDraft
  ) -> (groups: [GroupRelations.Column], breakdowns: [RowBreakdowns.Explained]) {
    // A column of prices is read by its header.
    let isPriced = part.entries.contains { $0.entry.unitPrice != nil }
    guard draft.tookHypothesis || !isPriced else { return (groups: [], breakdowns: []) }
    let fields = Set(draft.fields.map { layout.phrases[$0.value].line })
    let sums = Set(
      draft.fields.lazy.filter { $0.role.isTotal || $0.role == .balance }
        .map { layout.phrases[$0.value].line })
    let owner = draft.tables.owner
    func isOpen(_ line: Int) -> Bool {
      owner[line] == TableReader.Result.free && !sums.contains(line)
    }
    func isTotal(_ line: Int) -> Bool {
      owner[line] >= 0 && draft.tables.rows[owner[line]].role.isTotal
    }
    let void = voidLines()
    func isVoid(_ line: Int) -> Bool { void.contains(line) }
    let groups =
      draft.tookHypothesis
      ? GroupRelations(
        layout: layout, values: values, rows: part.entries, isOpen: isOpen,
        isSum: { isTotal($0) || sums.contains($0) }, isVoid: isVoid
      ).columns() : []
    let breakdowns = RowBreakdowns(
      layout: layout, values: values, rows: part.entries, isOpen: isOpen,
      isSum: { isTotal($0) || fields.contains($0) }, isVoid: isVoid
    ).explained()
    return (groups: groups, breakdowns: breakdowns)
  }

  /// The lines with words that say that something was not charged, and those right above them.
  private func voidLines() -> Set<Int> {
    var lines: Set<Int> = []
    for phrase in draft.credited {
      let line = layout.phrases[phrase].line
      lines.insert(line)
      guard line > 0, layout.lines[line].page == layout.lines[line - 1].page else { continue }
      let gap = layout.phrases[phrase].box.y0 - layout.lines[line - 1].box.y1
      if gap < max(layout.phrases[phrase].box.height, 1) { lines.insert(line - 1) }
    }
    return lines
  }

  /// What stands above sums and is none of the rows, fields and sums.
  private func sumParts() -> SumParts {
    let fields = Set(draft.fields.flatMap { [$0.value, $0.label] })
    let owner = draft.tables.owner
    return SumParts(
      layout: layout, values: values,
      isOpen: { owner[layout.phrases[$0].line] < 0 && !fields.contains($0) })
  }

  /// The sums of a part, each bound to what it is the sum of.
  private func settled(_ part: NormalDraft) -> [PrintedTotal] {
    let rows = part.entries.compactMap(\.entry.amount?.value)
    return TotalsChoice(part.totals, rows: rows.isEmpty ? nil : rows.reduce(.zero, +)).settled()
  }

  private func prove(
    _ part: NormalDraft, groups: [GroupRelations.Column] = [],
    breakdowns: [RowBreakdowns.Explained] = [], roundsRows: Bool = false
  ) -> Proof {
    Prover(
      draft: part, layout: layout, sections: draft.tables.sections, roundsRows: roundsRows,
      halfUnit: values.halfUnit
    ).prove(groups: groups, breakdowns: breakdowns, parts: sumParts())
  }

  /// Whether a line outside of tables says that rows are rounded and their sums are not taken of
  /// the rounded ones.
  private func saysRowsAreRounded(_ sense: WordSense) -> Bool {
    layout.lines.indices.contains { line in
      draft.tables.owner[line] < 0
        && sense.marks(layout.phrases(of: layout.lines[line]).map(\.text).joined(separator: " "))
          .contains(.roundedRows)
    }
  }

  // MARK: Rows

  private func addRows(to normal: inout NormalDraft, period: Period?, sense: inout WordSense) {
    let builder = EntryBuilder(layout: layout, values: values, profile: profile, period: period)
    let subscribers = Subscribers(
      draft: draft, layout: layout, values: values, sense: &sense)
    var plans: [Int: EntryBuilder.Plan] = [:]
    var ditto = EntryBuilder.Ditto()
    var days = DittoDays()
    let headings = TableHeading.all(of: draft.tables, layout: layout, sense: sense)
    normal.entries.reserveCapacity(draft.tables.rows.count)
    let details = RowDetailReader(layout: layout, draft: draft, values: values).details(
      sense: &sense)
    for (number, row) in draft.tables.rows.enumerated() {
      let plan =
        plans[row.table]
        ?? EntryBuilder.Plan(
          table: draft.tables.tables[row.table], heading: headings[row.table], sense: sense,
          own: values.currency)
      plans[row.table] = plan
      switch row.role {
      case .entry:
        let entry = builder.entry(
          of: row, plan: plan, subscriber: subscribers.subscriber(of: row), ditto: &ditto,
          sense: &sense)
        if let spread = SpreadRows(plan.table, values: values) {
          normal.entries += spread.entries(of: row, like: entry, sense: &sense)
          normal.spreads += spread.sums(of: row, isTotal: false)
          continue
        }
        guard plan.isNotes ? entry.amount != nil : Self.tellsEvent(entry) else { continue }
        var drafted = DraftEntry(
          entry: entry, line: row.line, table: draft.tables.tables[row.table].family,
          section: row.section,
          isNet: plan.byRole[.amountNet] != nil && plan.byRole[.amountGross] == nil
            && plan.byRole[.amount] == nil)
        drafted.isFlow = plan.hasFlows
        drafted.details = details[number] ?? []
        drafted.isBlock = plan.table.kind == .lines && plan.table.headerLines.isEmpty
        drafted.isAllowance = plan.table.kind == .allowances
        drafted.isTurned =
          drafted.isAllowance && builder.printedAmount(of: row, plan: plan) != entry.amount?.value
        days.note(entry.start, index: normal.entries.count, isDitto: ditto.isTaken)
        normal.entries.append(drafted)
      case .total where plan.table.kind == .sums: addSums(row, of: plan.table, to: &normal)
      case .total(.tax) where plan.table.kind == .tax: addTaxRow(row, plan: plan, to: &normal)
      case .total(let label):
        addTotal(row, label: label, plan: plan, sense: sense, to: &normal)
        addMeasures(row, label: label, plan: plan, to: &normal)
        normal.spreads += SpreadRows(plan.table, values: values)?.sums(of: row, isTotal: true) ?? []
      case .apart: break
      }
    }
    for index in days.behindMidnight() {
      guard let start = normal.entries[index].entry.start else { continue }
      normal.entries[index].entry.start = values.nextDay(start)
    }
  }

  /// Whether a row tells what was charged or used, or when: a name beside bare counts of what a
  /// plan holds does not.
  private static func tellsEvent(_ entry: Entry) -> Bool {
    entry.amount != nil || entry.quantity != nil || entry.billedQuantity != nil
      || entry.start != nil || entry.period != nil
  }

  /// A discount brings the sum of the lines nearer to zero: on a correction, whose lines are
  /// negative, one that is printed without a sign adds to it.
  private func turnAllowances(_ normal: inout NormalDraft) {
    let lines = normal.entries.lazy.filter { !$0.isAllowance }.compactMap(\.entry.amount?.value)
    guard lines.reduce(ExactDecimal.zero, +).isNegative else { return }
    for index in normal.entries.indices where normal.entries[index].isAllowance {
      guard let amount = normal.entries[index].entry.amount,
        normal.entries[index].entry.kind == .discount, normal.entries[index].isTurned
      else { continue }
      normal.entries[index].entry.amount = Money(value: -amount.value, currency: amount.currency)
    }
  }

  /// Discounts among the rows that are printed without a sign lower the sum, where the rows make a
  /// printed sum that way and no other: one sign holds for all of them.
  private func turnDiscounts(_ normal: inout NormalDraft) {
    let unsigned = normal.entries.indices.filter { index in
      let entry = normal.entries[index].entry
      return entry.kind == .discount && !normal.entries[index].isAllowance
        && entry.amount?.value.isNegative == false && entry.amount?.value.isZero == false
    }
    guard !unsigned.isEmpty else { return }
    let printed = Set(normal.totals.map(\.value))
    let sum = normal.entries.compactMap(\.entry.amount?.value).reduce(ExactDecimal.zero, +)
    let off = unsigned.compactMap { normal.entries[$0].entry.amount?.value }
      .reduce(ExactDecimal.zero, +)
    guard !printed.contains(sum), printed.contains(sum - off - off) else { return }
    for index in unsigned {
      guard let amount = normal.entries[index].entry.amount else { continue }
      normal.entries[index].entry.amount = Money(value: -amount.value, currency: amount.currency)
    }
  }

  /// Of several sections each one's first sum is a part of the document's, whatever it is called.
  private func lowerSectionSums(_ normal: inout NormalDraft) {
    guard Set(normal.entries.map(\.section).filter { $0 >= 0 }).count > 1 else { return }
    var summed: Set<Int> = []
    for index in normal.totals.indices.sorted(by: {
      normal.totals[$0].line < normal.totals[$1].line
    })
    where normal.totals[index].section >= 0 && normal.totals[index].table >= 0 {
      if summed.insert(normal.totals[index].section).inserted {
        normal.totals[index].label = .subtotal
      }
    }
  }

  // MARK: Charges outside of tables

  private func addCharges(to normal: inout NormalDraft, sense: inout WordSense) {
    let subscribers = Subscribers(
      draft: draft, layout: layout, values: values, sense: &sense)
    for charge in draft.charges {
      guard let money = values.amount(layout.phrases[charge.amount].text) else { continue }
      var entry = Entry(kind: .other, at: layout.place(of: layout.lines[charge.line]))
      entry.description = charge.text
      entry.amount = money
      entry.subscriber = subscribers.subscriber(section: charge.section, line: charge.line)
      if let kind = sense.kind(of: charge.text, isCharge: true) {
        entry.kind = kind.kind
        entry.direction = kind.direction
        if kind.isRoaming { entry.roaming = true }
      }
      for detail in charge.details {
        let text = layout.phrases[detail].text
        if let period = values.period(text) {
          entry.period = period
        } else if entry.quantity == nil {
          entry.quantity = values.quantity(
            text, unit: nil, hint: nil, role: .durationOrVolume, kind: entry.kind)
        }
      }
      normal.entries.append(
        DraftEntry(
          entry: entry, line: charge.line, table: -1, section: charge.section, isNet: false))
    }
  }

  /// Payments that stand in the block of the opening balance are totals: they settle what was
  /// owed before, and are none of the charges.
  private func movePayments(_ normal: inout NormalDraft) {
    guard let opening = normal.totals.first(where: { $0.label == .opening }) else { return }
    let lines = Set(
      normal.entries.filter { $0.line > opening.line }.sorted { $0.line < $1.line }
        .prefix { $0.entry.kind == .payment && $0.entry.balanceAfter == nil }.map(\.line))
    guard !lines.isEmpty else { return }
    for entry in normal.entries where lines.contains(entry.line) {
      guard let value = entry.entry.amount?.value else { continue }
      normal.totals.append(
        PrintedTotal(
          label: .payments, value: value, line: entry.line,
          phrase: layout.lines[entry.line].phrases.upperBound - 1,
          labelText: entry.entry.description ?? "", rate: nil, table: -1, section: entry.section))
    }
    normal.entries.removeAll { lines.contains($0.line) }
  }

  /// Where rows are net, each printed tax line is an entry, so that entries add up to the gross.
  private func addTaxes(
    _ proof: Proof, in currency: CurrencyCode?, to normal: inout NormalDraft
  ) {
    guard proof.rowsAreNet else { return }
    for line in proof.taxLines {
      let phrase = layout.phrases[line.phrase]
      var entry = Entry(kind: .tax, at: layout.place(of: phrase))
      entry.description = line.labelText.isEmpty ? nil : line.labelText
      entry.amount = Money(value: line.value, currency: currency)
      if let rate = line.rate { entry.tax = TaxShare(rate: rate, amount: nil) }
      let at = normal.entries.firstIndex { $0.line > line.line } ?? normal.entries.count
      normal.entries.insert(
        DraftEntry(entry: entry, line: line.line, table: -1, section: -1, isNet: false), at: at)
    }
  }
}
