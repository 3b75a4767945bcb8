extension HTMLStyle {
  /// The normal and the important declarations of a block or a `style` attribute.
  static func declarations(_ text: Substring) -> (normal: HTMLStyle, important: HTMLStyle) {
    var normal = HTMLStyle()
    var important = HTMLStyle()
    for declaration in text.lowercased().split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let property = trimmed(declaration[..<colon])
      var value = trimmed(declaration[declaration.index(after: colon)...])
      if let mark = value.lastIndex(of: "!"),
        trimmed(value[value.index(after: mark)...]) == "important"
      {
        value = trimmed(value[..<mark])
        important.declare(property, value)
      } else {
        normal.declare(property, value)
      }
    }
    return (normal, important)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}
