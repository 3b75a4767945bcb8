import BillModel

/// Runs of lines and the columns that they would make, each found once while lines go by.
///
/// A line is part of up to eight blocks with the same runs in them; a text without any table would
/// otherwise pay for each of them.
struct HeaderRuns {
  /// What a run would be as a header; no columns when it cannot be one.
  typealias Found = (columns: [Column], score: Float)?

  let layout: Layout
  /// By first line, then by the number of lines behind it.
  private var runs: [Int: [Found]] = [:]
  private var titles: [Int: [HeaderTitle]] = [:]
  /// Whether a line holds words of titles, of the lines from `firstJudged` on.
  private var judged: [Bool] = []
  private var firstJudged = 0

  init(layout: Layout) { self.layout = layout }

  /// Drops what is known of lines above one, which no later block holds.
  mutating func forget(before line: Int) {
    guard titles.count > 4 * HeaderFinder.maximumLines else { return }
    titles = titles.filter { $0.key >= line }
    runs = runs.filter { $0.key >= line }
  }

  /// Whether a line holds a title or words of one; lines are asked for top to bottom, each block
  /// from its beginning.
  mutating func holdsTitle(_ line: Int, sense: inout WordSense) -> Bool {
    if line - firstJudged < judged.count, line >= firstJudged { return judged[line - firstJudged] }
    let holds = findTitle(on: line, sense: &sense)
    if line == firstJudged + judged.count {
      judged.append(holds)
    } else {
      firstJudged = line
      judged = [holds]
    }
    return holds
  }

  private func findTitle(on line: Int, sense: inout WordSense) -> Bool {
    for phrase in layout.phrases(of: layout.lines[line]) where phrase.shape.contains(.letter) {
      if !sense.columnRoles(phrase.text).isEmpty || sense.isLabel(phrase.text) { return true }
      // Titles that look like one phrase: any known word inside makes the block worth a look.
      if phrase.words.count > 1, phrase.words.count <= 24, sense.holdsColumn(phrase.text) {
        return true
      }
    }
    return false
  }

  /// The columns of a run; runs with the same first line are asked for shortest first.
  mutating func columns(of lines: ClosedRange<Int>, sense: inout WordSense) -> Found {
    let known = runs[lines.lowerBound, default: []]
    if lines.count <= known.count { return known[lines.count - 1] }
    let found = HeaderColumns(
      layout: layout, lines: lines, titles: lines.map { titles(on: $0, sense: &sense) }
    ).columns(&sense)
    runs[lines.lowerBound, default: []].append(found)
    return found
  }

  private mutating func titles(on line: Int, sense: inout WordSense) -> [HeaderTitle] {
    if let known = titles[line] { return known }
    let found = HeaderTitle.all(on: line, layout: layout, sense: &sense)
    titles[line] = found
    return found
  }
}
