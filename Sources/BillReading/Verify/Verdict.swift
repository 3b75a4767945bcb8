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
  /// Where a phrase stands.
  let place: (Int) -> Place

  /// The status with its reach, the checks and, where no check fails, what is lacking.
  var verification: Verification {
    var verification = Verification()
    verification.checks = shownChecks
    if !proof.isClean {
      verification.status = .contradicted
    } else if proof.checks.isEmpty {
      verification.status = .unverified
      // What might have been checked, and could not.
      verification.doubts = doubts.filter {
        [.sumWithoutEquation, .runningBalance, .rowEquation, .rowCount].contains($0.reason)
      }
    } else {
      verification.doubts = doubts
      verification.status = verification.doubts.isEmpty ? .verified : .consistent
      if verification.doubts.isEmpty {
        verification.covers = proof.tiesEveryRow ? .rows : .total
      }
    }
    return verification
  }

  /// More than coincidence is asked for: a labelled total from the entries, every other printed
  /// sum in an equation, nothing left over, all text had, and not one row that equals one sum.
  private var doubts: [Doubt] {
    var doubts = proof.doubts
    if !proof.coversTotal { doubts.append(Doubt(.noTotalProved)) }
    let open = draft.totals.filter { !proof.proved.contains($0.phrase) && !$0.value.isZero }
    if !open.isEmpty {
      doubts.append(Doubt(.sumWithoutEquation, sources: open.map { place($0.phrase) }))
    }
    let rounded = proof.checks.filter(\.isOfRoundedSum)
    if !rounded.isEmpty {
      doubts.append(Doubt(.roundedSum, sources: rounded.flatMap { $0.sources.prefix(1) }))
    }
    if hasUnclaimed { doubts.append(Doubt(.unclaimedAmount)) }
    if !isWhole { doubts.append(Doubt(.incompleteText)) }
    // Equations of the rows themselves are none of those that chose them.
    if gaveUpRows, !proof.equatesEveryRow { doubts.append(Doubt(.rowsBySum)) }
    let currencies = Set(draft.entries.compactMap(\.entry.amount?.currency))
    if currencies.count > 1 || !draft.foreign.isEmpty {
      doubts.append(Doubt(.severalCurrencies, sources: draft.foreign.map { place($0) }))
    }
    let charged = draft.entries.count { !($0.entry.amount?.value.isZero ?? true) }
    // Two equations about one printed sum are one, and the row's own are about no sum.
    let independent = Set(
      proof.checks.filter { $0.passed && !$0.expected.isZero && !$0.isOfRow }.map(\.sources.first)
    ).count
    if charged == 0 || charged == 1 && independent < 2 { doubts.append(Doubt(.oneRow)) }
    return doubts
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

extension Check {
  /// Whether it is an equation inside one row.
  fileprivate var isOfRow: Bool {
    ["row-product", "row-details", "row-tax", "row-breakdown"].contains(rule)
  }
}
