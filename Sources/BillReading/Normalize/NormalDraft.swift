import BillKnowledge
import BillModel

/// An entry with what the proof needs to know of its origin.
package struct DraftEntry {
  package var entry: Entry
  /// Line of the layout that it begins on.
  package var line: Int
  /// Index of the table, or -1 for a charge line.
  package var table: Int
  /// Family of the section that it stands in, or -1.
  package var section: Int
  /// Whether its amount is printed without tax (`amountNet` alone).
  package var isNet: Bool
  /// Whether its amount stands in a column of debits or credits.
  package var isFlow = false
  /// Whether it changes the sum of the lines: a row of a table of allowances and charges.
  package var isAllowance = false
  /// Whether it is a block of labels, which print every value of every row.
  package var isBlock = false
  /// Whether its amount has another sign than is printed.
  package var isTurned = false
  /// The column that it is of, where the columns of one row are entries of their own, or -1.
  package var column = -1
  /// What the row prints of how its price or its amount came about.
  package var details: [RowDetail] = []

  /// An entry that begins on `line`.
  package init(entry: Entry, line: Int, table: Int, section: Int, isNet: Bool) {
    self.entry = entry
    self.line = line
    self.table = table
    self.section = section
    self.isNet = isNet
  }
}

/// A printed sum: in the block of totals, or a total row of a table.
package struct PrintedTotal {
  package var label: LabelRole
  package var value: ExactDecimal
  /// The sum without tax, where the row has one beside that with tax.
  package var net: ExactDecimal?
  /// The sum of the tax, where the row has a column of it.
  package var tax: ExactDecimal?
  package var line: Int
  package var phrase: Int
  package var labelText: String
  /// Percent, where the label holds one (`MVA 25 %`).
  package var rate: ExactDecimal?
  /// Whether it is in the document's own currency.
  package var currency = OwnCurrency.own
  /// Table whose row it is, or -1.
  package var table: Int
  /// Family of the section that it stands in, or -1.
  package var section: Int

  /// A sum with the place of its amount.
  package init(
    label: LabelRole, value: ExactDecimal, line: Int, phrase: Int, labelText: String,
    rate: ExactDecimal? = nil, table: Int, section: Int
  ) {
    self.label = label
    self.value = value
    self.line = line
    self.phrase = phrase
    self.labelText = labelText
    self.rate = rate
    self.table = table
    self.section = section
  }
}

/// A printed sum of durations, volumes or counts: in a row of a sum, below the column of them.
package struct PrintedMeasure {
  /// The row that it stands in, which may have no amount.
  package var total: PrintedTotal
  /// The unit of the sum.
  package var unit: QuantityUnit
  /// Whether it is the sum of what was billed, where that has a column of its own.
  package var isBilled: Bool
  /// What the text may say, likeliest first.
  package var readings: [ExactDecimal]
  /// Half of the last unit that is printed.
  package var slack: ExactDecimal

  /// A sum of what the rows behind `total` used.
  package init(
    total: PrintedTotal, unit: QuantityUnit, isBilled: Bool, readings: [ExactDecimal],
    slack: ExactDecimal
  ) {
    self.total = total
    self.unit = unit
    self.isBilled = isBilled
    self.readings = readings
    self.slack = slack
  }
}

/// A row that sums up rows behind it, and is no entry for that reason.
package struct SummaryRow {
  package var value: ExactDecimal
  package var line: Int
  package var phrase: Int
  /// What it sums up.
  package var behind: Behind
  package var table: Int

  package enum Behind {
    /// All entries of a section.
    case section(Int)
    /// All entries of sections whose description is this.
    case description(String)
  }

  /// A sum of what stands `behind` it.
  package init(value: ExactDecimal, line: Int, phrase: Int, behind: Behind, table: Int) {
    self.value = value
    self.line = line
    self.phrase = phrase
    self.behind = behind
    self.table = table
  }
}

/// Everything that was read of a document, as values, before anything is proved.
package struct NormalDraft {
  package var entries: [DraftEntry] = []
  package var totals: [PrintedTotal] = []
  package var summaries: [SummaryRow] = []
  /// Sums of rows and of columns, where the columns of one row are entries of their own.
  var spreads: [SpreadSum] = []
  /// Printed numbers of rows beside words for a sum.
  package var counts: [PrintedTotal] = []
  /// Printed sums of durations, volumes and counts.
  package var measures: [PrintedMeasure] = []
  /// Phrases of amounts that make the base of a tax together.
  package var baseTerms: [Int] = []
  /// Phrases of sums in another currency than the document's, which no equation holds.
  package var foreign: [Int] = []

  /// A draft of entries and sums.
  package init(
    entries: [DraftEntry] = [], totals: [PrintedTotal] = [], summaries: [SummaryRow] = []
  ) {
    self.entries = entries
    self.totals = totals
    self.summaries = summaries
  }
}
