import BillKnowledge

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

  /// Checks that fail and do not count.
  public var accepted: [Settings.AcceptedError] = []

  /// The rules of findings that a condition can name.
  public static let knownRules = FindingRule.allCases.map(\.rawValue)

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
      || ledger.statements.contains { item in
        isMet(by: item.statement, of: ledger.documents[item.document].path)
      }
      || ledger.findings.contains {
        rules.contains($0.rule) || (alerts && $0.severity == .alert)
      }
  }

  private func isMet(by statement: Statement, of path: String) -> Bool {
    let status = statement.verification.status
    if statements.contains(status) {
      return status != .contradicted || !isAccepted(statement, of: path)
    }
    guard isStrict, status == .unverified else { return false }
    return switch statement.type {
    case .bill, .usage, .invoice, .account: true
    case .balance, .receipt, .notice, .creditNote: false
    }
  }

  /// Whether every check that fails is accepted by name and difference.
  private func isAccepted(_ statement: Statement, of path: String) -> Bool {
    guard !accepted.isEmpty else { return false }
    let known = accepted.filter { GlobPattern($0.match).matches(path: Array(path.utf8)) }
    return statement.verification.checks.allSatisfy { check in
      check.passed
        || known.contains { $0.rule == check.rule && $0.difference == check.difference }
    }
  }
}
