/// One Unicode scalar of some UTF-8.
struct UTF8Scalar {
  /// The code point; that of the first byte alone where the bytes are no UTF-8.
  let value: UInt32
  /// Number of bytes, 1 to 4.
  let length: Int

  /// The scalar whose first byte stands at an index.
  init(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) {
    let first = UInt32(text[at])
    let rest = text.count - at
    if first >= 0xF0, rest >= 4 {
      value =
        (first & 0x07) << 18 | Self.tail(text[at + 1]) << 12 | Self.tail(text[at + 2]) << 6
        | Self.tail(text[at + 3])
      length = 4
    } else if first >= 0xE0, rest >= 3 {
      value = (first & 0x0F) << 12 | Self.tail(text[at + 1]) << 6 | Self.tail(text[at + 2])
      length = 3
    } else if first >= 0xC0, rest >= 2 {
      value = (first & 0x1F) << 6 | Self.tail(text[at + 1])
      length = 2
    } else {
      value = first
      length = 1
    }
  }

  private static func tail(_ byte: UInt8) -> UInt32 { UInt32(byte & 0x3F) }
}
