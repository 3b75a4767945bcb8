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
  var coverMemo: [String: Mark?] = [:]
  var columnInsideMemo: [String: Bool] = [:]
  var headingMemo: [String: Bool] = [:]
  var totalMemo: [String: SumWords?] = [:]
  var partMemo: [String: SectionRole?] = [:]
  var stateMemo: [String: RowState?] = [:]
  var carriedMemo: [String: RowWord?] = [:]
  let vocabulary: Vocabulary
  /// Long words for a document, which compounds end with.
  private let documentWords: [String]

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
    documentWords = vocabulary.documentTypeWords.map(\.key).filter {
      $0.utf8.count >= 7 && $0.unicodeScalars.allSatisfy { $0.isASCII && $0 != " " }
    }
  }

  /// How many words at the beginning of a text name a kind of document, 0 when none do.
  ///
  /// `Baurechnung` and `Samlefaktura` are compounds of a word that the vocabulary has.
  func documentWords(in text: FoldedText) -> Int {
    if let match = vocabulary.match(StatementType.self, in: text, at: 0) {
      return match.words.upperBound
    }
    guard let first = text.tokens.first else { return 0 }
    let word = String(decoding: text.bytes[Int(first.start)..<Int(first.end)], as: UTF8.self)
    return documentWords.contains { word.hasSuffix($0) } ? 1 : 0
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

  /// The unit that a column's title names, when it names one and no more.
  func unit(ofColumn title: String) -> BillKnowledge.UnitMeaning? {
    guard title.utf8.count <= 160,
      let units = knowledge.heading(FoldedText(title), in: vocabulary)?.units, units.count == 1
    else { return nil }
    return units[0]
  }

  /// The currency that a column's title names.
  ///
  /// A code counts in capitals alone: `All` and `Top` are words.
  func currency(ofColumn title: String) -> CurrencyForm? {
    guard title.utf8.count <= 160,
      let form = knowledge.heading(FoldedText(title), in: vocabulary)?.currency,
      form.text.count != 3 || title.contains(form.text)
    else { return nil }
    return form
  }

  /// The currency that the label of a sum names: `Total EUR`.
  func currency(ofLabel text: String) -> CurrencyForm? {
    guard text.utf8.count <= 120 else { return nil }
    let folded = FoldedText(text)
    for token in folded.tokens.indices {
      guard let form = knowledge.currencies.match(in: folded, at: token)?.form,
        form.text.count != 3 || text.contains(form.text), form.text.count > 1
      else { continue }
      return form
    }
    return nil
  }

  /// Whether a text is as a whole one title of a column or one label in some vocabulary.
  func isTitle(_ text: String) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let folded = FoldedText(text)
    return !vocabulary.roles(ColumnRole.self, of: folded).isEmpty
      || !vocabulary.roles(LabelRole.self, of: folded).isEmpty
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

  /// Whether a text is a label and no more.
  mutating func isLabel(_ text: String) -> Bool { labels(text).contains { $0.rest.isEmpty } }

  private func findLabels(_ text: String) -> [LabelSense] {
    guard text.utf8.count <= 160 else { return [] }
    let whole = labelRoles(text)
    if !whole.isEmpty { return whole.map { LabelSense(role: $0, rest: "") } }
    if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let roles = labelRoles(String(text[..<colon]))
      let rest = text[text.index(after: colon)...].drop { $0 == " " }
      if !roles.isEmpty { return roles.map { LabelSense(role: $0, rest: String(rest)) } }
    }
    return labelsAroundValue(text)
  }

  /// Finds labels before and behind the part of a phrase that holds digits or quotation marks.
  private func labelsAroundValue(_ text: String) -> [LabelSense] {
    let words = text.split(separator: " ")
    guard words.count > 1, words.count <= 24 else { return bilingual(text, rest: "") }
    func isValue(_ word: Substring) -> Bool {
      Shape(of: String(word)).contains(.digit) || word.first.map { "«“„\"".contains($0) } ?? false
    }
    // The rate belongs to the label: `MVA 25 % 171,88`.
    func isRate(_ index: Int) -> Bool {
      words[index].contains("%") || index + 1 < words.count && words[index + 1].hasPrefix("%")
    }
    guard
      var first = words.indices.first(where: { isValue(words[$0]) && !isRate($0) })
        ?? words.firstIndex(where: isValue)
    else { return bilingual(text, rest: "") }
    var last = words.lastIndex(where: isValue) ?? first
    // The sign of a currency may stand before the value: `€ 41,43 Totale da pagare`.
    let startsWithValue = first == 0 || isMeasure(words[..<first].joined(separator: " "))
    // A rate behind a label is no part of the value before it: `2448,69 EUR MwSt. 19 %`.
    if startsWithValue, isRate(last) {
      last = words.indices.last { isValue(words[$0]) && !isRate($0) } ?? last
    }
    if words[first].first.map({ "«“„\"".contains($0) }) ?? false { last = words.count - 1 }
    let behind = words[(last + 1)...].joined(separator: " ")
    var own = bilingual(behind, rest: "")
    // The currency behind an amount belongs to the amount: `6055,61 ₽ Сумма без НДС`.
    var named = last + 1
    while own.isEmpty, startsWithValue, named + 1 < words.count,
      isMeasure(String(words[named]))
    {
      named += 1
      own = bilingual(words[named...].joined(separator: " "), rest: "")
    }
    if own.isEmpty, !behind.isEmpty, behind.utf8.count <= 12 { last = words.count - 1 }
    let value = words[first...last].joined(separator: " ")
    // The currency before an amount belongs to the amount: `Total OMR 19.571`.
    let number = first
    while first > 0 {
      let label = words[..<first].joined(separator: " ")
      let rest = words[first...last].joined(separator: " ")
      var found = bilingual(label, rest: rest)
      // Any other word makes it a name (`Total Talk 500`).
      if first < number, !isMeasure(words[first..<number].joined(separator: " ")) {
        found.removeAll { $0.role.isTotal }
      }
      if !found.isEmpty { return found }
      first -= 1
      if last - first > 12 { break }
    }
    // A label behind its value has nothing before it; else the words belong to something else.
    guard startsWithValue else { return [] }
    let whole = words[..<number].joined(separator: " ") + (number > 0 ? " " : "") + value
    return own.map { LabelSense(role: $0.role, rest: whole) }
  }

  /// The roles of a label in one language or in two.
  private func bilingual(_ text: String, rest: String) -> [LabelSense] {
    guard !text.isEmpty else { return [] }
    let whole = labelRoles(text)
    if !whole.isEmpty { return whole.map { LabelSense(role: $0, rest: rest) } }
    let parts = ScriptRuns.parts(of: text)
    guard parts.count > 1 else { return [] }
    for part in parts {
      let roles = labelRoles(part)
      if !roles.isEmpty { return roles.map { LabelSense(role: $0, rest: rest) } }
    }
    return []
  }

  private func labelRoles(_ text: String) -> [LabelRole] {
    let key = Fold.key(text)
    if key.isEmpty { return [] }
    let roles = vocabulary.labelRoles(key)
    // `Transaction ID` is a title of columns and a label alike.
    if roles.isEmpty, vocabulary.columnRoles(key).first == .reference { return [.reference] }
    return roles.isEmpty ? measuredTotals(FoldedText(text)) : roles
  }
}
