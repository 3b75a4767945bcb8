/// What makes a run count as failed although its report was written (`--fail-on`).
public struct FailureConditions: Sendable, Hashable {
  /// Statuses of documents.
  public var documents: Set<DocumentStatus> = [.failed, .partial, .unrecognized]
  /// Statuses of statements' proofs.
  public var statements: Set<Verification.Status> = [.contradicted]
  /// Whether a finding of severity `alert` counts.
  public var alerts = false
  /// Rules whose findings count.
  public var rules: Set<String> = []
  /// Whether `unverified` counts for statements that should be provable: bills, usage lists,
  /// invoices and accounts.
  public var isStrict = false

  /// The conditions of the contract: failed, partial, unrecognized, contradicted.
  public init() {}

  /// The conditions that a list of names stands for; `none` stands for nothing.
  ///
  /// - Parameter names: Statuses of documents and statements, `alert`, and names of rules.
  public init(names: [String]) {
    documents = Set(names.compactMap(DocumentStatus.init(rawValue:)))
    statements = Set(names.compactMap(Verification.Status.init(rawValue:)))
    alerts = names.contains("alert")
    rules = Set(names).subtracting(
      DocumentStatus.allCases.map(\.rawValue) + Verification.Status.allCases.map(\.rawValue)
        + ["alert", "none"])
  }

  /// Whether a ledger meets one of them, or no document was found at all.
  public func areMet(by ledger: Ledger) -> Bool {
    guard ledger.documents.contains(where: { $0.status != .skipped }) else { return true }
    return ledger.documents.contains { documents.contains($0.status) }
      || ledger.statements.contains { isMet(by: $0.statement) }
      || ledger.findings.contains {
        rules.contains($0.rule) || (alerts && $0.severity == .alert)
      }
  }

  private func isMet(by statement: Statement) -> Bool {
    let status = statement.verification.status
    if statements.contains(status) { return true }
    guard isStrict, status == .unverified else { return false }
    return switch statement.type {
    case .bill, .usage, .invoice, .account: true
    case .balance, .receipt, .notice, .creditNote: false
    }
  }
}
