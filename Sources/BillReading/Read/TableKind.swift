import BillKnowledge
import BillModel

/// What the rows of a table are, told by the roles of its columns together.
package enum TableKind: Sendable {
  /// Events or bookings: each row has its date or time.
  case events
  /// Names with amounts.
  case charges
  /// What was bought: a quantity or a price makes the amount of each row.
  case lines
  /// The tax of each rate; its rows are sums and no charges.
  case tax
  /// What is taken off the whole document or put on it.
  case allowances
  /// Sums of other rows by month or week, see `SumsTable`.
  case sums

  /// The kind of a header with these columns, before unknown titles are guessed.
  static func kind(of columns: [Column]) -> TableKind {
    let roles = Set(columns.compactMap(\.role))
    let usage: Set<ColumnRole> = [.durationOrVolume, .volume, .billedDuration, .count, .period]
    let isPriced =
      roles.contains(.unitPrice) || roles.contains(.quantity) && roles.isDisjoint(with: usage)
    let hasAmount = roles.contains(where: \.isAmount)
    let tellsTime =
      !roles.isDisjoint(with: [.time, .dateTime, .duration]) || roles.contains(where: \.isParty)
    let isDated = roles.contains(.date) || roles.contains(.dateTime)
    if isPriced, hasAmount, !tellsTime, !roles.contains(.balance) { return .lines }
    if isDated || tellsTime { return .events }
    if hasAmount, roles.contains(.position), roles.contains(.description) { return .lines }
    let isNamed = roles.contains(.description) || roles.contains(.subscriber)
    let ofRate = !roles.isDisjoint(with: [.taxRate, .base, .amountNet])
    if roles.contains(.tax), ofRate, !isNamed, !roles.contains(.amount) { return .tax }
    if roles.contains(.base), roles.contains(.taxRate), !isNamed { return .tax }
    if hasAmount, !roles.isDisjoint(with: [.base, .reason]) { return .allowances }
    return .charges
  }

  /// Whether a row is what stands around a value of the amount column, at whatever baseline.
  var hasRowsByMeaning: Bool {
    switch self {
    case .lines, .tax, .allowances: true
    case .events, .charges, .sums: false
    }
  }
}
