/// The state machine that folds words one after the other into one key.
struct Folder {
  /// The key so far.
  var bytes: [UInt8] = []
  /// The tokens so far.
  var tokens: [FoldedText.Token] = []

  private var start: Int32 = -1
  private var scripts: Scripts = []
  private var lastWasIdeograph = false
  /// Letters since the token began or since the dot inside an abbreviation such as `R.O.`.
  private var letters = 0

  private struct Scripts: OptionSet {
    let rawValue: UInt8
    static let latin = Scripts(rawValue: 1)
    static let cyrillic = Scripts(rawValue: 2)
    static let arabic = Scripts(rawValue: 4)
  }

  /// A folder with room for as many bytes.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
    tokens.reserveCapacity(capacity / 8)
  }

  /// Folds a word or a whole text; the next call begins a new token.
  mutating func append(_ text: String, word: Int32) {
    append(text.utf8Span.span, word: word)
  }

  /// Folds UTF-8.
  mutating func append(_ text: Span<UInt8>, word: Int32) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if Self.isLetter(byte) {
        index = letters(text, from: index)
      } else if byte < 0x80 {
        index += 1
        ascii(byte, next: index < text.count ? text[index] : 0, word: word)
      } else {
        let scalar = Self.decode(text, &index)
        other(scalar, next: index < text.count ? text[index] : 0, word: word)
      }
    }
    close(word: word)
  }

  /// Decodes one scalar of valid UTF-8; a broken sequence is one U+FFFD a byte.
  private static func decode(_ text: Span<UInt8>, _ index: inout Int) -> UInt32 {
    let first = text[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard length > 1, index + length <= text.count else {
      index += 1
      return 0xFFFD
    }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      guard text[index + offset] & 0xC0 == 0x80 else {
        index += 1
        return 0xFFFD
      }
      value = value << 6 | UInt32(text[index + offset] & 0x3F)
    }
    index += length
    return value
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// Takes a run of ASCII letters, of which most texts are made; the index behind it.
  private mutating func letters(_ text: Span<UInt8>, from first: Int) -> Int {
    open()
    scripts.formUnion(.latin)
    var end = first + 1
    while end < text.count, Self.isLetter(text[end]) { end += 1 }
    letters += end - first
    bytes.append(addingCapacity: end - first) { output in
      for index in first..<end { output.append(text[index] | 0x20) }
    }
    return end
  }

  private mutating func ascii(_ byte: UInt8, next: UInt8, word: Int32) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter(UInt32(byte), .latin)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter(UInt32(byte) | 0x20, .latin)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit(byte)
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
      if start >= 0, let last = bytes.last, Self.isDigit(last), Self.beginsDigit(next) {
        bytes.append(byte)
      } else if byte == UInt8(ascii: "."), letters == 1, next > UInt8(ascii: "@") {
        // `R.O.` and `т.ч.` are one word, `Tlf.nr` is two.
        letters = 0
      } else {
        close(word: word)
      }
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "+"):
      symbol(UInt32(byte), word: word)
    default: close(word: word)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Whether a byte begins a digit, ASCII or Arabic.
  private static func beginsDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == 0xD9 || byte == 0xDB
  }

  private mutating func other(_ scalar: UInt32, next: UInt8, word: Int32) {
    switch FoldTables.fold(scalar) {
    case .ascii(let byte): ascii(byte, next: next, word: word)
    case .letter(let folded):
      let isCyrillic = (0x400..<0x530).contains(folded)
      let isArabic = (0x620..<0x700).contains(folded)
      letter(folded, isCyrillic ? .cyrillic : isArabic ? .arabic : .latin)
    case .letters(let first, let second, let isArabic):
      letter(first, isArabic ? .arabic : .latin)
      letter(second, isArabic ? .arabic : .latin)
    case .accent: accent(scalar)
    case .ideograph(let folded):
      close(word: word)
      start = Int32(bytes.count)
      put(folded)
      close(word: word)
      lastWasIdeograph = true
    case .symbol: symbol(scalar, word: word)
    case .ignored: break
    case .separator: close(word: word)
    }
  }

  private mutating func open() {
    guard start < 0 else { return }
    if !bytes.isEmpty, !lastWasIdeograph { bytes.append(UInt8(ascii: " ")) }
    lastWasIdeograph = false
    start = Int32(bytes.count)
    letters = 0
  }

  private mutating func letter(_ scalar: UInt32, _ script: Scripts) {
    open()
    letters += 1
    scripts.formUnion(script)
    put(scalar)
  }

  private mutating func digit(_ byte: UInt8) {
    open()
    letters = 2
    bytes.append(byte)
  }

  private mutating func symbol(_ scalar: UInt32, word: Int32) {
    close(word: word)
    open()
    put(scalar)
    close(word: word)
  }

  /// Joins a combining accent to the letter before it, or drops it.
  private mutating func accent(_ scalar: UInt32) {
    guard start >= 0, let base = lastScalar() else { return }
    guard let composed = FoldTables.composed(base.value, scalar) else { return }
    bytes.removeLast(base.length)
    put(composed)
  }

  private func lastScalar() -> (value: UInt32, length: Int)? {
    guard let last = bytes.last else { return nil }
    if last < 0x80 { return (value: UInt32(last), length: 1) }
    guard bytes.count > 1 else { return nil }
    let lead = bytes[bytes.count - 2]
    guard lead >= 0xC2, lead < 0xE0 else { return nil }
    return (value: UInt32(lead & 0x1F) << 6 | UInt32(last & 0x3F), length: 2)
  }

  private mutating func put(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  private mutating func close(word: Int32) {
    guard start >= 0 else { return }
    let first = Int(start)
    if scripts.isSuperset(of: [.latin, .cyrillic]) { LookAlikes.fold(&bytes, from: first) }
    if scripts.contains(.arabic) { LamAlef.fold(&bytes, from: first) }
    tokens.append(FoldedText.Token(start: start, end: Int32(bytes.count), word: word))
    start = -1
    scripts = []
    letters = 0
    lastWasIdeograph = false
  }
}
