import BillKnowledge
import BillModel

/// Looks words of a document up in the vocabularies and remembers what it found.
///
/// The same few hundred texts stand on every page of a long statement, so that each is folded
/// and looked up once.
package struct WordSense {
  let knowledge: Knowledge
  let profile: Profile?
  private var columnMemo: [String: [ColumnRole]] = [:]
  private var labelMemo: [String: [LabelSense]] = [:]
  var kindMemo: [String: KindMeaning?] = [:]
  var columnInsideMemo: [String: Bool] = [:]
  var headingMemo: [String: Bool] = [:]
  var totalMemo: [String: LabelRole?] = [:]
  let vocabulary: Vocabulary

  /// A label found in a phrase, with the text of the phrase that is not label.
  struct LabelSense: Equatable {
    var role: LabelRole
    /// What stands beside the label in the same phrase; empty when the phrase is label alone.
    var rest: String
  }

  /// What the vocabularies tell, as a profile lays its own words over them.
  package init(knowledge: Knowledge, profile: Profile?) {
    self.knowledge = knowledge
    self.profile = profile
    vocabulary = knowledge.vocabulary(for: profile)
  }

  /// The roles that a column title can have, the best first.
  mutating func columnRoles(_ title: String) -> [ColumnRole] {
    if let known = columnMemo[title] { return known }
    let roles = findColumnRoles(title)
    columnMemo[title] = roles
    return roles
  }

  private func findColumnRoles(_ title: String) -> [ColumnRole] {
    guard title.utf8.count <= 160 else { return [] }
    return knowledge.heading(FoldedText(title), in: vocabulary)?.roles ?? []
  }

  /// Whether the words of a column's title stand somewhere in a text.
  mutating func holdsColumn(_ text: String) -> Bool {
    if let known = columnInsideMemo[text] { return known }
    let found = !vocabulary.columns(in: FoldedText(text)).isEmpty
    columnInsideMemo[text] = found
    return found
  }

  /// The labels that a phrase holds, the best first.
  mutating func labels(_ text: String) -> [LabelSense] {
    if let known = labelMemo[text] { return known }
    let found = findLabels(text)
    labelMemo[text] = found
    return found
  }

  private func findLabels(_ text: String) -> [LabelSense] {
    guard text.utf8.count <= 160 else { return [] }
    let whole = labelRoles(text)
    if !whole.isEmpty { return whole.map { LabelSense(role: $0, rest: "") } }
    if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let roles = labelRoles(String(text[..<colon]))
      let rest = text[text.index(after: colon)...].drop { $0 == " " }
      if !roles.isEmpty { return roles.map { LabelSense(role: $0, rest: String(rest)) } }
    }
    let parts = ScriptRuns.parts(of: text)
    if parts.count > 1 {
      for (index, part) in parts.enumerated() {
        let roles = labelRoles(part)
        guard !roles.isEmpty else { continue }
        // Of a bilingual label the other language is no value: only what has a digit can be one.
        let rest = parts.enumerated().filter {
          $0.offset != index && Shape(of: $0.element).contains(.digit)
        }
        .map(\.element).joined(separator: " ")
        return roles.map { LabelSense(role: $0, rest: rest) }
      }
    }
    return labelsBesideValue(text)
  }

  /// What is left of a run behind the other language's label (`賬單週期 09/02/26`).
  private static func value(in part: String) -> String {
    guard let first = part.unicodeScalars.first, first.value >= 0x250, first.properties.isAlphabetic
    else { return part }
    let start = part.firstIndex { $0.isNumber || "+-−(".contains($0) } ?? part.startIndex
    return String(part[start...])
  }

  /// Finds a label at the beginning or the end of a phrase whose other part holds a digit.
  private func labelsBesideValue(_ text: String) -> [LabelSense] {
    let words = text.split(separator: " ")
    guard words.count > 1, words.count <= 14, Shape(of: text).contains(.digit) else { return [] }
    for count in stride(from: min(words.count - 1, 6), through: 1, by: -1) {
      let rest = words[count...].joined(separator: " ")
      if Shape(of: rest).contains(.digit) {
        let roles = labelRoles(words[..<count].joined(separator: " "))
        if !roles.isEmpty { return roles.map { LabelSense(role: $0, rest: rest) } }
      }
      let before = words[..<(words.count - count)].joined(separator: " ")
      if Shape(of: before).contains(.digit) {
        let roles = labelRoles(words[(words.count - count)...].joined(separator: " "))
        if !roles.isEmpty { return roles.map { LabelSense(role: $0, rest: before) } }
      }
    }
    return []
  }

  private func labelRoles(_ text: String) -> [LabelRole] {
    let key = Fold.key(text)
    if key.isEmpty { return [] }
    return vocabulary.labelRoles(key)
  }
}
