import BillKnowledge
import BillModel

/// A column of a table: its title, what it means, and where its title stands.
struct Column: Equatable {
  var title: String
  /// Nil for a column that no vocabulary knows.
  var role: ColumnRole?
  /// Extent of the title, or of the header cell.
  var x0: Float
  var x1: Float
}

/// A header with the columns below it.
struct TableFrame {
  var columns: [Column]
  /// Lines of the header, on each page where it stands.
  var headerLines: [Int]
  /// Index of the table that this one goes on with, or its own.
  var family: Int

  func index(of role: ColumnRole) -> Int? { columns.firstIndex { $0.role == role } }
  func has(_ role: ColumnRole) -> Bool { index(of: role) != nil }
  /// Columns whose values are money that a row can cost.
  var amountColumns: [Int] {
    columns.indices.filter { index in columns[index].role.map(\.isAmount) ?? false }
  }
  /// The column that every row fills: date, else amount, else the first.
  var keyColumn: Int {
    index(of: .date) ?? index(of: .dateTime) ?? amountColumns.last ?? 0
  }
  var isDated: Bool { has(.date) || has(.dateTime) }
}

extension ColumnRole {
  /// Whether the column holds what a row costs.
  var isAmount: Bool {
    switch self {
    case .amount, .amountNet, .amountGross: true
    default: false
    }
  }
  /// Whether values of the column have digits in every row that fills it.
  var isNumeric: Bool {
    switch self {
    case .date, .time, .dateTime, .utcOffset, .duration, .billedDuration, .volume,
      .durationOrVolume, .count, .quantity, .unitPrice, .listAmount, .amount, .amountNet,
      .amountGross, .tax, .taxRate, .discount, .balance, .balanceTime, .period, .periodFrom,
      .periodTo, .position:
      true
    default: false
    }
  }
}

/// A cell of a row: which column, its text, and the phrase that it begins with.
struct Cell {
  var column: Int
  var text: String
  var phrase: Int
}

/// What a row of a table is.
enum RowRole {
  case entry
  /// Sum of rows above it.
  case total(LabelRole)
  case carried
  case void
}

/// A row of a table, with the lines that its cells wrap over.
struct Row {
  var table: Int
  var line: Int
  var cells: [Cell]
  var role: RowRole
  /// Index of the section that it stands in, or -1.
  var section: Int

  func text(_ column: Int?) -> String? {
    guard let column else { return nil }
    return cells.first { $0.column == column }?.text
  }
  func cell(_ column: Int?) -> Cell? {
    guard let column else { return nil }
    return cells.first { $0.column == column }
  }
}

/// A part of a document under a heading that names a subscriber or a service.
struct Section: Equatable {
  var title: String
  /// The number or name behind the heading's words.
  var subject: String
  var line: Int
  /// Index of the section that it continues, or its own.
  var family: Int
}
