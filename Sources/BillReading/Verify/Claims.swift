import BillKnowledge
import BillModel

/// Accounts for every amount on the document: each belongs to an entry, a total, a field or a
/// named rule, or it is listed as unclaimed.
struct Claims {
  let layout: Layout
  let draft: Draft
  let values: ValueSense
  let normal: NormalDraft
  /// Words that equations outside of rows and sums account for.
  var claimed: Set<Int> = []
  /// The equations that were written down.
  var checks: [Check] = []
  /// Phrases that are page numbers.
  var pageNumbers: Set<Int> = []
  /// Phrases whose label says that they are a rate of tax.
  var rates: Set<Int> = []

  /// What is left over, and how much each rule took.
  struct Account {
    var unclaimed: [UnclaimedAmount] = []
    var ruleClaims: [RuleClaim] = []
  }

  /// Goes over all phrases once.
  func account() -> Account {
    var account = Account()
    var rules: [String: Int] = [:]
    let fields = fieldClaims()
    let sums = Set(normal.totals.map(\.value.magnitude))
    let printed = Set(normal.totals.map(\.phrase))
    let zones = zoneNames()
    let unread = unreadRows()
    let read = RowValues(normal, checks: checks)
    let apart = apartBlocks()
    let signs = CurrencySigns(layout: layout, draft: draft, values: values, normal: normal)
    let told = Set(normal.entries.map(\.line) + normal.totals.map(\.line))
    let assigner = CellAssigner(layout: layout)
    for (index, phrase) in layout.phrases.enumerated() where phrase.shape.contains(.digit) {
      switch fields[index] {
      case .value?: continue
      case .rule(let rule)?:
        if !amounts(in: phrase).isEmpty { rules[rule, default: 0] += 1 }
        continue
      case nil: break
      }
      if phrase.isStruckOut {
        let found = amounts(in: phrase)
        if !found.isEmpty { rules[RuleName.struckOut, default: 0] += found.count }
        continue
      }
      if pageNumbers.contains(index) { continue }
      let owner = draft.tables.owner[phrase.line]
      if owner >= 0 {
        if printed.contains(index), values.amount(phrase.text) != nil { continue }
        let isUnread = unread.contains(owner)
        let isPointed = phrase.shape.contains(.point)
        guard isUnread || isPointed || isPricedName(phrase) else { continue }
        if case .apart(let state) = draft.tables.rows[owner].role {
          rules[state.rawValue, default: 0] += amounts(in: phrase).count
          continue
        }
        let table = draft.tables.tables[draft.tables.rows[owner].table]
        // Values of a block of labels stand in one column, whatever they are.
        let own = draft.tables.rows[owner].cells.first { $0.phrase == index }?.column
        let role =
          table.columns[own ?? assigner.column(for: phrase.cell, in: table.columns)].role
        let place = layout.place(of: phrase)
        // A row that tells nothing may count what a plan holds, but no more.
        let isOpen =
          isUnread
          && (told.contains(draft.tables.rows[owner].line)
            || values.amount(phrase.text) == nil)
        // A day that got among the amounts tells nothing of a cost.
        let mayCost = values.isMoney(phrase.text) || !values.isDay(phrase.text)
        if isOpen && mayCost && role?.isAmount ?? false || values.isBeyondDecimals(phrase.text) {
          account.unclaimed.append(UnclaimedAmount(text: phrase.text, source: place))
        } else if isPointed || isPricedName(phrase),
          !isClaimed(by: role) || isBroken(phrase.text) || isPricedMeasure(phrase, in: role)
            || isMoneyForDay(phrase, in: role, told: told.contains(draft.tables.rows[owner].line))
            || own == nil && (isDetail(phrase, in: table) || role?.isNumeric ?? false)
        {
          let found = amounts(in: phrase)
          if continuesVoid(phrase) {
            rules[RowState.void.rawValue, default: 0] += found.count
          } else if signs.isBare(phrase), !found.isEmpty {
            rules[RuleName.withoutCurrency, default: 0] += found.count
          } else {
            account.unclaimed += found.map { UnclaimedAmount(text: $0, source: place) }
          }
        } else if role.map(isMoney) ?? false, let value = values.amount(phrase.text)?.value,
          !value.isZero, !read.hold(value, ofRowAt: draft.tables.rows[owner].line),
          role != .discount || !leads(value, in: draft.tables.rows[owner], to: read)
        {
          // A column that another one of its meaning was taken before, a row that was dropped, or
          // a discount that no equation of its row needs.
          account.unclaimed += amounts(in: phrase).map { UnclaimedAmount(text: $0, source: place) }
        }
        continue
      }
      let found = amounts(in: phrase)
      if found.isEmpty { continue }
      if rates.contains(index) || isPercent(index) {
        rules[RuleName.percentage, default: 0] += found.count
        continue
      }
      if let state = apart[phrase.line] {
        rules[state.rawValue, default: 0] += found.count
        continue
      }
      if let rule = rule(phrase, owner: owner, zones: zones, found: found, sums: sums) {
        rules[rule, default: 0] += found.count
        continue
      }
      if signs.isBare(phrase) {
        rules[RuleName.withoutCurrency, default: 0] += found.count
        continue
      }
      let place = layout.place(of: phrase)
      account.unclaimed += found.map { UnclaimedAmount(text: $0, source: place) }
    }
    account.ruleClaims = RuleClaim.list(of: rules)
    return account
  }

