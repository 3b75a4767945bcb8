import BillKnowledge
import BillModel

/// Reads notes that somebody keeps of several cards: rows that name a card, and tell what is left
/// on it behind an event, and until when.
struct NoteReader {
  let layout: Layout
  let draft: Draft
  let values: ValueSense

  /// Whether a table holds such notes.
  ///
  /// No issuer writes them, whatever names stand in the rows.
  static func isNotes(_ table: TableFrame) -> Bool {
    isNotes(Set(table.columns.compactMap(\.role)))
  }

  /// Whether columns are those of such notes.
  static func isNotes(_ columns: Set<ColumnRole>) -> Bool {
    // Programs export the ids of cards; nobody writes them down by hand.
    columns.contains(.card) && columns.isDisjoint(with: [.iccid, .imsi])
      && (columns.contains(.balance) || columns.contains(.validUntil))
  }

  /// Whether a draft holds such notes.
  static func holdsNotes(_ draft: Draft) -> Bool { draft.tables.tables.contains(where: isNotes) }

  /// What the notes tell of each card, in the order of the rows.
  func balances() -> [Balance] {
    rows.compactMap { row, table in
      let place = layout.place(of: layout.lines[row.line])
      let text = { (role: ColumnRole) in row.text(table.index(of: role)) }
      let until = text(.validUntil).flatMap { values.dateTime($0, within: nil) ?? day($0) }
      var balance = Balance(kind: .validity, at: place)
      if let measure = text(.balance).flatMap({ measure($0, currency: text(.currency)) }) {
        balance.kind = measure.kind
        balance.remaining = measure.value
        balance.unit = measure.unit
      }
      guard balance.remaining != nil || until != nil else { return nil }
      balance.card = text(.card).flatMap(identity)
      balance.validUntil = until
      balance.asOf =
        text(.dateTime).flatMap { values.dateTime($0, within: nil) }
        ?? text(.date).flatMap(day)
      return balance
    }
  }

  /// The cards that the rows name.
  func cards() -> [Card] {
    var cards: [Card] = []
    for (row, table) in rows {
      guard let name = row.text(table.index(of: .card)), let id = identity(name),
        !cards.contains(where: { $0.id == id })
      else { continue }
      var card = Card()
      card.id = id
      if let number = values.phone(name) { card.number = number } else { card.label = name }
      cards.append(card)
    }
    return cards
  }

  /// What entries and balances call the card of a cell.
  func identity(_ name: String) -> String? { name.isEmpty ? nil : values.phone(name) ?? name }

  // MARK: Values

  private var rows: [(row: Row, table: TableFrame)] {
    draft.tables.rows.compactMap { row in
      let table = draft.tables.tables[row.table]
      return row.role == .entry && Self.isNotes(table) ? (row: row, table: table) : nil
    }
  }

  private func day(_ text: String) -> Instant? {
    values.date(text, within: nil).map { Instant(date: $0, time: nil) }
  }

  /// What is left: a volume, a length, a count, or money in its own currency or that of its row.
  private func measure(
    _ text: String, currency: String?
  ) -> (kind: Balance.Kind, value: ExactDecimal, unit: String?)? {
    if Shape(of: text).contains(.letter), !values.hasCurrency(text),
      let quantity = values.quantity(
        text, unit: nil, hint: nil, role: .durationOrVolume, kind: .other)
    {
      let kind: Balance.Kind =
        switch quantity.unit {
        case .byte: .data
        case .second: .voice
        case .message: .message
        default: .other
        }
      return (kind: kind, value: quantity.value, unit: quantity.unit.rawValue)
    }
    guard let money = values.amount(text) else { return nil }
    let own = values.hasCurrency(text) ? money.currency : currency.flatMap(values.currency(named:))
    return (kind: .money, value: money.value, unit: own?.description)
  }
}
