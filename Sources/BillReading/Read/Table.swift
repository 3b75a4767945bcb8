import BillKnowledge
import BillModel

/// A column of a table: its title, what it means, and where its title stands.
package struct Column: Equatable {
  package var title: String
  /// Nil for a column that no vocabulary knows.
  package var role: ColumnRole?
  /// Extent of the title, or of the header cell.
  package var x0: Float
  package var x1: Float

  /// A column of a title and a role over an extent.
  package init(title: String, role: ColumnRole?, x0: Float, x1: Float) {
    self.title = title
    self.role = role
    self.x0 = x0
    self.x1 = x1
  }
}

/// A header with the columns below it.
package struct TableFrame {
  package var columns: [Column]
  /// Lines of the header, on each page where it stands.
  package var headerLines: [Int]
  /// Index of the table that this one goes on with, or its own.
  package var family: Int
  /// What its rows are.
  package var kind: TableKind

  package func index(of role: ColumnRole) -> Int? { columns.firstIndex { $0.role == role } }
  package func has(_ role: ColumnRole) -> Bool { index(of: role) != nil }
  /// Columns whose values are money that a row can cost.
  package var amountColumns: [Int] {
    columns.indices.filter { index in columns[index].role.map(\.isAmount) ?? false }
  }
  package var isDated: Bool { has(.date) || has(.dateTime) }
}

extension ColumnRole {
  /// Whether the column holds what a row costs.
  var isAmount: Bool {
    switch self {
    case .amount, .amountNet, .amountGross, .debit, .credit: true
    default: false
    }
  }
  /// Whether values of the column have digits in every row that fills it.
  var isNumeric: Bool {
    switch self {
    case .date, .time, .dateTime, .utcOffset, .duration, .billedDuration, .volume, .baseQuantity,
      .durationOrVolume, .count, .quantity, .unitPrice, .listAmount, .amount, .amountNet,
      .amountGross, .charge, .base, .tax, .taxRate, .discount, .debit, .credit, .balance,
      .balanceTime, .period, .periodFrom, .periodTo, .position:
      true
    default: false
    }
  }
}

/// A cell of a row: which column, its text, and the phrase that it begins with.
package struct Cell {
  package var column: Int
  package var text: String
  package var phrase: Int
}

/// A row of a table, with the lines that its cells wrap over.
package struct Row {
  package var table: Int
  package var line: Int
  package var cells: [Cell]
  package var role: RowRole
  /// Index of the section that it stands in, or -1.
  package var section: Int
  /// Whether the heading above says that it was used abroad.
  package var isAway = false

  package func text(_ column: Int?) -> String? {
    guard let column else { return nil }
    return cells.first { $0.column == column }?.text
  }
  package func cell(_ column: Int?) -> Cell? {
    guard let column else { return nil }
    return cells.first { $0.column == column }
  }
}

/// A part of a document under a heading that names a subscriber or a service.
package struct Section: Equatable {
  package var title: String
  /// The number or name behind the heading's words.
  package var subject: String
  package var line: Int
  /// Index of the section that it continues, or its own.
  package var family: Int
  /// Whether its heading says that what is below was used abroad.
  package var isAway = false

  /// A part that `title` opens on `line`.
  package init(title: String, subject: String, line: Int, family: Int) {
    self.title = title
    self.subject = subject
    self.line = line
    self.family = family
  }
}
