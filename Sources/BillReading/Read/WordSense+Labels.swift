import BillKnowledge
import BillModel

// Labels that say more than their words in the vocabulary, and headings of parties.
extension WordSense {
  /// The totals that a label is with a currency, a rate or a tax basis around its words:
  /// `Total (EUR)`, `Sum eksklusiv mva`, `Gesamtbetrag in EUR`.
  func measuredTotals(_ text: FoldedText) -> [LabelRole] {
    guard text.tokens.count > 1, text.tokens.count <= 12 else { return [] }
    var said = Array(repeating: false, count: text.tokens.count)
    var basis: TaxBasis?
    for match in vocabulary.matches(TaxBasis.self, in: text) {
      basis = basis ?? match.roles.first
      for token in match.tokens { said[token] = true }
    }
    tickMeasures(text, &said)
    guard let first = said.firstIndex(of: false) else { return [] }
    // `Totale IVA esclusa` is a total without the tax, and not a total of the tax.
    let end = said[first...].firstIndex(of: true) ?? said.count
    var found = vocabulary.roles(LabelRole.self, of: text.key(of: first..<end))
    var tokens = first..<end
    if found.isEmpty, let match = vocabulary.match(LabelRole.self, in: text, at: first) {
      found = match.roles
      tokens = match.tokens
    }
    guard said.indices.allSatisfy({ said[$0] || tokens.contains($0) }) else { return [] }
    let roles = found.filter(\.isTotal).map { $0.with(basis) }
    return roles.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Ticks off the tokens that are a currency with its preposition, a rate, or a preposition alone
  /// at the end.
  func tickMeasures(_ text: FoldedText, _ said: inout [Bool]) {
    var index = 0
    while index < text.tokens.count {
      var end = index + 1
      if said[index] {
      } else if let match = knowledge.currencies.match(in: text, at: index) {
        end = match.tokens.upperBound
        for token in match.tokens { said[token] = true }
        if index > 0, isPreposition(text, at: index - 1) { said[index - 1] = true }
      } else if isRate(text, at: index) {
        said[index] = true
        said[index + 1] = true
      }
      index = end
    }
    // `Tax amount in`: the currency stands in a column of its own.
    if let last = said.indices.last, last > 0, isPreposition(text, at: last) { said[last] = true }
  }

  /// Whether two tokens are a rate; the sign stands on the other side where text runs from right
  /// to left.
  private func isRate(_ text: FoldedText, at token: Int) -> Bool {
    guard token + 1 < text.tokens.count else { return false }
    return isNumber(text, at: token) && isPercent(text, at: token + 1)
      || isPercent(text, at: token) && isNumber(text, at: token + 1)
  }

  /// Whether words are no more than what may stand between a sum's label and its number: a
  /// currency, a sign in words, whether tax is in it.
  func isMeasure(_ text: String) -> Bool {
    let folded = FoldedText(text)
    var said = Array(repeating: false, count: folded.tokens.count)
    for match in vocabulary.matches(TaxBasis.self, in: folded) {
      for token in match.tokens { said[token] = true }
    }
    for match in vocabulary.matches(Mark.self, in: folded)
    where match.roles.contains(where: { [.credit, .debit, .minus].contains($0) }) {
      for token in match.tokens { said[token] = true }
    }
    tickMeasures(folded, &said)
    return said.allSatisfy(\.self)
  }

  /// The currencies whose ISO codes stand in a label, whatever its words are otherwise.
  func currencies(in label: String) -> Set<CurrencyCode> {
    guard label.utf8.count <= 120 else { return [] }
    let words = label.split { !($0.isASCII && $0.isUppercase) }.filter { $0.utf8.count == 3 }
    return words.reduce(into: []) { found, word in
      let text = FoldedText(String(word))
      guard let match = knowledge.currencies.match(in: text, at: 0) else { return }
      if let code = match.form.candidates.first(where: { $0.description == word }) {
        found.insert(code)
      }
    }
  }

  private func isPreposition(_ text: FoldedText, at token: Int) -> Bool {
    vocabulary.match(Connective.self, in: text, at: token)?.roles.contains(.in) ?? false
  }

  func isNumber(_ text: FoldedText, at token: Int) -> Bool {
    (0x30...0x39).contains(text.bytes[Int(text.tokens[token].start)])
  }

  private func isPercent(_ text: FoldedText, at token: Int) -> Bool {
    text.bytes[Int(text.tokens[token].start)] == UInt8(ascii: "%")
  }

  /// Whether the words say no more than that an amount is without or with tax (`net`, `brutto`).
  func isTaxBasis(_ text: String) -> Bool {
    text.utf8.count <= 24 && !vocabulary.roles(TaxBasis.self, of: Fold.key(text)).isEmpty
  }

  /// The part of a page that a phrase opens, nil when it is no heading of one.
  ///
  /// `Buyer/Recipient` opens one when both words say the same; `Seller: …` opens one as well.
  mutating func part(_ text: String) -> SectionRole? {
    if let known = partMemo[text] { return known }
    let found = findPart(text)
    partMemo[text] = .some(found)
    return found
  }

  private func findPart(_ text: String) -> SectionRole? {
    var title = text[...]
    if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) { title = text[..<colon] }
    guard title.utf8.count <= 80 else { return nil }
    if let role = sectionRole(String(title)) { return role }
    let parts = title.split { $0 == "/" || $0 == "|" }.map(String.init)
    let roles = (parts.count > 1 ? parts : ScriptRuns.parts(of: String(title))).map(sectionRole)
    guard roles.count > 1, let first = roles[0], roles.allSatisfy({ $0 == first || $0 == nil })
    else { return nil }
    return first
  }

