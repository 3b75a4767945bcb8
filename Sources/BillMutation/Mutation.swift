import BillKnowledge
import BillModel
import BillReading

/// A change to a printed document that a proof must notice.
package struct Mutation: CustomStringConvertible {
  /// What is changed.
  package enum Kind: String, CaseIterable {
    case dropRow, doubleRow, changeDigit, flipSign, swapAmounts, swapRows, movePoint, dropPage
  }

  package let kind: Kind
  /// Index of the page.
  let page: Int
  /// Words of the page that it is about.
  let words: Range<Int>
  /// The word that a swap swaps with the first of `words`, on its own page.
  var other: (page: Int, word: Int)?
  /// What stood there, for a person to find it.
  let text: String

  package var description: String { "\(kind.rawValue) on page \(page + 1): \(text)" }

  /// The changed document.
  package func apply(to document: Document, using numbers: inout SeededNumbers) -> Document {
    var copy = document
    let word = words.lowerBound
    switch kind {
    case .dropRow: copy.pages[page].words.removeSubrange(words)
    case .doubleRow: copy.pages[page].double(words)
    case .dropPage: copy.pages.remove(at: page)
    case .changeDigit: copy.replace(page, word) { $0.changingDigit(using: &numbers) }
    case .flipSign: copy.replace(page, word) { $0.flippingSign }
    case .movePoint: copy.replace(page, word) { $0.movingPoint }
    case .swapAmounts, .swapRows:
      guard let other else { return copy }
      let text = copy.pages[page].words[word].text
      copy.pages[page].words[word].text = copy.pages[other.page].words[other.word].text
      copy.pages[other.page].words[other.word].text = text
    }
    return copy
  }

  /// At most `count` changes of a document, as many of each kind as there are.
  package static func some(
    of document: LaidOutDocument, draft: Draft, count: Int, using numbers: inout SeededNumbers
  ) -> [Mutation] {
    var lists = all(of: document, draft).map { $0.shuffled(using: &numbers) }
    var chosen: [Mutation] = []
    while chosen.count < count, lists.contains(where: { !$0.isEmpty }) {
      for index in lists.indices where chosen.count < count {
        if let next = lists[index].popLast() { chosen.append(next) }
      }
    }
    return chosen
  }

  /// All changes, one list a kind.
  private static func all(of document: LaidOutDocument, _ draft: Draft) -> [[Mutation]] {
    var rows: [Mutation] = []
    var words: [Mutation] = []
    var pages: Set<Int> = []
    for line in document.layout.lines {
      let range = document.words(of: line)
      let amounts = document.amounts(in: line, draft: draft)
      guard !amounts.isEmpty else { continue }
      pages.insert(line.page)
      let text = document.text(page: line.page, range)
      // Without a sum, or with a copy of it, a document adds up as before.
      let owner = draft.tables.owner[document.layout.phrases[line.phrases.lowerBound].line]
      if owner >= 0, case .entry = draft.tables.rows[owner].role {
        rows.append(Mutation(kind: .dropRow, page: line.page, words: range, text: text))
      }
      for word in amounts {
        words.append(
          Mutation(
            kind: .changeDigit, page: line.page, words: word..<word + 1,
            text: document.text(page: line.page, word..<word + 1) + " in " + text))
      }
    }
    let whole =
      document.document.pages.count < 2
      ? []
      : pages.sorted().map { page in
        Mutation(kind: .dropPage, page: page, words: 0..<0, text: "")
      }
    return [
      rows, rows.map { $0.of(.doubleRow) }, words, words.map { $0.of(.flipSign) },
      swaps(of: document, draft, acrossSums: true), swaps(of: document, draft, acrossSums: false),
      words.map { $0.of(.movePoint) }, whole,
    ]
  }

  private func of(_ kind: Kind) -> Mutation {
    Mutation(kind: kind, page: page, words: words, text: text)
  }

  /// Amounts of neighbouring rows of one table, those with a subtotal between them or the others.
  private static func swaps(
    of document: LaidOutDocument, _ draft: Draft, acrossSums: Bool
  ) -> [Mutation] {
    let layout = document.layout
    var swaps: [Mutation] = []
    var above: (row: Row, word: Int, closed: Bool)?
    for row in draft.tables.rows {
      guard case .entry = row.role else {
        above?.closed = true
        continue
      }
      let columns = draft.tables.tables[row.table].amountColumns
      guard let cell = row.cells.last(where: { columns.contains($0.column) }) else { continue }
      let phrase = layout.phrases[cell.phrase]
      let words = document.words(of: phrase)
      let page = document.document.pages[phrase.page].words
      guard let word = words.last(where: { AmountWord(page[$0].text) != nil }) else { continue }
      if let above, above.closed == acrossSums, acrossSums || above.row.table == row.table {
        let upper = layout.lines[above.row.line].page
        let first = document.document.pages[upper].words[above.word].text
        if AmountWord(first)?.figures != AmountWord(page[word].text)?.figures,
          draft.tables.tables[above.row.table].family == draft.tables.tables[row.table].family
        {
          swaps.append(
            Mutation(
              kind: acrossSums ? .swapAmounts : .swapRows, page: upper,
              words: above.word..<above.word + 1,
              other: (page: phrase.page, word: word), text: "\(first) and \(page[word].text)"))
        }
      }
      above = (row: row, word: word, closed: false)
    }
    return swaps
  }
}

