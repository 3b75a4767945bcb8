import BillKnowledge
import BillModel

/// Reads rows that no table holds: a block of labelled values for each row, one below the other
/// (`Quantity 2`, `Price per unit 5.00`, `Total price 10.00`, `Name: …`).
///
/// The labels come in a cycle. Where it begins is not printed: a label belongs to the amount of its
/// own block, which the occurrences before the first amount and behind the last one tell.
struct LabelBlockReader {
  let layout: Layout
  let isAmount: (String) -> Bool

  /// A label that is a title of columns too, with its value.
  private struct Pair {
    var role: ColumnRole
    var label: String
    var value: String
    var phrase: Int
    var line: Int
  }

  /// Rows of blocks with the columns that their labels make, nil when there are none.
  struct Blocks {
    var columns: [Column]
    var rows: [Row]
    /// Lines of the values, with the row of each.
    var lines: [(line: Int, row: Int)]
  }

  /// A block's values stand on so many lines around its amount at the most.
  private static let reach = 48
  /// Roles that a row can have, in the order of the columns; the amount comes first.
  private static let roles: [ColumnRole] = [
    .quantity, .unit, .unitPrice, .taxRate, .position, .description, .date,
  ]

  /// The blocks on lines that are `free`.
  func blocks(free: (Int) -> Bool, sense: inout WordSense) -> Blocks? {
    let pairs = pairs(free: free, sense: &sense)
    guard let anchors = anchors(pairs) else { return nil }
    var columns = [column(anchors.map { pairs[$0] })]
    var cells = anchors.map { [cell(pairs[$0], 0)] }
    var lines = anchors.enumerated().map { (line: pairs[$0.element].line, row: $0.offset) }
    for role in Self.roles {
      let members = members(of: role, pairs: pairs, anchors: anchors)
      guard members.contains(where: { $0 != nil }) else { continue }
      for (row, member) in members.enumerated() {
        guard let member else { continue }
        cells[row].append(cell(pairs[member], columns.count))
        lines.append((line: pairs[member].line, row: row))
      }
      columns.append(column(members.compactMap { $0.map { pairs[$0] } }))
    }
    let rows = anchors.enumerated().map { row, anchor in
      Row(table: 0, line: pairs[anchor].line, cells: cells[row], role: .entry, section: -1)
    }
    return Blocks(columns: columns, rows: rows, lines: lines)
  }

  private func column(_ pairs: [Pair]) -> Column {
    let boxes = pairs.map { layout.phrases[$0.phrase].cell }
    return Column(
      title: pairs.first?.label ?? "", role: pairs.first?.role, x0: boxes.map(\.x0).min() ?? 0,
      x1: boxes.map(\.x1).max() ?? 0)
  }

  private func cell(_ pair: Pair, _ column: Int) -> Cell {
    Cell(column: column, text: pair.value, phrase: pair.phrase)
  }

  // MARK: Pairs

  private func pairs(free: (Int) -> Bool, sense: inout WordSense) -> [Pair] {
    var pairs: [Pair] = []
    for (index, line) in layout.lines.enumerated() where free(index) {
      for at in line.phrases where layout.phrases[at].shape.contains(.letter) {
        let phrase = layout.phrases[at]
        guard phrase.text.utf8.count <= 80 else { continue }
        let next = at + 1
        if line.phrases.contains(next), let role = sense.columnRoles(phrase.text).first {
          let value = layout.phrases[next]
          guard sense.columnRoles(value.text).isEmpty, !value.text.hasSuffix(":") else { continue }
          pairs.append(
            Pair(role: role, label: phrase.text, value: value.text, phrase: next, line: index))
        } else if let colon = phrase.text.firstIndex(of: ":") {
          // `Net amount: 12,00` in one phrase.
          let label = String(phrase.text[..<colon])
          let value = phrase.text[phrase.text.index(after: colon)...].drop { $0 == " " }
          guard !value.isEmpty, let role = sense.columnRoles(label).first else { continue }
          pairs.append(
            Pair(role: role, label: label, value: String(value), phrase: at, line: index))
        }
      }
    }
    return pairs
  }

  /// The amounts that make rows: those of one label that have a quantity or a price around them.
  private func anchors(_ pairs: [Pair]) -> [Int]? {
    var byLabel: [String: [Int]] = [:]
    var order: [String] = []
    for (index, pair) in pairs.enumerated() where pair.role.isAmount && isAmount(pair.value) {
      if byLabel[pair.label] == nil { order.append(pair.label) }
      byLabel[pair.label, default: []].append(index)
    }
    var best: [Int] = []
    for label in order {
      let all = byLabel[label] ?? []
      let priced = all.indices.filter { at in
        let lower = at > 0 ? all[at - 1] : -1
        let upper = at + 1 < all.count ? all[at + 1] : pairs.count
        return pairs.indices[(lower + 1)..<upper].contains { other in
          (pairs[other].role == .quantity || pairs[other].role == .unitPrice)
            && Shape(of: pairs[other].value).contains(.digit)
            && abs(pairs[other].line - pairs[all[at]].line) <= 8
        }
      }
      if priced.count > best.count { best = priced.map { all[$0] } }
    }
    return best.isEmpty ? nil : best
  }

  /// The pair of a role that belongs to each amount: the one before it or the one behind it,
  /// whichever phase of the cycle gives more rows one.
  private func members(of role: ColumnRole, pairs: [Pair], anchors: [Int]) -> [Int?] {
    let isNumeric = role.isNumeric
    let candidates = pairs.indices.filter {
      pairs[$0].role == role && (!isNumeric || Shape(of: pairs[$0].value).contains(.digit))
    }
    guard !candidates.isEmpty else { return [] }
    var before: [Int?] = []
    var behind: [Int?] = []
    var next = 0
    for (row, anchor) in anchors.enumerated() {
      let lower = row > 0 ? anchors[row - 1] : -1
      let upper = row + 1 < anchors.count ? anchors[row + 1] : pairs.count
      func isNear(_ candidate: Int) -> Bool {
        candidate > lower && candidate < upper
          && abs(pairs[candidate].line - pairs[anchor].line) <= Self.reach
      }
      while next < candidates.count, candidates[next] < anchor { next += 1 }
      before.append(next > 0 && isNear(candidates[next - 1]) ? candidates[next - 1] : nil)
      behind.append(next < candidates.count && isNear(candidates[next]) ? candidates[next] : nil)
    }
    let found = (before: before.count { $0 != nil }, behind: behind.count { $0 != nil })
    if found.before != found.behind { return found.before > found.behind ? before : behind }
    // Both phases fit: the nearer one, since a block is closer than what stands around it.
    func distance(_ members: [Int?]) -> Int {
      zip(members, anchors).reduce(0) { sum, pair in
        sum + (pair.0.map { abs(pairs[$0].line - pairs[pair.1].line) } ?? 0)
      }
    }
    // A label left over behind the last amount says that it follows its amount.
    if !isNumeric, behind.last ?? nil != nil { return behind }
    return distance(before) <= distance(behind) ? before : behind
  }
}
