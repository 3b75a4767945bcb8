import BillModel

/// The equations that balances offer.
enum BalanceChecks {
  /// What is used and what is left make the whole, and what was there and what came in make what is
  /// there now; each within the rounding of its printed numbers.
  static func checks(of collector: BalanceCollector) -> [Check] {
    var checks = collector.drafts.compactMap(usedAndRemaining)
    if let opening = collector.opening, let closing = collector.closing,
      let place = collector.events.first?.place
    {
      let moved = collector.events.reduce(opening) { $0 - $1.amount.value }
      checks.append(
        Check(rule: "balance-had", expected: closing, actual: moved, sources: [place]))
    }
    return checks
  }

  private static func usedAndRemaining(_ draft: BalanceDraft) -> Check? {
    guard let used = draft.balance.used, let remaining = draft.balance.remaining,
      let total = draft.balance.total
    else { return nil }
    let half = ExactDecimal(significand: 5, scale: 1)
    return Check(
      rule: "balance-used-remaining", expected: total, actual: used + remaining,
      tolerance: half.flatMap(draft.steps.multiplied(by:))?.trimmed ?? .zero,
      sources: [draft.balance.source])
  }

  /// The claim that checks allow where no printed total covers any entry.
  static func verification(of checks: [Check]) -> Verification {
    var verification = Verification()
    verification.checks = checks
    if checks.contains(where: { !$0.passed }) {
      verification.status = .contradicted
    } else if !checks.isEmpty {
      verification.status = .consistent
    }
    return verification
  }
}
