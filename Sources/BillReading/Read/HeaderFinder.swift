import BillKnowledge
import BillModel

/// Finds lines that are headers of tables: column titles in any of the languages.
package struct HeaderFinder {
  let layout: Layout

  /// A finder of the headers of a layout.
  package init(layout: Layout) { self.layout = layout }

  /// A header with the lines that it takes.
  package struct Header {
    package var lines: ClosedRange<Int>
    package var columns: [Column]
    /// Whether its titles are labels of single values (a box of fields) rather than columns.
    package var isFieldGrid: Bool
  }

  /// The header that has `line` as its main line, if it is one.
  package func header(at line: Int, sense: inout WordSense) -> Header? {
    let phrases = layout.phrases(of: layout.lines[line])
    guard phrases.count >= 1, phrases.count <= 24 else { return nil }
    // Titles hold words; a clock or a decimal on the line makes it a row.
    var known = 0
    for phrase in phrases {
      if !phrase.shape.isDisjoint(with: [.clock, .point]) { return nil }
      if phrase.text.utf8.count > 100 { return nil }
      if phrase.shape.contains(.letter), isTitle(phrase.text, sense: &sense) { known += 1 }
    }
    guard known >= 1 || phrases.count <= 2 else { return nil }
    var columns: [Column] = []
    for phrase in phrases { columns += titles(in: phrase, sense: &sense) }
    guard columns.count >= 2 else { return nil }
    let lines = grow(&columns, around: line, sense: &sense)
    let labels = columns.count { column in sense.labels(column.title).contains { $0.rest.isEmpty } }
    resolve(&columns)
    let isGrid = isFieldGrid(columns, labels: labels, below: lines.upperBound)
    guard isGrid || isTable(columns) else { return nil }
    return Header(lines: lines, columns: columns, isFieldGrid: isGrid)
  }

  private func isTitle(_ text: String, sense: inout WordSense) -> Bool {
    !sense.columnRoles(text).isEmpty || sense.labels(text).contains { $0.rest.isEmpty }
  }

  /// The titles that a phrase holds: narrow columns set theirs so close that they look like one.
  private func titles(in phrase: Phrase, sense: inout WordSense) -> [Column] {
    let role = sense.columnRoles(phrase.text).first
    let whole = Column(title: phrase.text, role: role, x0: phrase.cell.x0, x1: phrase.cell.x1)
    guard role == nil, phrase.block < 0, phrase.words.count > 1, phrase.words.count <= 24,
      sense.labels(phrase.text).isEmpty
    else { return [whole] }
    let words = Array(layout.words[phrase.words])
    var parts: [Column] = []
    var start = 0
    while start < words.count {
      var end = min(start + 5, words.count)
      var found: Column?
      while end > start, found == nil {
        found = title(words[start..<end], sense: &sense)
        if found == nil { end -= 1 }
      }
      // One unknown title among known ones means that the phrase is something else.
      guard let found else { return [whole] }
      parts.append(found)
      start = end
    }
    return parts.count > 1 ? parts : [whole]
  }

  /// The column that some words are the title of, if a vocabulary knows them.
  private func title(_ words: ArraySlice<Word>, sense: inout WordSense) -> Column? {
    guard let first = words.first, let last = words.last else { return nil }
    let text = Layout.text(of: words)
    let role = sense.columnRoles(text).first
    let isLabel = sense.labels(text).contains { $0.rest.isEmpty }
    guard role != nil || isLabel else { return nil }
    return Column(title: text, role: role, x0: first.box.x0, x1: last.box.x1)
  }

  private func isTable(_ columns: [Column]) -> Bool {
    let roles = columns.compactMap(\.role)
    let amounts = roles.count { $0.isAmount }
    let distinct = Set(roles).count
    if amounts >= 1 { return columns.count >= 2 }
    let isDated = roles.contains(.date) || roles.contains(.dateTime)
    return isDated && distinct >= 3
  }

  /// A box of fields has one line of values below titles that are nearly all labels.
  private func isFieldGrid(_ columns: [Column], labels: Int, below line: Int) -> Bool {
    guard labels * 2 > columns.count, labels >= 2 else { return false }
    let dated = columns.contains {
      $0.role == .time || $0.role == .dateTime || $0.role == .counterparty
    }
    if dated { return false }
    return true
  }

  /// Joins the lines above and below that hold parts of titles (`Varighet/` over `Mengde`).
  private func grow(
    _ columns: inout [Column], around line: Int, sense: inout WordSense
  ) -> ClosedRange<Int> {
    var first = line
    var last = line
    for step in [-1, 1] {
      var next = line + step
      while abs(next - line) <= 6, layout.lines.indices.contains(next),
        joins(next, to: next - step, columns: &columns, above: step < 0, sense: &sense)
      {
        if step < 0 { first = next } else { last = next }
        next += step
      }
    }
    return first...last
  }

  private func joins(
    _ line: Int, to neighbour: Int, columns: inout [Column], above: Bool, sense: inout WordSense
  ) -> Bool {
    let other = layout.lines[line]
    let own = layout.lines[neighbour]
    guard other.page == own.page else { return false }
    let height = max(layout.phrases(of: own).map(\.size).max() ?? 0, 1)
    let gap = above ? own.box.y0 - other.box.y0 : other.box.y0 - own.box.y0
    guard gap < 1.75 * height else { return false }
    let phrases = layout.phrases(of: other)
    var merged = columns
    var helped = false
    for phrase in phrases {
      guard phrase.shape.isDisjoint(with: [.digit, .clock, .point]), phrase.text.utf8.count < 60
      else { return false }
      guard
        let target = merged.indices.max(by: { left, right in
          overlap(merged[left], phrase) < overlap(merged[right], phrase)
        }), overlap(merged[target], phrase) > 0
      else {
        // A title that stands only on this line is a column of its own, if it is known.
        guard let role = sense.columnRoles(phrase.text).first else { return false }
        let at = merged.firstIndex { $0.x0 > phrase.cell.x0 } ?? merged.count
        merged.insert(
          Column(title: phrase.text, role: role, x0: phrase.cell.x0, x1: phrase.cell.x1), at: at)
        helped = true
        continue
      }
      let column = merged[target]
      let title = above ? phrase.text + " " + column.title : column.title + " " + phrase.text
      let role = bestRole(title: title, column: column, added: phrase.text, sense: &sense)
      guard role != nil || column.role != nil else { return false }
      if role != nil { helped = true }
      merged[target] = Column(
        title: title, role: role ?? column.role, x0: min(column.x0, phrase.cell.x0),
        x1: max(column.x1, phrase.cell.x1))
    }
    guard helped else { return false }
    columns = merged
    return true
  }

  /// The role that the joined title has, when joining tells more than the parts.
  private func bestRole(
    title: String, column: Column, added: String, sense: inout WordSense
  ) -> ColumnRole? {
    let joined = sense.columnRoles(title)
    if let role = joined.first { return role }
    // Words broken by a hyphen at the end of the line.
    if title.contains("- "), let role = sense.columnRoles(title.replacing("- ", with: "")).first {
      return role
    }
    if column.role == nil { return sense.columnRoles(added).first }
    // The second line of a bilingual header repeats the role in the other language.
    return sense.columnRoles(added).contains { $0 == column.role } ? column.role : nil
  }

  private func overlap(_ column: Column, _ phrase: Phrase) -> Float {
    min(column.x1, phrase.cell.x1) - max(column.x0, phrase.cell.x0)
  }

  /// Settles what the neighbours tell: `Dato … Tid` is a time of day, two amounts are net and gross.
  private func resolve(_ columns: inout [Column]) {
    let roles = columns.compactMap(\.role)
    if !roles.contains(.description), !roles.contains(.service),
      let first = columns.firstIndex(where: { $0.role == nil })
    {
      columns[first].role = .description
    }
    // The first of two equal roles keeps it; the other is a column that is known and not needed.
    var seen: Set<ColumnRole> = []
    for index in columns.indices {
      guard let role = columns[index].role else { continue }
      if !seen.insert(role).inserted { columns[index].role = Self.second(of: role, seen: &seen) }
    }
  }

  private static func second(of role: ColumnRole, seen: inout Set<ColumnRole>) -> ColumnRole {
    switch role {
    case .service where seen.insert(.description).inserted: .description
    case .description where seen.insert(.service).inserted: .service
    default: .other
    }
  }
}
