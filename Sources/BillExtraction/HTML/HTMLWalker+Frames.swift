/// Pages that a page holds inside of itself: frames whose content stands in an attribute, as
/// programs that save a page to one file write them.
extension HTMLWalker {
  private static let source = HTMLName("src")
  private static let content = HTMLName("srcdoc")
  private static let hidden = HTMLName("hidden")
  private static let style = HTMLName("style")
  private static let shadows: Set<HTMLName> = [
    HTMLName("shadowrootmode"), HTMLName("shadowmode"), HTMLName("shadowroot"),
  ]

  /// More frames in a page, or more pages inside each other, are a trap.
  static let mostFrames = 64

  /// Keeps the page that a frame holds.
  mutating func noteFrame(_ list: HTMLAttributeList) {
    var page: [UInt8] = []
    var isHidden = false
    list.forEach { name, value in
      switch name {
      // The parser has made UTF-8 of it, whatever the page inside declares.
      case Self.content: page = [0xEF, 0xBB, 0xBF] + value
      case Self.source where page.isEmpty: page = DataAddress.page(value) ?? []
      case Self.hidden: isHidden = true
      case Self.style:
        let declared = HTMLStyle.declarations(String(decoding: value, as: UTF8.self)[...])
        isHidden = isHidden || declared.normal.display == .some(.none)
      default: break
      }
    }
    guard !isHidden, !page.isEmpty else { return }
    if framePages.count < Self.mostFrames { framePages.append(page) } else { lostFrames += 1 }
  }

  /// Whether a template is the content of an element of its own (a shadow tree), which is shown.
  static func isShown(_ list: HTMLAttributeList) -> Bool {
    var isShown = false
    list.forEach { name, _ in isShown = isShown || shadows.contains(name) }
    return isShown
  }
}

/// An address that holds what it names: `data:text/html;charset=utf-8;base64,…`.
enum DataAddress {
  /// The page of an address, nil for an address of anything else.
  static func page(_ address: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard address.count > 5, let comma = address.firstIndex(of: 0x2C) else { return nil }
    let head = String(decoding: address[..<comma], as: UTF8.self).lowercased()
    guard head.hasPrefix("data:text/html") || head.hasPrefix("data:application/xhtml") else {
      return nil
    }
    let bytes = unescaped(address[(comma + 1)...])
    return head.hasSuffix(";base64") ? base64(bytes) : bytes
  }

  private static func unescaped(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2, let value = hexadecimal(rest.prefix(2)) {
        result.append(value)
        rest.removeFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func hexadecimal(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8? {
    UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// What base64 stands for; what is no letter of it is passed over.
  private static func base64(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B, 0x2D: value = 62
      case 0x2F, 0x5F: value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }
}