extension LaidOutDocument {
  /// Words of a line that are amounts other than zero; a share in percent and a volume are none,
  /// nor is what stands in a column of something else.
  func amounts(in line: Line, draft: Draft) -> [Int] {
    let words = document.pages[line.page].words
    let range = self.words(of: line)
    let others = measured(in: line, draft: draft)
    return range.filter { index in
      guard AmountWord(words[index].text) != nil, !others.contains(index) else { return false }
      guard range.contains(index + 1) else { return true }
      return !Self.measures.contains(words[index + 1].text.lowercased())
    }
  }

  /// Words in columns of a row that hold no money.
  private func measured(in line: Line, draft: Draft) -> Set<Int> {
    let owner = draft.tables.owner[layout.phrases[line.phrases.lowerBound].line]
    guard owner >= 0 else { return [] }
    let row = draft.tables.rows[owner]
    let columns = draft.tables.tables[row.table].columns
    var found: Set<Int> = []
    for cell in row.cells where columns[cell.column].role?.isMoney == false {
      found.formUnion(words(of: layout.phrases[cell.phrase]))
    }
    return found
  }

  /// What stands behind a number that is no amount of money.
  private static let measures: Set<String> = [
    "%", "b", "kb", "mb", "gb", "кб", "мб", "гб", "мин", "min", "ميجابايت", "جيجابايت", "كيلوبايت",
  ]

  func text(page: Int, _ range: Range<Int>) -> String {
    document.pages[page].words[range].map(\.text).joined(separator: " ")
  }
}

extension Document {
  fileprivate mutating func replace(
    _ page: Int, _ word: Int, _ change: (AmountWord) -> String
  ) {
    guard let amount = AmountWord(pages[page].words[word].text) else { return }
    pages[page].words[word].text = change(amount)
  }
}

extension Page {
  /// Prints a line a second time below itself and moves down what stands there.
  fileprivate mutating func double(_ range: Range<Int>) {
    let line = words[range]
    let top = line.map(\.box.y0).min() ?? 0
    let bottom = line.map(\.box.y1).max() ?? 0
    let middle = (top + bottom) / 2
    // Cells may be higher than their words.
    let cells = Set(line.map(\.block).filter { $0 >= 0 }).map { blocks[Int($0)].box }
    let step = max(bottom - top, cells.map(\.height).max() ?? 0) + 2
    for index in words.indices where words[index].box.midY > middle + 1 && !range.contains(index) {
      words[index].box.moveDown(step)
    }
    for index in blocks.indices where blocks[index].box.y0 > middle {
      blocks[index].box.moveDown(step)
    }
    var copies: [Int32: Int32] = [:]
    for original in Array(line) {
      var copy = original
      copy.box.moveDown(step)
      if copy.block >= 0 {
        if copies[copy.block] == nil {
          var block = blocks[Int(copy.block)]
          if let path = block.place.path { block.place = .path(path + "/copy") }
          block.box.moveDown(step)
          copies[copy.block] = Int32(blocks.count)
          blocks.append(block)
        }
        copy.block = copies[copy.block] ?? copy.block
      }
      words.append(copy)
    }
    height += step
  }
}

extension Box {
  fileprivate mutating func moveDown(_ step: Float) {
    y0 += step
    y1 += step
  }
}
