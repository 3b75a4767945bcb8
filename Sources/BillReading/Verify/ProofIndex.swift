import BillKnowledge
import BillModel

/// Look-ups over a draft, made once: a bill of thousands of subtotals asks for the rows behind
/// each of them.
struct ProofIndex {
  /// Printed sums by what they are, in the order of the document.
  private let byRole: [LabelRole: [PrintedTotal]]
  /// Rows by table, in the order of their lines.
  private let tables: [Int: TableRows]
  /// Rows of each section.
  private let sections: [Int: SectionRows]
  /// Sums of the rows in sections, by what the rows are called.
  private let byDescription: [String: ExactDecimal]
  private let subjects: SectionSubjects
  /// The digits of each section's subject, by family.
  private let ownSubjects: [Int: String]
  /// Families of sections with a sum that names them.
  private var summedByName: Set<Int> = []
  /// Every row.
  let allEntries: ArraySlice<Int>
  /// The last line that holds a row.
  let lastRow: Int
  /// The last line that holds a sum.
  let lastSum: Int

  /// Rows of one table, with running sums.
  fileprivate struct TableRows {
    var lines: [Int] = []
    var entries: [Int] = []
    /// Sum of the amounts before each row, and behind the last one.
    var sums: [ExactDecimal] = [.zero]
    /// Lines of the table's own sums, ascending.
    var sumLines: [Int] = []
    /// Lines of the table's rows that sum up others, ascending, with running sums of them.
    var summaryLines: [Int] = []
    var summarySums: [ExactDecimal] = [.zero]
  }

  fileprivate struct SectionRows {
    var entries: [Int] = []
    var sum = ExactDecimal.zero
    var lastLine = -1
    /// Line of the first bare sum inside the section.
    var firstBareSum = Int.max
  }

  init(draft: NormalDraft, sections: [Section]) {
    byRole = Dictionary(grouping: draft.totals, by: \.label)
    var tables: [Int: TableRows] = [:]
    var parts: [Int: SectionRows] = [:]
    var named: [String: ExactDecimal] = [:]
    var lastRow = -1
    let order = draft.entries.indices.sorted { draft.entries[$0].line < draft.entries[$1].line }
    for index in order {
      let row = draft.entries[index]
      let amount = row.entry.amount?.value ?? .zero
      lastRow = max(lastRow, row.line)
      var table = tables.removeValue(forKey: row.table) ?? TableRows()
      table.lines.append(row.line)
      table.entries.append(index)
      table.sums.append((table.sums.last ?? .zero) + amount)
      tables[row.table] = table
      guard row.section >= 0 else { continue }
      parts[row.section, default: SectionRows()].add(index, amount, line: row.line)
      if let text = row.entry.description { named[text, default: .zero] += amount }
    }
    // A table of sums alone has a sum of its own.
    for summary in draft.summaries where summary.table >= 0 && tables[summary.table] == nil {
      tables[summary.table] = TableRows()
    }
    for total in draft.totals.sorted(by: { $0.line < $1.line }) {
      tables[total.table]?.sumLines.append(total.line)
      guard total.section >= 0, total.label.isBareSum else { continue }
      parts[total.section, default: SectionRows()].note(bareSum: total.line)
    }
    for summary in draft.summaries.sorted(by: { $0.line < $1.line }) {
      tables[summary.table]?.add(summary)
    }
    var ownSubjects: [Int: String] = [:]
    for section in sections where !section.subject.isEmpty {
      ownSubjects[section.family] = DigitText.digits(of: section.subject)
    }
    self.tables = tables
    self.sections = parts
    subjects = SectionSubjects(sections)
    self.ownSubjects = ownSubjects
    byDescription = named
    allEntries = Array(draft.entries.indices)[...]
    self.lastRow = lastRow
    lastSum = draft.totals.map(\.line).max() ?? -1
    summedByName = Set(draft.totals.compactMap { [subjects] in subjects.family(in: $0.labelText) })
  }

  // MARK: Sums

