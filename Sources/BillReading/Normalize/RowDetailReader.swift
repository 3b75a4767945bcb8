import BillKnowledge
import BillModel

/// An amount beside a row's own cells that tells how its price or its sum came about.
package struct RowDetail {
  /// What its words say that it is.
  package enum Role {
    /// The price before it was lowered.
    case listPrice
    /// For how many pieces the price is.
    case baseQuantity
    /// What is taken off the price or the sum; what is put on it.
    case deduction, addition
    /// A tax that is in the sum.
    case tax
    /// What an allowance or a charge is taken of.
    case base
    /// Its words say nothing that is known.
    case unknown
  }

  package var role: Role
  package var value: ExactDecimal
  /// The word that it stands in.
  package var word: Int
  /// The rate beside a tax, in percent.
  package var rate: ExactDecimal?
  /// Whether it stands behind the last line of its table, so that it may be none of the row's.
  package var isBelow = false

  /// A detail in a word.
  package init(role: Role, value: ExactDecimal, word: Int) {
    self.role = role
    self.value = value
    self.word = word
  }
}

/// Finds the details of rows of things bought: allowances, list prices and base quantities among
/// the wrapped texts of a row, or in its block of labels.
struct RowDetailReader {
  let layout: Layout
  let draft: Draft
  let values: ValueSense

  /// More details than these explain nothing.
  private static let most = 6

  /// The details of each row that has some, by the row's number.
  func details(sense: inout WordSense) -> [Int: [RowDetail]] {
    var found: [Int: [RowDetail]] = [:]
    for (row, lines, below) in lines(sense: &sense) {
      let table = draft.tables.tables[draft.tables.rows[row].table]
      let own = Set(
        draft.tables.rows[row].cells.lazy.filter {
          table.columns[$0.column].role?.isNumeric ?? false
        }.map(\.phrase))
      var details: [RowDetail] = []
      for line in lines {
        for at in layout.lines[line].phrases where layout.phrases[at].shape.contains(.digit) {
          guard !own.contains(at),
            layout.phrases[at].shape.contains(.point) || isListPrice(at, sense: &sense),
            layout.phrases[at].shape.contains(.letter) || !isNumeric(at, in: table)
          else { continue }
          details += self.details(in: at, sense: &sense)
        }
      }
      for line in below {
        for at in layout.lines[line].phrases where layout.phrases[at].shape.contains(.point) {
          details += self.details(in: at, sense: &sense).map { detail in
            var detail = detail
            detail.isBelow = true
            return detail
          }
        }
      }
      // An allowance tells what it is taken of, and of which rows that is the sum, no more.
      if table.kind == .allowances { details.removeAll { $0.role != .base } }
      if !details.isEmpty, details.count <= Self.most { found[row] = details }
    }
    return found
  }

  /// The lines of the rows of things bought, in the order of the rows, with those behind the last
  /// row of a table.
  private func lines(sense: inout WordSense) -> [(row: Int, lines: [Int], below: [Int])] {
    let listed = draft.tables.rows.indices.filter { kind(of: $0) == .lines }
    let rows = draft.tables.rows.indices.filter { row in
      draft.tables.rows[row].role == .entry && [.lines, .allowances].contains(kind(of: row))
    }
    guard !rows.isEmpty else { return [] }
    var lines: [Int: [Int]] = [:]
    for (line, owner) in draft.tables.owner.enumerated() where owner >= 0 {
      lines[owner, default: []].append(line)
    }
    let blocks = draft.tables.blockLines
    // A row of a block has all lines down to the next row's first one.
    let starts = listed.compactMap { lines[$0]?.first }.filter(blocks.contains).sorted()
    return rows.compactMap { row in
      guard let own = lines[row], let first = own.first, let last = own.last else { return nil }
      guard blocks.contains(first), let at = starts.firstIndex(of: first) else {
        let isLine = kind(of: row) == .lines
        return (
          row: row, lines: own, below: isLine ? self.lines(below: last, sense: &sense) : []
        )
      }
      let end =
        at + 1 < starts.count
        ? starts[at + 1] : min(blocks.upperBound + Self.tail, layout.lines.count)
      let open = (first..<end).filter { line in
        draft.tables.owner[line] == row || draft.tables.owner[line] < 0
      }
      return (row: row, lines: open, below: [])
    }
  }

  private func kind(of row: Int) -> TableKind {
    draft.tables.tables[draft.tables.rows[row].table].kind
  }

  /// The lines right below a row that nothing has, as the last row of a table leaves them.
  private func lines(below last: Int, sense: inout WordSense) -> [Int] {
    var below: [Int] = []
    var line = last + 1
    while layout.lines.indices.contains(line), below.count < Self.mostBelow,
      draft.tables.owner[line] == TableReader.Result.free,
      layout.lines[line].page == layout.lines[last].page,
      layout.lines[line].box.y0 - layout.lines[line - 1].box.y1
        < 2 * max(layout.lines[line].box.height, 1)
    {
      let phrases = layout.phrases(of: layout.lines[line])
      if phrases.count == 1, let only = phrases.first, sense.isHeading(only.text) { break }
      below.append(line)
      line += 1
    }
    return below
  }

