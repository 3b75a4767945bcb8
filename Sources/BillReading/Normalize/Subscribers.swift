import BillKnowledge
import BillModel

/// Whose a row is: the number in its section's heading, else the last one labelled above it.
struct Subscribers {
  private var bySection: [Int: String] = [:]
  private var labelled: [(line: Int, number: String)] = []
  /// All numbers that the document is about, in its order.
  private(set) var all: [String] = []

  init(draft: Draft, values: ValueSense) {
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
    if !bySection.isEmpty { labelled.removeAll() }
    for item in found where !all.contains(item.number) { all.append(item.number) }
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
