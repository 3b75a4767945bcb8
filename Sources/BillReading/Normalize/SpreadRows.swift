import BillKnowledge
import BillModel

/// The sum of some columns, of one row or of all rows of a table.
struct SpreadSum {
  /// The row, nil for the sum of a column.
  var line: Int?
  var table: Int
  /// Columns of the entries that it is the sum of.
  var columns: Set<Int>
  var value: ExactDecimal
  var phrase: Int
}

/// Rows of one subscriber each, with a column for every service: what stands in a column is an
/// entry, and the row ends with their sum.
///
/// Cells of nothing are no charges.
struct SpreadRows {
  let table: TableFrame
  let values: ValueSense

  /// The rows of a table, nil where its columns are no entries.
  init?(_ table: TableFrame, values: ValueSense) {
    guard table.has(.charge) else { return nil }
    self.table = table
    self.values = values
  }

  /// Whether a column holds entries.
  private func isEntry(_ column: Int) -> Bool {
    switch table.columns[column].role {
    case .charge, .discount, .tax: true
    default: false
    }
  }

  /// The entries of a row, made of what the row tells of all of them.
  func entries(of row: Row, like base: Entry, sense: inout WordSense) -> [DraftEntry] {
    row.cells.compactMap { cell in
      guard isEntry(cell.column), let money = values.amount(cell.text), !money.value.isZero else {
        return nil
      }
      let title = table.columns[cell.column].title
      var entry = Entry(kind: .other, at: base.source)
      entry.subscriber = base.subscriber
      entry.period = base.period
      entry.description = title
      entry.amount = money
      switch table.columns[cell.column].role {
      case .tax: entry.kind = .tax
      case .discount: entry.kind = .discount
      default:
        let kind = sense.kind(of: title, isCharge: true)
        entry.kind = kind?.kind ?? .other
        entry.direction = kind?.direction
        if kind?.isRoaming ?? false { entry.roaming = true }
      }
      var drafted = DraftEntry(
        entry: entry, line: row.line, table: table.family, section: row.section, isNet: false)
      drafted.column = cell.column
      return drafted
    }
  }

  /// The sums that a row prints: its own, or those of the columns above it.
  func sums(of row: Row, isTotal: Bool) -> [SpreadSum] {
    let all = Set(table.columns.indices.filter(isEntry))
    let taxes = all.filter { table.columns[$0].role == .tax }
    let hasGross = table.has(.amountGross)
    return row.cells.compactMap { cell in
      guard let money = values.amount(cell.text) else { return nil }
      var columns: Set<Int>
      switch table.columns[cell.column].role {
      case .amountGross: columns = all
      case .amountNet: columns = all.subtracting(taxes)
      case .amount:
        // A sum before the column of the tax does not hold it.
        let isNet = hasGross || taxes.contains { $0 > cell.column }
        columns = isNet ? all.subtracting(taxes) : all
      default:
        guard isTotal, all.contains(cell.column) else { return nil }
        columns = [cell.column]
      }
      return SpreadSum(
        line: isTotal ? nil : row.line, table: table.family, columns: columns, value: money.value,
        phrase: cell.phrase)
    }
  }
}
