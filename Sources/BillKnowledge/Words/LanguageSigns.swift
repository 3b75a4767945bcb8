/// By what a text in a language is known: letters that stand in it, and words.
///
/// They tell which of an issuer's languages a document bears, not which language an unknown text
/// is in.
struct LanguageSigns: Sendable {
  /// Ranges of the letters of its script.
  var letters: [ClosedRange<Unicode.Scalar>] = []
  /// Words of which one must stand there where the letters may be those of a brand's name alone.
  var words: Set<String> = []

  fileprivate func hasLetter(in text: String) -> Bool {
    text.unicodeScalars.contains { scalar in letters.contains { $0.contains(scalar) } }
  }

  fileprivate func hasWord(in text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
  }
}

extension Vocabulary {
  /// The languages of a list that texts bear, in its order.
  ///
  /// The first, an issuer's own, is known by its letters; another one also by its words, where its
  /// vocabulary lists any. A language without a vocabulary is taken for granted.
  public func languages(among tags: [String], in texts: [String]) -> [String] {
    tags.filter { tag in
      guard let signs = signs[tag] ?? signs[String(tag.prefix { $0 != "-" })] else { return true }
      guard texts.contains(where: signs.hasLetter) else { return false }
      return tag == tags.first || signs.words.isEmpty || texts.contains(where: signs.hasWord)
    }
  }
}

extension DataReader {
  /// Reads `{letters: ["A-Z", "a-z"], words: ["bill"]}`.
  mutating func languageSigns(at node: Int) -> LanguageSigns {
    var signs = LanguageSigns()
    members(of: node) { reader, member in
      switch member.key {
      case "letters":
        reader.items(of: member.value) { reader, item in
          guard let text = reader.string(item) else { return }
          let ends = text.unicodeScalars.split(separator: "-").compactMap(\.first)
          guard text.unicodeScalars.count == 3, ends.count == 2, ends[0] <= ends[1] else {
            return reader.fault(
              "letters", at: item, "`\(text)` is no range of letters",
              hint: "write the first and the last one with a hyphen between: `A-Z`")
          }
          signs.letters.append(ends[0]...ends[1])
        }
      case "words": signs.words.formUnion(reader.strings(member.value))
      default: reader.unknown(member, expected: ["letters", "words"])
      }
    }
    return signs
  }
}
