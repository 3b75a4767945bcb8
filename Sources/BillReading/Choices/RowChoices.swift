import BillKnowledge
import BillModel

/// Which amounts were taken for the rows of a document, and which others add up to one of its sums.
struct RowChoices {
  let layout: Layout
  let draft: Draft

  /// The rows; nil where the document has none and nothing adds up.
  var rows: ReadingChoice? {
    let readings = draft.hypotheses.map(Self.text)
    if draft.tookHypothesis, let chosen = readings.first {
      return ReadingChoice(
        question: "rows", chosen: chosen, rejected: Array(readings.dropFirst()))
    }
    let count = draft.tables.rows.count { $0.role == .entry }
    guard count > 0 || !readings.isEmpty else { return nil }
    return ReadingChoice(
      question: "rows", chosen: "\(Self.counted(count, "row")) below titles of columns",
      rejected: readings)
  }

  private static func text(_ reading: RowHypothesis) -> String {
    let level =
      switch reading.level {
      case .finest: ", every one that tells a moment"
      case .momentless: ""
      case .other: ", beside others that tell a moment"
      }
    let kind = reading.isLikeRows ? "" : "; their lines do not look like rows"
    return
      "\(counted(reading.amounts.count, "amount")) of a column\(text(reading.property))\(level), "
      + "which make the \(reading.label.rawValue) \(reading.total)\(kind)"
  }

  private static func counted(_ count: Int, _ name: String) -> String {
    "\(count) \(name)\(count == 1 ? "" : "s")"
  }

  private static func text(_ property: RowProperty) -> String {
    switch property {
    case .any: ""
    case .timed: " on lines with a time of day"
    case .untimed: " on lines without a time of day"
    case .dated: " on lines with a day"
    case .undated: " on lines without a day"
    case .measured: " on lines with a length"
    case .unmeasured: " on lines without a length"
    case .numbered: " on lines that begin with a number"
    case .worded: " on lines that begin with a word"
    case .marked: " on lines that begin with a mark"
    case .oneAmount: " on lines with one amount"
    case .twoAmounts: " on lines with two amounts"
    case .moreAmounts: " on lines with more amounts"
    case .firstAmount: ", the first of their lines"
    case .lastAmount: ", the last of their lines"
    case .notVoid: " on lines that are not void"
    }
  }
}

/// What the columns of the tables were taken for, and what their titles may mean besides.
struct ColumnChoices {
  let layout: Layout
  let draft: Draft
  let vocabulary: Vocabulary

  /// Tables of the same columns are told once.
  private static let most = 12

  /// One choice for each header, in the order of the document.
  var tables: [ReadingChoice] {
    var seen: Set<String> = []
    var found: [ReadingChoice] = []
    for table in draft.tables.tables where found.count < Self.most {
      guard let header = table.headerLines.first else { continue }
      let chosen = table.columns.map { "\($0.title) = \($0.role?.rawValue ?? "?")" }
        .joined(separator: ", ")
      guard seen.insert(chosen).inserted else { continue }
      let rejected = table.columns.compactMap { column -> String? in
        let others = vocabulary.columnRoles(column.title).filter { $0 != column.role }
        guard !others.isEmpty else { return nil }
        return "\(column.title) = \(others.map(\.rawValue).joined(separator: " or "))"
      }
      found.append(
        ReadingChoice(
          question: "columns on page \(layout.pages[layout.lines[header].page].number)",
          chosen: chosen,
          rejected: rejected))
    }
    return found
  }
}