  /// Lines behind the last row that may tell more of it.
  private static let mostBelow = 8

  /// Lines behind the last value of the last block that may tell more of it.
  private static let tail = 24

  /// Whether a phrase stands in a column that holds numbers of the row itself.
  private func isNumeric(_ phrase: Int, in table: TableFrame) -> Bool {
    guard draft.tables.blockLines.isEmpty else { return false }
    let column = CellAssigner(layout: layout).column(
      for: layout.phrases[phrase].cell, in: table.columns)
    guard let role = table.columns[column].role else { return false }
    return role.isNumeric && role != .discount
  }

  /// Whether a bare whole number stands beside the label of a list price.
  private func isListPrice(_ at: Int, sense: inout WordSense) -> Bool {
    let phrase = layout.phrases[at]
    guard phrase.words.count == 1, phrase.text.utf8.count <= 9,
      phrase.text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    return sense.columnRoles(labelOutside(at)).contains(.listAmount)
  }

  private func details(in at: Int, sense: inout WordSense) -> [RowDetail] {
    let phrase = layout.phrases[at]
    guard !phrase.shape.contains(.rightToLeft) else { return [] }
    var details: [RowDetail] = []
    var label: [String] = []
    for word in phrase.words {
      let text = layout.words[word].text
      guard Shape(of: text).contains(.point) || phrase.words.count == 1,
        let value = value(of: text), !isMeasured(word, phrase)
      else {
        label.append(text)
        continue
      }
      var words = label.filter { Shape(of: $0).contains(.letter) }.joined(separator: " ")
      if words.isEmpty { words = labelOutside(at) }
      if let role = role(of: words, sense: &sense), role != .unknown || isMoney(text) {
        var detail = RowDetail(role: role, value: value, word: word)
        if role == .tax { detail.rate = values.rate(in: phrase.text) }
        details.append(detail)
      }
      label.removeAll()
    }
    return details
  }

  /// The number of a word, which may stand directly behind a colon or a semicolon, or before a
  /// comma of its sentence.
  private func value(of text: String) -> ExactDecimal? {
    values.numbers.read(Self.bare(text))?.value
  }

  private static func bare(_ text: String) -> String {
    let number = text.drop { $0 == ":" || $0 == ";" }
    return String(number.hasSuffix(",") ? number.dropLast() : number)
  }

  /// Whether a number without a known label must be money: `62.000` may be anything.
  private func isMoney(_ text: String) -> Bool {
    values.isMoney(Self.bare(text))
  }

  /// Whether a unit or a percent sign behind a number says that it is no money.
  private func isMeasured(_ word: Int, _ phrase: Phrase) -> Bool {
    let text = layout.words[word].text
    if text.hasSuffix("%") { return true }
    guard phrase.words.contains(word + 1) else { return false }
    let next = layout.words[word + 1].text
    return next.hasPrefix("%") || values.quantityUnit(next)
  }

  /// The words left of a phrase on its line, or in the line above it.
  private func labelOutside(_ at: Int) -> String {
    let line = layout.phrases[at].line
    if layout.lines[line].phrases.contains(at - 1),
      layout.phrases[at - 1].shape.contains(.letter)
    {
      return layout.phrases[at - 1].text
    }
    guard line > 0, layout.lines[line - 1].page == layout.lines[line].page else { return "" }
    let above = layout.phrases(of: layout.lines[line - 1]).first {
      $0.shape.contains(.letter) && $0.cell.overlapX(layout.phrases[at].cell) > 0
    }
    return above?.text ?? ""
  }

  /// The end of a name as programs write it (`lineItemListPrice`): its last part with a capital.
  private static func lastPart(of name: String) -> String {
    guard !name.contains(" "), let start = name.lastIndex(where: \.isUppercase) else { return "" }
    return String(name[start...])
  }

  /// What the label of an amount says; nil where it is one of the row's own values once more.
  private func role(of label: String, sense: inout WordSense) -> RowDetail.Role? {
    guard !label.isEmpty, label.utf8.count <= 80 else { return .unknown }
    let words = label.hasSuffix(":") ? String(label.dropLast()) : label
    var columns = sense.columnRoles(words)
    if columns.isEmpty { columns = sense.columnRoles(Self.lastPart(of: words)) }
    if columns.contains(.baseQuantity) { return .baseQuantity }
    if columns.contains(.listAmount) { return .listPrice }
    if columns.contains(.discount) { return .deduction }
    if columns.contains(.base) { return .base }
    if columns.contains(where: { $0 == .unitPrice || $0.isAmount }) { return nil }
    switch sense.kind(of: words, isCharge: true)?.kind {
    case .discount?: return .deduction
    case .fee?, .oneOff?: return .addition
    case .tax?: return .tax
    default: return .unknown
    }
  }
}
