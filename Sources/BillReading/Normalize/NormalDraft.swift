import BillKnowledge
import BillModel

/// An entry with what the proof needs to know of its origin.
struct DraftEntry {
  var entry: Entry
  /// Line of the layout that it begins on.
  var line: Int
  /// Index of the table, or -1 for a charge line.
  var table: Int
  /// Family of the section that it stands in, or -1.
  var section: Int
  /// Whether its amount is printed without tax (`amountNet` alone).
  var isNet: Bool
}

/// A printed sum: in the block of totals, or a total row of a table.
struct PrintedTotal {
  var label: LabelRole
  var value: ExactDecimal
  var line: Int
  var phrase: Int
  var labelText: String
  /// Percent, where the label holds one (`MVA 25 %`).
  var rate: ExactDecimal?
  /// Table whose row it is, or -1.
  var table: Int
  /// Family of the section that it stands in, or -1.
  var section: Int
}

/// A row that sums up rows behind it, and is no entry for that reason.
struct SummaryRow {
  var value: ExactDecimal
  var line: Int
  var phrase: Int
  /// What it sums up.
  var behind: Behind
  var table: Int

  enum Behind {
    /// All entries of a section.
    case section(Int)
    /// All entries of sections whose description is this.
    case description(String)
  }
}

/// Everything that was read of a document, as values, before anything is proved.
struct NormalDraft {
  var entries: [DraftEntry] = []
  var totals: [PrintedTotal] = []
  var summaries: [SummaryRow] = []
}