  /// Whether the label left of a number says that it is a percentage (`Commission % 15.00`).
  private func isPercent(_ phrase: Int) -> Bool {
    guard phrase > 0, layout.phrases[phrase - 1].line == layout.phrases[phrase].line,
      layout.phrases[phrase].words.count == 1, !values.hasCurrency(layout.phrases[phrase].text)
    else { return false }
    let label = layout.phrases[phrase - 1]
    return !label.shape.contains(.digit) && label.text.utf8.contains(UInt8(ascii: "%"))
  }

  private enum FieldClaim {
    case value
    case rule(String)
  }

  /// What fields and charges take.
  ///
  /// A label, and the value of a label that names no sum of money, account for no amount that
  /// stands beside their words.
  private func fieldClaims() -> [Int: FieldClaim] {
    var claims: [Int: FieldClaim] = [:]
    // An event that was printed twice has two entries: each takes one field.
    var entries: [ExactDecimal: Int] = [:]
    for entry in normal.entries {
      if let value = entry.entry.amount?.value { entries[value.magnitude, default: 0] += 1 }
    }
    for field in draft.fields {
      if field.role == .ignored {
        claims[field.value] = .rule(RuleName.ignoredLabel)
      } else if takes(field, entries: &entries) || amounts(in: layout.phrases[field.value]).isEmpty
      {
        claims[field.value] = .value
      }
      if claims[field.label] == nil, amounts(in: layout.phrases[field.label]).isEmpty {
        claims[field.label] = .value
      }
    }
    for charge in draft.charges {
      claims[charge.amount] = .value
      for detail in charge.details { claims[detail] = .value }
    }
    return claims
  }

  /// Whether a field accounts for an amount: a sum does, and what a single event cost when it has
  /// become an entry.
  private func takes(_ field: Field, entries: inout [ExactDecimal: Int]) -> Bool {
    guard field.role == .amount else { return field.role.takesMoney }
    guard let value = values.amount(field.text)?.value.magnitude,
      let count = entries[value], count > 0
    else { return false }
    entries[value] = count - 1
    return true
  }

  /// Rows whose amount column holds figures that are no amount: what they cost is not known.
  private func unreadRows() -> Set<Int> {
    var unread: Set<Int> = []
    let entries = Set(normal.entries.map(\.line))
    let lines = Set(normal.entries.lazy.filter { $0.entry.amount == nil }.map(\.line))
    for (number, row) in draft.tables.rows.enumerated()
    where row.role == .entry
      ? lines.contains(row.line) || !entries.contains(row.line) : row.role.isTotal
    {
      let columns = draft.tables.tables[row.table].amountColumns
      let cells = row.cells.filter {
        columns.contains($0.column) && Shape(of: $0.text).contains(.digit)
      }
      if !cells.isEmpty, cells.allSatisfy({ values.amount($0.text) == nil }) {
        unread.insert(number)
      }
    }
    return unread
  }

  /// The lines of blocks of labels that are no entries, with what they are: each block goes on to
  /// the next one's first line.
  private func apartBlocks() -> [Int: RowState] {
    let lines = draft.tables.blockLines
    guard !lines.isEmpty else { return [:] }
    var states: [Int: RowState] = [:]
    var state: RowState?
    var current = -1
    for line in lines {
      let owner = draft.tables.owner[line]
      if owner >= 0, owner != current {
        current = owner
        state = if case .apart(let of) = draft.tables.rows[owner].role { of } else { nil }
      }
      if owner < 0, let state { states[line] = state }
    }
    return states
  }

  private func zoneNames() -> [Int: String] {
    var names: [Int: String] = [:]
    for zone in draft.zones { for line in zone.lines { names[line] = zone.rule } }
    return names
  }

  /// Whether a phrase below the cells of a row names an amount of its own (`Discount: 0.50`): it is
  /// no value of the column that it happens to stand in.
  private func isDetail(_ phrase: Phrase, in table: TableFrame) -> Bool {
    table.kind == .lines && phrase.shape.contains(.letter) && phrase.text.contains(":")
  }

  /// Whether values of a column are accounted for by their row.
  ///
  /// Figures of a column that is meant to hold some are. Money in a column of names and numbers of
  /// people has got there by mistake.
  private func isClaimed(by role: ColumnRole?) -> Bool { role?.isNumeric ?? false }

