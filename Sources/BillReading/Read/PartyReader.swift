import BillKnowledge
import BillModel

/// Finds out who sends the bill and who gets it.
///
/// The name beside a label in the party's own part of the page is the surest; then the label or
/// heading of the party with the name beside or below it; then what a letterhead or a footer
/// shows: a company's legal form, large letters, the web domain that bears the name.
struct PartyReader {
  let layout: Layout
  let context: SectionContext
  /// Lines of tables of the taxes by their rates, ascending.
  let taxLines: [Int]

  /// The fields with the names of parties weighed, and with those that no label tells.
  func read(_ fields: [Field], sense: inout WordSense) -> [Field] {
    var result = fields.map { weighed($0, sense: sense) }
    for opening in context.openings {
      if let field = below(opening, labelled: fields, sense: &sense) { result.append(field) }
    }
    if !result.contains(where: { $0.role == .issuerName }) {
      let customers = Set(result.filter { $0.role == .customer }.map(\.text))
      result += letterhead(notAny: customers, sense: &sense)
    }
    return result
  }

  /// Scores of names, the surest first.
  private enum Score {
    static let legalName = 60
    static let name = 50
    static let labelled = 40
    static let below = 30
    static let nameAlone = 10
  }

  /// A field whose role and score follow from the part that its label stands in.
  private func weighed(_ field: Field, sense: WordSense) -> Field {
    var field = field
    let part = context[field.label]
    switch field.role {
    case .partyName, .legalName:
      let sure = field.role == .legalName ? Score.legalName : Score.name
      switch part {
      case .seller: field.role = .issuerName
      case .buyer: field.role = .customer
      // A name elsewhere is that of who the document is for.
      case nil where field.role == .partyName && isHead(field.label): field.role = .customer
      default: field.role = .ignored
      }
      field.score += part == nil ? Score.nameAlone : sure
    case .issuerName, .customer:
      field.score += Score.labelled
      if sense.companyName(in: field.text) != nil { field.score += 5 }
    case .taxID:
      switch part {
      case .seller: field.score += Field.ownPart
      case .buyer, .otherParty: field.score += Field.otherPart
      default: break
      }
      // A number with its country is the one that other countries know.
      if field.text.prefix(2).allSatisfy(\.isLetter) { field.score += 3 }
      let known = sense.knowledge.countries.taxIDs(field.text)
      if known.contains(where: { $0.isValid == true }) { field.score += 1 }
    case .number, .issued:
      if part == .references { field.score += Field.reference }
    case .net, .total, .subtotal:
      if isOfTaxBreakdown(field.label) { field.role = .taxBase }
    case .tax:
      if isOfTaxBreakdown(field.label) { field.score += Field.partOfSum }
    default: break
    }
    return field
  }

  /// Whether a label is one of the taxes by their rates: where they are a table, what stands below
  /// it is the block of totals again.
  private func isOfTaxBreakdown(_ label: Int) -> Bool {
    guard context[label] == .taxBreakdown else { return false }
    let heading = context.openings.last { $0.role == .taxBreakdown && $0.phrase < label }
    let first = heading.map { layout.phrases[$0.phrase].line } ?? 0
    let last = layout.phrases[label].line
    return !taxLines.contains { first < $0 && $0 < last }
  }

  /// Whether a phrase stands where a document says who it is for.
  private func isHead(_ phrase: Int) -> Bool {
    let phrase = layout.phrases[phrase]
    return phrase.page == 0 && phrase.box.midY < layout.pages[0].height / 2
  }

