/// How far bytes are UTF-8: the counts that tell it from any other charset.
struct UTF8Shape {
  /// Bytes of 0x80 and above.
  private(set) var highBytes = 0
  /// Whole characters of more than one byte.
  private(set) var sequences = 0
  /// Bytes that belong to no character.
  private(set) var badBytes = 0

  /// Every byte belongs to a character.
  var isValid: Bool { badBytes == 0 }
  /// UTF-8 beyond doubt, though a file cut short or a stray byte spoils it.
  var isCertain: Bool { sequences >= 16 && badBytes <= 3 + sequences / 100 }
  /// More likely UTF-8 with damage than anything else.
  var isNearlyValid: Bool { sequences >= 2 && badBytes * 4 <= sequences }

  /// Counts over all of `bytes`.
  init(_ bytes: [UInt8]) {
    let span = bytes.span
    let count = span.count
    let words = span.bytes
    var index = 0
    while index < count {
      // Most of a page is ASCII: eight bytes at a time.
      if index + 8 <= count {
        let word = words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let byte = span[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = Self.sequenceLength(span, index)
      if length > 0 {
        sequences += 1
        highBytes += length
        index += length
      } else {
        badBytes += 1
        highBytes += 1
        index += 1
      }
    }
  }

  /// Length of the well-formed character at `index` (Unicode, table 3-7), or 0.
  private static func sequenceLength(_ span: Span<UInt8>, _ index: Int) -> Int {
    let lead = span[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF } else if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF } else if lead == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    guard index + length <= span.count, second.contains(span[index + 1]) else { return 0 }
    for place in index + 2..<index + length where span[place] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
