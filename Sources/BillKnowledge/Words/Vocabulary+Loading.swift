import BillModel

extension Vocabulary {
  /// Adds the words of one language.
  ///
  /// The file's name without its folder and extension is the BCP 47 language.
  mutating func add(_ reader: inout DataReader) {
    let name = reader.file.split(separator: "/").last?.split(separator: ".").first ?? ""
    let language = UInt32(1) << UInt32(min(languages.count, 31))
    languages.append(String(name))
    reader.members(of: reader.root) { reader, member in
      if member.key == "symbols" {
        self.addSymbols(member, &reader)
      } else if let section = PhraseSection(rawValue: member.key) {
        reader.phraseSection(section, at: member.value, languages: language, into: &self.table)
      } else {
        reader.unknown(
          member, expected: PhraseSection.allCases.map(\.rawValue) + ["symbols"])
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

extension DataReader {
  /// Reads one section of phrases: an object of roles, each with a list of phrases.
  mutating func phraseSection(
    _ section: PhraseSection, at node: Int, languages: UInt32, into table: inout PhraseTable
  ) {
    switch section {
    case .columns: roles(ColumnRole.self, at: node, languages, &table)
    case .labels: roles(LabelRole.self, at: node, languages, &table) { !$0.isTotal }
    case .totals: roles(LabelRole.self, at: node, languages, &table) { $0.isTotal }
    case .kinds: roles(KindMeaning.self, at: node, languages, &table)
    case .marks: roles(Mark.self, at: node, languages, &table)
    case .rowWords: roles(RowWord.self, at: node, languages, &table)
    case .sections: roles(SectionRole.self, at: node, languages, &table)
    case .months: roles(MonthName.self, at: node, languages, &table)
    case .weekdays: roles(WeekdayName.self, at: node, languages, &table)
    case .amPm: roles(DayHalf.self, at: node, languages, &table)
    case .yesNo: roles(YesNo.self, at: node, languages, &table)
    case .documentTypes: roles(StatementType.self, at: node, languages, &table)
    case .taxBasis: roles(TaxBasis.self, at: node, languages, &table)
    case .connectives: roles(Connective.self, at: node, languages, &table)
    case .parties: roles(PartyWord.self, at: node, languages, &table)
    case .balances: roles(BalanceWord.self, at: node, languages, &table)
    }
  }

  private mutating func roles<Role: PhraseRole>(
    _ type: Role.Type, at node: Int, _ languages: UInt32, _ table: inout PhraseTable,
    where fits: (Role) -> Bool = { _ in true }
  ) {
    var folded = FoldedText("")
    members(of: node) { reader, member in
      guard let role = Role(name: member.key), fits(role) else {
        let names = Role.names.filter { Role(name: $0).map(fits) ?? false }
        return reader.unknown(member, expected: names)
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
          key, section: section, role: code, languages: languages, isWholeOnly: isWholeOnly)
        {
          reader.fault(
            "repeated-phrase", at: node, "`\(folded.key)` stands in this section already",
            hint: "phrases are compared folded: remove this one")
        }
      }
    }
  }
}
