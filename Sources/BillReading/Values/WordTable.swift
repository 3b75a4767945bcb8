/// Words and their meanings, found by the bytes of a text without making a string.
struct WordTable<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    let hash: UInt64
    let start: Int
    let count: Int
    var meaning: Meaning
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
    // By the bytes of the words only where two fold alike: sorting all of them costs a tenth of
    // what a small bill takes to read.
    var chosen: [String] = []
    for (word, meaning) in words { insert(word, meaning, &chosen) }
  }

  private mutating func insert(_ word: String, _ meaning: Meaning, _ chosen: inout [String]) {
    let folded = ValueText.read(word) { FoldedWord($0, 0..<$0.count) }
    guard folded.count > 0, !folded.isTooLong else { return }
    let slot = slot(of: folded)
    if slots[slot] >= 0 {
      let index = Int(slots[slot])
      guard word.utf8.lexicographicallyPrecedes(chosen[index].utf8) else { return }
      chosen[index] = word
      entries[index].meaning = meaning
      return
    }
    slots[slot] = Int32(entries.count)
    chosen.append(word)
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
