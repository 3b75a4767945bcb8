import BillKnowledge
import BillModel

/// Amounts right above a printed sum in its column that make the sum together: the sums of months
/// above a grand total, beside the list of what was charged.
///
/// Places fix them before anything is added up: upwards from the sum, as long as no gap parts them.
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

  /// The words of the parts of a sum, nil where nothing above it makes it.
  func words(of total: PrintedTotal) -> [Int]? {
    let phrase = layout.phrases[total.phrase]
    guard let own = phrase.words.last(where: { Shape(of: layout.words[$0].text).contains(.digit) })
    else { return nil }
    var words: [Int] = []
    var sum = ExactDecimal.zero
    var lower = layout.words[own].box
    var line = phrase.line - 1
    while line >= 0, layout.lines[line].page == phrase.page, words.count < Self.most {
      if lower.y0 - layout.lines[line].box.y1 > Self.gap * max(lower.height, 1) { break }
      if let part = part(on: line, above: lower) {
        guard isOpen(part.phrase), let value = values.amount(layout.words[part.word].text)?.value
        else { break }
        words.append(part.word)
        sum += value
        lower = layout.words[part.word].box
      }
      line -= 1
    }
    return !words.isEmpty && sum == total.value ? words : nil
  }

  /// The money on a line that ends where a word below it ends.
  private func part(on line: Int, above lower: Box) -> (phrase: Int, word: Int)? {
    for at in layout.lines[line].phrases where layout.phrases[at].shape.contains(.point) {
      for word in layout.phrases[at].words {
        let box = layout.words[word].box
        if abs(box.x1 - lower.x1) <= Self.edge, values.isMoney(layout.words[word].text) {
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
