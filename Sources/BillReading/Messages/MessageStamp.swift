import BillModel

/// The moment and the sender that an export writes before a message.
///
/// `[15.07.2026, 6:45:10] Omantel: …`, `15.07.2026, 06:45 - Omantel: …`, `2026-07-15 06:45 …`.
struct MessageStamp {
  let sent: Instant
  let sender: String?
  /// The text behind it.
  let rest: String
  /// What its date tells of the order of day and month.
  let date: DateToken

  /// The longest name of a sender, in bytes.
  private static let longestSender = 48

  /// The stamp that a line begins with, nil where it begins with none.
  init?(_ line: String, dateTimes: DateTimeReader) {
    // A date stands near the start.
    guard line.utf8.prefix(24).contains(where: { $0.isDigit || $0 == 0xD9 || $0 == 0xDB }) else {
      return nil
    }
    var offsets: [Int]? = []
    let plain = ValueText.plain(line.utf8.span, offsets: &offsets)
    let text = plain.span
    let start = text.skippingSpaces(from: 0)
    let isBracketed = text.byte(at: start) == UInt8(ascii: "[")
    guard let (token, end) = dateTimes.read(text, at: isBracketed ? start + 1 : start),
      token.time != nil, let instant = token.instant
    else { return nil }
    var index = text.skippingSpaces(from: end)
    if isBracketed {
      guard text.byte(at: index) == UInt8(ascii: "]") else { return nil }
      index += 1
    }
    index = text.skippingSpaces(from: index)
    while [UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "|")].contains(text.byte(at: index)) {
      index = text.skippingSpaces(from: index + 1)
    }
    sent = instant
    date = token.date
    let map = offsets ?? []
    let bytes = Array(line.utf8)
    let from = index < map.count ? map[index] : bytes.count
    (sender, rest) = Self.split(bytes, from: from)
  }

  /// The sender before the first colon, and the text behind it.
  static func split(_ bytes: [UInt8], from start: Int) -> (sender: String?, rest: String) {
    let whole = bytes.string(start..<bytes.count)
    guard
      let colon = bytes[start...].prefix(longestSender + 1).firstIndex(of: UInt8(ascii: ":")),
      colon > start, colon + 1 == bytes.count || bytes[colon + 1] <= 0x20,
      !bytes[start..<colon].contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") })
    else { return (nil, whole) }
    let rest = bytes[(colon + 1)...].drop { $0 <= 0x20 }
    return (bytes.string(start..<colon), bytes.string(rest.startIndex..<rest.endIndex))
  }
}
