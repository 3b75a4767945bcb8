import BillKnowledge
import BillModel

// Rows of events and charges: each begins on the line of its key values.
extension TableReader {
  func take(
    _ line: Int, state: inout State, result: inout Result, sense: inout WordSense
  ) {
    let current = layout.lines[line]
    if current.page != state.page {
      close(&state, result: &result, sense: &sense)
      state.page = current.page
      state.lastRow = -1
    }
    let table = result.tables[state.table]
    if table.kind.hasRowsByMeaning {
      takeBody(line, table: table, state: &state, result: &result, sense: &sense)
      return
    }
    var cells = assigner.cells(of: current, in: table.columns)
    if continuesSum(current, cells: cells, state: state, result: result) {
      return append((line: line, cells: cells), to: state.lastRow, result: &result)
    }
    let above = above(state: state, result: result)
    if let above {
      let spanning = spanning(from: above, over: current, cells: cells, table: table)
      if !spanning.isEmpty { cells = (spanning + cells).sorted { $0.column < $1.column } }
    }
    switch kind(of: line, cells: cells, table: table, state: state, above: above, sense: &sense) {
    case .row(var role):
      let row = result.rows.count
      if role == .entry || role.isTotal,
        let apart = apart(
          Row(table: state.table, line: line, cells: cells, role: role, section: -1),
          sense: &sense)
      {
        role = .apart(apart)
      }
      result.rows.append(
        Row(
          table: state.table, line: line, cells: cells, role: role, section: state.section,
          isAway: state.isAway))
      result.owner[line] = row
      attach(&state, to: row, result: &result)
      state.lastRow = row
      if case .total(let label) = role { noteSum(label, state: &state) }
    case .fragment:
      state.pending.append((line: line, cells: cells))
    case .outside:
      attachPending(&state, result: &result)
      state.lastRow = -1
    }
  }

  /// Cells of the row above that reach over a line with an amount of its own: a name that is
  /// printed once for several rows (`rowspan`).
  private func spanning(
    from above: Row, over line: Line, cells: [Cell], table: TableFrame
  ) -> [Cell] {
    func block(_ cell: Cell) -> Int { layout.phrases[cell.phrase].block }
    let isOwnRow = cells.contains { cell in
      guard table.columns[cell.column].role?.isAmount ?? false, block(cell) >= 0,
        let same = above.cell(cell.column)
      else { return false }
      return block(same) != block(cell) && isAmount(cell.text)
    }
    guard isOwnRow else { return [] }
    return above.cells.filter { cell in
      let phrase = layout.phrases[cell.phrase]
      return phrase.block >= 0 && phrase.cell.y1 > line.box.midY
        && !cells.contains { $0.column == cell.column }
    }
  }

  /// The last row of the table that is read, nil when it has none; where rows are formed by
  /// meaning, the last line that holds an amount.
  func above(state: State, result: Result) -> Row? {
    if let last = state.body.last(where: { $0.cells.contains { isAmount($0.text) } }) {
      return Row(
        table: state.table, line: last.line, cells: last.cells, role: .entry, section: -1)
    }
    return result.rows.last.flatMap { $0.table == state.table ? $0 : nil }
  }

  /// Remembers that a sum stands below the rows; a sum of the whole document ends the table.
  func noteSum(_ label: LabelRole, state: inout State) {
    // The first sum inside a section is the section's own, whatever it is called.
    if label.closesDocument, !state.openSection {
      state.table = -1
      state.lastRow = -1
    }
    state.openSection = false
    if label != .opening, label != .payments { state.hasSum = true }
  }

  private enum LineKind {
    case row(RowRole)
    case fragment
    case outside
  }

  private func kind(
    of line: Int, cells: [Cell], table: TableFrame, state: State, above: Row?,
    sense: inout WordSense
  ) -> LineKind {
    guard !cells.isEmpty else { return .outside }
    let hasSum = state.hasSum
    let amounts = table.amountColumns
    let hasAmount = amounts.contains { column in
      cells.contains { cell in
        // The label of a sum may hold digits itself: `VAT 5%`.
        let shape = Shape(of: cell.text)
        return cell.column == column && shape.contains(.digit)
          && (!shape.contains(.letter) || sense.totalWord(cell.text) == nil)
      }
    }
    if let carried = carried(line, cells: cells, table: table, sense: &sense) {
      return .row(carried)
    }
    if let label = totalLabel(line: line, cells: cells, table: table, above: above, sense: &sense),
      hasSum || !label.isChargeItself
    {
      return hasAmount ? .row(.total(label)) : .outside
    }
    let phrases = layout.phrases(of: layout.lines[line])
    if !hasAmount, isFieldOrHeading(phrases, table: table, sense: &sense) { return .outside }
    let labelled = phrases.contains { phrase in
      phrase.shape.contains(.letter)
        && sense.labels(phrase.text).contains { label in
          (label.role.isTotal && (hasSum || !label.role.isChargeItself)) || label.role == .ignored
        }
    }
    // What looks like a day may be the sum that the words beside it name (`13.54  К оплате`).
    let isSum = !hasAmount && phrases.contains { $0.shape.contains(.point) && isAmount($0.text) }
    if labelled, !table.isDated || !hasDate(cells, table) || isSum { return .outside }
    if table.isDated {
      if hasDate(cells, table) { return .row(.entry) }
      // Ditto cells: the date stands once and the rows below it have a time or an amount.
      let hasTime = cells.contains {
        table.columns[$0.column].role == .time && Shape(of: $0.text).contains(.clock)
      }
      if hasTime, hasAmount || amounts.isEmpty { return .row(.entry) }
      if hasAmount, cells.count >= 2, fits(cells, table, sense) { return .row(.entry) }
    } else if hasAmount, cells.contains(where: { !amounts.contains($0.column) }) {
      return .row(.entry)
    }
    return fits(cells, table, sense) && phrases.count <= table.columns.count ? .fragment : .outside
  }

  /// A line of one text that is no part of a row: a labelled value, or the heading of a group.
  func isFieldOrHeading(
    _ phrases: ArraySlice<Phrase>, table: TableFrame, sense: inout WordSense
  ) -> Bool {
    guard let first = phrases.first, first.shape.contains(.letter), phrases.count <= 2 else {
      return false
    }
    if sense.labels(first.text).contains(where: { !$0.rest.isEmpty }) { return true }
    if phrases.count == 2, sense.labels(first.text).contains(where: { $0.rest.isEmpty }) {
      return true
    }
    return phrases.count == 1 && sense.isHeading(first.text)
  }

  private func hasDate(_ cells: [Cell], _ table: TableFrame) -> Bool {
    cells.contains { cell in
      let role = table.columns[cell.column].role
      return (role == .date || role == .dateTime) && DateShape.begins(cell.text)
    }
  }

  /// Whether numeric columns hold digits only where they should: a line of prose does not.
  ///
  /// Beside an amount stands a currency or a mark; any other word says that there is none (`free`).
  private func fits(_ cells: [Cell], _ table: TableFrame, _ sense: WordSense) -> Bool {
    cells.allSatisfy { cell in
      guard let role = table.columns[cell.column].role, role.isNumeric else { return true }
      let shape = Shape(of: cell.text)
      // Words and digits below an amount are no part of it: `第 1 頁，共 2 頁`.
      if shape.contains(.digit) {
        return !role.isAmount || !shape.contains(.letter) || isAmount(cell.text)
      }
      return cell.text.utf8.count <= 8 && (!role.isAmount || sense.isMeasure(cell.text))
    }
  }
}
