import BillModel

/// Amounts from which on a person wants to be told, by currency.
public struct Thresholds: Sendable, Hashable {
  /// Of one entry.
  public var entry: [CurrencyCode: ExactDecimal] = [:]
  /// Of what a statement asks for.
  public var statement: [CurrencyCode: ExactDecimal] = [:]

  /// No thresholds.
  public init() {}

  /// An alert for each entry and each statement above them.
  public func findings(in ledger: Ledger) -> [Finding] {
    ledger.statements.compactMap(finding) + ledger.entries.compactMap { finding($0, in: ledger) }
  }

  private func finding(_ item: LedgerStatement) -> Finding? {
    let totals = item.statement.totals
    guard let code = item.statement.currency, let limit = statement[code],
      let asked = totals[.due] ?? totals[.gross] ?? totals[.charges], asked > limit
    else { return nil }
    return Finding(
      rule: FindingRule.statementOverThreshold.rawValue, severity: .alert,
      message: "a statement of \(item.statement.issuer.name ?? item.statement.issuer.id ?? "?") "
        + "asks for \(asked) \(code), more than \(limit)",
      statements: [item.id], amount: asked)
  }

  private func finding(_ item: LedgerEntry, in ledger: Ledger) -> Finding? {
    guard let amount = item.entry.amount, let code = amount.currency, let limit = entry[code],
      amount.value > limit
    else { return nil }
    return Finding(
      rule: FindingRule.entryOverThreshold.rawValue, severity: .alert,
      message: "`\(item.entry.description ?? item.entry.kind.rawValue)` costs "
        + "\(amount.value) \(code), more than \(limit)",
      entries: [item.id], statements: item.statements.map { ledger.statements[$0].id },
      amount: amount.value)
  }
}
