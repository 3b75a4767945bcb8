import BillKnowledge
import BillModel

/// What stands where: tables, rows, sections, fields, charges, zones; texts, no values yet.
package struct Draft {
  package var tables: TableReader.Result
  /// Readings of the rows that add up to a labelled sum, where the headed rows do not.
  package var hypotheses: [RowHypothesis]
  /// Whether rows below a header were given up for others that add up: arithmetic chose between
  /// them, and what it has chosen it cannot prove.
  package var gaveUpRows = false
  /// Phrases that say that what stands with them was not charged.
  package var voids: Set<Int> = []
  /// Those, and phrases that say that it was given back.
  package var credited: Set<Int> = []
  /// Whether the rows are those of a hypothesis.
  package var tookHypothesis = false
  package var fields: [Field]
  package var zones: [RuleZone]
  package var charges: [ChargeLine]
  package var furniture: Set<Int>

  /// Whether rows stand below titles of which one is for the day and one for what it cost.
  var isList: Bool {
    let lists = tables.tables.indices.filter { index in
      let table = tables.tables[index]
      return !table.headerLines.isEmpty && table.isDated && !table.amountColumns.isEmpty
    }
    guard !lists.isEmpty else { return false }
    return tables.rows.count { $0.role == .entry && lists.contains($0.table) } > 1
  }
}

