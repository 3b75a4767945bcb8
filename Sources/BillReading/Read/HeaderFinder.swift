import BillKnowledge
import BillModel

/// Finds headers of tables: column titles in any of the languages, over one to eight lines.
///
/// Lines without numbers that stand close together are a block; of all runs of lines in it the
/// one that explains most columns is the header, so that headings above it stay outside.
///
/// Blocks of neighbouring lines share most of their runs, so that what a run was found to be is
/// kept while a block can still hold it.
package struct HeaderFinder {
  let layout: Layout
  private var runs: HeaderRuns

  /// A finder of the headers of a layout.
  package init(layout: Layout) {
    self.layout = layout
    runs = HeaderRuns(layout: layout)
  }

  /// A header with the lines that it takes.
  package struct Header {
    package var lines: ClosedRange<Int>
    package var columns: [Column]
    /// Whether its titles are labels of single values (a box of fields) rather than columns.
    package var isFieldGrid: Bool
    /// Line of the values of a box of fields.
    package var valueLine: Int?
    /// What the rows below it are.
    package var kind: TableKind
  }

  /// A run of lines as a header, with how well its columns are explained.
  private struct Run {
    var columns: [Column]
    var lines: ClosedRange<Int>
    var score: Float
  }

  /// How many lines a header takes at the most.
  static let maximumLines = 8

  /// The header whose block begins at `line`; its own lines may begin further down.
  package mutating func header(at line: Int, sense: inout WordSense) -> Header? {
    let block = block(from: line)
    guard !block.isEmpty, holdsTitle(block, sense: &sense) else { return nil }
    runs.forget(before: line)
    guard let best = best(of: block, sense: &sense) else { return nil }
    if let grid = grid(best, sense: &sense) { return grid }
    // Values with letters in them may be titles too, so that the box above a table is in its block.
    if best.lines.lowerBound > line,
      let above = self.best(of: line..<min(line + 2, best.lines.lowerBound), sense: &sense),
      above.lines.lowerBound == line, let grid = grid(above, sense: &sense),
      grid.valueLine ?? line < best.lines.lowerBound
    {
      return grid
    }
    return table(best, sense: &sense)
  }

  /// The run of lines that explains most columns, nil when none makes two.
  private mutating func best(of block: Range<Int>, sense: inout WordSense) -> Run? {
    var best: Run?
    for first in block {
      // The name of the document above a table is no part of a title: `Gutschrift` are credits too.
      let only = layout.phrases(of: layout.lines[first])
      let isName = only.count == 1 && only.allSatisfy { sense.isDocumentName($0.text) }
      for last in first...(block.upperBound - 1) where !isName || last == first {
        guard let found = runs.columns(of: first...last, sense: &sense) else { continue }
        let score = found.score - 0.1 * Float(last - first)
        if score > best?.score ?? 0 {
          best = Run(columns: found.columns, lines: first...last, score: score)
        }
      }
    }
    return best.flatMap { $0.columns.count >= 2 ? $0 : nil }
  }

  /// A run as a box of fields: labels over a line of their values.
  ///
  /// A table of prices or taxes with one row is a table, though its titles are labels elsewhere.
  private func grid(_ run: Run, sense: inout WordSense) -> Header? {
    let labels = run.columns.count { sense.isLabel($0.title) }
    let kind = TableKind.kind(of: run.columns)
    let values = valueLine(below: run.lines.upperBound, of: run.columns, sense: &sense)
    guard !kind.hasRowsByMeaning, isFieldGrid(run.columns, labels: labels, values: values) else {
      return nil
    }
    var columns = run.columns
    resolve(&columns)
    return Header(
      lines: run.lines, columns: columns, isFieldGrid: true, valueLine: values, kind: kind)
  }

  private func table(_ run: Run, sense: inout WordSense) -> Header? {
    var best = run
    let kind = TableKind.kind(of: best.columns)
    let isNamed = best.columns.count > 2 || namesRows(best.columns)
    resolve(&best.columns)
    guard isNamed, !isMixedWithLabels(best.columns),
      kind.hasRowsByMeaning || isTable(best.columns)
    else { return nil }
    return Header(lines: best.lines, columns: best.columns, isFieldGrid: false, kind: kind)
  }

  /// Lines from `line` on that could be parts of one header: words without values, close together.
  private func block(from line: Int) -> Range<Int> {
    var end = line
    while end < layout.lines.count, end - line < Self.maximumLines, couldBeTitle(end) {
      if end > line {
        let above = layout.lines[end - 1]
        let own = layout.lines[end]
        // Fonts such as Naskh have lines twice as high as their size.
        let size = layout.phrases(of: own).map { max($0.size, $0.box.height) }.max() ?? 0
        guard above.page == own.page, own.box.midY - above.box.midY < 1.95 * max(size, 1) else {
          break
        }
      }
      end += 1
    }
    return line..<end
  }

  private func couldBeTitle(_ line: Int) -> Bool {
    let phrases = layout.phrases(of: layout.lines[line])
    guard phrases.count <= 24 else { return false }
    return phrases.allSatisfy { phrase in
      if !phrase.shape.isDisjoint(with: [.clock, .point]) { return false }
      if phrase.shape.contains(.digit), !phrase.shape.contains(.letter) { return false }
      return phrase.text.utf8.count <= 160
    }
  }

  private mutating func holdsTitle(_ block: Range<Int>, sense: inout WordSense) -> Bool {
    for line in block where runs.holdsTitle(line, sense: &sense) { return true }
    return false
  }

  /// Whether one of two titles tells what the amounts are of: two words for money that stand beside
  /// each other (`Amount due`, `gross`) are a label with a note.
  private func namesRows(_ columns: [Column]) -> Bool {
    columns.contains { $0.role.map { !$0.isMoney } ?? false }
  }

  /// Whether some titles end with a colon and others do not: labels beside their values.
  private func isMixedWithLabels(_ columns: [Column]) -> Bool {
    let labels = columns.count { $0.title.hasSuffix(":") }
    return labels > 0 && labels < columns.count
  }

  private func isTable(_ columns: [Column]) -> Bool {
    let roles = columns.compactMap(\.role)
    if roles.contains(where: \.isAmount) { return columns.count >= 2 }
    let isDated = roles.contains(.date) || roles.contains(.dateTime)
    return isDated && Set(roles).count >= 3
  }

  /// A box of fields: titles that are nearly all labels, over one line that has their values.
  private func isFieldGrid(_ columns: [Column], labels: Int, values line: Int) -> Bool {
    guard labels * 2 > columns.count, labels >= 2 else { return false }
    let events: Set<ColumnRole> = [.time, .dateTime, .duration, .durationOrVolume]
    if columns.contains(where: { $0.role.map { $0.isParty || events.contains($0) } ?? false }) {
      return false
    }
    if NoteReader.isNotes(Set(columns.compactMap(\.role))) { return false }
    // A label with its value in one phrase is no title.
    if columns.contains(where: { DigitText.digits(of: $0.title).utf8.count > 3 }) { return false }
    // A second line of values makes it a table.
    return holdsValues(line, of: columns) && !holdsValues(line + 1, of: columns)
  }

  /// The first line below titles with words or digits below one of the labels among them: a colon
  /// of each may have a line of its own, and what stands beside the box goes on beside it.
  private func valueLine(
    below line: Int, of columns: [Column], sense: inout WordSense
  ) -> Int {
    let labels = columns.filter { sense.isLabel($0.title) }
    for below in (line + 1)...(line + Self.mostBetween)
    where layout.lines.indices.contains(below)
      && layout.phrases(of: layout.lines[below]).contains(where: { phrase in
        !phrase.shape.isDisjoint(with: [.letter, .digit])
          && labels.contains { min($0.x1, phrase.cell.x1) > max($0.x0, phrase.cell.x0) }
      })
    {
      return below
    }
    return line + 1
  }

  /// How far below the titles of a box its values may begin, in lines.
  private static let mostBetween = 3

  private func holdsValues(_ line: Int, of columns: [Column]) -> Bool {
    guard layout.lines.indices.contains(line) else { return false }
    let phrases = layout.phrases(of: layout.lines[line])
    let values = phrases.filter { phrase in
      phrase.shape.contains(.digit)
        && columns.contains { min($0.x1, phrase.cell.x1) > max($0.x0, phrase.cell.x0) }
    }
    return values.count * 2 >= columns.count && values.count >= 2
  }

  /// Settles what the neighbours tell, and what an unknown title among known ones is.
  private func resolve(_ columns: inout [Column]) {
    findFlow(&columns)
    let roles = columns.compactMap(\.role)
    if !roles.contains(.description), !roles.contains(.service),
      let first = columns.firstIndex(where: { $0.role == nil })
    {
      columns[first].role = .description
    }
    // The first of two equal roles keeps it; the other is a column that is known and not needed.
    var seen: Set<ColumnRole> = []
    for index in columns.indices {
      guard let role = columns[index].role, role != .charge else { continue }
      if !seen.insert(role).inserted { columns[index].role = Self.second(of: role, seen: &seen) }
    }
  }

  /// Takes the unknown title beside debits for that of credits, and the other way round, where a
  /// column of balances tells an account; its balances prove it.
  private func findFlow(_ columns: inout [Column]) {
    let flows = columns.indices.filter { [.debit, .credit].contains(columns[$0].role) }
    guard let flow = flows.first, flows.count == 1, columns.contains(where: { $0.role == .balance })
    else { return }
    let unknown = [flow + 1, flow - 1].first {
      columns.indices.contains($0) && columns[$0].role == nil && $0 > 0
    }
    if let unknown { columns[unknown].role = columns[flow].role == .debit ? .credit : .debit }
  }

  private static func second(of role: ColumnRole, seen: inout Set<ColumnRole>) -> ColumnRole {
    switch role {
    case .service where seen.insert(.description).inserted: .description
    case .description where seen.insert(.service).inserted: .service
    case .duration where seen.insert(.billedDuration).inserted: .billedDuration
    case .durationOrVolume where seen.insert(.billedDuration).inserted: .billedDuration
    default: .other
    }
  }
}
