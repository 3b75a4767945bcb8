extension HTMLStyle {
  /// What a block or a `style` attribute declares.
  struct Declared {
    var normal = HTMLStyle()
    var important = HTMLStyle()
  }

  /// The normal and the important declarations of a block or a `style` attribute.
  static func declarations(_ text: Substring) -> Declared {
    var result = Declared()
    for declaration in text.lowercased().split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let property = trimmed(declaration[..<colon])
      var value = trimmed(declaration[declaration.index(after: colon)...])
      if let mark = value.lastIndex(of: "!"),
        trimmed(value[value.index(after: mark)...]) == "important"
      {
        value = trimmed(value[..<mark])
        result.important.declare(property, value)
      } else {
        result.normal.declare(property, value)
      }
    }
    return result
  }

  /// What an attribute says that means the same as a property.
  static func of(_ property: Substring, _ value: UnsafeBufferPointer<UInt8>) -> HTMLStyle {
    var style = HTMLStyle()
    style.declare(property, trimmed(String(decoding: value, as: UTF8.self).lowercased()[...]))
    return style
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}