  private func sectionRole(_ text: String) -> SectionRole? {
    vocabulary.roles(SectionRole.self, of: Fold.key(text)).first
  }

  /// Whether a text can be the name of a person or a company: no label, no heading, no value.
  mutating func isName(_ text: String) -> Bool {
    let shape = Shape(of: text)
    guard shape.contains(.letter), text.utf8.count <= 120, let last = text.last, last != ":",
      !text.contains("@"), !text.contains("www."), !text.contains("://"),
      !labels(text).contains(where: { $0.rest.isEmpty }), part(text) == nil, !isHeading(text)
    else { return false }
    let letters = text.unicodeScalars.count { $0.properties.isAlphabetic }
    let digits = text.unicodeScalars.count { $0.properties.numericType != nil }
    return letters >= 2 && letters > digits
      && !isDocumentName(text)
  }

  /// The name with its company form in a text, nil without one: `Foo AS` of `Foo AS, Oslo`.
  func companyName(in text: String) -> String? {
    guard text.utf8.count <= 160 else { return nil }
    // Marks that part a name from what follows it in a letterhead or a footer.
    for part in text.split(whereSeparator: { ",;|·•©，".contains($0) }) {
      let words = part.split(separator: " ").map(String.init)
      guard words.count <= 14 else { continue }
      let forms = vocabulary.matches(PartyWord.self, in: FoldedText(words: words)).filter {
        $0.roles.contains(.companyForm)
      }
      for form in forms.reversed() {
        if let end = Self.end(ofNameIn: words, form: form.words) {
          return words[..<end].joined(separator: " ")
        }
      }
    }
    return nil
  }

  /// Where the name ends that a company form belongs to, nil when the words only look like one.
  private static func end(ofNameIn words: [String], form: Range<Int>) -> Int? {
    let isLatin = words[form.upperBound - 1].utf8.allSatisfy { $0 < 0x80 }
    if !isLatin, form.lowerBound == 0 {
      // `ООО «…»` stands before the name; `…有限公司` is one word with it.
      return words[0].unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
        ? form.upperBound : words.count > form.count ? words.count : nil
    }
    // `as` and `da` are words; `AS` and `DA` behind a name are not.
    guard form.lowerBound > 0,
      !isLatin || words[form.lowerBound].first?.isUppercase ?? false
        || words[form].contains(where: { $0.contains(".") || isAbbreviation($0) })
    else { return nil }
    let letters = words[..<form.lowerBound].joined().count { $0.isLetter }
    return letters >= 2 ? form.upperBound : nil
  }

  /// Whether small letters are those of an abbreviation, as `plc` and `gmbh`: no word lacks a vowel.
  private static func isAbbreviation(_ word: String) -> Bool {
    let letters = word.utf8.filter { $0 != UInt8(ascii: ".") }
    return letters.count >= 3 && !letters.contains { "aeiouy".utf8.contains($0) }
  }

  /// Whether a line names a person at a party (`Attn. Jane Doe`).
  func isAttention(_ text: String) -> Bool {
    vocabulary.match(PartyWord.self, in: FoldedText(text), at: 0)?.roles.contains(.attention)
      ?? false
  }
}

extension LabelRole {
  /// The role of a sum whose label says whether tax is in it.
  fileprivate func with(_ basis: TaxBasis?) -> LabelRole {
    switch (self, basis) {
    case (.total, .net), (.gross, .net), (.amountDue, .net): .net
    case (.total, .gross), (.subtotal, .gross), (.net, .gross): .gross
    default: self
    }
  }
}
