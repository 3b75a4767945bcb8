import BillKnowledge
import BillModel

/// Reads the rows below each header: anchors first, then the wrapped lines around them.
///
/// A row starts where the table's key column has a value; any other line that fits the columns
/// belongs to the nearest row, above or below, because cells may be aligned to either.
package struct TableReader {
  let layout: Layout
  let finder: HeaderFinder
  let assigner: CellAssigner

  init(layout: Layout) {
    self.layout = layout
    finder = HeaderFinder(layout: layout)
    assigner = CellAssigner(layout: layout)
  }

  /// What the tables of a document are.
  package struct Result {
    package var tables: [TableFrame] = []
    package var rows: [Row] = []
    package var sections: [Section] = []
    package var grids: [HeaderFinder.Header] = []
    /// What each line is: index of its row, or one of the constants.
    package var owner: [Int]

    package static let free = -1
    package static let header = -2
    package static let section = -3
    package static let furniture = -4
    package static let zone = -5
  }

  /// Reads all tables, top to bottom over all pages.
  func read(
    sense: inout WordSense, furniture: Set<Int>, zones: [RuleZone]
  ) -> Result {
    var result = Result(owner: Array(repeating: Result.free, count: layout.lines.count))
    for line in furniture { result.owner[line] = Result.furniture }
    for zone in zones { for line in zone.lines { result.owner[line] = Result.zone } }
    var state = State()
    var line = 0
    while line < layout.lines.count {
      // Headers and section headings repeat on every page too, and still open what is below.
      if result.owner[line] == Result.zone {
        // One line of explanation interrupts a table; a slip ends it.
        attachPending(&state, result: &result)
        if line > 0, result.owner[line - 1] == Result.zone { state.table = -1 }
        line += 1
        continue
      }
      if let header = finder.header(at: line, sense: &sense) {
        // What stands above the titles in the same block is read first, with what was open.
        for above in line..<header.lines.lowerBound {
          read(above, state: &state, result: &result, sense: &sense)
        }
        start(header, state: &state, result: &result)
        line = header.lines.upperBound + 1
        continue
      }
      read(line, state: &state, result: &result, sense: &sense)
      line += 1
    }
    attachPending(&state, result: &result)
    return result
  }

  private struct State {
    var table = -1
    var section = -1
    /// Whether the section has no sum yet.
    var openSection = false
    /// Whether the table has a sum of its charges already.
    var hasSum = false
    /// Row that the last line belongs to, on this page.
    var lastRow = -1
    var page = -1
    /// Lines that fit the columns and wait for the row that they belong to.
    var pending: [(line: Int, cells: [Cell])] = []
  }

  /// Reads a line that is no header: a section's heading, a row, or none of the table's.
  private func read(
    _ line: Int, state: inout State, result: inout Result, sense: inout WordSense
  ) {
    if let section = section(at: line, result: result, sense: &sense) {
      open(section, state: &state, result: &result)
    } else if state.table >= 0, result.owner[line] == Result.free {
      take(line, state: &state, result: &result, sense: &sense)
    }
  }

  private func start(_ header: HeaderFinder.Header, state: inout State, result: inout Result) {
    attachPending(&state, result: &result)
    for line in header.lines { result.owner[line] = Result.header }
    if header.isFieldGrid {
      result.grids.append(header)
      state.table = -1
      return
    }
    let index = result.tables.count
    var family = index
    if state.table >= 0 {
      let previous = result.tables[state.table]
      if previous.columns.map(\.role) == header.columns.map(\.role) { family = previous.family }
    } else if let last = result.tables.last,
      last.columns.map(\.role) == header.columns.map(\.role)
    {
      family = last.family
    }
    result.tables.append(
      TableFrame(columns: header.columns, headerLines: Array(header.lines), family: family))
    state.table = index
    state.hasSum = state.hasSum && family != index
    state.lastRow = -1
    state.page = layout.lines[header.lines.upperBound].page
  }

  // MARK: Sections

  private func section(at line: Int, result: Result, sense: inout WordSense) -> Section? {
    let phrases = layout.phrases(of: layout.lines[line])
    guard phrases.count <= 3, let first = phrases.first, first.shape.contains(.letter),
      let heading = sense.sectionHeading(phrases.map(\.text).joined(separator: " "))
    else { return nil }
    let family = result.sections.firstIndex { $0.subject == heading.subject }
    return Section(
      title: heading.title, subject: heading.subject, line: line,
      family: family ?? result.sections.count)
  }

  private func open(_ section: Section, state: inout State, result: inout Result) {
    attachPending(&state, result: &result)
    result.owner[section.line] = Result.section
    result.sections.append(section)
    state.section = section.family
    state.openSection = true
    state.lastRow = -1
  }

  // MARK: Rows

  private func take(
    _ line: Int, state: inout State, result: inout Result, sense: inout WordSense
  ) {
    let current = layout.lines[line]
    if current.page != state.page {
      attachPending(&state, result: &result)
      state.page = current.page
      state.lastRow = -1
    }
    let table = result.tables[state.table]
    let cells = assigner.cells(of: current, in: table.columns)
    switch kind(of: line, cells: cells, table: table, hasSum: state.hasSum, sense: &sense) {
    case .row(let role):
      let row = result.rows.count
      result.rows.append(
        Row(
          table: state.table, line: line, cells: cells, role: role, section: state.section))
      result.owner[line] = row
      attach(&state, to: row, result: &result)
      state.lastRow = row
      if case .total(let label) = role {
        // The first sum inside a section is the section's own, whatever it is called.
        if label.closesDocument, !state.openSection {
          state.table = -1
          state.lastRow = -1
        }
        state.openSection = false
        if label != .opening, label != .payments { state.hasSum = true }
      }
    case .fragment:
      state.pending.append((line: line, cells: cells))
    case .outside:
      attachPending(&state, result: &result)
      state.lastRow = -1
    }
  }

  private enum LineKind {
    case row(RowRole)
    case fragment
    case outside
  }

  private func kind(
    of line: Int, cells: [Cell], table: TableFrame, hasSum: Bool, sense: inout WordSense
  ) -> LineKind {
    guard !cells.isEmpty else { return .outside }
    let amounts = table.amountColumns
    let hasAmount = amounts.contains { column in
      cells.contains { $0.column == column && Shape(of: $0.text).contains(.digit) }
    }
    if let label = totalLabel(cells: cells, table: table, sense: &sense),
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
    if labelled, !table.isDated || !hasDate(cells, table) { return .outside }
    if table.isDated {
      if hasDate(cells, table) { return .row(.entry) }
      // Ditto cells: the date stands once and the rows below it have a time or an amount.
      let hasTime = cells.contains {
        table.columns[$0.column].role == .time && Shape(of: $0.text).contains(.clock)
      }
      if hasTime, hasAmount || amounts.isEmpty { return .row(.entry) }
      if hasAmount, cells.count >= 2, fits(cells, table) { return .row(.entry) }
    } else if hasAmount, cells.contains(where: { !amounts.contains($0.column) }) {
      return .row(.entry)
    }
    return fits(cells, table) && phrases.count <= table.columns.count ? .fragment : .outside
  }

  /// A line of one text that is no part of a row: a labelled value, or the heading of a group.
  private func isFieldOrHeading(
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
  private func fits(_ cells: [Cell], _ table: TableFrame) -> Bool {
    cells.allSatisfy { cell in
      guard table.columns[cell.column].role?.isNumeric == true else { return true }
      return Shape(of: cell.text).contains(.digit) || cell.text.utf8.count <= 8
    }
  }

  private func totalLabel(
    cells: [Cell], table: TableFrame, sense: inout WordSense
  ) -> LabelRole? {
    // The label is the first text of the line, read from either side.
    let texts = cells.filter { Shape(of: $0.text).contains(.letter) }
    if let first = texts.first, let role = sense.totalWord(first.text) { return role }
    guard texts.count > 1, let last = texts.last, Shape(of: last.text).contains(.rightToLeft)
    else { return nil }
    return sense.totalWord(last.text)
  }

  // MARK: Wrapped cells

  /// Gives the waiting lines to the row above and to `row` below, parted at the widest gap.
  ///
  /// The lines of a cell stand closer to each other than rows do, whether cells are aligned to
  /// the top, the middle or the bottom of their row.
  private func attach(_ state: inout State, to row: Int, result: inout Result) {
    guard !state.pending.isEmpty else { return }
    defer { state.pending.removeAll(keepingCapacity: true) }
    var heights = state.pending.map { layout.lines[$0.line].box.midY }
    heights.append(layout.lines[result.rows[row].line].box.midY)
    let above = state.lastRow >= 0 ? layout.lines[result.rows[state.lastRow].line].box.midY : nil
    let height = max(layout.lines[state.pending[0].line].box.height, 1)
    var cut = 0
    var widest = above.map { heights[0] - $0 } ?? Float.infinity
    for index in state.pending.indices where heights[index + 1] - heights[index] > widest - 0.5 {
      // Equal gaps: what cannot be told belongs to the row above.
      cut = index + 1
      widest = max(widest, heights[index + 1] - heights[index])
    }
    for fragment in state.pending[..<cut] { append(fragment, to: state.lastRow, result: &result) }
    for index in state.pending.indices[cut...].reversed() {
      guard heights[index + 1] - heights[index] < 1.8 * height else { break }
      prepend(state.pending[index], to: row, result: &result)
    }
  }

  /// Gives the waiting lines to the row above, as long as they follow it closely.
  private func attachPending(_ state: inout State, result: inout Result) {
    defer { state.pending.removeAll(keepingCapacity: true) }
    guard state.lastRow >= 0 else { return }
    var above = layout.lines[result.rows[state.lastRow].line].box
    for fragment in state.pending {
      let box = layout.lines[fragment.line].box
      guard box.y0 - above.y1 < 0.9 * max(above.height, 1) else { return }
      append(fragment, to: state.lastRow, result: &result)
      above = box
    }
  }

  private func append(
    _ fragment: (line: Int, cells: [Cell]), to row: Int, result: inout Result
  ) {
    for cell in fragment.cells { CellAssigner.add(cell, to: &result.rows[row].cells) }
    result.owner[fragment.line] = row
  }

  private func prepend(
    _ fragment: (line: Int, cells: [Cell]), to row: Int, result: inout Result
  ) {
    for cell in fragment.cells {
      if let same = result.rows[row].cells.firstIndex(where: { $0.column == cell.column }) {
        result.rows[row].cells[same].text = CellAssigner.join(
          cell.text, result.rows[row].cells[same].text)
      } else {
        CellAssigner.add(cell, to: &result.rows[row].cells)
      }
    }
    result.owner[fragment.line] = row
  }
}
