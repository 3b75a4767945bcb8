import BillModel

/// Finds the words of fonts that do not tell what their characters mean.
///
/// Without a map to Unicode poppler gives the numbers of glyphs instead of text: `7HOLD` for
/// `Telia`, and control characters for digits and spaces. No text has those, so a font that brings
/// some of them in the midst of words is taken at none of its words.
struct PDFFontCensus {
  /// Whether a character that means nothing was seen at all.
  private(set) var hasUnmapped = false
  /// The font of each word, as a number.
  private var fonts: [Int32] = []
  private var counts: [Int32: (all: Int, unmapped: Int)] = [:]

  /// Notes the font of the next word.
  mutating func add(_ font: Int32) { fonts.append(font) }

  /// Notes that a word has a character that means nothing.
  mutating func noteUnmapped() { hasUnmapped = true }

  /// Takes the words of unreadable fonts out, and says how many characters they have.
  ///
  /// - Parameter words: The words, in the order in which their fonts were noted.
  /// - Returns: The number of characters that are lost.
  mutating func takeOut(from words: inout [Word]) -> Int {
    guard hasUnmapped, fonts.count == words.count else { return 0 }
    for (font, word) in zip(fonts, words) {
      let scalars = word.text.unicodeScalars
      let unmapped = scalars.count { UnmappedCharacters.contain($0.value) }
      counts[font, default: (all: 0, unmapped: 0)].all += scalars.count
      // A sign of a font of pictures stands alone, or a few of them side by side.
      let isPicture =
        unmapped == scalars.count && unmapped <= 2
        && scalars.allSatisfy { UnmappedCharacters.isPrivate($0.value) }
      if !isPicture { counts[font, default: (all: 0, unmapped: 0)].unmapped += unmapped }
    }
    var lost = 0
    var kept: [Word] = []
    for (font, word) in zip(fonts, words) {
      let count = counts[font] ?? (all: 0, unmapped: 0)
      let isUnreadable = count.unmapped >= 3 && count.unmapped * 20 >= count.all
      // In a font that is sound otherwise, a character that means nothing spoils its word alone.
      let scalars = word.text.unicodeScalars
      let isSpoilt =
        count.unmapped > 0 && scalars.count > 1
        && scalars.contains {
          UnmappedCharacters.contain($0.value) && !UnmappedCharacters.isPrivate($0.value)
        }
      if isUnreadable || isSpoilt { lost += scalars.count } else { kept.append(word) }
    }
    words = kept
    return lost
  }
}

/// Characters that no text has, and that stand for glyphs without a meaning.
enum UnmappedCharacters {
  /// Whether a scalar is a control, U+FFFD, of a private use area, or no character.
  static func contain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20..<0x7F, 0xA0..<0xD800: false
    case ..<0x20, 0x7F..<0xA0, 0xFFFD...0xFFFF: true
    case 0xFDD0...0xFDEF: true
    default: isPrivate(scalar)
    }
  }

  /// Whether a scalar is of a private use area, where fonts also put pictures.
  static func isPrivate(_ scalar: UInt32) -> Bool {
    (0xE000...0xF8FF).contains(scalar) || scalar >= 0xF0000
  }
}
