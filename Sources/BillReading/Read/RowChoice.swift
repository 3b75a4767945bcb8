import BillKnowledge
import BillModel

// Which reading of the rows is taken: the one that the headers tell, unless it does not add up and
// another one, which geometry alone tells, does.
extension Read {
  /// Rows of blocks of labels, where no table has rows with prices or dates.
  func addLabelBlocks(to tables: inout TableReader.Result, sense: inout WordSense) {
    let hasRows = tables.rows.contains {
      $0.role == .entry && tables.tables[$0.table].kind != .charges
        && tables.tables[$0.table].kind != .allowances
    }
    guard !hasRows, layout.lines.count <= Self.mostLines else { return }
    let owner = tables.owner
    let frames = tables.tables
    let blocks = LabelBlockReader(layout: layout, isAmount: isAmountCell).blocks(
      free: {
        owner[$0] == TableReader.Result.free || owner[$0] == TableReader.Result.header
          || owner[$0] >= 0
      }, sense: &sense)
    guard let blocks else { return }
    tables.replaceEntries(
      by: blocks.rows, lines: blocks.lines,
      of: TableFrame(
        columns: blocks.columns, headerLines: [], family: tables.tables.count, kind: .lines),
      keeps: { frames[$0.table].kind == .allowances })
    let lines = blocks.lines.map(\.line)
    tables.blockLines = (lines.min() ?? 0)..<((lines.max() ?? -1) + 1)
    addAllowanceBlocks(to: &tables, sense: &sense)
    RowLevels.lower(&tables)
  }

  /// Discounts and surcharges of the whole document, in blocks of labels outside of the rows.
  private func addAllowanceBlocks(to tables: inout TableReader.Result, sense: inout WordSense) {
    let owner = tables.owner
    let rows = tables.blockLines
    let blocks = AllowanceBlockReader(layout: layout, isAmount: isAmountCell).blocks(
      free: { owner[$0] == TableReader.Result.free && !rows.contains($0) }, sense: &sense)
    guard let blocks else { return }
    tables.replaceEntries(
      by: blocks.rows, lines: blocks.lines,
      of: TableFrame(
        columns: blocks.columns, headerLines: [], family: tables.tables.count, kind: .allowances),
      keeps: { _ in true })
  }

  /// The readings of the rows that add up, of documents whose headed rows do not.
  func findHypotheses(
    tables: TableReader.Result, fields: [Field], sense: inout WordSense
  ) -> [RowHypothesis] {
    guard layout.lines.count <= Self.mostLines, !isExplained(tables, fields) else { return [] }
    return RowSearch(layout: layout, values: values, tables: tables).hypotheses(sense: &sense)
  }

  /// Puts the rows of a reading in the place of the headed ones, when it has as many at least.
  func take(_ hypothesis: RowHypothesis, into tables: inout TableReader.Result) -> Bool {
    let headed = tables.rows.count { $0.role == .entry && amount(of: $0, in: tables) != nil }
    guard hypothesis.amounts.count >= max(headed, hypothesis.isLikeRows ? 1 : 2),
      hypothesis.isLikeRows
    else { return false }
    let maker = HypothesisRows(layout: layout, values: values)
    let frame = maker.frame(of: hypothesis, family: tables.tables.count)
    let counted = hypothesis.amounts.map { maker.row(of: $0, role: .entry) }
    let void = hypothesis.void.map { maker.row(of: $0, role: .apart(.void)) }
    let rows = (counted + void).sorted { $0.line < $1.line }
    tables.replaceEntries(
      by: rows, lines: rows.enumerated().map { (line: $0.element.line, row: $0.offset) },
      of: frame, keeps: { _ in false })
    return true
  }

  /// Documents with more lines have headers: a list of that length is printed by a program.
  static let mostLines = 6000

  /// Whether the headed rows make a sum that a label names.
  private func isExplained(_ tables: TableReader.Result, _ fields: [Field]) -> Bool {
    let amounts = tables.rows.lazy.filter { $0.role == .entry }.compactMap {
      amount(of: $0, in: tables)
    }
    let sum = amounts.reduce(ExactDecimal.zero, +)
    if sum.isZero {
      // A list in which everything was free, and which says so below its rows.
      return !amounts.isEmpty && totals(of: tables).contains { $0.isZero }
    }
    for field in fields where field.role.isTotal {
      if values.amount(field.text)?.value == sum { return true }
    }
    return totals(of: tables).contains(sum)
  }

