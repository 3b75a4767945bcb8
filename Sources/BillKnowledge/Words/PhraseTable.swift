/// Folded phrases and what they mean: one hash table for all languages and sections.
struct PhraseTable: Sendable {
  /// One meaning of a phrase.
  struct Meaning: Sendable, Hashable {
    /// ``PhraseSection/code``.
    var section: UInt8
    /// ``PhraseRole/code``.
    var role: UInt8
    /// Bit set of the vocabularies that list it, by their place in ``Vocabulary/languages``.
    var languages: UInt32
    /// Whether the phrase means it only where it is the whole text.
    var isWholeOnly: Bool
    /// Index of the phrase's next meaning, or -1.
    var next: Int32
  }

  private struct Phrase: Sendable {
    var hash: UInt32
    var start: Int32
    var length: Int32
    /// Index of the first meaning.
    var meaning: Int32
  }

  private var keys: [UInt8] = []
  private var phrases: [Phrase] = []
  private var meanings: [Meaning] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  /// Bits of the hashes of first tokens: most words of a document begin no phrase.
  private var firstTokens: [UInt64] = Array(repeating: 0, count: 256)

  /// Bytes of the longest key.
  private(set) var longestKey = 0

  /// Number of phrases.
  var count: Int { phrases.count }

  /// An empty table with room for `capacity` phrases.
  init(capacity: Int = 32) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// Adds a meaning to a phrase; false when the phrase has it already in that language.
  @discardableResult
  mutating func add(
    _ text: FoldedText, section: UInt8, role: UInt8, languages: UInt32, isWholeOnly: Bool = false
  ) -> Bool {
    let hash = Self.hash(text.bytes.span)
    var index = find(hash, text.bytes.span)
    if index < 0 { index = insert(hash, text) }
    var link = phrases[index].meaning
    var last: Int32 = -1
    while link >= 0 {
      if meanings[Int(link)].section == section, meanings[Int(link)].role == role {
        let isNew = meanings[Int(link)].languages & languages != languages
        meanings[Int(link)].languages |= languages
        meanings[Int(link)].isWholeOnly = meanings[Int(link)].isWholeOnly && isWholeOnly
        return isNew
      }
      last = link
      link = meanings[Int(link)].next
    }
    let new = Int32(meanings.count)
    meanings.append(
      Meaning(
        section: section, role: role, languages: languages, isWholeOnly: isWholeOnly, next: -1))
    if last < 0 { phrases[index].meaning = new } else { meanings[Int(last)].next = new }
    return true
  }

  private mutating func insert(_ hash: UInt32, _ text: FoldedText) -> Int {
    if (phrases.count + 1) * 2 > slots.count { grow() }
    phrases.append(
      Phrase(
        hash: hash, start: Int32(keys.count), length: Int32(text.bytes.count), meaning: -1))
    keys += text.bytes
    longestKey = max(longestKey, text.bytes.count)
    slots[freeSlot(hash)] = Int32(phrases.count - 1)
    if let first = text.tokens.first {
      let bit = Self.hash(text.bytes.span.extracting(Int(first.start)..<Int(first.end)))
      firstTokens[Int(bit >> 6 & 255)] |= 1 << UInt64(bit & 63)
    }
    return phrases.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, phrase) in phrases.enumerated() { slots[freeSlot(phrase.hash)] = Int32(index) }
  }

  private func freeSlot(_ hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  // FNV-1a: it goes on byte by byte, so that longer and longer phrases cost one pass.
  private static let seed: UInt32 = 2_166_136_261

  private static func hash(_ bytes: Span<UInt8>, from start: UInt32 = seed) -> UInt32 {
    var value = start
    for index in bytes.indices { value = (value ^ UInt32(bytes[index])) &* 16_777_619 }
    return value
  }

  private func find(_ hash: UInt32, _ key: Span<UInt8>) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let phrase = phrases[Int(slots[slot])]
      if phrase.hash == hash, Int(phrase.length) == key.count,
        isEqual(Int(phrase.start), key)
      {
        return Int(slots[slot])
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  private func isEqual(_ start: Int, _ key: Span<UInt8>) -> Bool {
    let keys = keys.span
    for index in key.indices where keys[start + index] != key[index] { return false }
    return true
  }

  /// The meanings of a whole key in a section, in the order of the files.
  func meanings(of key: Span<UInt8>, section: UInt8) -> [Meaning] {
    guard key.count <= longestKey else { return [] }
    let index = find(Self.hash(key), key)
    return index < 0 ? [] : meanings(ofPhrase: index, section: section, isWhole: true)
  }

  private func meanings(ofPhrase index: Int, section: UInt8, isWhole: Bool) -> [Meaning] {
    var result: [Meaning] = []
    var link = phrases[index].meaning
    while link >= 0 {
      let meaning = meanings[Int(link)]
      if meaning.section == section, isWhole || !meaning.isWholeOnly { result.append(meaning) }
      link = meaning.next
    }
    return result
  }

  /// Hands on every phrase of a section with its first meaning there, in the order of the files.
  func forEachPhrase(of section: UInt8, _ visit: (_ key: ArraySlice<UInt8>, _ role: UInt8) -> Void)
  {
    for phrase in phrases {
      var link = phrase.meaning
      while link >= 0, meanings[Int(link)].section != section { link = meanings[Int(link)].next }
      guard link >= 0 else { continue }
      visit(keys[Int(phrase.start)..<Int(phrase.start + phrase.length)], meanings[Int(link)].role)
    }
  }

  private func has(_ section: UInt8, phrase index: Int, isWhole: Bool) -> Bool {
    var link = phrases[index].meaning
    while link >= 0 {
      let meaning = meanings[Int(link)]
      if meaning.section == section, isWhole || !meaning.isWholeOnly { return true }
      link = meaning.next
    }
    return false
  }

  /// The longest phrase of a section that begins at a token.
  func longestMatch(
    in text: FoldedText, at first: Int, section: UInt8
  ) -> (end: Int, meanings: [Meaning])? {
    let bytes = text.bytes.span
    let start = Int(text.tokens[first].start)
    var hashed = start
    var value = Self.seed
    var best: (end: Int, phrase: Int)?
    for last in first..<text.tokens.count {
      let end = Int(text.tokens[last].end)
      guard end - start <= longestKey else { break }
      value = Self.hash(bytes.extracting(hashed..<end), from: value)
      hashed = end
      if last == first, firstTokens[Int(value >> 6 & 255)] & 1 << UInt64(value & 63) == 0 {
        return nil
      }
      let index = find(value, bytes.extracting(start..<end))
      let isWhole = first == 0 && last == text.tokens.count - 1
      if index >= 0, has(section, phrase: index, isWhole: isWhole) {
        best = (end: last + 1, phrase: index)
      }
    }
    guard let best else { return nil }
    let isWhole = first == 0 && best.end == text.tokens.count
    return (
      end: best.end,
      meanings: meanings(ofPhrase: best.phrase, section: section, isWhole: isWhole)
    )
  }
}
