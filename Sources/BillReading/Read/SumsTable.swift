import BillKnowledge
import BillModel

/// A table that sums the document up by months or weeks.
///
/// It holds gross, what is taken off, and net, with a row of totals. Its rows are none of the
/// charges, which a list tells one by one.
struct SumsTable {
  /// Columns of the three sums.
  let gross: Int
  let deduction: Int
  let net: Int

  private init(gross: Int, deduction: Int, net: Int) {
    self.gross = gross
    self.deduction = deduction
    self.net = net
  }

  /// The three sums of a row, where they make an equation.
  func sums(of row: Row, values: ValueSense) -> (gross: Cell, deduction: Cell, net: Cell)? {
    guard let gross = row.cell(gross), let deduction = row.cell(deduction), let net = row.cell(net),
      let before = values.amount(gross.text)?.value, let off = values.amount(deduction.text)?.value,
      let after = values.amount(net.text)?.value, !off.isZero, before - off.magnitude == after
    else { return nil }
    return (gross: gross, deduction: deduction, net: net)
  }

  /// The columns of a table whose total row holds such sums; a tax between them is no deduction.
  init?(_ frame: TableFrame, total row: Row, values: ValueSense) {
    guard let gross = frame.index(of: .amountGross), let net = frame.index(of: .amountNet),
      gross + 1 < net
    else { return nil }
    let tables = (gross + 1..<net).lazy.filter { frame.columns[$0].role != .tax }
      .map { Self(gross: gross, deduction: $0, net: net) }
    guard let table = tables.first(where: { $0.sums(of: row, values: values) != nil }) else {
      return nil
    }
    self = table
  }
}

extension Read {
  /// Takes rows behind the last sum of a table that make that sum again out of the rows that count:
  /// they tell a month or a span of days each, and nothing else but amounts.
  ///
  /// What makes it are the rows above it, so that none of them is lost.
  func findMonthRows(in tables: inout TableReader.Result) {
    var byTable: [Int: [Int]] = [:]
    for (number, row) in tables.rows.enumerated() { byTable[row.table, default: []].append(number) }
    for table in byTable.keys.sorted() {
      let rows = byTable[table] ?? []
      guard let last = rows.lastIndex(where: { tables.rows[$0].role.isTotal }),
        let column = tables.tables[table].amountColumns.last, last + 1 < rows.count,
        let sum = amount(of: tables.rows[rows[last]], in: column), !sum.isZero
      else { continue }
      let behind = rows[(last + 1)...].filter { tables.rows[$0].role == .entry }
      let before = rows[..<last].filter { tables.rows[$0].role == .entry }
      func whole(_ numbers: [Int]) -> ExactDecimal {
        numbers.reduce(.zero) { $0 + (amount(of: tables.rows[$1], in: column) ?? .zero) }
      }
      guard !behind.isEmpty, before.count > 1, whole(before) == sum, whole(behind) == sum,
        behind.allSatisfy({ tellsMonth(tables.rows[$0]) })
      else { continue }
      for number in behind { tables.rows[number].role = .apart(.parent) }
    }
  }

  private func amount(of row: Row, in column: Int) -> ExactDecimal? {
    row.text(column).flatMap { values.amount($0)?.value }
  }

  /// Whether a row tells a month or a span of days and nothing else but amounts; the title above it
  /// ends with a colon.
  private func tellsMonth(_ row: Row) -> Bool {
    row.cells.allSatisfy { isDayOrAmount($0) || $0.text.hasSuffix(":") }
      && row.cells.contains {
        values.date($0.text, within: nil) == nil && values.period($0.text) != nil
      }
  }

  /// Takes the rows of tables of sums out of the rows that count.
  ///
  /// They add up to the total of their table, and that total is printed outside of it: below the
  /// list that the sums were made of.
  func findSumsTables(in tables: inout TableReader.Result) {
    for row in tables.rows {
      guard case .total = row.role,
        let table = SumsTable(tables.tables[row.table], total: row, values: values),
        let sums = table.sums(of: row, values: values),
        let whole = values.amount(sums.gross.text)?.value
      else { continue }
      var parts: [Int] = []
      var sum = ExactDecimal.zero
      for (number, other) in tables.rows.enumerated()
      where other.role == .entry && other.table == row.table && other.line < row.line {
        guard other.cells.allSatisfy(isDayOrAmount),
          let gross = table.sums(of: other, values: values)?.gross,
          let value = values.amount(gross.text)?.value
        else { continue }
        parts.append(number)
        sum += value
      }
      guard sum == whole, isPrinted(whole, outside: row.table, of: tables) else { continue }
      for number in parts { tables.rows[number].role = .apart(.parent) }
      tables.tables[row.table].kind = .sums
    }
  }

  private func isDayOrAmount(_ cell: Cell) -> Bool {
    !Shape(of: cell.text).contains(.letter) || values.date(cell.text, within: nil) != nil
      || values.period(cell.text) != nil
  }

  private func isPrinted(
    _ sum: ExactDecimal, outside table: Int, of tables: TableReader.Result
  ) -> Bool {
    layout.phrases.contains { phrase in
      let owner = tables.owner[phrase.line]
      return phrase.shape.contains(.point) && (owner < 0 || tables.rows[owner].table != table)
        && values.amount(phrase.text)?.value == sum
    }
  }
}