  /// The sums below the rows of tables.
  private func totals(of tables: TableReader.Result) -> [ExactDecimal] {
    tables.rows.compactMap { row in
      guard case .total = row.role else { return nil }
      return amount(of: row, in: tables)
    }
  }

  private func amount(of row: Row, in tables: TableReader.Result) -> ExactDecimal? {
    for column in tables.tables[row.table].amountColumns {
      if let text = row.text(column), let value = values.amount(text)?.value { return value }
    }
    return nil
  }
}

extension TableReader.Result {
  /// Puts rows of one new table in the place of all rows that count, but those that `keeps` tells.
  mutating func replaceEntries(
    by new: [Row], lines: [(line: Int, row: Int)], of table: TableFrame, keeps: (Row) -> Bool
  ) {
    let taken = Set(lines.map(\.line))
    var number: [Int: Int] = [:]
    var kept: [Row] = []
    for (index, row) in rows.enumerated()
    where (row.role != .entry || keeps(row)) && !taken.contains(row.line) {
      number[index] = kept.count
      kept.append(row)
    }
    for line in owner.indices where owner[line] >= 0 {
      owner[line] = number[owner[line]] ?? Self.free
    }
    for line in lines { owner[line.line] = kept.count + line.row }
    for row in new {
      kept.append(row)
      kept[kept.count - 1].table = tables.count
    }
    rows = kept
    tables.append(table)
  }
}

/// Makes rows of the amounts of a hypothesis: what each text of the line is, its shape tells.
struct HypothesisRows {
  let layout: Layout
  let values: ValueSense

  private static let roles: [ColumnRole] = [.amount, .date, .time, .duration, .description]

  /// The columns of such rows; the amounts' own column is where they stand.
  func frame(of hypothesis: RowHypothesis, family: Int) -> TableFrame {
    var box = layout.words[hypothesis.amounts[0].word].box
    for amount in hypothesis.amounts { box = box.union(layout.words[amount.word].box) }
    let columns = Self.roles.map { role in
      Column(
        title: "", role: role, x0: role == .amount ? box.x0 : 0, x1: role == .amount ? box.x1 : 0)
    }
    return TableFrame(columns: columns, headerLines: [], family: family, kind: .events)
  }

  /// The row of an amount.
  func row(of amount: RowHypothesis.Amount, role: RowRole) -> Row {
    var cells = [Cell(column: 0, text: layout.words[amount.word].text, phrase: amount.phrase)]
    var letters = 0
    for at in layout.lines[amount.line].phrases {
      let phrase = layout.phrases[at]
      if phrase.shape.contains(.digit) {
        for (column, text) in moments(in: phrase)
        where !cells.contains(where: { $0.column == column }) {
          cells.append(Cell(column: column, text: text, phrase: at))
        }
      }
      let own = phrase.text.utf8.count { $0 >= 0x41 }
      guard phrase.shape.contains(.letter), own > letters, at != amount.phrase else { continue }
      letters = own
      cells.removeAll { $0.column == 4 }
      cells.append(Cell(column: 4, text: phrase.text, phrase: at))
    }
    cells.sort { $0.column < $1.column }
    return Row(table: 0, line: amount.line, cells: cells, role: role, section: -1)
  }

  /// The days, times and lengths in a phrase, by column.
  private func moments(in phrase: Phrase) -> [(column: Int, text: String)] {
    if values.date(phrase.text, within: nil) != nil { return [(1, phrase.text)] }
    var found: [(column: Int, text: String)] = []
    let words = layout.words[phrase.words]
    for (at, word) in zip(words.indices, words) where Shape(of: word.text).contains(.digit) {
      if word.text.hasPrefix(":") {
        found.append((3, word.text))
      } else if Shape(of: word.text).contains(.clock), !word.text.contains("-") {
        let isHalf = at + 1 < words.endIndex && words[at + 1].text.utf8.count == 2
        let text = isHalf ? word.text + " " + words[at + 1].text : word.text
        if values.time(text) != nil { found.append((2, text)) }
      } else if DateShape.begins(word.text), values.date(word.text, within: nil) != nil {
        found.append((1, word.text))
      }
    }
    return found
  }
}
