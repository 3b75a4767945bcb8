extension HTMLWalker {
  private static let classes = HTMLName("class")
  private static let id = HTMLName("id")
  private static let style = HTMLName("style")
  private static let hidden = HTMLName("hidden")
  private static let columnSpan = HTMLName("colspan")
  private static let rowSpan = HTMLName("rowspan")
  private static let background = HTMLName("bgcolor")
  private static let backgroundImage = HTMLName("background")
  private static let color = HTMLName("color")
  private static let open = HTMLName("open")
  private static let alternative = HTMLName("alt")
  private static let type = HTMLName("type")
  private static let value = HTMLName("value")
  private static let selected = HTMLName("selected")
  private static let language = HTMLName("lang")
  private static let xmlLanguage = HTMLName("xml:lang")

  /// Reads the attributes; class names go onto the stack of class names.
  mutating func readAttributes(_ list: HTMLAttributeList) -> HTMLAttributes {
    var result = HTMLAttributes()
    result.classes = classStack.count..<classStack.count
    list.forEach { name, value in
      switch name {
      case Self.classes:
        HTMLName.appendWords(of: value, to: &classStack)
        result.classes = result.classes.lowerBound..<classStack.count
      case Self.id: result.id = HTMLName(value)
      case Self.style: result.inlineStyle = inlineStyle(value)
      case Self.hidden: result.isHidden = true
      case Self.columnSpan: result.columnSpan = Self.span(value, limit: 1000, ofZero: 1)
      case Self.rowSpan: result.rowSpan = Self.span(value, limit: 65_534, ofZero: 65_534)
      case Self.background:
        let style = HTMLStyle.of("background-color", value)
        result.hasBackground = result.hasBackground || style.hasBackground ?? false
      case Self.backgroundImage: result.hasBackground = result.hasBackground || !value.isEmpty
      case Self.color: result.whiteInk = HTMLStyle.of("color", value).isWhiteInk
      case Self.open: result.isOpen = true
      case Self.selected: result.isSelected = true
      case Self.value: result.value = value
      case Self.alternative: result.alternative = value
      case Self.type: result.type = value
      case Self.language, Self.xmlLanguage: result.language = value
      default: break
      }
    }
    return result
  }

  private mutating func inlineStyle(_ value: UnsafeBufferPointer<UInt8>) -> Int32 {
    let key = HTMLName(value)
    if let known = inlineStyleIndices[key] { return known }
    let text = String(decoding: value, as: UTF8.self)
    let index = inlineStyles.count
    inlineStyles.append(HTMLStyle.declarations(text[...]))
    if index < Self.inlineStyleLimit {
      inlineStyleIndices[key] = Int32(index)
    } else if index > Self.inlineStyleLimit {
      // The last place is taken by one after the other.
      inlineStyles.swapAt(index - 1, index)
      inlineStyles.removeLast()
      return Int32(index - 1)
    }
    return Int32(index)
  }

  /// More different `style` attributes than this are read anew each time.
  private static let inlineStyleLimit = 10_000

  /// A `colspan` or `rowspan`: the number that the value begins with, in its limits.
  private static func span(
    _ value: UnsafeBufferPointer<UInt8>, limit: Int32, ofZero zero: Int32
  ) -> Int32 {
    var number: Int32 = 0
    var hasDigits = false
    for byte in value.drop(while: { $0 <= 0x20 }) {
      guard byte >= 0x30, byte <= 0x39, number < limit else { break }
      number = number * 10 + Int32(byte - 0x30)
      hasDigits = true
    }
    guard hasDigits else { return 1 }
    return number == 0 ? zero : min(number, limit)
  }

  /// Writes the value of a control that shows it; passwords and hidden values are not seen.
  mutating func writeInput(_ attributes: HTMLAttributes) {
    switch String(decoding: attributes.type, as: UTF8.self).lowercased() {
    case "hidden", "password", "checkbox", "radio", "image", "file", "color", "range": break
    default: write(attributes.value)
    }
  }
}
