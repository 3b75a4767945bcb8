import BillKnowledge
import BillModel

/// A reading of which amounts are the rows of a document: those of one column that share one
/// property, and that add up to a sum that a label names.
package struct RowHypothesis {
  /// An amount of a row.
  package struct Amount: Hashable {
    /// Line, phrase and word that it stands in.
    package var line: Int
    package var phrase: Int
    package var word: Int
  }

  /// The amounts, top to bottom.
  package var amounts: [Amount]
  /// Amounts of the same column on rows that were never charged.
  package var void: [Amount]
  /// What the label of the sum says.
  package var label: LabelRole
  /// The sum that the label names.
  package var total: ExactDecimal
  /// The property that the rows share.
  package var property: RowProperty
  /// Whether most of its lines look like rows: they tell a day, a time or a length, or have a name
  /// and a number beside the amount.
  package var isLikeRows: Bool
  /// How the rows stand to the lines that tell a moment.
  package var level: Level

  /// What places alone tell of rows, before anything is added up.
  package enum Level: Sendable {
    /// They are all amounts on lines that tell a moment, and no line tells one more exactly.
    case finest
    /// No line tells a moment.
    case momentless
    /// Lines that tell one are left out, or others are among them.
    case other
  }
}

/// The one property by which rows of a level are told from the others of their column.
package enum RowProperty: CaseIterable, Sendable {
  case any, timed, untimed, dated, undated, measured, unmeasured
  case numbered, worded, marked
  case oneAmount, twoAmounts, moreAmounts, firstAmount, lastAmount
  case notVoid

  /// Whether a line with these facts has the property; `isFirst` and `isLast` tell the amount's
  /// place among those of its line.
  func holds(_ facts: LineFacts, isFirst: Bool, isLast: Bool) -> Bool {
    switch self {
    case .any: true
    case .timed: facts.hasTime
    case .untimed: !facts.hasTime
    case .dated: facts.hasDate
    case .undated: !facts.hasDate
    case .measured: facts.hasLength
    case .unmeasured: !facts.hasLength
    case .numbered: facts.first == .number
    case .worded: facts.first == .word
    case .marked: facts.first == .other
    case .oneAmount: facts.amounts == 1
    case .twoAmounts: facts.amounts == 2
    case .moreAmounts: facts.amounts > 2
    case .firstAmount: isFirst
    case .lastAmount: isLast
    case .notVoid: !facts.isVoid
    }
  }
}
