import BillKnowledge
import BillModel

// Rows by meaning: lines are gathered until the table is interrupted, then parted into rows.
extension TableReader {
  /// Ends what is open: wrapped cells, and the rows of the lines gathered so far.
  func close(_ state: inout State, result: inout Result, sense: inout WordSense) {
    attachPending(&state, result: &result)
    guard !state.body.isEmpty else { return }
    defer { state.body.removeAll(keepingCapacity: true) }
    guard state.table >= 0 else { return }
    let table = result.tables[state.table]
    var charges: Set<String> = []
    for line in state.body {
      for cell in line.cells where cell.text.utf8.count <= 80 {
        if namesCharge(cell, &sense) || isNamedAmount(line, of: table, &sense) {
          charges.insert(cell.text)
        }
      }
    }
    let former = RowFormer(
      layout: layout, table: table, isAmount: isAmount, namesCharge: charges.contains)
    for formed in former.rows(state.body) {
      var row = Row(
        table: state.table, line: formed.line, cells: formed.cells,
        role: table.kind == .tax ? .total(.tax) : .entry, section: state.section)
      if row.role == .entry, let apart = self.apart(row, sense: &sense) { row.role = .apart(apart) }
      for line in formed.lines { result.owner[line] = result.rows.count }
      result.rows.append(row)
    }
  }

  /// Whether a cell names a charge that has no price, such as freight.
  private func namesCharge(_ cell: Cell, _ sense: inout WordSense) -> Bool {
    guard Shape(of: cell.text).contains(.letter), let kind = sense.kind(of: cell.text)?.kind
    else { return false }
    return [.fee, .discount, .oneOff, .subscription, .adjustment].contains(kind)
  }

  /// Whether a line is a name in the column of names and an amount, and nothing else: a row without
  /// a price (`Standing charge   9.73`), unless its words tell more of the row above it.
  private func isNamedAmount(
    _ line: RowFormer.BodyLine, of table: TableFrame, _ sense: inout WordSense
  ) -> Bool {
    guard line.cells.count == 2, let name = line.cells.first, let amount = line.cells.last,
      table.columns[name.column].role == .description,
      table.columns[amount.column].role?.isAmount ?? false, isAmount(amount.text),
      name.text.first?.isUppercase ?? false, !name.text.contains(":"), sense.isName(name.text)
    else { return false }
    return sense.columnRoles(name.text).isEmpty && sense.sumWords(name.text) == nil
      && sense.kind(of: name.text, isCharge: true)?.kind != .tax
  }

  /// Takes a line into the body of a table, unless it is a sum.
  func takeBody(
    _ line: Int, table: TableFrame, state: inout State, result: inout Result,
    sense: inout WordSense
  ) {
    let cells = assigner.wholeCells(of: layout.lines[line], in: table.columns)
    guard !cells.isEmpty else { return }
    let hasAmount = cells.contains {
      (table.columns[$0.column].role?.isAmount ?? false || table.columns[$0.column].role == .tax)
        && isAmount($0.text)
    }
    if let carried = carried(line, cells: cells, table: table, sense: &sense) {
      close(&state, result: &result, sense: &sense)
      result.owner[line] = result.rows.count
      result.rows.append(
        Row(
          table: state.table, line: line, cells: cells, role: carried, section: state.section))
      return
    }
    if hasAmount,
      let label = totalLabel(
        line: line, cells: cells, table: table, above: above(state: state, result: result),
        sense: &sense),
      isSum(label, cells: cells, table: table)
    {
      close(&state, result: &result, sense: &sense)
      // A sum of sums is none of the rows of a tax table.
      guard table.kind == .lines || label.isBareSum else {
        state.table = -1
        return
      }
      if table.kind == .tax { return }
      result.owner[line] = result.rows.count
      var row = Row(
        table: state.table, line: line, cells: cells, role: .total(label), section: state.section)
      if let apart = apart(row, sense: &sense) { row.role = .apart(apart) }
      result.rows.append(row)
      if row.role.isTotal { noteSum(label, state: &state) }
      return
    }
    let phrases = layout.phrases(of: layout.lines[line])
    if !hasAmount,
      endsBody(phrases, sense: &sense)
        || isSumApart(phrases, cells: cells, table, below: state.body, sense: &sense)
    {
      close(&state, result: &result, sense: &sense)
      return
    }
    state.body.append(RowFormer.BodyLine(line: line, cells: cells))
  }

  /// Whether a label beside an amount makes the line a sum: a row with a price of its own is none,
  /// whatever its name, nor is an allowance or the tax of a rate in a table of them.
  private func isSum(_ label: LabelRole, cells: [Cell], table: TableFrame) -> Bool {
    switch table.kind {
    case .lines:
      let prices = [ColumnRole.quantity, .unitPrice].compactMap { table.index(of: $0) }
      // The rate in `VAT 22%` below a column of prices is none of them.
      let words = cells.first { Shape(of: $0.text).contains(.letter) }?.phrase
      return !label.isChargeItself
        && !cells.contains { cell in
          prices.contains(cell.column) && cell.phrase != words
            && Shape(of: cell.text).contains(.digit)
        }
    case .tax: return label != .tax && label != .taxBase
    // What an allowance is taken of is no sum.
    case .allowances where label == .taxBase: return false
    default: return !label.isChargeItself && label != .payments && label != .tax
    }
  }

  /// Whether a line is a labelled sum that stands below the table and not in its columns: it is words
  /// in a column of numbers, or begins in the middle of a column (`1354,41 EUR Zahlbetrag`), where no
  /// text of a row does, or a line is left free above it.
  private func isSumApart(
    _ phrases: ArraySlice<Phrase>, cells: [Cell], _ table: TableFrame,
    below body: [RowFormer.BodyLine], sense: inout WordSense
  ) -> Bool {
    guard phrases.count <= 2, let cell = cells.first, let first = phrases.first, first.block < 0
    else { return false }
    let height = max(first.box.height, 1)
    guard
      isBelowGap(first, body) || table.columns[cell.column].role?.isNumeric == true
        || first.box.x0 - table.columns[cell.column].x0 > 2 * height
    else { return false }
    let hasSum = phrases.contains { phrase in
      phrase.shape.contains(.letter)
        && sense.labels(phrase.text).contains { label in
          label.role.isTotal && !label.role.isChargeItself
            && (isAmount(label.rest) || label.rest.isEmpty && phrases.count == 2)
        }
    }
    return hasSum
      && phrases.contains { phrase in
        phrase.words.contains { isAmount(layout.words[$0].text) }
      }
  }

  /// Whether a phrase stands further below the last line of a body than its lines below each other.
  private func isBelowGap(_ phrase: Phrase, _ body: [RowFormer.BodyLine]) -> Bool {
    let last = body.suffix(2).map { layout.lines[$0.line] }
    guard last.count == 2, last.allSatisfy({ $0.page == phrase.page }) else { return false }
    let pitch = max(last[1].box.midY - last[0].box.midY, last[1].box.height)
    return phrase.box.midY - last[1].box.midY > 1.4 * pitch
  }

  /// Whether a line without an amount is the heading of what comes behind the table.
  private func endsBody(_ phrases: ArraySlice<Phrase>, sense: inout WordSense) -> Bool {
    guard phrases.count == 1, let only = phrases.first, only.shape.contains(.letter) else {
      return false
    }
    return sense.isHeading(only.text)
  }
}
