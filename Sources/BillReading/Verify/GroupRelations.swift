import BillKnowledge
import BillModel

/// Amounts that stand above groups of rows in a column of their own: what each row of the group
/// costs (the rate of a line or of a week), or what the rows of the group add up to.
///
/// Places fix which rows a group holds, before anything is compared: those from the amount down to
/// the next one of its column. One relation holds for a whole column or none does.
struct GroupRelations {
  let layout: Layout
  let values: ValueSense
  let rows: [DraftEntry]
  /// Whether the amounts of a line may stand above rows: it is none of them, and no sum.
  let isOpen: (Int) -> Bool
  /// Whether a line holds a sum, with which the list ends.
  let isSum: (Int) -> Bool
  /// Whether words of a line, or those right below it, say that it was not charged.
  let isVoid: (Int) -> Bool

  /// What amounts above groups are.
  private enum Relation: CaseIterable { case rate, sum }

  /// An amount above a group.
  struct Head {
    var value: ExactDecimal
    var word: Int
    var line: Int
    /// Whether it stands behind the last row.
    var isBehind = false
    /// Indices of the rows of its group.
    var group: [Int] = []
  }

  /// A column of such amounts whose relation is known.
  struct Column {
    var heads: [Head]
    var isRate: Bool
  }

  /// Gaps between the right edges of one column, in points.
  private static let gap: Float = 4
  /// Lines behind the last row in which a list may go on with what was not charged.
  private static let tail = 80
  /// Rows that must stand in a relation before it is one.
  private static let fewestRows = 2

  /// The columns whose relation holds for three groups of four at least.
  func columns() -> [Column] {
    let order = rows.indices.sorted { (rows[$0].line, $0) < (rows[$1].line, $1) }
    guard let last = order.last else { return [] }
    let heads = heads(before: end(behind: rows[last].line), lastRow: rows[last].line)
    let lines = heads.map(\.line)
    return clusters(heads).compactMap { members in
      Relation.allCases.lazy.compactMap { relation in
        column(grouped(members, order, lines: relation == .rate ? lines : nil), relation)
      }.first
    }
  }

  private func column(_ heads: [Head], _ relation: Relation) -> Column? {
    let filled = heads.filter { !$0.group.isEmpty }
    let holding = filled.filter { self.holds($0, relation) }
    // One group with several rows of one price is as good as several groups.
    guard holding.reduce(0, { $0 + $1.group.count }) >= Self.fewestRows,
      holding.count * 4 >= filled.count * 3
    else { return nil }
    return Column(heads: priced(heads, relation), isRate: relation == .rate)
  }

  /// The heads of a column without those behind the last row, but where all below them was given
  /// back: they are the prices of that.
  private func priced(_ heads: [Head], _ relation: Relation) -> [Head] {
    var kept: [Head] = []
    for (index, head) in heads.enumerated().reversed() {
      if head.isBehind {
        let next = index + 1 < heads.count ? heads[index + 1] : nil
        let end = next?.line ?? end(behind: head.line)
        // A head is printed again where its group goes on.
        let goesOn = next.map { $0.value == head.value && kept.last?.line == $0.line } ?? false
        let isGivenBack = (head.line..<max(end, head.line)).contains(where: isVoid)
        guard relation == .rate, isGivenBack || goesOn else { continue }
      }
      kept.append(head)
    }
    return kept.reversed()
  }

  /// The line of the sum that ends a list.
  private func end(behind line: Int) -> Int {
    let lines = line..<min(line + Self.tail, layout.lines.count)
    return lines.first(where: isSum) ?? line + 1
  }

  private func holds(_ head: Head, _ relation: Relation) -> Bool {
    switch relation {
    case .rate: head.group.allSatisfy { value($0) == head.value }
    case .sum: head.group.reduce(ExactDecimal.zero) { $0 + value($1) } == head.value
    }
  }

  private func value(_ row: Int) -> ExactDecimal { rows[row].entry.amount?.value ?? .zero }

  // MARK: Places

  private func heads(before end: Int, lastRow: Int) -> [Head] {
    var heads: [Head] = []
    for line in 0..<min(end, layout.lines.count) where isOpen(line) {
      for phrase in layout.phrases(of: layout.lines[line]) where phrase.shape.contains(.digit) {
        for word in phrase.words where Shape(of: layout.words[word].text).contains(.digit) {
          let text = layout.words[word].text
          guard text.utf8.count <= 24, values.isMoney(text), let value = values.amount(text)?.value
          else { continue }
          heads.append(
            Head(value: value, word: word, line: line, isBehind: line > lastRow))
        }
      }
    }
    return heads
  }

  private func clusters(_ heads: [Head]) -> [[Head]] {
    EdgeClusters.of(heads.map { layout.words[$0.word].box.x1 }, gap: Self.gap)
      .map { members in members.map { heads[$0] } }.sorted { $0[0].word < $1[0].word }
  }

  /// The heads of a column with the rows below each: up to the next head of the column, and a
  /// price up to the next line of any heads behind its first row, since heads of one level need not
  /// stand in one column.
  private func grouped(_ heads: [Head], _ order: [Int], lines: [Int]?) -> [Head] {
    var grouped = heads
    var next = 0
    var above = 0
    for index in grouped.indices {
      while next < order.count, rows[order[next]].line <= grouped[index].line { next += 1 }
      var end = index + 1 < grouped.count ? grouped[index + 1].line : Int.max
      if let lines, next < order.count {
        let first = rows[order[next]].line
        while above < lines.count, lines[above] <= first { above += 1 }
        if above < lines.count { end = min(end, lines[above]) }
      }
      var at = next
      while at < order.count, rows[order[at]].line < end {
        grouped[index].group.append(order[at])
        at += 1
      }
    }
    return grouped
  }
}

extension Prover {
  /// Amounts above groups of rows stand in their relation to each group; an amount that does not,
  /// where its column has one, leaves a doubt.
  func checkGroups(_ proof: inout Proof, _ columns: [GroupRelations.Column]) {
    for column in columns {
      for head in column.heads {
        let place = layout.place(of: layout.lines[head.line])
        if head.group.isEmpty {
          proof.claimed.insert(head.word)
          continue
        }
        let values = head.group.map { draft.entries[$0].entry.amount?.value ?? .zero }
        let actual =
          column.isRate
          ? values.first { $0 != head.value } ?? head.value : values.reduce(.zero, +)
        let check = Check(
          rule: column.isRate ? "group-rate" : "group-sum", expected: head.value, actual: actual,
          sources: [place])
        guard check.passed else {
          proof.doubts.append(Doubt(.rowEquation, sources: [place]))
          continue
        }
        proof.add(row: check, entries: column.isRate || head.group.count == 1 ? head.group : [])
        proof.claimed.insert(head.word)
      }
    }
  }
}
