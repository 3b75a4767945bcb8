/// The rules that look for what a person should see.
enum FindingRules {
  /// All rules; a new one is a line here.
  private static let all: [@Sendable (Ledger) -> [Finding]] = [
    SupersededStatements.find, ConflictingStatements.find, OverlappingStatements.find,
    NearDuplicates.find, StatementRemarks.find,
  ]

  /// The findings of all rules, each in its own order, the worst first.
  static func run(_ ledger: Ledger) -> [Finding] {
    let findings = all.flatMap { $0(ledger) }
    return Finding.Severity.allCases.reversed().flatMap { severity in
      findings.filter { $0.severity == severity }
    }
  }
}
