import BillKnowledge
import BillModel

/// Makes columns of the words on some lines: pieces that stand above each other are one title.
struct HeaderColumns {
  let layout: Layout
  let lines: ClosedRange<Int>

  /// A part of a title on one line.
  private struct Piece {
    var text: String
    var x0: Float
    var x1: Float
    var line: Int
  }

  /// The columns with how well they are explained; nil when there are not two.
  func columns(_ sense: inout WordSense) -> (columns: [Column], score: Float)? {
    let pieces = pieces(&sense)
    guard pieces.count >= 2 else { return nil }
    var groups: [[Piece]] = []
    for piece in pieces.sorted(by: { ($0.x0, $0.line) < ($1.x0, $1.line) }) {
      if let last = groups.indices.last(where: { overlaps(groups[$0], piece) }) {
        groups[last].append(piece)
      } else {
        groups.append([piece])
      }
    }
    guard groups.count >= 2 else { return nil }
    var score: Float = 0
    var labels = 0
    var conflicts = 0
    var columns: [Column] = []
    var seen: Set<ColumnRole> = []
    for group in groups {
      let ordered = group.sorted { ($0.line, $0.x0) < ($1.line, $1.x0) }
      // Two pieces of one line in one column: a line above them bridges several columns.
      conflicts += ordered.count - Set(ordered.map(\.line)).count
      let title = ordered.map(\.text).joined(separator: " ")
      let role = role(of: ordered, title: title, sense: &sense)
      let isLabel = sense.labels(title).contains { $0.rest.isEmpty }
      if let role {
        score += seen.insert(role).inserted ? 2 : 0.5
        if isOneTitle(ordered, title: title, role: role, sense: &sense) {
          score += 0.2 * Float(ordered.count - 1)
        }
      } else {
        score += isLabel ? 0.5 : -1
      }
      if isLabel { labels += 1 }
      columns.append(
        Column(
          title: title, role: role, x0: group.map(\.x0).min() ?? 0,
          x1: group.map(\.x1).max() ?? 0))
    }
    // A box of fields is explained by labels, a table by columns.
    if labels * 2 > groups.count { score = max(score, Float(3 * labels - groups.count)) }
    score -= 3 * Float(conflicts)
    score += 0.2 * Float(agreeingLines(groups, columns: columns, sense: &sense))
    return (columns: columns, score: score)
  }

  /// Lines that say the same once more, in the other language: they belong to the titles.
  private func agreeingLines(
    _ groups: [[Piece]], columns: [Column], sense: inout WordSense
  ) -> Int {
    var agreeing: [Int: Int] = [:]
    var all: [Int: Int] = [:]
    for (group, column) in zip(groups, columns) {
      for piece in group {
        all[piece.line, default: 0] += 1
        if let role = column.role, sense.columnRoles(piece.text).contains(role) {
          agreeing[piece.line, default: 0] += 1
        }
      }
    }
    return all.count { line, pieces in
      pieces * 2 >= columns.count && agreeing[line, default: 0] * 2 >= pieces
    }
  }

  /// Whether pieces of several lines belong together: the whole is a known title (`Varighet/` over
  /// `Mengde`), or each says the same in its language.
  private func isOneTitle(
    _ pieces: [Piece], title: String, role: ColumnRole, sense: inout WordSense
  ) -> Bool {
    guard pieces.count > 1 else { return false }
    if ScriptRuns.parts(of: title).count == 1 { return whole(title, sense: &sense) == role }
    return pieces.allSatisfy { sense.columnRoles($0.text).contains(role) }
  }

  private func overlaps(_ group: [Piece], _ piece: Piece) -> Bool {
    group.contains { other in
      let shared = min(other.x1, piece.x1) - max(other.x0, piece.x0)
      return shared > 0.2 * min(other.x1 - other.x0, piece.x1 - piece.x0)
    }
  }

  /// The role of the whole title, else of one of its pieces: the other language, or a note.
  private func role(
    of pieces: [Piece], title: String, sense: inout WordSense
  ) -> ColumnRole? {
    if let role = whole(title, sense: &sense) { return role }
    guard pieces.count > 1 else { return nil }
    for piece in pieces {
      if let role = sense.columnRoles(piece.text).first { return role }
    }
    return nil
  }

  private func whole(_ title: String, sense: inout WordSense) -> ColumnRole? {
    if let role = sense.columnRoles(title).first { return role }
    // Words broken at the end of a line: `Длитель- ность`.
    let joined = title.replacing("- ", with: "").replacing("/ ", with: "/")
    return joined == title ? nil : sense.columnRoles(joined).first
  }

