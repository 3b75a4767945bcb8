import BillKnowledge
import BillModel

/// Why a row counts for nothing though it has an amount; the raw value names the rule that claims it.
package enum RowState: String, Sendable {
  /// Struck out, or called void, cancelled or failed.
  case void = "void-row"
  /// A sum taken over from the page before or handed on to the next.
  case carried = "carried-sum"
  /// A row that repeats the sum of rows below it, as its number tells (`1` above `1.1`).
  case parent = "parent-row"
}

/// What a row of a table is.
package enum RowRole: Equatable {
  /// It counts.
  case entry
  /// Sum of rows above it.
  case total(LabelRole)
  /// It has amounts that no sum holds.
  case apart(RowState)
}

extension TableReader {
  /// Why a row of a table counts for nothing, nil when it counts.
  func apart(_ row: Row, sense: inout WordSense) -> RowState? {
    if let struck = row.cells.last(where: { Shape(of: $0.text).contains(.digit) }),
      layout.phrases[struck.phrase].style.contains(.struckOut)
    {
      return .void
    }
    for cell in row.cells where Shape(of: cell.text).contains(.letter) {
      if let state = sense.rowState(cell.text) { return state }
    }
    return nil
  }
}

extension TableReader {
  /// Whether a row with an amount is a sum carried over a page break.
  ///
  /// It is brought forward from a page before its own, or carried forward to one behind it. The
  /// same words at the very beginning or end of a document name its opening or closing balance.
  func isCarried(_ line: Int, cells: [Cell], sense: inout WordSense) -> Bool {
    guard let text = cells.first(where: { Shape(of: $0.text).contains(.letter) })?.text,
      let word = sense.carriedSum(text)
    else { return false }
    let page = layout.lines[line].page
    return word == .broughtForward ? page > 0 : page < layout.pages.count - 1
  }
}

extension WordSense {
  /// What a cell says of its row: a word such as `void` as the whole cell, in brackets, or set off
  /// by a dash, but not inside a name (`reversed charge call`).
  mutating func rowState(_ text: String) -> RowState? {
    if let known = stateMemo[text] { return known }
    let state: RowState? = text.utf8.count <= 120 && saysVoid(text) ? .void : nil
    stateMemo[text] = .some(state)
    return state
  }

  private func saysVoid(_ text: String) -> Bool {
    text.split { "()[]:*–—".contains($0) || $0 == "-" }.contains { part in
      vocabulary.roles(Mark.self, of: FoldedText(String(part))).contains(.void)
    }
  }

  /// Whether a row is a sum carried over a page break, by the words that it begins with.
  mutating func carriedSum(_ text: String) -> RowWord? {
    if let known = carriedMemo[text] { return known }
    let found = text.utf8.count <= 120 ? findCarriedSum(text) : nil
    carriedMemo[text] = .some(found)
    return found
  }

  private func findCarriedSum(_ text: String) -> RowWord? {
    let match = vocabulary.rowWords(in: FoldedText(text)).first {
      $0.tokens.lowerBound == 0
        && ($0.roles.contains(.broughtForward) || $0.roles.contains(.carriedForward))
    }
    return match?.roles.first { $0 == .broughtForward || $0 == .carriedForward }
  }
}
