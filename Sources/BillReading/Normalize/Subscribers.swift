import BillKnowledge
import BillModel

/// Whose a row is: the number in its section's heading, else the last one labelled above it.
struct Subscribers {
  private var bySection: [Int: String] = [:]
  private var labelled: [(line: Int, number: String)] = []
  /// All numbers that the document is about, in its order.
  private(set) var all: [String] = []

  init(draft: Draft, layout: Layout, values: ValueSense, sense: inout WordSense) {
    var found: [(line: Int, number: String)] = []
    for section in draft.tables.sections where bySection[section.family] == nil {
      guard let number = Self.number(in: section.subject, values: values) else { continue }
      bySection[section.family] = number
      found.append((line: section.line, number: number))
    }
    for field in draft.fields where field.role == .subscriber {
      guard let number = values.phone(field.text) else { continue }
      labelled.append((line: field.label, number: number))
      found.append((line: field.label, number: number))
    }
    if found.isEmpty,
      let own = Self.unlabelled(draft: draft, layout: layout, values: values, sense: &sense)
    {
      labelled.append(own)
      found.append(own)
    }
    if !bySection.isEmpty { labelled.removeAll() }
    for item in found where !all.contains(item.number) { all.append(item.number) }
  }

  /// An international number above all tables beside a word that calls the other side's numbers in
  /// a table: `Number  +96890000311`.
  private static func unlabelled(
    draft: Draft, layout: Layout, values: ValueSense, sense: inout WordSense
  ) -> (line: Int, number: String)? {
    let owner = draft.tables.owner
    let first = owner.firstIndex { $0 == TableReader.Result.header || $0 >= 0 } ?? 0
    for line in layout.lines[..<first] {
      let phrases = layout.phrases(of: line)
      var parts = phrases.map(\.text)
      if parts.count == 1 { parts = parts[0].split(separator: ":", maxSplits: 1).map(String.init) }
      guard parts.count == 2, parts[1].drop(while: { $0 == " " }).first == "+",
        let number = values.phone(parts[1]),
        sense.columnRoles(parts[0]).contains(where: { $0 == .counterparty || $0 == .card })
      else { continue }
      return (line: phrases.startIndex, number: number)
    }
    return nil
  }

  /// The number of a row.
  func subscriber(of row: Row) -> String? { subscriber(section: row.section, line: row.line) }

  /// The number at a line inside a section.
  func subscriber(section: Int, line: Int) -> String? {
    if section >= 0, let number = bySection[section] { return number }
    guard bySection.isEmpty else { return nil }
    return labelled.first?.number
  }

  /// The number that a heading holds: the longest end of it that is one.
  static func number(in text: String, values: ValueSense) -> String? {
    let words = text.split(separator: " ")
    for start in words.indices {
      guard let first = words[start].utf8.first, first == 0x2B || (first >= 0x30 && first <= 0x39)
      else { continue }
      for end in stride(from: words.count, to: start, by: -1) {
        if let number = values.phone(words[start..<end].joined(separator: " ")) { return number }
      }
    }
    return nil
  }
}
