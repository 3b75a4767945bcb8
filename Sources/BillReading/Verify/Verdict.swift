import BillModel

/// The claim that a proof allows, by the contract's table of statuses.
struct Verdict {
  let proof: Proof
  let draft: NormalDraft
  /// Whether the rows were chosen because they add up.
  let gaveUpRows: Bool
  /// Whether some amount of the document is accounted for by nothing.
  let hasUnclaimed: Bool
  /// Whether all of the text was had, and every page that the page numbers tell of.
  let isWhole: Bool

  /// The status with its reach and the checks.
  var verification: Verification {
    var verification = Verification()
    verification.checks = shownChecks
    if !proof.isClean {
      verification.status = .contradicted
    } else if proof.checks.isEmpty {
      verification.status = .unverified
    } else if isVerified {
      verification.status = .verified
      verification.covers = proof.tiesEveryRow ? .rows : .total
    } else {
      verification.status = .consistent
    }
    return verification
  }

  /// More than coincidence: a labelled total from the entries, every other printed sum in an
  /// equation, nothing left over, all text had, and not one row that equals one sum.
  private var isVerified: Bool {
    guard proof.coversTotal, !hasUnclaimed, isWhole, !proof.hasDoubt, !gaveUpRows else {
      return false
    }
    guard draft.totals.allSatisfy({ proof.proved.contains($0.phrase) || $0.value.isZero }) else {
      return false
    }
    // Sums of several currencies are none.
    let currencies = Set(draft.entries.compactMap(\.entry.amount?.currency))
    guard currencies.count <= 1 else { return false }
    let charged = draft.entries.count { !($0.entry.amount?.value.isZero ?? true) }
    // Two equations about one printed sum are one.
    let independent = Set(
      proof.checks.filter { $0.passed && !$0.expected.isZero }.map(\.sources.first)
    ).count
    return charged >= 2 || (charged == 1 && independent >= 2)
  }

  // MARK: Shown checks

  /// The checks that fail, and the first of the others: only what the status was told from may be
  /// left out, never a difference.
  private var shownChecks: [Check] {
    var room = max(Self.mostChecks - proof.checks.count { !$0.passed }, 0)
    return proof.checks.filter { check in
      guard check.passed else { return true }
      room -= 1
      return room >= 0
    }
  }

  private static let mostChecks = 200
}