  /// The first line below a party's heading that is a name.
  private func below(
    _ opening: SectionContext.Opening, labelled: [Field], sense: inout WordSense
  ) -> Field? {
    guard opening.role == .seller || opening.role == .buyer else { return nil }
    let title = layout.phrases[opening.phrase]
    guard title.line + 1 < layout.lines.count else { return nil }
    if labelled.contains(where: { $0.label == opening.phrase }) { return nil }
    for line in layout.lines[(title.line + 1)...].prefix(5) where line.page == title.page {
      guard let index = line.phrases.first(where: { context[$0] == opening.role }) else { continue }
      let phrase = layout.phrases[index]
      // Behind a label come other things than names.
      if isLabelled(index, line, sense: &sense) || sense.isAttention(phrase.text) { continue }
      guard abs(phrase.box.x0 - title.box.x0) < 3 * max(title.box.height, 1),
        sense.isName(phrase.text)
      else { return nil }
      var field = Field(
        role: opening.role == .seller ? .issuerName : .customer, text: phrase.text,
        value: index, label: opening.phrase, labelText: title.text)
      field.score = Score.below - (phrase.shape.contains(.digit) ? 10 : 0)
      return field
    }
    return nil
  }

  /// Whether a phrase is a label, known or not, with its value.
  private func isLabelled(_ index: Int, _ line: Line, sense: inout WordSense) -> Bool {
    let text = layout.phrases[index].text
    if text.contains(":") || !sense.labels(text).isEmpty { return true }
    return line.phrases.contains(index + 1) && layout.phrases[index + 1].text.first == ":"
  }

  // MARK: Letterhead

  /// Names on the first page and in the last page's footer that no label tells.
  private func letterhead(notAny others: Set<String>, sense: inout WordSense) -> [Field] {
    let body = bodySize()
    let domains = self.domains()
    var found: [Field] = []
    for (index, phrase) in layout.phrases.enumerated() {
      if phrase.page > 0 { break }
      let height = layout.pages[phrase.page].height
      let isTop = phrase.box.midY < 0.3 * height
      let isFoot = phrase.box.midY > 0.85 * height
      guard isTop || isFoot, phrase.shape.contains(.letter), context[index] == nil,
        !others.contains(phrase.text), !sense.isAttention(phrase.text)
      else { continue }
      let company = sense.companyName(in: phrase.text)
      let name = company ?? phrase.text
      var score = 0
      if company != nil { score += isTop ? 20 : 15 }
      if bears(name, domains) { score += 12 }
      if isTop, phrase.size > 1.25 * body, name.split(separator: " ").count <= 6 { score += 6 }
      guard score >= Self.least, sense.isName(name) else { continue }
      var field = Field(
        role: .issuerName, text: name, value: index, label: index, labelText: name)
      field.score = score - 30
      found.append(field)
    }
    return found
  }

  /// One piece of evidence that is more than size is needed.
  private static let least = 12

  /// The size that most of the first page's phrases have.
  private func bodySize() -> Float {
    var counts: [Float: Int] = [:]
    for phrase in layout.phrases where phrase.page == 0 { counts[phrase.size, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 10
  }

  /// The names in the web and mail domains of the first page: `acme` of `www.acme.co.uk`.
  private func domains() -> Set<String> {
    var names: Set<String> = []
    for phrase in layout.phrases where phrase.page == 0 && phrase.text.utf8.count <= 200 {
      guard phrase.text.utf8.contains(where: Self.partsDomains) else { continue }
      for word in phrase.text.split(separator: " ") {
        let text = word.lowercased()
        guard text.contains("@") || text.hasPrefix("www.") || text.contains("://") else { continue }
        let host = text.split(whereSeparator: { "@/:".contains($0) }).last { $0.contains(".") }
        let labels = host?.split(separator: ".") ?? []
        for label in labels.dropLast() where label.count >= 3 && label != "www" {
          names.insert(Fold.key(String(label)))
        }
      }
    }
    return names
  }

  /// Whether a byte is one of those without which no text names a domain.
  private static func partsDomains(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@")
  }

  /// Whether a domain bears a word of a name, or all of its words together.
  private func bears(_ name: String, _ domains: Set<String>) -> Bool {
    let words = Fold.key(name).split(separator: " ").map(String.init)
    return words.contains { $0.count >= 3 && domains.contains($0) }
      || domains.contains(words.joined())
  }
}
