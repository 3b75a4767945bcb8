import BillKnowledge
import BillModel

/// The sums that a document prints, in its tables and beside its labels.
extension Assemble {
  /// Adds the sums of a whole document that a table of sums ends with.
  func addSums(_ row: Row, of table: TableFrame, to normal: inout NormalDraft) {
    guard let sums = SumsTable(table, total: row, values: values)?.sums(of: row, values: values)
    else { return }
    let parts = [
      (LabelRole.gross, sums.gross), (.adjustments, sums.deduction), (.amountDue, sums.net),
    ]
    for (label, cell) in parts {
      guard let money = values.amount(cell.text) else { continue }
      normal.totals.append(
        PrintedTotal(
          label: label, value: money.value, line: row.line, phrase: cell.phrase,
          labelText: table.columns[cell.column].title, table: -1, section: -1))
    }
  }

  /// Adds the tax of a rate and what it is taken of.
  func addTaxRow(_ row: Row, plan: EntryBuilder.Plan, to normal: inout NormalDraft) {
    let table = draft.tables.tables[row.table].family
    let label = row.cells.first?.text ?? ""
    let rate =
      row.text(plan.byRole[.taxRate]).flatMap(values.percent)
      ?? row.cells.lazy.compactMap { values.rate(in: $0.text) }.first
    let base = row.cell(plan.byRole[.base] ?? plan.byRole[.amountNet])
    if let base, let sum = values.amount(base.text)?.value {
      normal.baseTerms += baseTerms(of: row, plan: plan, base: sum)
    }
    for (role, cell) in [(LabelRole.taxBase, base), (.tax, row.cell(plan.byRole[.tax]))] {
      guard let cell, let money = values.amount(cell.text) else { continue }
      normal.totals.append(
        PrintedTotal(
          label: role, value: money.value, line: row.line, phrase: cell.phrase, labelText: label,
          rate: role == .tax ? rate : nil, table: table, section: row.section))
    }
  }

  /// Amounts of a row of taxes that make its base together: goods and what was taken off them.
  private func baseTerms(of row: Row, plan: EntryBuilder.Plan, base: ExactDecimal) -> [Int] {
    let known: Set<ColumnRole> = [.base, .tax, .taxRate, .amountNet]
    let terms = row.cells.filter { cell in
      !(plan.table.columns[cell.column].role.map(known.contains) ?? false)
        && Shape(of: cell.text).contains(.point) && !cell.text.contains("%")
        && values.amount(cell.text) != nil
    }
    let sum = terms.reduce(ExactDecimal.zero) { $0 + (values.amount($1.text)?.value ?? .zero) }
    return terms.count >= 2 && sum == base ? terms.map(\.phrase) : []
  }

  /// Adds the sum that a row of a table is.
  func addTotal(
    _ row: Row, label: LabelRole, plan: EntryBuilder.Plan, sense: WordSense,
    to normal: inout NormalDraft
  ) {
    // Of columns in several currencies the one that entries are read from is summed up.
    let read = plan.table.amountColumns.filter { index in
      plan.table.columns[index].role.map { plan.byRole[$0] == index } ?? false
    }
    let columns = plan.table.amountColumns
    let text = row.cells.filter {
      !columns.contains($0.column) && plan.table.columns[$0.column].role != .charge
    }.map(\.text).joined(separator: " ")
    func last(in columns: [Int]) -> Cell? {
      row.cells.last { columns.contains($0.column) && values.amount($0.text) != nil }
    }
    // Accounts print the balance that they begin or end with among the balances.
    let balance =
      label == .opening || label == .closing ? plan.byRole[.balance].map { [$0] } ?? [] : []
    guard let cell = last(in: balance) ?? last(in: read) ?? last(in: columns),
      let money = values.amount(
        cell.text, titled: sense.currency(ofLabel: text) ?? plan.currencies[cell.column])
    else { return }
    var total = PrintedTotal(
      label: label, value: money.value, line: row.line, phrase: cell.phrase, labelText: text,
      rate: label == .tax ? values.rate(in: text) : nil,
      table: draft.tables.tables[row.table].family, section: row.section)
    total.currency = OwnCurrency(money, own: values.currency)
    if let net = row.cell(plan.byRole[.amountNet]), net.column != cell.column {
      total.net = values.amount(net.text)?.value
    }
    if label != .tax, let tax = row.cell(plan.byRole[.tax]), tax.column != cell.column {
      total.tax = values.amount(tax.text)?.value
    }
    normal.totals.append(total)
  }

  /// The sums beside labels outside of the tables.
  func printedTotals(_ sense: WordSense) -> [PrintedTotal] {
    // The sum of the document stands before those of its parts.
    draft.fields.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element).compactMap { field in
      guard field.role.isTotal,
        let money = values.amount(
          field.text,
          titled: field.label == field.value ? nil : sense.currency(ofLabel: field.labelText))
      else { return nil }
      var total = PrintedTotal(
        label: field.role, value: money.value, line: layout.phrases[field.value].line,
        phrase: field.value, labelText: field.labelText,
        rate: field.role == .tax ? field.rate ?? values.rate(in: field.labelText) : nil, table: -1,
        section: -1)
      total.currency = OwnCurrency(money, own: values.currency)
      return total
    }
  }
}