/// Finds the parts of a document by geometry and words.
package struct Read {
  let layout: Layout
  let values: ValueSense

  /// A reading of a layout whose values are read by `values`.
  package init(layout: Layout, values: ValueSense) {
    self.layout = layout
    self.values = values
  }

  /// The parts of the laid out document.
  package func run(sense: inout WordSense) -> Draft {
    let furniture = FurnitureFinder(layout: layout).lines()
    let zones = RuleZoneFinder(layout: layout).zones(sense: &sense)
    var tables = TableReader(layout: layout, isAmount: isAmountCell).read(
      sense: &sense, furniture: furniture, zones: zones)
    findSumsTables(in: &tables)
    findMonthRows(in: &tables)
    addLabelBlocks(to: &tables, sense: &sense)
    var fields = self.fields(of: tables, zones: zones, sense: &sense)
    let hypotheses = findHypotheses(tables: tables, fields: fields, sense: &sense)
    let isChosen = hypotheses.first.map { isDoubtful($0, headed: tables) } ?? false
    let takesHypothesis = hypotheses.first.map { take($0, into: &tables) } ?? false
    if takesHypothesis {
      // What rows are now is no field, and the other way round.
      fields = self.fields(of: tables, zones: zones, sense: &sense)
    }
    // Rows that make the labelled sum leave nothing for lines outside of them.
    let charges =
      takesHypothesis
      ? []
      : ChargeReader(layout: layout, isMoney: values.isMoney).read(
        tables: tables, fields: fields, zones: zones, sense: &sense)
    // The name of a charge is no label (`Plan 1   18.34`), and no value of one.
    let charged = Set(charges.map(\.line))
    fields.removeAll { field in
      !field.role.isTotal
        && (charged.contains(layout.phrases[field.label].line)
          || charged.contains(layout.phrases[field.value].line))
    }
    var draft = Draft(
      tables: tables, hypotheses: hypotheses,
      gaveUpRows: takesHypothesis && isChosen,
      tookHypothesis: takesHypothesis, fields: fields, zones: zones, charges: charges,
      furniture: furniture)
    if layout.lines.count <= Self.mostLines { findVoids(in: &draft, sense: &sense) }
    return draft
  }

  private func findVoids(in draft: inout Draft, sense: inout WordSense) {
    for (index, phrase) in layout.phrases.enumerated() where phrase.shape.contains(.letter) {
      if sense.rowState(phrase.text) == .void {
        draft.voids.insert(index)
        draft.credited.insert(index)
      } else if sense.isCredited(phrase.text) {
        draft.credited.insert(index)
      }
    }
  }

  /// Whether arithmetic alone chose the rows: others had a header, or the same ones had other
  /// amounts below it, or lines that tell a moment are left out of them.
  private func isDoubtful(_ hypothesis: RowHypothesis, headed tables: TableReader.Result) -> Bool {
    switch hypothesis.level {
    case .finest: return false
    case .other: return true
    case .momentless:
      let headed = tables.rows.filter { $0.role == .entry }
      let taken = Set(hypothesis.amounts.map(\.phrase))
      let lines = Set(hypothesis.amounts.map(\.line))
      return headed.count > 1
        || headed.contains { row in
          let columns = tables.tables[row.table].amountColumns
          return lines.contains(row.line)
            && row.cells.contains {
              columns.contains($0.column) && !taken.contains($0.phrase)
                && Shape(of: $0.text).contains(.digit)
            }
        }
    }
  }

  /// The labelled values on the lines that are no rows.
  private func fields(
    of tables: TableReader.Result, zones: [RuleZone], sense: inout WordSense
  ) -> [Field] {
    var fields = FieldReader(layout: layout, values: values, fits: fits).read(
      tables: tables, zones: zones, sense: &sense)
    // What stands in the block of a row tells more of the row.
    fields.removeAll {
      $0.role.isTotal && tables.blockLines.contains(layout.phrases[$0.value].line)
    }
    lowerSlips(zones, &fields)
    TaxBlockReader(layout: layout, values: values).mark(&fields, tables: tables, sense: &sense)
    markForeign(&fields, sense: sense)
    let context = SectionContext(layout: layout, sense: &sense)
    let taxLines = tables.owner.indices.filter { line in
      let row = tables.owner[line]
      return row >= 0 && tables.tables[tables.rows[row].table].kind == .tax
    }
    return PartyReader(layout: layout, context: context, taxLines: taxLines)
      .read(fields, sense: &sense)
  }

  /// Marks sums whose label or amount names another currency than the document's: copies of what
  /// is printed in its own (`VAT in EUR` on a bill in GBP).
  private func markForeign(_ fields: inout [Field], sense: WordSense) {
    guard let own = values.currency else { return }
    for index in fields.indices where fields[index].role.isTotal {
      let field = fields[index]
      let printed = values.amounts.read(field.text)?.candidates ?? []
      let named = printed.isEmpty ? sense.currencies(in: field.labelText) : Set(printed)
      fields[index].isForeign = !named.isEmpty && !named.contains(own)
    }
  }

  /// A payment slip repeats what the bill says, and fills its own form with it.
  private func lowerSlips(_ zones: [RuleZone], _ fields: inout [Field]) {
    for index in fields.indices where !fields[index].role.isTotal {
      let line = layout.phrases[fields[index].label].line
      if zones.contains(where: { $0.lines.contains(line) }) { fields[index].score += Field.slip }
    }
  }

  /// Whether a text can be the value of a label's role.
  private func fits(_ role: LabelRole, _ text: String) -> Bool {
    let shape = Shape(of: text)
    switch role {
    case .issued, .due, .periodFrom, .periodTo, .deliveryDate, .validity, .grace:
      // A day that is none is told to be none.
      return shape.contains(.digit)
        && (values.date(text, within: nil) != nil || values.dates.refusal(of: text) != nil)
    case .period:
      return shape.contains(.digit)
        && (values.period(text) != nil || values.date(text, within: nil) != nil)
    case .dateTime, .asOf:
      return shape.contains(.digit) && values.date(text, within: nil) != nil
    case .subscriber: return values.phone(text) != nil
    case .number: return shape.contains(.digit) && text.utf8.count <= 60 && !isAmount(text)
    case .account, .iccid, .imsi, .taxID, .paymentReference, .reference, .replacedInvoice:
      return shape.contains(.digit) && text.utf8.count <= 60
        && values.date(text, within: nil) == nil && values.dates.refusal(of: text) != .hijri
        && !isAmount(text)
    case .customer, .plan, .issuerName, .partyName, .legalName:
      return shape.contains(.letter) && text.utf8.count <= 120 && !isAmount(text)
    case .currency: return text.utf8.count <= 24
    case .points, .balance: return shape.contains(.digit)
    case .ignored: return true
    default:
      return shape.contains(.digit) && !text.contains("%") && isSum(text)
        && values.date(text, within: nil) == nil
    }
  }

  /// Whether a text can be a sum: shaped like money, or a whole number that is no identifier.
  private func isSum(_ text: String) -> Bool {
    guard values.amount(text) != nil else { return false }
    return values.isMoney(text) || text.utf8.count { $0 >= 0x30 && $0 <= 0x39 } <= 6
  }

  /// Whether a cell is an amount: a number with or without a currency, and no date.
  func isAmountCell(_ text: String) -> Bool {
    text.utf8.count <= 40 && !text.contains("%") && values.amount(text) != nil
      && values.date(text, within: nil) == nil
  }

  /// Whether a text is money and no number of something: it has a fraction or a currency.
  private func isAmount(_ text: String) -> Bool {
    Shape(of: text).contains(.point) && values.isMoney(text)
  }
}
