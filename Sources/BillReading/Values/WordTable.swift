/// A word made comparable: lower case, without points, colons, asterisks and marks, one space
/// between its parts, and with letters that look alike in Latin and Cyrillic made one.
///
/// `МB` (Cyrillic М, Latin B), `Mb` and `MB` are one word; so are `R.O.` and `RO`.
struct FoldedWord {
  /// Longest word that is kept, in bytes; no word of a lexicon is longer.
  static let capacity = 64

  private(set) var bytes = InlineArray<64, UInt8>(repeating: 0)
  private(set) var count = 0
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var isTooLong = false

  /// Folds the bytes of `range`, which hold readable text (see ``ValueText``).
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    var space = false
    while index < range.upperBound {
      let byte = text[index]
      index += 1
      switch byte {
      case 0x20: space = count > 0
      case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "*"): break
      default:
        if space {
          append(0x20)
          space = false
        }
        if byte < 0x80 {
          append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        } else if index < range.upperBound, byte < 0xE0 {
          appendFolded(byte, text[index])
          index += 1
        } else {
          append(byte)
        }
      }
    }
  }

  private mutating func append(_ byte: UInt8) {
    guard count < Self.capacity else {
      isTooLong = true
      return
    }
    bytes[count] = byte
    count += 1
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private mutating func append(_ first: UInt8, _ second: UInt8) {
    append(first)
    append(second)
  }

  private mutating func appendFolded(_ first: UInt8, _ second: UInt8) {
    switch (first, second) {
    case (0xC3, 0x80...0x9E) where second != 0x97: append(0xC3, second + 0x20)
    case (0xD0, 0x90...0x9F): appendCyrillic(0xD0, second + 0x20)
    case (0xD0, 0xA0...0xAF): appendCyrillic(0xD1, second - 0x20)
    case (0xD0, 0x80...0x8F): appendCyrillic(0xD1, second + 0x10)
    case (0xD0...0xD1, _): appendCyrillic(first, second)
    case (0xD8, 0xA2...0xA3), (0xD8, 0xA5): append(0xD8, 0xA7)
    case (0xD8, 0xA9): append(0xD9, 0x87)
    case (0xD9, 0x89), (0xDB, 0x8C): append(0xD9, 0x8A)
    case (0xDA, 0xA9): append(0xD9, 0x83)
    case (0xD9, 0x80), (0xD9, 0x8B...0x9F), (0xD9, 0xB0): break
    default: append(first, second)
    }
  }

  /// Appends a small Cyrillic letter as the Latin one that it looks like, if there is one.
  private mutating func appendCyrillic(_ first: UInt8, _ second: UInt8) {
    switch (first, second) {
    case (0xD0, 0xB0): append(UInt8(ascii: "a"))
    case (0xD0, 0xB2): append(UInt8(ascii: "b"))
    case (0xD0, 0xB5), (0xD1, 0x91): append(UInt8(ascii: "e"))
    case (0xD0, 0xBA): append(UInt8(ascii: "k"))
    case (0xD0, 0xBC): append(UInt8(ascii: "m"))
    case (0xD0, 0xBD): append(UInt8(ascii: "h"))
    case (0xD0, 0xBE): append(UInt8(ascii: "o"))
    case (0xD1, 0x80): append(UInt8(ascii: "p"))
    case (0xD1, 0x81): append(UInt8(ascii: "c"))
    case (0xD1, 0x82): append(UInt8(ascii: "t"))
    case (0xD1, 0x83): append(UInt8(ascii: "y"))
    case (0xD1, 0x85): append(UInt8(ascii: "x"))
    case (0xD1, 0x96): append(UInt8(ascii: "i"))
    default: append(first, second)
    }
  }
}

/// Words and their meanings, found by the bytes of a text without making a string.
struct WordTable<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    let hash: UInt64
    let start: Int
    let count: Int
    let meaning: Meaning
  }

  private var keys: [UInt8] = []
  private var entries: [Entry] = []
  private var slots: [Int32]
  private let mask: UInt64

  /// A table of `words`; where two fold alike, the one that sorts first counts.
  init(_ words: [String: Meaning]) {
    var size = 8
    while size < words.count * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    mask = UInt64(size - 1)
    for (word, meaning) in words.sorted(by: { $0.key < $1.key }) { insert(word, meaning) }
  }

  private mutating func insert(_ word: String, _ meaning: Meaning) {
    let folded = ValueText.read(word) { FoldedWord($0, 0..<$0.count) }
    guard folded.count > 0, !folded.isTooLong else { return }
    let slot = slot(of: folded)
    guard slots[slot] < 0 else { return }
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(hash: folded.hash, start: keys.count, count: folded.count, meaning: meaning))
    for index in 0..<folded.count { keys.append(folded.bytes[index]) }
  }

  private func slot(of word: FoldedWord) -> Int {
    var slot = (word.hash ^ word.hash >> 32) & mask
    while slots[Int(slot)] >= 0, !matches(entries[Int(slots[Int(slot)])], word) {
      slot = (slot + 1) & mask
    }
    return Int(slot)
  }

  private func matches(_ entry: Entry, _ word: FoldedWord) -> Bool {
    guard entry.hash == word.hash, entry.count == word.count else { return false }
    for index in 0..<word.count where keys[entry.start + index] != word.bytes[index] {
      return false
    }
    return true
  }

  /// The meaning of a folded word.
  subscript(word: FoldedWord) -> Meaning? {
    guard word.count > 0, !word.isTooLong else { return nil }
    let index = slots[slot(of: word)]
    return index < 0 ? nil : entries[Int(index)].meaning
  }

  /// The meaning of the word that stands at `range` of a readable text.
  subscript(text: Span<UInt8>, range: Range<Int>) -> Meaning? {
    range.isEmpty || entries.isEmpty ? nil : self[FoldedWord(text, range)]
  }
}
