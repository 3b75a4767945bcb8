/// What a character beyond ASCII is to a reader of words.
enum UnicodeClass {
  /// Marks of direction, soft hyphens, the tatweel: no part of the text.
  case ignorable
  case space
  /// Takes no room of its own.
  case mark
  /// Ideographs, kana, full-width forms: twice as wide as a letter.
  case wide
  case rightToLeft
  /// An Arabic presentation form or a Latin ligature, see ``LetterForms``.
  case foldable
  /// U+0080 to U+009F, which pages use for characters of windows-1252.
  case control
  case other

  /// The class of a scalar of 0x80 or above.
  static func of(_ scalar: UInt32) -> UnicodeClass {
    switch scalar {
    case 0x80...0x9F: .control
    case 0xA0: .space
    case 0xAD: .ignorable
    case ..<0x300: .other
    case 0x300...0x36F: .mark
    case ..<0x590: .other
    case 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x670: .mark
    case 0x61C, 0x640: .ignorable
    // Arabic digits and separators run from left to right.
    case 0x660...0x66C, 0x6F0...0x6F9: .other
    case 0x590...0x8FF: .rightToLeft
    case ..<0x1100: .other
    case 0x1100...0x115F: .wide
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: .ignorable
    case 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: .mark
    case 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F: .wide
    case 0xFB00...0xFDFF, 0xFE70...0xFEFC: .foldable
    case 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD: .wide
    default: .other
    }
  }

  /// Whether a scalar is as wide as an ideograph.
  static func isWide(_ scalar: UInt32) -> Bool { scalar >= 0x80 && of(scalar) == .wide }

  /// Spaces that stand between the groups of a number: no-break, narrow no-break, thin, figure.
  static func joinsDigits(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0x202F, 0x2009, 0x2007: true
    default: false
    }
  }
}

/// Groups of digits that a space parts but that are one number.
enum DigitGroups {
  /// Whether a number that ends `word` goes on behind a no-break space.
  ///
  /// A group of three digits must follow, and one to three must stand before, with no part of a
  /// date or a time before them: `1 234,56` is a number, `07:08 123` and `2026 123` are two words.
  static func go(on word: [UInt8], with text: UnsafeBufferPointer<UInt8>, from next: Int) -> Bool {
    guard next + 3 <= text.count, isDigit(text[next]), isDigit(text[next + 1]),
      isDigit(text[next + 2]), next + 3 == text.count || !isDigit(text[next + 3])
    else { return false }
    var start = word.count
    while start > 0, isDigit(word[start - 1]) { start -= 1 }
    guard (1...3).contains(word.count - start) else { return false }
    guard start > 1, isDigit(word[start - 2]) else { return true }
    // A digit, one ASCII sign, the group: part of a date or a time.
    return word[start - 1] >= 0x80
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

/// Reading of UTF-8 that is known to be well formed.
enum UTF8Decoding {
  /// The scalar at `index` and its length; a stray byte counts as U+FFFD.
  static func scalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, length: Int) {
    let lead = text[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0xFF >> (UInt32(length) + 1))
    for place in index + 1..<index + length { value = value << 6 | UInt32(text[place] & 0x3F) }
    return (value, length)
  }
}

/// Numeric references to U+0080...U+009F mean the bytes of windows-1252, as browsers have it.
enum WindowsControls {
  private static let characters: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  /// The character that a control of the upper range stands for.
  static func character(of scalar: UInt32) -> Unicode.Scalar {
    characters[Int(scalar & 0x1F)]
  }
}
