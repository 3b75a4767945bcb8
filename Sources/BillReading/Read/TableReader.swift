import BillKnowledge
import BillModel

/// Reads the rows below each header: anchors first, then the wrapped lines around them.
///
/// A row starts where the table's key column has a value; any other line that fits the columns
/// belongs to the nearest row, above or below, because cells may be aligned to either.
package struct TableReader {
  let layout: Layout
  /// Whether a text is an amount of money.
  let isAmount: (String) -> Bool
  let assigner: CellAssigner

  init(layout: Layout, isAmount: @escaping (String) -> Bool) {
    self.layout = layout
    self.isAmount = isAmount
    assigner = CellAssigner(layout: layout)
  }

  /// What the tables of a document are.
  package struct Result {
    package var tables: [TableFrame] = []
    package var rows: [Row] = []
    package var sections: [Section] = []
    package var grids: [HeaderFinder.Header] = []
    /// Lines from the first to the last block of labels that is a row; what else stands there tells
    /// more of a row.
    package var blockLines = 0..<0
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
    var finder = HeaderFinder(layout: layout)
    var line = 0
    while line < layout.lines.count {
      // Headers and section headings repeat on every page too, and still open what is below.
      if result.owner[line] == Result.zone {
        // One line of explanation interrupts a table; a slip ends it.
        close(&state, result: &result, sense: &sense)
        if line > 0, result.owner[line - 1] == Result.zone { state.table = -1 }
        line += 1
        continue
      }
      if let header = finder.header(at: line, sense: &sense) {
        // What stands above the titles in the same block is read first, with what was open.
        for above in line..<header.lines.lowerBound {
          read(above, state: &state, result: &result, sense: &sense)
        }
        start(header, state: &state, result: &result, sense: &sense)
        line = header.lines.upperBound + 1
        continue
      }
      read(line, state: &state, result: &result, sense: &sense)
      line += 1
    }
    close(&state, result: &result, sense: &sense)
    RowLevels.lower(&result)
    return result
  }

  struct State {
    var table = -1
    var section = -1
    /// Whether its heading says that what is below was used abroad.
    var isAway = false
    /// Whether the section has no sum yet.
    var openSection = false
    /// Whether the table has a sum of its charges already.
    var hasSum = false
    /// Row that the last line belongs to, on this page.
    var lastRow = -1
    var page = -1
    /// Lines that fit the columns and wait for the row that they belong to.
    var pending: [(line: Int, cells: [Cell])] = []
    /// Lines of a table whose rows are formed by meaning, since the last one that is none of them.
    var body: [RowFormer.BodyLine] = []
  }

  /// Reads a line that is no header: a section's heading, a row, or none of the table's.
  private func read(
    _ line: Int, state: inout State, result: inout Result, sense: inout WordSense
  ) {
    if let section = section(at: line, result: result, sense: &sense) {
      open(section, state: &state, result: &result, sense: &sense)
    } else if state.table >= 0, result.owner[line] == Result.free {
      take(line, state: &state, result: &result, sense: &sense)
    }
  }

  private func start(
    _ header: HeaderFinder.Header, state: inout State, result: inout Result,
    sense: inout WordSense
  ) {
    close(&state, result: &result, sense: &sense)
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
      TableFrame(
        columns: header.columns, headerLines: Array(header.lines), family: family,
        kind: header.kind))
    state.table = index
    if header.columns.contains(where: { $0.role == .subscriber }) {
      // Rows that name their own numbers stand in no section of one number.
      state.section = -1
      state.isAway = false
      state.openSection = false
    }
    state.hasSum = state.hasSum && family != index
    state.lastRow = -1
    state.page = layout.lines[header.lines.upperBound].page
  }

  // MARK: Sections

  private func section(at line: Int, result: Result, sense: inout WordSense) -> Section? {
    let phrases = layout.phrases(of: layout.lines[line])
    // `Abonnement   299,00` is a charge.
    guard phrases.count <= 3, let first = phrases.first, first.shape.contains(.letter),
      !phrases.dropFirst().contains(where: { $0.shape.contains(.point) && isAmount($0.text) }),
      let heading = sense.sectionHeading(phrases.map(\.text).joined(separator: " "))
    else { return nil }
    // What a number used abroad has a sum of its own.
    let isAway = sense.tellsRoaming(heading.title)
    let family = result.sections.firstIndex {
      $0.subject == heading.subject && $0.isAway == isAway
    }
    var section = Section(
      title: heading.title, subject: heading.subject, line: line,
      family: family ?? result.sections.count)
    section.isAway = isAway
    return section
  }

  private func open(
    _ section: Section, state: inout State, result: inout Result, sense: inout WordSense
  ) {
    close(&state, result: &result, sense: &sense)
    result.owner[section.line] = Result.section
    result.sections.append(section)
    state.section = section.family
    state.isAway = section.isAway
    state.openSection = true
    state.lastRow = -1
  }
}
