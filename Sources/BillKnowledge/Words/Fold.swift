/// Folds text to a key under which phrases are compared, whatever a document made of them.
///
/// Case, compatibility forms (full width, Arabic presentation forms, Kangxi radicals), composed
/// and decomposed accents, `ё`, the variants of Arabic letters and the order of lam and alef,
/// digits of other scripts, kinds of spaces and look-alike letters of Cyrillic and Latin in one
/// word all fall together. Punctuation becomes a space, so `Stoimost (s NDS), rub.` is four words;
/// between CJK characters there is no space at all, since some files print one behind each.
public enum Fold {
  /// The key of a text.
  ///
  /// ```swift
  /// Fold.key("Pris  eks. MVA:")  // "pris eks mva"
  /// Fold.key("Объем в МB")       // "объем в mb"
  /// Fold.key("R.O.")             // "ro"
  /// ```
  public static func key(_ text: String) -> String { FoldedText(text).key }
}

/// A folded text and the tokens that phrases are made of.
///
/// A token is a run of letters and digits, one CJK character, or one symbol such as `$` or `%`.
public struct FoldedText: Sendable, Hashable {
  /// A token's bytes and the word that it came from.
  public struct Token: Sendable, Hashable {
    /// Offset in ``FoldedText/bytes`` of the first byte.
    public let start: Int32
    /// Offset behind the last byte.
    public let end: Int32
    /// Index of the source word.
    public let word: Int32
  }

  /// The key in UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// Tokens in order.
  public private(set) var tokens: [Token] = []

  /// Folds one text; all tokens belong to word 0.
  public init(_ text: String) {
    var folder = Folder(bytes: text.utf8.count)
    folder.append(text, word: 0)
    self.init(folder)
  }

  /// Folds the words of a line, so that matches can be told as ranges of words.
  public init(words: [String]) {
    var folder = Folder(bytes: words.reduce(0) { $0 + $1.utf8.count }, words: words.count)
    for (index, word) in words.enumerated() { folder.append(word, word: Int32(index)) }
    self.init(folder)
  }

  /// Folds another text in the memory of this one.
  mutating func refold(_ utf8: Span<UInt8>) {
    var folder = Folder()
    swap(&folder.bytes, &bytes)
    swap(&folder.tokens, &tokens)
    folder.bytes.removeAll(keepingCapacity: true)
    folder.tokens.removeAll(keepingCapacity: true)
    folder.append(utf8, word: 0)
    swap(&folder.bytes, &bytes)
    swap(&folder.tokens, &tokens)
  }

  private init(_ folder: consuming Folder) {
    bytes = folder.bytes
    tokens = folder.tokens
  }

  /// The key as a string.
  public var key: String { String(decoding: bytes, as: UTF8.self) }

  /// The key of some of the tokens.
  public func key(of range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let part = bytes[Int(tokens[first].start)..<Int(tokens[last].end)]
    return String(decoding: part, as: UTF8.self)
  }

  /// The same text with every number as `0`, so that `Side 3 av 12` meets `Side 1 av 2`.
  public var withoutNumbers: FoldedText {
    var result = self
    result.bytes.removeAll(keepingCapacity: true)
    result.tokens.removeAll(keepingCapacity: true)
    var copied = 0
    for token in tokens {
      result.bytes += bytes[copied..<Int(token.start)]
      copied = Int(token.end)
      let start = Int32(result.bytes.count)
      let text = bytes[Int(token.start)..<copied]
      let isNumber = text.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      if isNumber { result.bytes.append(UInt8(ascii: "0")) } else { result.bytes += text }
      result.tokens.append(
        Token(start: start, end: Int32(result.bytes.count), word: token.word))
    }
    return result
  }

  /// The same text without the accents of its Latin letters; nil where it has none, and for short
  /// words, which would become others (`à`, `dès`).
  var withoutAccents: FoldedText? {
    // Letters with accents are those of two bytes that begin with 0xC3.
    guard bytes.contains(0xC3) else { return nil }
    var bare: [UInt8] = []
    bare.reserveCapacity(bytes.count)
    var letters = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      letters += byte & 0xC0 == 0x80 ? 0 : 1
      if byte == 0xC3, index < bytes.count,
        let letter = FoldTables.unaccented(0xC0 | UInt32(bytes[index] & 0x3F))
      {
        bare.append(letter)
        index += 1
      } else {
        bare.append(byte)
      }
    }
    guard bare.count < bytes.count, letters > 3 else { return nil }
    var result = FoldedText("")
    result.refold(bare.span)
    return result
  }
}
