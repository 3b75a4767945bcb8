/// A word of running text, and how it is parted from the one before it.
struct TextToken {
  /// Where it stands, as offsets into the text's UTF-8.
  var range: Range<Int>
  /// What stands between it and the token before.
  var parting: Parting
  /// Whether a digit of any script is in it.
  var hasDigit: Bool

  /// How two tokens are parted.
  enum Parting: Int, Comparable {
    /// By spaces, a colon, or nothing at all.
    case none
    /// By a comma, a bracket or a dash: another part of the sentence.
    case comma
    /// By a slash between two numbers.
    case slash
    /// By the end of a sentence or of a line.
    case sentence

    static func < (left: Parting, right: Parting) -> Bool { left.rawValue < right.rawValue }
  }
}

/// Splits a line of running text into words that values and phrases are made of.
///
/// Ideographs are a word each, since no space parts them. A point or a comma between digits stays,
/// and so does the point of an abbreviation.
struct TextTokens {
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// The words in order.
  private(set) var tokens: [TextToken] = []

  private var start = -1
  private var hasDigit = false
  private var parting = TextToken.Parting.sentence

  /// The words of a line.
  init(_ text: String) {
    bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let (scalar, length) = Self.scalar(bytes, at: index)
      take(scalar, at: index, length: length)
      index += length
    }
    close(at: bytes.count)
  }

  /// The text from one token to another.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(
      decoding: bytes[tokens[first].range.lowerBound..<tokens[last].range.upperBound],
      as: UTF8.self)
  }

  private mutating func take(_ scalar: UInt32, at index: Int, length: Int) {
    let next = index + length
    switch scalar {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9, 0xFF10...0xFF19: open(index, isDigit: true)
    case 0x2E: point(at: index)
    case 0x2C, 0x66C:
      // `1,234.50`, `149,-`
      if isDigit(before: index), isDigit(at: next) || byte(next) == 0x2D { return }
      part(at: index, .comma)
    case 0x3A, 0x3D:
      if isDigit(before: index), isDigit(at: next) { return }
      part(at: index, .none)
    case 0x2F: slash(at: index)
    case 0x2D, 0x2013, 0x2014:
      // A dash between spaces parts; before a number it is its sign.
      if start < 0, byte(next) <= 0x20 { part(at: index, .comma) } else { open(index) }
    case 0xA0, 0x202F:
      if isDigit(before: index), isDigit(at: next) { return }
      part(at: index, .none)
    case ...0x20: part(at: index, .none)
    case 0x21, 0x3B, 0x3F, 0x3002, 0xFF01, 0xFF1B, 0xFF1F, 0x61B, 0x61F: part(at: index, .sentence)
    case 0x22, 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7C, 0xAB, 0xBB, 0x2022, 0x201C...0x201E,
      0x3001, 0x3008...0x3011, 0xFF08, 0xFF09, 0xFF0C, 0x60C:
      part(at: index, .comma)
    case 0xFF1A: part(at: index, .none)
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD:
      close(at: index)
      open(index)
      close(at: next)
    default: open(index)
    }
  }

  /// A point is part of a number or an abbreviation, or it ends a sentence.
  private mutating func point(at index: Int) {
    let next = byte(index + 1)
    guard next <= 0x20 else {
      // `.50`
      if start < 0 { open(index) }
      return
    }
    var behind = index + 1
    while behind < bytes.count, bytes[behind] <= 0x20 { behind += 1 }
    let isEnd = behind >= bytes.count || Self.beginsSentence(bytes, at: behind)
    // `12.50.` ends with its number, `r.` and `1. juli` with the point.
    let isBehindLetter = index > 0 && bytes[index - 1].isLetter && !isDigit(before: index)
    if isEnd, !isBehindLetter {
      part(at: index, .sentence)
    } else {
      open(index)
      close(at: index + 1)
      if isEnd { parting = .sentence }
    }
  }

  /// A capital, an ideograph, or a letter of a script that has no capitals.
  private static func beginsSentence(_ bytes: [UInt8], at index: Int) -> Bool {
    let (scalar, _) = scalar(bytes, at: index)
    switch scalar {
    case 0x41...0x5A, 0xC0...0xDE, 0x401, 0x410...0x42F, 0x620...0x64A, 0x2E80...0x9FFF: return true
    default: return false
    }
  }

  /// A slash between two numbers is `of`, unless it is one of two in a date.
  private mutating func slash(at index: Int) {
    guard isDigit(at: index + 1), start >= 0, hasDigit else { return open(index) }
    var end = index + 1
    var slashes = bytes[start..<index].contains(0x2F) ? 1 : 0
    while end < bytes.count, bytes[end] > 0x20 {
      if bytes[end] == 0x2F { slashes += 1 }
      end += 1
    }
    if slashes == 0 { part(at: index, .slash) }
  }

  private mutating func open(_ index: Int, isDigit: Bool = false) {
    if start < 0 { start = index }
    if isDigit { hasDigit = true }
  }

  private mutating func close(at end: Int) {
    guard start >= 0 else { return }
    tokens.append(TextToken(range: start..<end, parting: parting, hasDigit: hasDigit))
    start = -1
    hasDigit = false
    parting = .none
  }

  private mutating func part(at index: Int, _ new: TextToken.Parting) {
    close(at: index)
    parting = max(parting, new)
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func isDigit(before index: Int) -> Bool {
    guard start >= 0, index > 0 else { return false }
    if bytes[index - 1].isDigit { return true }
    return index > 1 && Self.isArabicDigit(bytes[index - 2], bytes[index - 1])
  }

  private func isDigit(at index: Int) -> Bool {
    byte(index).isDigit || Self.isArabicDigit(byte(index), byte(index + 1))
  }

  private static func isArabicDigit(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xD9 && (0xA0...0xA9).contains(second)
      || first == 0xDB && (0xB0...0xB9).contains(second)
  }

  private static func scalar(_ bytes: [UInt8], at index: Int) -> (UInt32, length: Int) {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return (UInt32(lead), 1) }
    var value = UInt32(lead) & (0xFF >> (UInt32(length) + 1))
    for place in index + 1..<index + length { value = value << 6 | UInt32(bytes[place] & 0x3F) }
    return (value, length)
  }
}
