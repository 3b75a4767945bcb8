/// A word made comparable, byte by byte and without a string.
///
/// It is in lower case, without points, colons, asterisks and accents, with one space between its
/// parts; variants of Arabic letters are one, lam and alef stand in one order, and a part that
/// mixes Cyrillic with Latin goes over to the script that can hold all of it. `МB` (Cyrillic М,
/// Latin B), `Mb` and `MB` are one word; so are `R.O.` and `RO`; `м` and `m` are two. What
/// `Fold.key` makes of a word folds to the same here.
struct FoldedWord {
  /// Longest word that is kept, in bytes; no word of a lexicon is longer.
  static let capacity = 64

  private(set) var bytes = InlineArray<64, UInt8>(repeating: 0)
  private(set) var count = 0
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var isTooLong = false
  private var hasArabic = false
  private var hasLatin = false
  private var hasCyrillic = false
  /// Where the part that is being written begins.
  private var part = 0

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
      // Combining accents.
      case 0xCC where index < range.upperBound: index += 1
      case 0xCD where index < range.upperBound && text[index] < 0xB0: index += 1
      default:
        if space {
          closePart()
          append(0x20)
          part = count
          space = false
        }
        if byte < 0x80 {
          let isCapital = byte &- 0x41 < 26
          append(isCapital ? byte | 0x20 : byte)
          if isCapital || byte &- 0x61 < 26 { hasLatin = true }
        } else if index < range.upperBound, byte < 0xE0 {
          appendFolded(byte, text[index])
          index += 1
        } else {
          append(byte)
        }
      }
    }
    closePart()
    if hasArabic { orderLamAlef() }
    for index in 0..<count { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
  }

  private mutating func append(_ byte: UInt8) {
    guard count < Self.capacity else {
      isTooLong = true
      return
    }
    bytes[count] = byte
    count += 1
  }

  private mutating func append(_ first: UInt8, _ second: UInt8) {
    append(first)
    append(second)
  }

  private mutating func appendFolded(_ first: UInt8, _ second: UInt8) {
    switch (first, second) {
    case (0xC3, 0x80...0x9E) where second != 0x97: appendLatin(second + 0x20)
    case (0xC3, _): appendLatin(second)
    case (0xD0, 0x90...0x9F): appendCyrillic(0xD0, second + 0x20)
    case (0xD0, 0xA0...0xAF): appendCyrillic(0xD1, second - 0x20)
    case (0xD0, 0x80...0x8F): appendCyrillic(0xD1, second + 0x10)
    case (0xD0...0xD1, _): appendCyrillic(first, second)
    case (0xD8, 0xA2...0xA3), (0xD8, 0xA5), (0xD8, 0xA7):
      append(0xD8, 0xA7)
      hasArabic = true
    case (0xD8, 0xA4): append(0xD9, 0x88)
    case (0xD8, 0xA6): append(0xD9, 0x8A)
    case (0xD8, 0xA9): append(0xD9, 0x87)
    case (0xD9, 0x89), (0xDB, 0x8C): append(0xD9, 0x8A)
    case (0xDA, 0xA9): append(0xD9, 0x83)
    case (0xD9, 0x80), (0xD9, 0x8B...0x9F), (0xD9, 0xB0): break
    default: append(first, second)
    }
  }

  /// Appends a small Latin letter without its accent; `ß` is two letters.
  private mutating func appendLatin(_ second: UInt8) {
    switch second {
    case 0x9F: append(UInt8(ascii: "s"), UInt8(ascii: "s"))
    case 0xA0...0xA5: append(UInt8(ascii: "a"))
    case 0xA7: append(UInt8(ascii: "c"))
    case 0xA8...0xAB: append(UInt8(ascii: "e"))
    case 0xAC...0xAF: append(UInt8(ascii: "i"))
    case 0xB1: append(UInt8(ascii: "n"))
    case 0xB2...0xB6: append(UInt8(ascii: "o"))
    case 0xB9...0xBC: append(UInt8(ascii: "u"))
    case 0xBD, 0xBF: append(UInt8(ascii: "y"))
    default: append(0xC3, second)
    }
  }

  /// Puts the alefs of every run of lam and alef first: text layers give both orders.
  private mutating func orderLamAlef() {
    var index = 0
    while index + 1 < count {
      var end = index
      var alefs = 0
      while end + 1 < count, isAlef(at: end) || bytes[end] == 0xD9 && bytes[end + 1] == 0x84 {
        if isAlef(at: end) { alefs += 1 }
        end += 2
      }
      for place in stride(from: index, to: end, by: 2) {
        let isAlef = (place - index) / 2 < alefs
        bytes[place] = isAlef ? 0xD8 : 0xD9
        bytes[place + 1] = isAlef ? 0xA7 : 0x84
      }
      index = max(end, index + 1)
    }
  }

  private func isAlef(at index: Int) -> Bool { bytes[index] == 0xD8 && bytes[index + 1] == 0xA7 }

  /// Appends a small Cyrillic letter, `ё` and `й` without their marks.
  private mutating func appendCyrillic(_ first: UInt8, _ second: UInt8) {
    hasCyrillic = true
    switch (first, second) {
    case (0xD0, 0xB9): append(0xD0, 0xB8)
    case (0xD1, 0x91): append(0xD0, 0xB5)
    default: append(first, second)
    }
  }
}

// MARK: - Letters that look alike

extension FoldedWord {
  /// Ends a part, and takes it over to one script when it mixes two.
  private mutating func closePart() {
    if hasLatin, hasCyrillic, !isTooLong {
      let mixed = self
      if !rewrite(mixed, toLatin: true) {
        self = mixed
        if !rewrite(mixed, toLatin: false) { self = mixed }
      }
    }
    hasLatin = false
    hasCyrillic = false
  }

  /// Writes a mixed part in one script; false when a letter has no twin there.
  private mutating func rewrite(_ mixed: FoldedWord, toLatin: Bool) -> Bool {
    count = part
    var index = part
    while index < mixed.count {
      let byte = mixed.bytes[index]
      index += 1
      if byte == 0xD0 || byte == 0xD1, index < mixed.count {
        let second = mixed.bytes[index]
        index += 1
        guard toLatin else {
          append(byte, second)
          continue
        }
        guard let twin = Self.twins.first(where: { $0.first == byte && $0.second == second }) else {
          return false
        }
        append(twin.latin)
      } else if byte &- 0x61 < 26, !toLatin {
        guard let twin = Self.twins.first(where: { $0.latin == byte }) else { return false }
        append(twin.first, twin.second)
      } else {
        append(byte)
      }
    }
    return !isTooLong
  }

  /// Latin letters and the UTF-8 of the Cyrillic ones that look like them.
  private static let twins: [(latin: UInt8, first: UInt8, second: UInt8)] = [
    (UInt8(ascii: "a"), 0xD0, 0xB0), (UInt8(ascii: "b"), 0xD0, 0xB2),
    (UInt8(ascii: "c"), 0xD1, 0x81), (UInt8(ascii: "e"), 0xD0, 0xB5),
    (UInt8(ascii: "h"), 0xD0, 0xBD), (UInt8(ascii: "i"), 0xD1, 0x96),
    (UInt8(ascii: "k"), 0xD0, 0xBA), (UInt8(ascii: "m"), 0xD0, 0xBC),
    (UInt8(ascii: "o"), 0xD0, 0xBE), (UInt8(ascii: "p"), 0xD1, 0x80),
    (UInt8(ascii: "t"), 0xD1, 0x82), (UInt8(ascii: "x"), 0xD1, 0x85),
    (UInt8(ascii: "y"), 0xD1, 0x83),
  ]
}
