import BillKnowledge
import BillModel

/// Where one statement ends and another begins in a document: portals hand out several bills as
/// one file, scanners and people join them.
///
/// Numbers of documents tell, and days of issue where no number is printed: each further one
/// begins a statement, on the page that it first stands on, or else behind the last amount above
/// it. Whether the parts are statements is for `StatementParts` to see, by reading them.
struct StatementBorders {
  let layout: Layout
  let values: ValueSense

  /// Lines at which a further statement may begin, in order; empty for nearly all documents.
  func lines(of draft: Draft) -> [Int] {
    for role in [LabelRole.number, .issued] {
      let found = identities(of: role, in: draft.fields)
      if found.isEmpty { continue }
      let sums = sumLines(of: draft)
      // The first sum of the statement that is being gone through.
      var first = 0
      var borders: [Int] = []
      var current = found[0]
      for next in found.dropFirst() {
        guard let border = border(after: current.line, before: next.line) else {
          if next.text != current.text { current = next }
          continue
        }
        let end = sums[first...].firstIndex { $0.line >= border } ?? sums.count
        if next.text == current.text {
          // A number that pages repeat begins a statement where all sums are printed again: a copy.
          guard end > first, isRepeated(sums[first..<end], in: sums[end...]) else { continue }
        }
        current = next
        guard end > first else { continue }
        borders.append(border)
        first = end
      }
      // What ends without a sum is the end of the statement before it.
      if first == sums.count, !borders.isEmpty { borders.removeLast() }
      return borders
    }
    return []
  }

  private struct Mark {
    var line: Int
    var text: String
  }

  /// What tells documents apart, in order.
  private func identities(of role: LabelRole, in fields: [Field]) -> [Mark] {
    fields.filter { $0.role == role && $0.score > Field.doubted }.map {
      Mark(line: layout.phrases[$0.label].line, text: Fold.key($0.text))
    }.sorted { $0.line < $1.line }
  }

  /// The labelled sums of a draft, in order.
  private func sumLines(of draft: Draft) -> [Mark] {
    var sums = draft.fields.filter { $0.role.isTotal }.map {
      Mark(line: layout.phrases[$0.value].line, text: $0.text)
    }
    for row in draft.tables.rows {
      guard case .total = row.role, let text = row.cells.last?.text else { continue }
      sums.append(Mark(line: row.line, text: text))
    }
    return sums.sorted { ($0.line, $0.text) < ($1.line, $1.text) }
  }

  private func isRepeated(_ sums: ArraySlice<Mark>, in others: ArraySlice<Mark>) -> Bool {
    others.count >= sums.count && zip(sums, others).allSatisfy { $0.text == $1.text }
  }

  /// The first line of the statement whose number stands on a line, nil where no amount stands
  /// between it and the line of the former number.
  private func border(after former: Int, before line: Int) -> Int? {
    guard former + 1 < line else { return nil }
    let amount = (former + 1..<line).last { index in
      layout.phrases(of: layout.lines[index]).contains { phrase in
        phrase.shape.contains(.point) && values.isMoney(phrase.text)
      }
    }
    guard let amount else { return nil }
    let page = layout.lines[line].page
    guard layout.lines[former].page < page else { return amount + 1 }
    return layout.lines[amount...line].firstIndex { $0.page == page }
  }
}
