/// The state machine that folds words one after the other into one key.
struct Folder {
  /// The key so far.
  var bytes: [UInt8] = []
  /// The tokens so far.
  var tokens: [FoldedText.Token] = []

  /// What a text is folded into: the memory of the key behind its first ``base`` bytes.
  private typealias Output = OutputSpan<UInt8>

  private var base = 0
  /// Where the open token begins in the output, -1 when none is open.
  private var start = -1
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

  /// A folder that takes its memory when it needs some.
  init() {}

  /// A folder with room for words of as many bytes together.
  init(bytes count: Int, words: Int = 1) {
    bytes.reserveCapacity(2 * (count + words))
    tokens.reserveCapacity(count / 8 + 1)
  }

  /// Folds a word or a whole text; the next call begins a new token.
  mutating func append(_ text: String, word: Int32) {
    append(text.utf8Span.span, word: word)
  }

  /// Folds UTF-8.
  mutating func append(_ text: Span<UInt8>, word: Int32) {
    var key: [UInt8] = []
    swap(&key, &bytes)
    base = key.count
    // No character folds to more than twice its bytes, and a space may stand before the first.
    key.append(addingCapacity: 2 * text.count + 2) { output in
      append(text, word: word, to: &output)
    }
    swap(&key, &bytes)
  }

  private mutating func append(_ text: Span<UInt8>, word: Int32, to output: inout Output) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if Self.isLetter(byte) {
        index = letters(text, from: index, &output)
      } else if byte < 0x80 {
        index += 1
        ascii(byte, next: index < text.count ? text[index] : 0, word: word, &output)
      } else {
        let scalar = Self.decode(text, &index)
        other(scalar, next: index < text.count ? text[index] : 0, word: word, &output)
      }
    }
    close(word: word, &output)
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
  private mutating func letters(
    _ text: Span<UInt8>, from first: Int, _ output: inout Output
  ) -> Int {
    open(&output)
    scripts.formUnion(.latin)
    var end = first + 1
    while end < text.count, Self.isLetter(text[end]) { end += 1 }
    letters += end - first
    for index in first..<end { output.append(text[index] | 0x20) }
    return end
  }

  private mutating func ascii(
    _ byte: UInt8, next: UInt8, word: Int32, _ output: inout Output
  ) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter(UInt32(byte), .latin, &output)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter(UInt32(byte) | 0x20, .latin, &output)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit(byte, &output)
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
      if start >= 0, Self.isDigit(output[output.count - 1]), Self.beginsDigit(next) {
        output.append(byte)
      } else if byte == UInt8(ascii: "."), letters == 1, next > UInt8(ascii: "@") {
        // `R.O.` and `т.ч.` are one word, `Tlf.nr` is two.
        letters = 0
      } else {
        close(word: word, &output)
      }
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "+"):
      symbol(UInt32(byte), word: word, &output)
    default: close(word: word, &output)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Whether a byte begins a digit, ASCII or Arabic.
  private static func beginsDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == 0xD9 || byte == 0xDB
  }

  private mutating func other(
    _ scalar: UInt32, next: UInt8, word: Int32, _ output: inout Output
  ) {
    switch FoldTables.fold(scalar) {
    case .ascii(let byte): ascii(byte, next: next, word: word, &output)
    case .letter(let folded):
      let isCyrillic = (0x400..<0x530).contains(folded)
      let isArabic = (0x620..<0x700).contains(folded)
      letter(folded, isCyrillic ? .cyrillic : isArabic ? .arabic : .latin, &output)
    case .letters(let first, let second, let isArabic):
      letter(first, isArabic ? .arabic : .latin, &output)
      letter(second, isArabic ? .arabic : .latin, &output)
    case .accent: accent(scalar, &output)
    case .ideograph(let folded):
      close(word: word, &output)
      start = output.count
      Self.put(folded, &output)
      close(word: word, &output)
      lastWasIdeograph = true
    case .symbol: symbol(scalar, word: word, &output)
    case .ignored: break
    case .separator: close(word: word, &output)
    }
  }

  private mutating func open(_ output: inout Output) {
    guard start < 0 else { return }
    if base + output.count > 0, !lastWasIdeograph { output.append(UInt8(ascii: " ")) }
    lastWasIdeograph = false
    start = output.count
    letters = 0
  }

  private mutating func letter(
    _ scalar: UInt32, _ script: Scripts, _ output: inout Output
  ) {
    open(&output)
    letters += 1
    scripts.formUnion(script)
    Self.put(scalar, &output)
  }

  private mutating func digit(_ byte: UInt8, _ output: inout Output) {
    open(&output)
    letters = 2
    output.append(byte)
  }

  private mutating func symbol(
    _ scalar: UInt32, word: Int32, _ output: inout Output
  ) {
    close(word: word, &output)
    open(&output)
    Self.put(scalar, &output)
    close(word: word, &output)
  }

  /// Joins a combining accent to the letter before it, or drops it.
  private mutating func accent(_ scalar: UInt32, _ output: inout Output) {
    guard start >= 0, let base = lastScalar(output.span) else { return }
    guard let composed = FoldTables.composed(base.value, scalar) else { return }
    output.removeLast(base.length)
    Self.put(composed, &output)
  }

  private func lastScalar(_ output: Span<UInt8>) -> (value: UInt32, length: Int)? {
    guard output.count > start else { return nil }
    let last = output[output.count - 1]
    if last < 0x80 { return (value: UInt32(last), length: 1) }
    guard output.count > start + 1 else { return nil }
    let lead = output[output.count - 2]
    guard lead >= 0xC2, lead < 0xE0 else { return nil }
    return (value: UInt32(lead & 0x1F) << 6 | UInt32(last & 0x3F), length: 2)
  }

  private static func put(_ scalar: UInt32, _ output: inout Output) {
    switch scalar {
    case 0..<0x80: output.append(UInt8(scalar))
    case 0x80..<0x800:
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      output.append(UInt8(0xE0 | scalar >> 12))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    default:
      output.append(UInt8(0xF0 | scalar >> 18))
      output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  private mutating func close(word: Int32, _ output: inout Output) {
    guard start >= 0 else { return }
    if scripts.isSuperset(of: [.latin, .cyrillic]) || scripts.contains(.arabic) {
      refold(&output)
    }
    tokens.append(
      FoldedText.Token(
        start: Int32(base + start), end: Int32(base + output.count), word: word))
    start = -1
    scripts = []
    letters = 0
    lastWasIdeograph = false
  }

  /// Folds the letters of the open token once more, which depend on their neighbours.
  private mutating func refold(_ output: inout Output) {
    var token: [UInt8] = []
    for index in start..<output.count { token.append(output[index]) }
    if scripts.isSuperset(of: [.latin, .cyrillic]) { LookAlikes.fold(&token, from: 0) }
    if scripts.contains(.arabic) { LamAlef.fold(&token, from: 0) }
    output.removeLast(output.count - start)
    for byte in token { output.append(byte) }
  }
}
