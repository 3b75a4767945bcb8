import BillModel
import CLibXML2

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
  private static let type = HTMLName("type")
  private static let value = HTMLName("value")
  private static let selected = HTMLName("selected")
  private static let option = HTMLName("option")

  /// Reads the attributes; class names go onto the stack of class names.
  mutating func readAttributes(of node: HTMLNode) -> HTMLAttributes {
    var result = HTMLAttributes()
    result.classes = classStack.count..<classStack.count
    var attribute = node.pointee.properties
    while let current = attribute {
      attribute = current.pointee.next
      switch HTMLName(cString: current.pointee.name) {
      case Self.classes:
        for name in current.value.split(whereSeparator: { $0 <= 0x20 }) {
          classStack.append(HTMLName(name))
        }
        result.classes = result.classes.lowerBound..<classStack.count
      case Self.id: result.id = HTMLName(current.value)
      case Self.style: result.inlineStyle = String(decoding: current.value, as: UTF8.self)
      case Self.hidden: result.isHidden = true
      case Self.columnSpan: result.columnSpan = Self.span(current.value, limit: 1000, ofZero: 1)
      case Self.rowSpan: result.rowSpan = Self.span(current.value, limit: 65_534, ofZero: 65_534)
      case Self.background, Self.backgroundImage: result.hasBackground = !current.value.isEmpty
      case Self.color:
        var style = HTMLStyle()
        style.declare("color", String(decoding: current.value, as: UTF8.self).lowercased()[...])
        result.whiteInk = style.isWhiteInk
      case Self.open: result.isOpen = true
      default: break
      }
    }
    return result
  }

  /// A `colspan` or `rowspan`: the number that the value begins with, in its limits.
  private static func span(_ value: [UInt8], limit: Int32, ofZero zero: Int32) -> Int32 {
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

  /// Writes what a form control or a line break shows.
  mutating func writeValue(of frame: HTMLFrame, _ role: HTMLElementKind.Role) {
    switch role {
    case .lineBreak: breakLine()
    case .input:
      let type = (frame.node.attribute(Self.type) ?? []).map { $0 | 0x20 }
      switch String(decoding: type, as: UTF8.self) {
      case "hidden", "password", "checkbox", "radio", "image", "file", "color", "range": break
      default: write(frame.node.attribute(Self.value) ?? [])
      }
    case .select:
      if let option = selectedOption(of: frame.node) {
        var child = option.pointee.children
        while let text = child {
          if text.isText, let content = text.pointee.content {
            write(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
          }
          child = text.pointee.next
        }
      }
    default: break
    }
  }

  private mutating func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { write($0) }
  }

  /// The option that a drop-down list shows: the chosen one, else the first.
  private func selectedOption(of select: HTMLNode) -> HTMLNode? {
    var first: HTMLNode?
    var node = select.next(in: select)
    while let current = node {
      if current.isElement, HTMLName(cString: current.pointee.name) == Self.option {
        if current.attribute(Self.selected) != nil { return current }
        first = first ?? current
      }
      node = current.next(in: select)
    }
    return first
  }
}
