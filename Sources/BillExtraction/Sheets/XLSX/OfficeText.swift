/// Texts of Office files.
enum OfficeText {
  /// Replaces what XML cannot hold and Office writes as `_x000D_`, in place.
  static func resolveEscapes(in text: inout [UInt8]) {
    guard text.contains(0x5F) else { return }
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if let scalar = escape(text, at: index) {
        output += Array(String(Character(scalar)).utf8)
        index += 7
      } else {
        output.append(text[index])
        index += 1
      }
    }
    text = output
  }

  private static func escape(_ text: [UInt8], at index: Int) -> Unicode.Scalar? {
    guard index + 7 <= text.count, text[index] == 0x5F, text[index + 1] == 0x78,
      text[index + 6] == 0x5F
    else { return nil }
    var value: UInt32 = 0
    for byte in text[index + 2..<index + 6] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return Unicode.Scalar(value)
  }
}
