import BillKnowledge
import BillModel

/// What is printed with a row of how its amount came about: a count and a rate beside the amount,
/// or lines of them below it (so many a week at a rate), each count × rate, together the amount.
///
/// Rows that a header tells read their price and quantity by its columns; this is for lists whose
/// rows no header tells. Places fix which lines belong to a row before anything is multiplied, and
/// one place of the count holds for the whole list.
struct RowBreakdowns {
  let layout: Layout
  let values: ValueSense
  let rows: [DraftEntry]
  /// Whether the amounts of a line may belong to the row above it: no row and no sum has it.
  let isOpen: (Int) -> Bool
  /// Whether a line holds a sum, with which the list ends.
  let isSum: (Int) -> Bool
  /// Whether words of a line, or those right below it, say that it was not charged.
  let isVoid: (Int) -> Bool

  /// A rate, with the whole numbers of its line before it, the nearest first, or behind it.
  private struct Part {
    var rate: ExactDecimal
    var word: Int
    /// Whether it was given back, once.
    var isVoid = false
    var before: [ExactDecimal] = []
    var behind: [ExactDecimal] = []

    /// The number at a place: 0 is right before the rate, -1 right behind it.
    func count(at place: Int) -> ExactDecimal? {
      if place < 0 { return behind.first }
      return place < before.count ? before[place] : nil
    }
  }

  /// The equation of a row.
  struct Explained {
    /// Index of the row.
    var row: Int
    /// What counts and rates come to.
    var sum: ExactDecimal
    /// The words of the rates.
    var words: [Int]
  }

  /// Where the count may stand from its rate, in the order in which they are tried.
  private static let places = [0, -1, 1, 2]
  /// Rows that must tell more than `1 × rate` before the place of the count is known, where not all
  /// keep it.
  private static let fewestTelling = 2
  /// Lines below the last row that may belong to it.
  private static let tail = 40
  /// Gaps between the right edges of one column, in points.
  private static let gap: Float = 4
  /// Digits of the largest count.
  private static let mostDigits = 6

  /// The rows with an equation, those among them that miss it: empty unless three of four rows that
  /// print counts and rates keep it, or all of a few.
  ///
  /// Where the count is one everywhere, its place does not matter: each row of the list repeats its
  /// amount.
  func explained() -> [Explained] {
    let parts = self.parts()
    for place in Self.places {
      var found: [Explained] = []
      var holding = 0
      var telling = 0
      for (row, parts) in parts {
        guard let sum = sum(of: parts, place) else { continue }
        found.append(Explained(row: row, sum: sum, words: parts.map(\.word)))
        guard sum == rows[row].entry.amount?.value else { continue }
        holding += 1
        let one = ExactDecimal(1)
        if parts.count > 1 || parts.contains(where: { $0.count(at: place) != one }) {
          telling += 1
        }
      }
      let isRule = telling >= Self.fewestTelling && holding * 4 >= parts.count * 3
      if isRule || telling > 0 && holding == parts.count { return found }
      if holding > 1, holding == rows.count(where: isCharged) { return found }
    }
    return []
  }

  private func sum(of parts: [Part], _ place: Int) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for part in parts {
      if part.isVoid {
        sum = sum - part.rate
        continue
      }
      guard let count = part.count(at: place), let product = part.rate.multiplied(by: count)
      else { return nil }
      sum += product
    }
    return sum
  }

  private func isCharged(_ row: DraftEntry) -> Bool {
    row.entry.amount?.value.isZero == false
  }

  // MARK: Places

  /// The rates of each row that has some: on its own line, and on the open lines below it.
  private func parts() -> [(row: Int, parts: [Part])] {
    let order = rows.indices.filter { isCharged(rows[$0]) }
      .sorted { (rows[$0].line, $0) < (rows[$1].line, $1) }
    var found: [(row: Int, parts: [Part])] = []
    for (at, row) in order.enumerated() {
      let line = rows[row].line
      let next = at + 1 < order.count ? rows[order[at + 1]].line : line + Self.tail
      // Two amounts on one line are two rows.
      guard next > line else { continue }
      var parts = self.parts(on: line, without: rows[row].entry.amount?.value)
      var below = line + 1
      while below < min(next, layout.lines.count) {
        if isSum(below), at + 1 == order.count { break }
        if isOpen(below) {
          let isVoid = isVoid(below)
          parts += self.parts(on: below, without: nil).map { part in
            var part = part
            part.isVoid = isVoid
            return part
          }
        }
        below += 1
      }
      if !parts.isEmpty { found.append((row: row, parts: parts)) }
    }
    return inOneColumn(found)
  }

  /// The rates of the column that holds most of them: what stands elsewhere between two rows, such
  /// as the head of the next page, is no part of either.
  private func inOneColumn(_ found: [(row: Int, parts: [Part])]) -> [(row: Int, parts: [Part])] {
    let words = found.flatMap { $0.parts.lazy.filter { !$0.isVoid }.map(\.word) }
    let columns = EdgeClusters.of(words.map { layout.words[$0].box.x1 }, gap: Self.gap)
    guard let most = columns.map(\.count).max(),
      let column = columns.first(where: { $0.count == most })
    else { return [] }
    let kept = Set(column.map { words[$0] })
    return found.compactMap { row, parts in
      let parts = parts.filter { $0.isVoid || kept.contains($0.word) }
      return parts.contains { !$0.isVoid } ? (row: row, parts: parts) : nil
    }
  }

  /// The rates on a line, but the row's own amount, which stands last among those of its value.
  private func parts(on line: Int, without amount: ExactDecimal?) -> [Part] {
    var parts: [Part] = []
    var counts: [ExactDecimal] = []
    for phrase in layout.phrases(of: layout.lines[line]) where phrase.shape.contains(.digit) {
      for word in phrase.words {
        let text = layout.words[word].text
        if text.utf8.count <= Self.mostDigits,
          text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
          let count = values.numbers.read(text)?.value
        {
          counts.insert(count, at: 0)
          if !parts.isEmpty { parts[parts.count - 1].behind.append(count) }
        } else if Shape(of: text).contains(.point), text.utf8.count <= 24, values.isMoney(text),
          let value = values.amount(text)?.value, !value.isZero
        {
          parts.append(Part(rate: value, word: word, before: counts))
        }
      }
    }
    if let amount, let own = parts.lastIndex(where: { $0.rate == amount }) {
      parts.remove(at: own)
    }
    return parts
  }
}

extension Prover {
  /// Rows whose counts and rates make their amount stand in an equation of their own; one that
  /// misses it, where the others keep it, leaves a doubt.
  func checkBreakdowns(_ proof: inout Proof, _ rows: [RowBreakdowns.Explained]) {
    for explained in rows {
      guard let amount = draft.entries[explained.row].entry.amount?.value else { continue }
      let place = draft.entries[explained.row].entry.source
      let check = Check(
        rule: "row-breakdown", expected: amount, actual: explained.sum, sources: [place])
      guard check.passed else {
        proof.doubts.append(Doubt(.rowEquation, sources: [place]))
        continue
      }
      proof.add(row: check, entries: CollectionOfOne(explained.row))
      proof.claimed.formUnion(explained.words)
      proof.equate(explained.row)
    }
  }
}
