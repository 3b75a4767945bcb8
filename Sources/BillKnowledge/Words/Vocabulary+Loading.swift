import BillModel

extension Vocabulary {
  /// Adds the words of one language.
  ///
  /// The file's name without its folder and extension is the BCP 47 language.
  mutating func add(_ reader: inout DataReader) {
    let name = reader.file.split(separator: "/").last?.split(separator: ".").first ?? ""
    let language = UInt32(1) << UInt32(min(languages.count, 31))
    languages.append(String(name))
    var words = PhraseLanguage(bits: language)
    reader.members(of: reader.root) { reader, member in
      if member.key == "symbols" {
        self.addSymbols(member, &reader)
      } else if member.key == "signs" {
        self.signs[String(name)] = reader.languageSigns(at: member.value)
      } else if member.key == "accentsMayLack" {
        words.accentsMayLack = reader.boolean(member.value) ?? false
      } else if let section = PhraseSection(rawValue: member.key) {
        reader.phraseSection(section, at: member.value, language: words, into: &self.table)
      } else {
        reader.unknown(
          member,
          expected: PhraseSection.allCases.map(\.rawValue) + ["accentsMayLack", "signs", "symbols"])
      }
    }
  }

  /// Marks that are made of punctuation, and so have no key.
  private mutating func addSymbols(_ member: DataReader.Member, _ reader: inout DataReader) {
    reader.members(of: member.value) { reader, member in
      guard let mark = Mark(rawValue: member.key) else {
        return reader.unknown(member, expected: Mark.names)
      }
      for text in reader.strings(member.value) {
        self.symbols.append((text: text, mark: mark))
      }
    }
  }
}

/// How the phrases of a vocabulary are taken.
struct PhraseLanguage {
  /// The vocabulary's bit.
  var bits: UInt32
  /// Whether bills of the language print its words without accents too, as French capitals and
  /// the exports of old systems do.
  var accentsMayLack = false
}

extension DataReader {
  /// Reads one section of phrases: an object of roles, each with a list of phrases.
  mutating func phraseSection(
    _ section: PhraseSection, at node: Int, language: PhraseLanguage,
    into table: inout PhraseTable
  ) {
    switch section {
    case .columns: roles(ColumnRole.self, at: node, language, &table)
    case .labels: roles(LabelRole.self, at: node, language, &table) { !$0.isTotal }
    case .totals: roles(LabelRole.self, at: node, language, &table) { $0.isTotal }
    case .kinds: roles(KindMeaning.self, at: node, language, &table)
    case .marks: roles(Mark.self, at: node, language, &table)
    case .rowWords: roles(RowWord.self, at: node, language, &table)
    case .sections: roles(SectionRole.self, at: node, language, &table)
    case .months: roles(MonthName.self, at: node, language, &table)
    case .weekdays: roles(WeekdayName.self, at: node, language, &table)
    case .amPm: roles(DayHalf.self, at: node, language, &table)
    case .yesNo: roles(YesNo.self, at: node, language, &table)
    case .documentTypes: roles(StatementType.self, at: node, language, &table)
    case .taxBasis: roles(TaxBasis.self, at: node, language, &table)
    case .connectives: roles(Connective.self, at: node, language, &table)
    case .parties: roles(PartyWord.self, at: node, language, &table)
    case .balances: roles(BalanceWord.self, at: node, language, &table)
    }
  }

  private mutating func roles<Role: PhraseRole>(
    _ type: Role.Type, at node: Int, _ language: PhraseLanguage, _ table: inout PhraseTable,
    where fits: (Role) -> Bool = { _ in true }
  ) {
    var folded = FoldedText("")
    members(of: node) { reader, member in
      guard let role = Role(name: member.key), fits(role) else {
        if let role = Role(name: member.key) {
          // Labels and totals are one list of roles in two sections.
          return reader.fault(
            "unknown-key", at: member.keyNode, "`\(role)` stands in the other section",
            hint: "labels tell single values, totals tell sums: move it there")
        }
        let names = Role.names.filter { Role(name: $0).map(fits) ?? false }
        return reader.unknown(member, expected: names, more: Role.suffixes)
      }
      let code = role.code
      let isFooter = (role as? RowWord) == .pageFooter
      reader.phrases(of: member.value) { reader, node, bytes in
        // `=R` is a phrase only where it is the whole text.
        let isWholeOnly = bytes.first == UInt8(ascii: "=")
        folded.refold(bytes.span)
        guard !folded.tokens.isEmpty else {
          return reader.fault(
            "empty-phrase", at: node, "nothing is left of the phrase after folding",
            hint: "marks of punctuation go under `symbols`")
        }
        let key = isFooter ? folded.withoutNumbers : folded
        let section = Role.section.code
        if !table.add(
          key, section: section, role: code, languages: language.bits, isWholeOnly: isWholeOnly)
        {
          reader.fault(
            "repeated-phrase", at: node, "`\(folded.key)` stands in this section already",
            hint: "phrases are compared folded: remove this one")
        }
        if language.accentsMayLack, let bare = key.withoutAccents {
          table.add(
            bare, section: section, role: code, languages: language.bits, isWholeOnly: isWholeOnly)
        }
      }
    }
  }
}
