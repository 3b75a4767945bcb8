import BillBatch
import BillKnowledge
import BillReading

extension ProfileDraft {
  /// The draft of what was read of a document without any profile.
  ///
  /// - Parameters:
  ///   - reading: What was read.
  ///   - document: The words it was read from.
  ///   - knowledge: With the profiles one of which may know the document.
  init(of reading: StatementReading, in document: Document, _ knowledge: Knowledge) {
    let statement = reading.statement
    let generic = ReadDocument(
      knowledge: knowledge, options: ReadingOptions(usesProfiles: false))
    let layout = Layout(document)
    let known = Recognize(knowledge: knowledge).profile(for: layout)?.id
    let customs = Customs(
      layout: layout, knowledge: knowledge, profile: nil,
      lexicon: ValueLexicon(knowledge: knowledge))
    let languages = statement.languages.isEmpty ? Self.languages(of: layout) : statement.languages
    let country = Self.country(of: statement, speaking: languages, knowledge)
    let name =
      Self.line(statement.issuer.name ?? "") ?? Self.largest(in: layout) ?? "Name of the issuer"
    let code = country?.code ?? Self.code(statement.issuer.country) ?? "xx"
    let id = "\(code)/\(Self.slug(name))"

    var writer = ProfileText()
    writer.comment("Begun from one document; see what is true of the issuer's other ones.")
    writer.open()
    if code == "xx" { writer.comment("The country's ISO 3166 code, here and in `country`.") }
    writer.add("id", id)
    writer.add("name", name)
    writer.comment("Texts that speak for the issuer on its pages, the legal name first.")
    writer.add("names", [name])
    writer.add("domains", Self.domains(in: layout))
    writer.add("taxIds", [statement.issuer.taxID.map(Self.compact)].compactMap(\.self))
    writer.add("country", code)
    writer.add("languages", languages)
    writer.add("currency", Self.currency(of: statement, country, layout)?.description)
    writer.add("timeZone", country?.timeZone)
    writer.add("utcOffset", country?.offset)
    writer.add("basis", Profile.Basis.document.rawValue)
    writer.add("dateOrder", customs.order?.custom.rawValue)
    writer.add("decimal", Self.decimal(customs.style))
    writer.comment("How many KB make one MB: 1000 or 1024, where the issuer says so.")
    writer.comment("volumeFactor: 1024,")
    let unknown = UnknownWords(of: document, layout, entries: reading.entries, reader: generic)
    writer.section("Titles of columns that no vocabulary knows", unknown.columns, key: "columns")
    writer.section("Words before values that no vocabulary knows", unknown.labels, key: "labels")
    writer.section("Words of rows whose kind is not known", unknown.rows, key: "kinds")
    writer.close()
    self.init(id: id, text: writer.text, known: known)
  }

  /// The country that the statement names, that its numbers belong to, that alone speaks its first
  /// language, or that alone uses its money.
  private static func country(
    of statement: Statement, speaking languages: [String], _ knowledge: Knowledge
  ) -> Country? {
    if let code = statement.issuer.country { return knowledge.countries[code] }
    for number in statement.subscribers where number.hasPrefix("+") {
      let digits = String(number.dropFirst())
      for code in knowledge.numbering.regions(callingDigits: digits) {
        if let country = knowledge.countries[code] { return country }
      }
    }
    let speaking = knowledge.countries.countries.filter { country in
      country.languages.first.map(languages.contains) ?? false
    }
    if speaking.count == 1 { return speaking[0] }
    return statement.currency.flatMap(knowledge.countries.only(using:))
  }

  /// The languages that letters alone tell, of which bills are written.
  private static func languages(of layout: Layout) -> [String] {
    var found: [String] = []
    for phrase in layout.phrases.prefix(400) {
      for scalar in phrase.text.unicodeScalars {
        let language: String? =
          switch scalar.value {
          case 0x400...0x52F: "ru"
          case 0x620...0x64A: "ar"
          case 0x4E00...0x9FFF: "zh"
          default: nil
          }
        if let language, !found.contains(language) { found.append(language) }
      }
    }
    return found
  }

  /// The money of the country, unless the pages name another one by its code: a sign such as `$` is
  /// that of many.
  private static func currency(
    of statement: Statement, _ country: Country?, _ layout: Layout
  ) -> CurrencyCode? {
    guard let own = statement.currency, let home = country?.currency, own != home else {
      return statement.currency ?? country?.currency
    }
    return layout.words.contains { $0.text == own.description } ? own : home
  }

  private static func code(_ text: String?) -> String? {
    guard let code = text?.lowercased(), code.utf8.count == 2,
      code.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    return code
  }

  /// A text on one line; nil when nothing is left of it.
  private static func line(_ text: String) -> String? {
    let words = text.split(whereSeparator: { $0.isWhitespace || $0.isNewline })
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The text in the largest letters of the first page, which is mostly a name.
  private static func largest(in layout: Layout) -> String? {
    let first = layout.phrases.prefix { $0.page == 0 && $0.line < 20 }
      .filter { $0.shape.contains(.letter) && $0.text.utf8.count <= 60 }
    guard let size = first.map(\.size).max() else { return nil }
    return first.first { $0.size == size }.flatMap { line($0.text) }
  }

  private static func compact(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  /// The Latin letters and digits of a name in lower case, with `-` between words.
  private static func slug(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return words.isEmpty ? "issuer" : words.joined(separator: "-")
  }

  /// Domains of mail and web addresses on the pages, the most frequent first.
  private static func domains(in layout: Layout) -> [String] {
    var counts: [String: Int] = [:]
    for word in layout.words {
      let text = word.text.lowercased()
      guard text.contains("@") || text.contains("www.") || text.contains("://") else { continue }
      var end = text[...]
      if let at = end.lastIndex(of: "@") { end = end[end.index(after: at)...] }
      if let scheme = end.firstRange(of: "://") { end = end[scheme.upperBound...] }
      if let www = end.firstRange(of: "www.") { end = end[www.upperBound...] }
      let domain = end.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) }
      let parts = domain.split(separator: ".")
      if parts.count >= 2 { counts[parts.joined(separator: "."), default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4).map(\.key)
  }

  private static func decimal(_ style: NumberStyle) -> [String] {
    switch style.decimal {
    case .comma: [","]
    case .point: ["."]
    default: []
    }
  }
}

extension DayOrder {
  /// The same order as profiles name it.
  fileprivate var custom: DateOrder {
    switch self {
    case .dayFirst: .dayMonthYear
    case .monthFirst: .monthDayYear
    case .yearFirst: .yearMonthDay
    }
  }
}
