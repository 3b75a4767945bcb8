import BillKnowledge
import BillModel

/// Amounts right above a printed sum in its column that make the sum together, or right below it
/// with a month each: the sums of months beside the list of what was charged.
///
/// Places fix them before anything is added up: away from the sum, as long as no gap parts them.
struct SumParts {
  let layout: Layout
  let values: ValueSense
  /// Whether a phrase may be such a part: no row, no field and no sum has it.
  let isOpen: (Int) -> Bool

  /// How far the right edges of one column lie apart, in points.
  private static let edge: Float = 2
  /// The widest gap between two parts, in heights of a line.
  private static let gap: Float = 2
  /// A block of sums with more lines is a list.
  private static let most = 40

  /// The words of the parts of a sum: those above it, or else the months below it; nil where
  /// neither makes it.
  func words(of total: PrintedTotal) -> [Int]? {
    words(of: total, step: -1) { _ in true } ?? words(of: total, step: 1, where: tellsMonth)
  }

  private func words(of total: PrintedTotal, step: Int, where holds: (Line) -> Bool) -> [Int]? {
    let phrase = layout.phrases[total.phrase]
    guard let own = phrase.words.last(where: { Shape(of: layout.words[$0].text).contains(.digit) })
    else { return nil }
    var words: [Int] = []
    var sum = ExactDecimal.zero
    var last = layout.words[own].box
    var line = phrase.line + step
    while layout.lines.indices.contains(line), layout.lines[line].page == phrase.page,
      words.count < Self.most
    {
      let box = layout.lines[line].box
      let gap = step < 0 ? last.y0 - box.y1 : box.y0 - last.y1
      if gap > Self.gap * max(last.height, 1) { break }
      if let part = part(on: line, inColumnOf: last) {
        guard isOpen(part.phrase), holds(layout.lines[line]),
          let value = values.amount(layout.words[part.word].text)?.value
        else { break }
        words.append(part.word)
        sum += value
        last = layout.words[part.word].box
      }
      line += step
    }
    return !words.isEmpty && sum == total.value ? words : nil
  }

  /// Whether a line names a month or a span of days, and no single day.
  private func tellsMonth(_ line: Line) -> Bool {
    layout.phrases(of: line).contains { phrase in
      phrase.shape.contains(.digit) && values.date(phrase.text, within: nil) == nil
        && values.period(phrase.text) != nil
    }
  }

  /// The money on a line that ends where a word above or below it ends.
  private func part(on line: Int, inColumnOf other: Box) -> (phrase: Int, word: Int)? {
    for at in layout.lines[line].phrases where layout.phrases[at].shape.contains(.point) {
      for word in layout.phrases[at].words {
        let box = layout.words[word].box
        if abs(box.x1 - other.x1) <= Self.edge, values.isMoney(layout.words[word].text) {
          return (phrase: at, word: word)
        }
      }
    }
    return nil
  }
}

extension Prover {
  /// The parts above sums that follow from the entries are accounted for.
  func checkParts(_ proof: inout Proof, _ parts: SumParts?) {
    guard let parts else { return }
    for total in draft.totals where proof.proved.contains(total.phrase) {
      guard let words = parts.words(of: total) else { continue }
      proof.add(
        Check(
          rule: "sum-parts", expected: total.value, actual: total.value, sources: [place(total)]),
        phrases: [])
      proof.claimed.formUnion(words)
    }
  }
}
