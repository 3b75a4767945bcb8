/// Folds letters that look alike in Cyrillic and Latin when one word mixes the two (`МB`).
///
/// The word goes over to the script that can hold all of it, the one of more of its letters where
/// both can; a word that fits neither stays.
enum LookAlikes {
  private static let pairs: [(latin: UInt8, cyrillic: UInt16)] = [
    (latin: UInt8(ascii: "a"), cyrillic: 0x430), (latin: UInt8(ascii: "b"), cyrillic: 0x432),
    (latin: UInt8(ascii: "c"), cyrillic: 0x441), (latin: UInt8(ascii: "e"), cyrillic: 0x435),
    (latin: UInt8(ascii: "h"), cyrillic: 0x43D), (latin: UInt8(ascii: "i"), cyrillic: 0x456),
    (latin: UInt8(ascii: "k"), cyrillic: 0x43A), (latin: UInt8(ascii: "m"), cyrillic: 0x43C),
    (latin: UInt8(ascii: "o"), cyrillic: 0x43E), (latin: UInt8(ascii: "p"), cyrillic: 0x440),
    (latin: UInt8(ascii: "t"), cyrillic: 0x442), (latin: UInt8(ascii: "x"), cyrillic: 0x445),
    (latin: UInt8(ascii: "y"), cyrillic: 0x443),
  ]

  /// Folds the lower-case word that ends `bytes`.
  static func fold(_ bytes: inout [UInt8], from start: Int) {
    let word = bytes[start...]
    let latinLetters = word.count { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    let cyrillicLetters = word.count { $0 == 0xD0 || $0 == 0xD1 }
    let latin = allLatin(word)
    let cyrillic = allCyrillic(word)
    let chosen = latinLetters >= cyrillicLetters ? latin ?? cyrillic : cyrillic ?? latin
    if let chosen { bytes.replaceSubrange(start..., with: chosen) }
  }

  private static func allLatin(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var index = word.startIndex
    while index < word.endIndex {
      let byte = word[index]
      index += 1
      guard byte == 0xD0 || byte == 0xD1 else {
        result.append(byte)
        continue
      }
      guard index < word.endIndex else { return nil }
      let scalar = UInt16(byte & 0x1F) << 6 | UInt16(word[index] & 0x3F)
      index += 1
      guard let pair = pairs.first(where: { $0.cyrillic == scalar }) else { return nil }
      result.append(pair.latin)
    }
    return result
  }

  private static func allCyrillic(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    for byte in word {
      guard byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") else {
        result.append(byte)
        continue
      }
      guard let pair = pairs.first(where: { $0.latin == byte }) else { return nil }
      result.append(UInt8(0xC0 | pair.cyrillic >> 6))
      result.append(UInt8(0x80 | pair.cyrillic & 0x3F))
    }
    return result
  }
}

/// Folds the order of lam and alef, which text layers give both ways.
///
/// The ligature of the two is one glyph, and what comes out of it may stand in either order. Every
/// run of these letters is written with the alefs first; real words do not fall together by that.
enum LamAlef {
  /// Folds the word that ends `bytes`.
  static func fold(_ bytes: inout [UInt8], from start: Int) {
    var index = start
    while index + 1 < bytes.count {
      var end = index
      var alefs = 0
      while end + 1 < bytes.count,
        bytes[end] == 0xD8 && bytes[end + 1] == 0xA7
          || bytes[end] == 0xD9 && bytes[end + 1] == 0x84
      {
        if bytes[end] == 0xD8 { alefs += 1 }
        end += 2
      }
      for position in stride(from: index, to: end, by: 2) {
        let isAlef = (position - index) / 2 < alefs
        bytes[position] = isAlef ? 0xD8 : 0xD9
        bytes[position + 1] = isAlef ? 0xA7 : 0x84
      }
      index = max(end, index + 1)
    }
  }
}
