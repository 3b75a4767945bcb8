import BillModel

/// Words of bills in every language and what they mean.
///
/// All languages are one table: a bill may print two on a line, and one word of four letters does
/// not tell a language anyway. A profile's own words are laid over it and win.
public struct Vocabulary: Sendable {
  /// BCP 47 languages that it holds, in a stable order.
  public internal(set) var languages: [String] = []

  /// Marks made of punctuation (`<--`), compared as they stand.
  public internal(set) var symbols: [(text: String, mark: Mark)] = []

  /// By what the languages are known.
  var signs: [String: LanguageSigns] = [:]

  var table: PhraseTable
  /// Words of one issuer, which come first.
  var overlay: PhraseTable?

  init() { table = PhraseTable(capacity: 16384) }

  /// The same words under those of an issuer.
  public func laying(over profile: Profile) -> Vocabulary {
    var result = self
    result.overlay = profile.words
    return result
  }

  /// All meanings of a kind that a whole phrase has; empty when it has none.
  ///
  /// The key comes from ``Fold/key(_:)`` or is folded here; folding twice changes nothing.
  public func roles<Role: PhraseRole>(_ type: Role.Type = Role.self, of key: String) -> [Role] {
    roles(type, of: FoldedText(key))
  }

  /// All meanings of a kind that a whole folded phrase has.
  public func roles<Role: PhraseRole>(
    _ type: Role.Type = Role.self, of text: FoldedText
  ) -> [Role] {
    if let overlay {
      let own = overlay.meanings(of: text.bytes.span, section: Role.section.code)
      if !own.isEmpty { return own.compactMap { Role(code: $0.role) } }
    }
    return table.meanings(of: text.bytes.span, section: Role.section.code)
      .compactMap { Role(code: $0.role) }
  }

  /// Every phrase of a kind of meaning, folded, with its most usual meaning.
  ///
  /// An issuer's own phrases come behind the others, so that they win in a dictionary.
  public func phrases<Role: PhraseRole>(
    _ type: Role.Type = Role.self
  ) -> [(key: String, role: Role)] {
    var found: [(key: String, role: Role)] = []
    for table in [table, overlay].compactMap(\.self) {
      table.forEachPhrase(of: Role.section.code) { key, code in
        guard let role = Role(code: code) else { return }
        found.append((key: String(decoding: key, as: UTF8.self), role: role))
      }
    }
    return found
  }

  /// The phrases of a kind of meaning inside a text, from left to right, longest first.
  ///
  /// Matches do not overlap. `Mobile / Service No. 手機/服務號碼` gives two.
  public func matches<Role: PhraseRole>(
    _ type: Role.Type = Role.self, in text: FoldedText
  ) -> [PhraseMatch<Role>] {
    var result: [PhraseMatch<Role>] = []
    var token = 0
    while token < text.tokens.count {
      guard let match = match(type, in: text, at: token) else {
        token += 1
        continue
      }
      result.append(match)
      token = match.tokens.upperBound
    }
    return result
  }

  /// The longest phrase of a kind of meaning that begins at a token.
  public func match<Role: PhraseRole>(
    _ type: Role.Type = Role.self, in text: FoldedText, at token: Int
  ) -> PhraseMatch<Role>? {
    guard text.tokens.indices.contains(token) else { return nil }
    let section = Role.section.code
    let own = overlay?.longestMatch(in: text, at: token, section: section)
    let shared = table.longestMatch(in: text, at: token, section: section)
    let found: (end: Int, meanings: [PhraseTable.Meaning])
    switch (own, shared) {
    case (nil, nil): return nil
    case (let own?, nil): found = own
    case (nil, let shared?): found = shared
    case (let own?, let shared?): found = own.end >= shared.end ? own : shared
    }
    let words =
      Int(text.tokens[token].word)..<Int(text.tokens[found.end - 1].word) + 1
    return PhraseMatch(
      roles: found.meanings.compactMap { Role(code: $0.role) }, tokens: token..<found.end,
      words: words, languageBits: found.meanings.reduce(0) { $0 | $1.languages })
  }

  /// The languages that list a match's phrase.
  public func languages<Role>(of match: PhraseMatch<Role>) -> [String] {
    languages.enumerated().filter { match.languageBits >> UInt32($0.offset) & 1 == 1 }
      .map(\.element)
  }
}

/// A phrase found inside a text.
public struct PhraseMatch<Role: PhraseRole>: Sendable {
  /// What it may mean, most usual first; never empty.
  public var roles: [Role]
  /// Tokens that it takes.
  public var tokens: Range<Int>
  /// Words that it touches, where the text was folded from words.
  public var words: Range<Int>
  /// Bit set over ``Vocabulary/languages``.
  var languageBits: UInt32

  /// Whether the phrase is the whole text.
  public func covers(_ text: FoldedText) -> Bool { tokens == 0..<text.tokens.count }
}