  /// The printed sums of a role, in order.
  func totals(_ role: LabelRole) -> [PrintedTotal] { byRole[role] ?? [] }

  /// The sum of the rows of a section.
  func sum(ofSection section: Int) -> ExactDecimal { sections[section]?.sum ?? .zero }

  /// The sum of the rows in sections that are called this.
  func sum(ofRowsCalled text: String) -> ExactDecimal { byDescription[text] ?? .zero }

  // MARK: Rows behind a sum

  /// Rows that a sum stands for.
  struct RowsBehind {
    /// Indices of entries.
    var entries: ArraySlice<Int>
    /// Sum of their amounts and of the summary rows among them.
    var sum: ExactDecimal
    /// Whether anything stands behind the sum.
    var isEmpty: Bool
  }

  /// What a total row sums up: the rows of its section, or those since the last sum of its table.
  func rowsBehind(_ total: PrintedTotal) -> RowsBehind? {
    if let section = section(of: total) {
      guard let rows = sections[section] else {
        return RowsBehind(entries: [], sum: .zero, isEmpty: true)
      }
      return RowsBehind(entries: rows.entries[...], sum: rows.sum, isEmpty: rows.entries.isEmpty)
    }
    guard total.table >= 0, let table = tables[total.table] else { return nil }
    let above = table.sumLines.firstIndex(from: total.line) - 1
    let start = above >= 0 ? table.sumLines[above] + 1 : 0
    let rows = table.lines.firstIndex(from: start)..<table.lines.firstIndex(from: total.line)
    let summaries =
      table.summaryLines.firstIndex(from: start)..<table.summaryLines.firstIndex(from: total.line)
    let sum =
      table.sums[rows.upperBound] - table.sums[rows.lowerBound]
      + table.summarySums[summaries.upperBound] - table.summarySums[summaries.lowerBound]
    return RowsBehind(
      entries: table.entries[rows], sum: sum,
      isEmpty: rows.isEmpty && summaries.isEmpty)
  }

  /// All rows of its table above a total row of no section, whatever sums stand between.
  func rowsAbove(_ total: PrintedTotal) -> RowsBehind? {
    guard section(of: total) == nil, total.table >= 0, let table = tables[total.table] else {
      return nil
    }
    let end = table.lines.firstIndex(from: total.line)
    return RowsBehind(
      entries: table.entries[..<end], sum: table.sums[end] - (table.sums.first ?? .zero),
      isEmpty: end == 0)
  }

  /// The section that a sum closes, by the words of its label or by its place.
  func section(of total: PrintedTotal) -> Int? {
    guard let named = subjects.family(in: total.labelText) else { return ownSection(of: total) }
    // Two sections may have one subject: at home and abroad.
    return ownSubjects[total.section] == ownSubjects[named] ? total.section : named
  }

  /// A subtotal inside a section closes it; a total of the document does not, nor does a sum
  /// behind another sum of the section, which is a level above it.
  ///
  /// Where the section's sum calls it by name, the others inside of it are those of its tables.
  private func ownSection(of total: PrintedTotal) -> Int? {
    guard total.section >= 0, total.label.isBareSum, !summedByName.contains(total.section) else {
      return nil
    }
    guard let rows = sections[total.section] else { return total.section }
    return rows.lastLine <= total.line && rows.firstBareSum >= total.line ? total.section : nil
  }
}

extension ProofIndex.TableRows {
  fileprivate mutating func add(_ summary: SummaryRow) {
    summaryLines.append(summary.line)
    summarySums.append((summarySums.last ?? .zero) + summary.value)
  }
}

extension ProofIndex.SectionRows {
  fileprivate mutating func add(_ entry: Int, _ amount: ExactDecimal, line: Int) {
    entries.append(entry)
    sum += amount
    lastLine = max(lastLine, line)
  }

  fileprivate mutating func note(bareSum line: Int) { firstBareSum = min(firstBareSum, line) }
}

extension [Int] {
  /// Index of the first value that is not below another, in an ascending list.
  fileprivate func firstIndex(from value: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
