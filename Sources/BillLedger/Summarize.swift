import BillModel

/// Entries of one month, issuer, line and kind, added up.
public struct SummaryRow: Sendable, Hashable {
  /// `2025-03`, nil for entries without any date.
  public var month: String?
  /// Name of the issuer as people know it.
  public var issuer: String?
  /// E.164 number.
  public var subscriber: String?
  /// Card.
  public var card: String?
  /// Kind of all entries in it.
  public var kind: EntryKind
  /// Whether they cost.
  public var flow: Flow
  /// How many entries.
  public var count: Int
  /// Sum of quantities, nil where no entry has one.
  public var quantity: ExactDecimal?
  /// Unit of the quantities.
  public var unit: QuantityUnit?
  /// Sum of amounts, nil where no entry has one.
  public var amount: ExactDecimal?
  /// Currency of the amounts.
  public var currency: CurrencyCode?
}

/// Adds entries up by month, issuer, line, kind, unit and currency.
public struct Summarize: Stage {
  /// What is added up, with the statements that name the issuers.
  public struct Input: Sendable {
    /// The entries.
    public var entries: [LedgerEntry]
    /// The statements that they point into.
    public var statements: [LedgerStatement]

    /// Entries with their statements.
    public init(entries: [LedgerEntry], statements: [LedgerStatement]) {
      self.entries = entries
      self.statements = statements
    }
  }

  private struct Key: Hashable {
    var month: Int?
    var issuer: String?
    var subscriber: String?
    var card: String?
    var kind: EntryKind
    var unit: QuantityUnit?
    var currency: CurrencyCode?
  }

  /// The stage.
  public init() {}

  /// The sums, ordered by their fields from the first to the last; unknown comes first.
  public func run(_ input: Input) -> [SummaryRow] {
    var places: [Key: Int] = [:]
    var rows: [(key: Key, row: SummaryRow)] = []
    for item in input.entries {
      let entry = item.entry
      let issuer = item.statements.first.flatMap { input.statements[$0].statement.issuer }
      let key = Key(
        month: item.date.day.map { $0.year * 12 + $0.month - 1 },
        issuer: issuer?.name ?? issuer?.id,
        subscriber: entry.subscriber, card: entry.card, kind: entry.kind,
        unit: entry.quantity?.unit, currency: entry.amount?.currency)
      let place: Int
      if let known = places[key] {
        place = known
      } else {
        place = rows.count
        places[key] = place
        rows.append((key: key, row: Self.empty(key, flow: item.flow)))
      }
      rows[place].row.count += 1
      if let quantity = entry.quantity {
        rows[place].row.quantity = (rows[place].row.quantity ?? .zero) + quantity.value
      }
      if let amount = entry.amount {
        rows[place].row.amount = (rows[place].row.amount ?? .zero) + amount.value
      }
    }
    return rows.sorted { Self.precedes($0.key, $1.key) }.map(\.row)
  }

  private static func empty(_ key: Key, flow: Flow) -> SummaryRow {
    SummaryRow(
      month: key.month.flatMap { CalendarDate(year: $0 / 12, month: $0 % 12 + 1, day: 1) }
        .map { String($0.description.prefix(7)) },
      issuer: key.issuer, subscriber: key.subscriber, card: key.card, kind: key.kind, flow: flow,
      count: 0, unit: key.unit, currency: key.currency)
  }

  private static func precedes(_ left: Key, _ right: Key) -> Bool {
    if left.month != right.month { return (left.month ?? 0) < (right.month ?? 0) }
    for path in [\Key.issuer, \Key.subscriber, \Key.card]
    where left[keyPath: path] != right[keyPath: path] {
      return ByteOrder.precedes(left[keyPath: path] ?? "", right[keyPath: path] ?? "")
    }
    if left.kind != right.kind { return left.kind.order < right.kind.order }
    if left.unit != right.unit { return (left.unit?.rawValue ?? "") < (right.unit?.rawValue ?? "") }
    return (left.currency?.description ?? "") < (right.currency?.description ?? "")
  }
}

extension EntryKind {
  /// Place in the contract's list.
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
