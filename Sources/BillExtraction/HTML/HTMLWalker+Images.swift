/// What stands in the place of a picture: the text that the page gives for those who do not see it.
struct HTMLAlternative {
  var text: [UInt8]
  var container: Int32
  var state: TextState
}

extension HTMLWalker {
  /// Writes a picture's text where it is a figure, as pages show amounts as pictures; any other
  /// text only where nothing else stands in its block, since icons in a line repeat its words.
  mutating func writeAlternative(_ attributes: HTMLAttributes) {
    let frame = frames[frames.count - 1]
    guard frame.context == .flow, frame.text.isShown, Self.isText(attributes.alternative) else {
      return
    }
    if Self.isFigure(attributes.alternative) {
      write(attributes.alternative)
      endWord()
    } else if !isInLine {
      alternative = HTMLAlternative(
        text: Array(attributes.alternative.prefix(Self.longest)), container: frame.container,
        state: frame.text)
    }
  }

  private static let longest = 200

  /// Letters or digits that are no name of a file.
  private static func isText(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.contains(where: { $0 >= 0x80 || isLetter($0) || isDigit($0) }) else { return false }
    let ending = String(decoding: text.suffix(5), as: UTF8.self).lowercased()
    return ![".png", ".gif", ".jpg", ".jpeg", ".svg", ".webp"].contains { ending.hasSuffix($0) }
  }

  /// A number with at most a currency beside it.
  private static func isFigure(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count <= 24 && text.contains(where: isDigit) && text.count(where: isLetter) <= 4
      && !text.contains(0x2F)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
