import BillKnowledge
import BillModel

/// What a proof found.
package struct Proof {
  /// Every equation with its result, in the order of the provers; passing equations of single
  /// rows are kept up to a limit, failing ones all.
  package private(set) var checks: [Check] = []
  /// Phrases of the sums that stand in a passing equation: two sums may share a line.
  package private(set) var proved: Set<Int> = []
  /// Entries that stand in a passing equation of their own, by index in the draft.
  package private(set) var tied: Set<Int> = []
  /// Entries whose amount follows from what they print beside it or below it.
  package private(set) var equated: Set<Int> = []
  /// Words of the layout that are amounts outside of rows and sums, and stand in an equation.
  package var claimed: Set<Int> = []
  /// Whether each entry that costs something is one of them.
  package var tiesEveryRow = false
  /// Whether the amount of each entry that costs something follows from what the entry prints.
  package var equatesEveryRow = false
  /// Whether a labelled total of the document follows from the entries.
  package var coversTotal = false
  /// Whether rows are printed without the tax, so that tax lines are entries.
  package var rowsAreNet = false
  /// What leaves a doubt without contradicting anything: a row that misses an equation which its
  /// neighbours keep, where the page may print the cause (an allowance or a tax of its own).
  package var doubts: [Doubt] = []
  /// Position by the contract's rule of sign.
  package var position = Position()
  /// Tax lines that are entries.
  package var taxLines: [PrintedTotal] = []

  private var seen: Set<Check> = []
  private var rowChecks = 0
  /// Passing equations of single rows that are shown.
  private static let mostRowChecks = 50

  package init() {}

  /// Whether every equation that was written down holds.
  package var isClean: Bool { checks.allSatisfy(\.passed) }

  /// Notes a check; `phrases` are those of the sums that stand in it.
  mutating func add(_ check: Check, phrases: [Int]) {
    if seen.insert(check).inserted { checks.append(check) }
    if check.passed { proved.formUnion(phrases) }
  }

  /// Notes that a sum stands in an equation that passes.
  mutating func prove(_ phrase: Int) { proved.insert(phrase) }

  /// Notes that what an entry prints of itself makes its amount.
  mutating func equate(_ entry: Int) { equated.insert(entry) }

  /// Notes that an entry is all that a printed sum stands for.
  mutating func tie(_ entry: Int) { tied.insert(entry) }

  /// Notes the equation of single rows.
  mutating func add(row check: Check, entries: some Sequence<Int>) {
    if check.passed {
      tied.formUnion(entries)
      rowChecks += 1
      guard rowChecks <= Self.mostRowChecks else { return }
    }
    if seen.insert(check).inserted { checks.append(check) }
  }
}
