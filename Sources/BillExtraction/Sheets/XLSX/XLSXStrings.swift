/// The texts that cells share, each held once.
final class XLSXStrings: XMLEventHandler {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var text: [UInt8] = []
  private var isText = false
  private var phoneticDepth = 0

  /// The text of a number, nil when there is none.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  func open(_ name: HTMLName, _ attributes: XMLAttributeList) {
    if name == Self.text { isText = phoneticDepth == 0 }
    // Readings of Japanese words stand beside them.
    if name == Self.phonetic { phoneticDepth += 1 }
  }

  func close(_ name: HTMLName) {
    switch name {
    case Self.text: isText = false
    case Self.phonetic: phoneticDepth -= 1
    case Self.item:
      OfficeText.resolveEscapes(in: &text)
      bytes += text
      ends.append(bytes.count)
      text.removeAll(keepingCapacity: true)
    default: break
    }
  }

  func characters(_ piece: UnsafeBufferPointer<UInt8>) { if isText { text += piece } }

  private static let item = HTMLName("si")
  private static let text = HTMLName("t")
  private static let phonetic = HTMLName("rPh")
}