  /// Whether money stands in a column of days: what reads as no day, or in a row that has become no
  /// entry.
  private func isMoneyForDay(_ phrase: Phrase, in role: ColumnRole?, told: Bool) -> Bool {
    switch role {
    case .date, .dateTime, .period, .periodFrom, .periodTo:
      phrase.words.count == 1 && values.isMoney(phrase.text)
        && (!told || !values.isDay(phrase.text))
    default: false
    }
  }

  /// Whether an amount with its currency stands in a column of what was used or when: a length, a
  /// volume and a number of pieces have none.
  private func isPricedMeasure(_ phrase: Phrase, in role: ColumnRole?) -> Bool {
    switch role {
    case .date, .time, .dateTime, .duration, .billedDuration, .volume, .durationOrVolume, .count,
      .quantity, .baseQuantity, .position, .period, .periodFrom, .periodTo, .taxRate:
      let words = phrase.text.split(separator: " ").map(String.init)
      return words.indices.contains { at in
        Shape(of: words[at]).contains(.digit) && isMoney(words[at], at: at, among: words)
      }
    default: return false
    }
  }

  /// Whether figures of a column are money that a row or one of its equations must hold.
  private func isMoney(_ role: ColumnRole) -> Bool { role.isReadMoney || role == .discount }

  /// Whether a discount leads from another figure of its row to one that was read.
  private func leads(_ discount: ExactDecimal, in row: Row, to read: RowValues) -> Bool {
    row.cells.contains { cell in
      guard let before = values.amount(cell.text)?.value.magnitude, before != discount.magnitude
      else { return false }
      return read.hold(before - discount.magnitude, ofRowAt: row.line)
    }
  }

  /// Whether a whole number bears its currency (`500 kr`).
  ///
  /// Numbers of phones and times have no letter and no sign, which is seen at once.
  private func isPricedName(_ phrase: Phrase) -> Bool {
    phrase.text.utf8.count <= 16
      && (phrase.shape.contains(.letter)
        || phrase.text.utf8.contains { $0 == UInt8(ascii: "$") || $0 >= 0x80 })
      && values.isMoney(phrase.text) && values.hasCurrency(phrase.text)
  }

  /// The rule that takes a phrase outside of rows and fields, if one may.
  private func rule(
    _ phrase: Phrase, owner: Int, zones: [Int: String], found: [String], sums: Set<ExactDecimal>
  ) -> String? {
    // Headers and slips repeat the sums of the bill; any other amount there is not accounted for.
    let repeats = found.allSatisfy { text in
      values.amount(text).map { sums.contains($0.value.magnitude) } ?? false
    }
    if owner == TableReader.Result.furniture { return repeats ? RuleName.repeatedHeader : nil }
    if let name = zones[phrase.line] {
      return repeats || name != RuleName.name(of: .paymentSlip) ? name : nil
    }
    if continuesVoid(phrase) { return RowState.void.rawValue }
    return isProse(phrase) || continuesProse(phrase) ? RuleName.prose : nil
  }

  /// Whether a phrase is a sentence: amounts inside of one explain, such as prices of calls or fees
  /// for late payment.
  private func isProse(_ phrase: Phrase) -> Bool {
    phrase.text.split(separator: " ").count { Shape(of: String($0)).contains(.letter) } >= 6
  }

  /// Whether a phrase is an amount below words that say that it was not charged.
  private func continuesVoid(_ phrase: Phrase) -> Bool {
    guard !draft.voids.isEmpty, phrase.line > 0 else { return false }
    let above = layout.lines[phrase.line - 1]
    return above.phrases.contains { index in
      draft.voids.contains(index) && layout.phrases[index].cell.overlapX(phrase.cell) > 0
        && phrase.box.y0 - layout.phrases[index].box.y1 < max(phrase.box.height, 1)
    }
  }

  /// Whether a phrase goes on with the sentence of the line right above it: they begin at the same
  /// edge, and nothing else stands beside it.
  private func continuesProse(_ phrase: Phrase) -> Bool {
    var below = phrase
    // A sentence of more lines than these is a page of terms, which other rules claim.
    for _ in 0..<4 {
      guard layout.lines[below.line].phrases.count == 1,
        let above = self.phrase(above: below), above.page == below.page,
        above.block == below.block || above.block < 0,
        below.box.y0 - above.box.y1 < 0.9 * max(above.box.height, 1)
      else { return false }
      if isProse(above) { return true }
      below = above
    }
    return false
  }

  /// The phrase that begins at the same edge on one of the two lines above, which may be parted by
  /// a cell of another baseline.
  private func phrase(above phrase: Phrase) -> Phrase? {
    for line in [phrase.line - 1, phrase.line - 2]
    where layout.lines.indices.contains(line) && draft.tables.owner[line] < 0 {
      let found = layout.phrases(of: layout.lines[line]).first {
        abs($0.box.x0 - phrase.box.x0) < 2
      }
      if let found { return found }
    }
    return nil
  }
}

extension LabelRole {
  /// Whether the value beside the label may be an amount of money.
  fileprivate var takesMoney: Bool { isTotal || self == .balance }
}
