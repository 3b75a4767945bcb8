import CLibXML2

/// What a page says of itself: its rules of style and its language.
struct HTMLHead {
  private(set) var sheet = HTMLStyleSheet()
  private(set) var languages: [String] = []

  private static let style = HTMLName("style")
  private static let body = HTMLName("body")
  private static let media = HTMLName("media")
  private static let lang = HTMLName("lang")
  private static let xmlLang = HTMLName("xml:lang")

  /// Looks through the page once.
  init(_ root: HTMLNode) {
    addLanguage(of: root)
    var node: HTMLNode? = root
    while let current = node {
      if current.isElement {
        let name = HTMLName(cString: current.pointee.name)
        if name == Self.style { addRules(of: current) }
        if name == Self.body { addLanguage(of: current) }
      }
      node = current.next(in: root)
    }
  }

  private mutating func addLanguage(of node: HTMLNode) {
    guard let value = node.attribute(Self.lang) ?? node.attribute(Self.xmlLang) else { return }
    let language = String(decoding: value.filter { $0 > 0x20 }, as: UTF8.self)
    if !language.isEmpty, !languages.contains(language) { languages.append(language) }
  }

  /// Rules that hold for a screen; other media are left out.
  private mutating func addRules(of node: HTMLNode) {
    if let media = node.attribute(Self.media) {
      let text = String(decoding: media, as: UTF8.self).lowercased()
      let isPlain = ["", "all", "screen", "screen, print", "print, screen"].contains(text)
      guard isPlain else { return }
    }
    var text: [UInt8] = []
    var child = node.pointee.children
    while let current = child {
      if let content = current.pointee.content {
        text.append(
          contentsOf: UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
      }
      child = current.pointee.next
    }
    HTMLStyleParser.parse(String(decoding: text, as: UTF8.self), into: &sheet)
  }
}