  // MARK: Pieces

  /// The phrases of the lines, cut where titles of narrow columns were set too close.
  private func pieces(_ sense: inout WordSense) -> [Piece] {
    var pieces: [Piece] = []
    for line in lines {
      for index in layout.lines[line].phrases {
        let phrase = layout.phrases[index]
        if phrase.block >= 0 || phrase.words.count == 1 || sense.isTitle(phrase.text) {
          pieces.append(
            Piece(text: phrase.text, x0: phrase.cell.x0, x1: phrase.cell.x1, line: line))
        } else {
          cut(phrase, line: line, sense: &sense, into: &pieces)
        }
      }
    }
    return pieces
  }

  private func isKnown(_ text: String, sense: inout WordSense) -> Bool {
    !sense.columnRoles(text).isEmpty || sense.labels(text).contains { $0.rest.isEmpty }
  }

  private func cut(
    _ phrase: Phrase, line: Int, sense: inout WordSense, into pieces: inout [Piece]
  ) {
    if let parts = knownParts(phrase, line: line, sense: &sense) {
      pieces += parts
      return
    }
    if isKnown(phrase.text, sense: &sense) {
      pieces.append(piece(phrase.words, line: line))
      return
    }
    var start = phrase.words.lowerBound
    for word in phrase.words.dropFirst() where isGutter(beside: word, of: line) {
      pieces.append(piece(start..<word, line: line))
      start = word
    }
    pieces.append(piece(start..<phrase.words.upperBound, line: line))
  }

  private func piece(_ words: Range<Int>, line: Int) -> Piece {
    Piece(
      text: Layout.text(of: layout.words[words]), x0: layout.words[words.lowerBound].box.x0,
      x1: layout.words[words.upperBound - 1].box.x1, line: line)
  }

  /// The titles that a phrase is made of, when most words of it belong to known ones; two
  /// languages beside each other are one title.
  private func knownParts(
    _ phrase: Phrase, line: Int, sense: inout WordSense
  ) -> [Piece]? {
    guard phrase.words.count <= 24 else { return nil }
    var parts: [Range<Int>] = []
    var known = 0
    var start = phrase.words.lowerBound
    while start < phrase.words.upperBound {
      var end = min(start + 5, phrase.words.upperBound)
      while end > start, !sense.isTitle(Layout.text(of: layout.words[start..<end])) { end -= 1 }
      let isKnown = end > start
      if !isKnown { end = start + 1 }
      // Behind a comma a title goes on: `(мин, сек, шт)`.
      let goesOn = start > phrase.words.lowerBound && layout.words[start - 1].text.hasSuffix(",")
      if let last = parts.last,
        !isKnown || known == 0 || goesOn || changesScript(at: start) && !isBilingual(last)
      {
        parts[parts.count - 1] = last.lowerBound..<end
      } else {
        parts.append(start..<end)
      }
      if isKnown { known += end - start }
      start = end
    }
    guard parts.count > 1, known * 2 >= phrase.words.count else { return nil }
    return parts.map { piece($0, line: line) }
  }

  private func isBilingual(_ words: Range<Int>) -> Bool {
    words.dropFirst().contains(where: changesScript)
  }

  /// Whether the words on both sides are of different scripts (`Bill Date 截數日期`).
  private func changesScript(at word: Int) -> Bool {
    let left = Shape(of: layout.words[word - 1].text).contains(.foreign)
    return left != Shape(of: layout.words[word].text).contains(.foreign)
  }

  /// Whether the gap left of a word goes through another line too, with words on both sides of it
  /// or none right of it, so that it parts columns and not words.
  private func isGutter(beside word: Int, of line: Int) -> Bool {
    let left = layout.words[word - 1].box.x1
    let right = layout.words[word].box.x0
    guard right > left else { return false }
    var supported = false
    for other in lines where other != line {
      for index in layout.lines[other].phrases {
        let words = layout.words[layout.phrases[index].words]
        for (at, candidate) in zip(words.indices, words) {
          if candidate.box.x0 < left - 0.5, candidate.box.x1 > right + 0.5 { return false }
          let gapEnds = abs(candidate.box.x0 - right) < 3 && at > words.startIndex
          if gapEnds { supported = true }
        }
      }
    }
    return supported
  }
}
