import BillKnowledge
import BillModel

/// Makes columns of the words on some lines: pieces that stand above each other are one title.
struct HeaderColumns {
  let layout: Layout
  let lines: ClosedRange<Int>
  /// What stands on each of the lines.
  let titles: [[HeaderTitle]]

  private typealias Piece = HeaderTitle.Piece

  /// The columns with how well they are explained; nil when there are not two.
  func columns(_ sense: inout WordSense) -> (columns: [Column], score: Float)? {
    let pieces = pieces()
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
    var wrappedLabels = 0
    var conflicts = 0
    var columns: [Column] = []
    var seen: Set<ColumnRole> = []
    for group in groups {
      let ordered = group.sorted { ($0.line, $0.x0) < ($1.line, $1.x0) }
      // Two pieces of one line in one column: a line above them bridges several columns.
      conflicts += ordered.count - Set(ordered.map(\.line)).count
      let title = ordered.map(\.text).joined(separator: " ")
      let role = role(of: ordered, title: title, sense: &sense)
      let isLabel = sense.isLabel(title)
      if let role {
        score += seen.insert(role).inserted ? 2 : 0.5
        if isOneTitle(ordered, title: title, role: role, sense: &sense) {
          score += 0.2 * Float(ordered.count - 1)
        }
      } else {
        score += isLabel ? 0.5 : -1
      }
      if isLabel { labels += 1 }
      // `Дата` over `выставления` is one label, though its first word is one as well.
      if isLabel { wrappedLabels += Set(ordered.map(\.line)).count - 1 }
      // A title tells what stands below it, and is no value itself: no day, no number of a bill.
      if DigitText.digits(of: title).utf8.count > Self.mostDigits { conflicts += 1 }
      columns.append(
        Column(
          title: title, role: role, x0: group.map(\.x0).min() ?? 0,
          x1: group.map(\.x1).max() ?? 0))
    }
    score += takeServices(&columns, sense: &sense)
    // A box of fields is explained by labels, a table by columns.
    if labels * 2 > groups.count {
      score = max(score, Float(3 * labels - groups.count) + 0.2 * Float(wrappedLabels))
    }
    score -= 3 * Float(conflicts)
    score += 0.2 * Float(agreeingLines(groups, columns: columns, sense: &sense))
    return (columns: columns, score: score)
  }

  /// Digits that a title may hold: a year, a rate.
  private static let mostDigits = 5

  /// Takes titles that name services for columns of charges, where each row is one subscriber's and
  /// has a sum; returns how much better the header is explained by it.
  private func takeServices(_ columns: inout [Column], sense: inout WordSense) -> Float {
    let roles = Set(columns.compactMap(\.role))
    guard roles.contains(.subscriber), roles.contains(where: \.isAmount),
      roles.isDisjoint(with: [.date, .dateTime, .time, .description, .service])
    else { return 0 }
    let services = columns.indices.filter { index in
      columns[index].role == nil && sense.kind(of: columns[index].title, isCharge: true) != nil
    }
    guard services.count >= Self.leastServices else { return 0 }
    // What stands among services is one, though its words may be unknown.
    let among = columns.indices.filter { index in
      columns[index].role == nil && index > services[0] && index <= services[services.count - 1]
    }
    for index in Set(services + among) { columns[index].role = .charge }
    return Float(Set(services + among).count)
  }

  /// Fewer titles may be names of plans or of people.
  private static let leastServices = 3

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

  /// The titles on the lines; where a phrase is not known, gaps that other lines share part it.
  private func pieces() -> [Piece] {
    var pieces: [Piece] = []
    for title in titles.joined() {
      switch title {
      case .piece(let piece): pieces.append(piece)
      case .words(let words, let line):
        var start = words.lowerBound
        for word in words.dropFirst()
        where layout.words[word - 1].text.hasSuffix(":") || isGutter(beside: word, of: line) {
          pieces.append(HeaderTitle.Piece(start..<word, line: line, layout: layout))
          start = word
        }
        pieces.append(HeaderTitle.Piece(start..<words.upperBound, line: line, layout: layout))
      }
    }
    return pieces
  }

  /// Whether a word is a mark alone: a colon behind a title begins no column.
  private static func isMark(_ word: Word) -> Bool {
    Shape(of: word.text).isDisjoint(with: [.letter, .digit])
      && !word.text.utf8.contains { $0 == UInt8(ascii: "#") || $0 >= 0x80 }
  }

  /// Whether the gap left of a word goes through another line too, with words on both sides of it
  /// or none right of it, so that it parts columns and not words.
  private func isGutter(beside word: Int, of line: Int) -> Bool {
    let left = layout.words[word - 1].box.x1
    let right = layout.words[word].box.x0
    guard right > left, !Self.isMark(layout.words[word]) else { return false }
    var supported = false
    for other in lines where other != line {
      for index in layout.lines[other].phrases {
        let words = layout.words[layout.phrases[index].words]
        for (at, candidate) in zip(words.indices, words) {
          if candidate.box.x0 > right + 3 { break }
          if Self.isMark(candidate) { continue }
          if candidate.box.x0 < left - 0.5, candidate.box.x1 > right + 0.5 { return false }
          // Where a phrase begins behind another one there is a gap as well.
          let gapEnds =
            abs(candidate.box.x0 - right) < 3
            && (at > words.startIndex || index > layout.lines[other].phrases.lowerBound)
          if gapEnds { supported = true }
        }
      }
    }
    return supported
  }
}
