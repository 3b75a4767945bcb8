/// Reads the text of a `<style>` element.
///
/// Blocks of at-rules are left out: they hold for narrow windows, printers, fonts and motion. So
/// are rules with selectors that depend on more than names, classes and ids.
struct HTMLStyleParser {
  private let text: Substring
  private var index: Substring.Index

  /// Adds the rules of `text` to `sheet`.
  static func parse(_ text: String, into sheet: inout HTMLStyleSheet) {
    let plain = withoutComments(text)
    var parser = HTMLStyleParser(text: plain[...], index: plain.startIndex)
    parser.parse(into: &sheet)
  }

  private static func withoutComments(_ text: String) -> String {
    var result: [UInt8] = []
    var isComment = false
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if isComment {
        if previous == 0x2A, byte == 0x2F {
          isComment = false
          previous = 0x20
          result.append(0x20)
        } else {
          previous = byte
        }
      } else if previous == 0x2F, byte == 0x2A {
        result.removeLast()
        isComment = true
        previous = 0
      } else {
        result.append(byte)
        previous = byte
      }
    }
    let plain = String(decoding: result, as: UTF8.self)
    let wrappers = ["<!--", "-->", "<![CDATA[", "]]>"]
    return wrappers.reduce(plain) { $0.replacing($1, with: "") }
  }

  private mutating func parse(into sheet: inout HTMLStyleSheet) {
    while let open = text[index...].firstIndex(where: { $0 == "{" || $0 == ";" || $0 == "}" }) {
      let prelude = text[index..<open]
      let isAtRule = prelude.first { !$0.isWhitespace } == "@"
      index = text.index(after: open)
      guard text[open] == "{" else { continue }
      let close = isAtRule ? endOfBlock() : text[index...].firstIndex(of: "}") ?? text.endIndex
      if !isAtRule { add(prelude, text[index..<close], to: &sheet) }
      index = close < text.endIndex ? text.index(after: close) : close
    }
  }

  /// The brace that closes the block whose inside begins at `index`.
  private func endOfBlock() -> Substring.Index {
    var depth = 1
    for (place, character) in zip(text[index...].indices, text[index...]) {
      if character == "{" { depth += 1 }
      if character == "}" {
        depth -= 1
        if depth == 0 { return place }
      }
    }
    return text.endIndex
  }

  private func add(_ selectors: Substring, _ body: Substring, to sheet: inout HTMLStyleSheet) {
    let declared = HTMLStyle.declarations(body)
    guard !declared.normal.isEmpty || !declared.important.isEmpty else { return }
    for text in selectors.split(separator: ",") {
      if let selector = Self.selector(text) {
        sheet.add(selector, declared.normal, isImportant: false)
        sheet.add(selector, declared.important, isImportant: true)
      } else if text.contains(":checked") || text.contains(":target") {
        let display = declared.important.display ?? declared.normal.display
        if let display, display != .none { Self.reveal(text, in: &sheet) }
      }
    }
  }

  /// The last part of `#tab:checked ~ #panel` names what the control shows.
  private static func reveal(_ text: Substring, in sheet: inout HTMLStyleSheet) {
    let parts = text.split { $0.isWhitespace || $0 == "~" || $0 == "+" || $0 == ">" }
    guard let last = parts.last, let compound = compound(last.prefix { $0 != ":" }) else { return }
    if let id = compound.id { sheet.reveal(id) }
    for name in compound.classes { sheet.reveal(name) }
  }

  private static func selector(_ text: Substring) -> HTMLSelector? {
    var compounds: [HTMLSelector.Compound] = []
    var isChild = false
    let spaced = text.replacing(">", with: " > ")
    for part in spaced.split(whereSeparator: \.isWhitespace) {
      if part == ">" {
        isChild = true
        continue
      }
      guard var compound = compound(part) else { return nil }
      compound.isChildOfPrevious = isChild
      isChild = false
      compounds.append(compound)
    }
    return compounds.isEmpty || compounds.count > 16 ? nil : HTMLSelector(compounds: compounds)
  }

  /// One element's part such as `td.end` or `#menu.open`; nil when it has anything else in it.
  private static func compound(_ text: Substring) -> HTMLSelector.Compound? {
    var compound = HTMLSelector.Compound()
    var kind: Character = " "
    var name = ""
    func close(_ compound: inout HTMLSelector.Compound) {
      guard !name.isEmpty else { return }
      switch kind {
      case ".": compound.classes.append(HTMLName(name))
      case "#": compound.id = HTMLName(name)
      default: compound.tag = name == "*" ? nil : HTMLName(name.lowercased())
      }
      name = ""
    }
    for character in text {
      switch character {
      case ".", "#":
        close(&compound)
        kind = character
      case "*", "-", "_": name.append(character)
      default:
        guard character.isLetter || character.isNumber else { return nil }
        name.append(character)
      }
    }
    close(&compound)
    return compound
  }
}
