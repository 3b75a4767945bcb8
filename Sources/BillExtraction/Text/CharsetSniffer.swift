/// Finds the charset of a text and makes UTF-8 of it.
///
/// What decodes strictly and reads like text wins, whatever the file declares: servers and
/// archives relabel pages without recoding them.
package enum CharsetSniffer {
  /// A text as UTF-8, with what was found out about it.
  package struct Decoded: Sendable {
    /// The text without its byte order mark.
    package var utf8: [UInt8]
    /// The charset it was in.
    package var charset: Charset
    /// How many bytes were no text in that charset; each became U+FFFD.
    package var lostBytes: Int
  }

  /// Decodes `bytes`, whose file or transport says that they are in `declared`.
  package static func decode(_ bytes: [UInt8], declared: Charset?) -> Decoded {
    if let (charset, length) = byteOrderMark(bytes) {
      return decode(bytes, from: length, as: charset)
    }
    if let wide = wideWithoutMark(bytes) { return decode(bytes, from: 0, as: wide) }
    let isWide = declared == .utf16LE || declared == .utf16BE
    return narrow(bytes, declared: isWide ? nil : declared)
  }

  private static func narrow(_ bytes: [UInt8], declared: Charset?) -> Decoded {
    let shape = UTF8Shape(bytes)
    if shape.highBytes == 0 {
      return Decoded(utf8: bytes, charset: declared ?? .utf8, lostBytes: 0)
    }
    // A few characters of Big5 or GB18030 may happen to be UTF-8; a page of them never is.
    let declaresPairs = declared.map { $0.isMultibyte && $0 != .utf8 } ?? false
    let mayBePairs = declaresPairs && shape.sequences < 4
    if shape.isValid, !mayBePairs { return Decoded(utf8: bytes, charset: .utf8, lostBytes: 0) }
    if shape.isCertain { return decode(bytes, from: 0, as: .utf8) }
    let letters = LetterStatistics(bytes)
    if let declared, declared != .utf8, letters.isPlausible(declared),
      let text = convert(bytes, from: 0, as: declared), isSmall(text.lostBytes, of: shape)
    {
      return text
    }
    if shape.isNearlyValid { return decode(bytes, from: 0, as: .utf8) }
    for candidate in letters.candidates {
      if let text = convert(bytes, from: 0, as: candidate), isSmall(text.lostBytes, of: shape) {
        return text
      }
    }
    return decode(bytes, from: 0, as: declared ?? .windows1252)
  }

  /// A stray byte is damage; more of them mean that the charset is another one.
  private static func isSmall(_ lostBytes: Int, of shape: UTF8Shape) -> Bool {
    lostBytes * 50 <= shape.highBytes
  }

  private static func decode(_ bytes: [UInt8], from start: Int, as charset: Charset) -> Decoded {
    if charset == .utf8, UTF8Shape(bytes).isValid {
      return Decoded(utf8: Array(bytes[start...]), charset: charset, lostBytes: 0)
    }
    return convert(bytes, from: start, as: charset)
      ?? Decoded(
        utf8: bytes.map { $0 < 0x80 ? $0 : 0x3F }, charset: charset,
        lostBytes: bytes.count { $0 >= 0x80 })
  }

  private static func convert(
    _ bytes: [UInt8], from start: Int, as charset: Charset
  ) -> Decoded? {
    guard let converter = CharsetConverter(charset) else { return nil }
    let text = converter.convert(bytes.span.extracting(start...))
    return Decoded(utf8: text.utf8, charset: charset, lostBytes: text.lost)
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> (Charset, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
    return nil
  }

  /// UTF-16 shows itself by the zero bytes of its ASCII: all at even or all at odd places.
  private static func wideWithoutMark(_ bytes: [UInt8]) -> Charset? {
    let sample = bytes.prefix(4096)
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    guard sample.count > 3, zeros.even + zeros.odd > sample.count / 8 else { return nil }
    if zeros.odd > zeros.even * 8 { return .utf16LE }
    if zeros.even > zeros.odd * 8 { return .utf16BE }
    return nil
  }
}
