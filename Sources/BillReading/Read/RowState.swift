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

  /// Whether it is a sum.
  package var isTotal: Bool { if case .total = self { true } else { false } }
}

extension TableReader {
  /// Why a row of a table counts for nothing, nil when it counts.
  func apart(_ row: Row, sense: inout WordSense) -> RowState? {
    if let struck = row.cells.last(where: { Shape(of: $0.text).contains(.digit) }),
      layout.phrases[struck.phrase].style.contains(.struckOut)
    {
      return .void
    }
    guard row.role == .entry else { return nil }
    for cell in row.cells where Shape(of: cell.text).contains(.letter) {
      if let state = sense.rowState(cell.text) { return state }
    }
    return nil
  }
}

extension TableReader {
  /// What a row is that carries a sum over, nil for other rows.
  ///
  /// It is brought forward from a page before its own, or carried forward to one behind it. The
  /// same words at the very beginning or end of a document name its opening or closing balance,
  /// which tables of accounts print in the column of balances alone.
  func carried(
    _ line: Int, cells: [Cell], table: TableFrame, sense: inout WordSense
  ) -> RowRole? {
    guard let text = cells.first(where: { Shape(of: $0.text).contains(.letter) })?.text,
      let word = sense.carriedSum(text)
    else { return nil }
    func holdsAmount(_ role: ColumnRole?) -> Bool { role?.isAmount ?? false || role == .tax }
    let filled = cells.filter { isAmount($0.text) }.map { table.columns[$0.column].role }
    guard filled.contains(where: { holdsAmount($0) || $0 == .balance }) else { return nil }
    let page = layout.lines[line].page
    // Inside of a table a sum is handed on to the line below it.
    if isHandedOn(line, from: word, sense: &sense) { return .apart(.carried) }
    if word == .broughtForward ? page > 0 : page < layout.pages.count - 1 {
      return .apart(.carried)
    }
    return table.has(.balance) ? .total(word == .broughtForward ? .opening : .closing) : nil
  }

  /// Whether the line that takes a carried sum over, or hands it on, stands right beside a line.
  private func isHandedOn(_ line: Int, from word: RowWord, sense: inout WordSense) -> Bool {
    let other = word == .broughtForward ? line - 1 : line + 1
    guard layout.lines.indices.contains(other) else { return false }
    let text = layout.phrases(of: layout.lines[other]).first { $0.shape.contains(.letter) }?.text
    let wanted: RowWord = word == .broughtForward ? .carriedForward : .broughtForward
    return text.map { sense.carriedSum($0) == wanted } ?? false
  }
}

extension WordSense {
  /// What a cell says of its row: a word such as `void` as the whole cell, in brackets, set off
  /// by a dash, or beside the name of an event (`Voided call`, `Call cancelled by operator`), but
  /// not inside a name (`reversed charge call`, `cancellation fee`).
  mutating func rowState(_ text: String) -> RowState? {
    if let known = stateMemo[text] { return known }
    let state: RowState? = text.utf8.count <= 120 && saysVoid(text) ? .void : nil
    stateMemo[text] = .some(state)
    return state
  }

  /// Whether a text says no more than that something was given back.
  func isCredited(_ text: String) -> Bool {
    text.utf8.count <= 40
      && vocabulary.roles(Mark.self, of: FoldedText(text)).contains(.credited)
  }

  private func saysVoid(_ text: String) -> Bool {
    text.split { "()[]:*–—".contains($0) || $0 == "-" }.contains { part in
      let folded = FoldedText(String(part))
      return vocabulary.roles(Mark.self, of: folded).contains(.void) || isVoidEvent(folded)
    }
  }

  /// Whether words tell that an event was void: it is named right before or behind the mark.
  private func isVoidEvent(_ text: FoldedText) -> Bool {
    var token = 0
    // A number in front counts what was void: `1 preempted`.
    if text.tokens.count > 1, isNumber(text, at: 0) { token = 1 }
    let start = token
    var isNamed = false
    while token < text.tokens.count {
      let kind = vocabulary.match(KindMeaning.self, in: text, at: token)
      let mark = vocabulary.match(Mark.self, in: text, at: token)
      if let mark, mark.roles.contains(.void), mark.tokens.count >= kind?.tokens.count ?? 0 {
        let rest = mark.tokens.upperBound
        let next = vocabulary.match(Connective.self, in: text, at: rest)
        if isNamed || token == start, next?.roles.contains(.remark) ?? false { return true }
        if rest == text.tokens.count { return isNamed || token == start }
        return !isNamed && token == start && isEvent(text, from: rest)
      }
      if kind?.roles.first?.kind.isEvent ?? false { isNamed = true }
      guard let end = isNumber(text, at: token) ? token + 1 : endOfKnownWords(text, at: token)
      else { return false }
      token = end
    }
    return false
  }

  /// Whether the words from a token on name an event, and no more.
  private func isEvent(_ text: FoldedText, from first: Int) -> Bool {
    var token = first
    var isNamed = false
    while token < text.tokens.count {
      if let kind = vocabulary.match(KindMeaning.self, in: text, at: token) {
        guard kind.roles.first?.kind.isEvent ?? false else { return false }
        isNamed = true
      }
      guard let end = isNumber(text, at: token) ? token + 1 : endOfKnownWords(text, at: token)
      else { return false }
      token = end
    }
    return isNamed
  }

  /// Whether a row is a sum carried over a page break, by its words: a transfer to an account may
  /// begin like one.
  mutating func carriedSum(_ text: String) -> RowWord? {
    if let known = carriedMemo[text] { return known }
    let found = text.utf8.count <= 120 ? findCarriedSum(text) : nil
    carriedMemo[text] = .some(found)
    return found
  }

  private func findCarriedSum(_ text: String) -> RowWord? {
    let words = text.split(separator: " ").map(String.init)
    let folded = FoldedText(words: words)
    guard let match = vocabulary.match(RowWord.self, in: folded, at: 0),
      let word = match.roles.first(where: { $0 == .broughtForward || $0 == .carriedForward }),
      certainty(of: folded, behind: match.tokens, words: words) != .begun
    else { return nil }
    return word
  }
}

extension EntryKind {
  /// Whether it tells what happened at a moment, and so can have failed or been called off.
  fileprivate var isEvent: Bool {
    switch self {
    case .voice, .sms, .mms, .data, .ussd, .topUp, .payment, .purchase, .transaction, .content:
      true
    default: false
    }
  }
}
