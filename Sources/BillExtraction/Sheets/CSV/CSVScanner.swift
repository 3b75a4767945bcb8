/// Cuts delimited text into records and fields, in one pass (RFC 4180, and what programs write
/// that never read it).
///
/// Quotes count at the start of a field alone, and end it only before a separator or the end of
/// the line: `ПАО "МТС"` and `"ПАО "МТС""` are texts as they stand. A quote that nothing closes
/// within ``quotedReach`` bytes is a letter.
struct CSVScanner {
  /// A field: its bytes without the quotes around them.
  struct Field {
    var start: Int
    var end: Int
    /// Whether quotes stood around it, so that two quotes inside are one.
    var isQuoted = false
  }

  private static let quotedReach = 1 << 15

  private let text: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private var index = 0
  private var searchedTo = 0
  /// Number of the line that the next record begins on, 1 for the first.
  private(set) var line = 1

  /// A scanner over `text`.
  init(_ text: UnsafeBufferPointer<UInt8>, separator: UInt8) {
    self.text = text
    self.separator = separator
  }

  /// Puts the next record's fields into `fields`; false at the end of the text.
  mutating func next(into fields: inout [Field]) -> Bool {
    fields.removeAll(keepingCapacity: true)
    guard index < text.count else { return false }
    while true {
      fields.append(field())
      guard index < text.count else { return true }
      let byte = text[index]
      index += 1
      if byte == separator { continue }
      if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
      line += 1
      return true
    }
  }

  /// Takes a field, up to the separator or line break behind it.
  private mutating func field() -> Field {
    if index < text.count, text[index] == 0x22, let end = endOfQuotes() {
      let field = Field(start: index + 1, end: end, isQuoted: true)
      line += Self.lineBreaks(text[field.start..<field.end])
      index = end + 1
      while index < text.count, text[index] == 0x20, separator != 0x20 { index += 1 }
      return field
    }
    let start = index
    while index < text.count {
      let byte = text[index]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      index += 1
    }
    return Field(start: start, end: index)
  }

  /// Index of the quote that closes the one at `index`.
  private mutating func endOfQuotes() -> Int? {
    // What was searched in vain before is not searched again.
    var at = max(index + 1, searchedTo)
    let last = min(text.count, index + Self.quotedReach)
    var isLoose = false
    while at < last {
      guard text[at] == 0x22 else {
        at += 1
        continue
      }
      if at + 1 < text.count, text[at + 1] == 0x22 {
        // Behind a quote that was not doubled, two of them before a separator are a letter and the
        // end.
        if isLoose, endsField(at + 2) { return at + 1 }
        at += 2
      } else {
        if endsField(at + 1) { return at }
        isLoose = true
        at += 1
      }
    }
    searchedTo = last
    return nil
  }

  /// Whether a field ends at `place`, blanks aside.
  private func endsField(_ place: Int) -> Bool {
    var at = place
    while at < text.count, text[at] == 0x20 { at += 1 }
    return at >= text.count || text[at] == separator || text[at] == 0x0A || text[at] == 0x0D
  }

  private static func lineBreaks(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    var isBehindReturn = false
    for byte in text {
      if byte == 0x0D || byte == 0x0A && !isBehindReturn { count += 1 }
      isBehindReturn = byte == 0x0D
    }
    return count
  }
}
