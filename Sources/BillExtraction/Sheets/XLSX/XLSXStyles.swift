/// The styles that cells name by number (`styles.xml`).
final class XLSXStyles: XMLEventHandler {
  private var formats: [Int: NumberFormat] = [:]
  private var fonts: [CellFont] = []
  private var fills: [Bool] = []
  private var styles: [CellStyle] = []
  private var part = Part.other

  private enum Part { case fonts, fills, cellFormats, differences, other }

  /// The style of a number, the plain one when there is none.
  subscript(index: Int) -> CellStyle {
    styles.indices.contains(index) ? styles[index] : CellStyle()
  }

  func open(_ name: HTMLName, _ attributes: XMLAttributeList) {
    switch name {
    case Names.fonts: part = .fonts
    case Names.fills: part = .fills
    case Names.cellFormats: part = .cellFormats
    case Names.differences: part = .differences
    case Names.numberFormat where part != .differences:
      if let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
        formats[id] = NumberFormat(code: code)
      }
    case Names.font where part == .fonts: fonts.append(CellFont())
    case Names.bold where part == .fonts && !fonts.isEmpty:
      fonts[fonts.count - 1].isBold = attributes.flag("val") ?? true
    case Names.strike where part == .fonts && !fonts.isEmpty:
      fonts[fonts.count - 1].isStruckOut = attributes.flag("val") ?? true
    case Names.color where part == .fonts && !fonts.isEmpty:
      fonts[fonts.count - 1].isWhite = Self.isWhite(attributes)
    case Names.fill where part == .fills: fills.append(false)
    case Names.pattern where part == .fills && !fills.isEmpty:
      fills[fills.count - 1] = (attributes.text("patternType") ?? "none") != "none"
    case Names.gradient where part == .fills && !fills.isEmpty: fills[fills.count - 1] = true
    case Names.cellFormat where part == .cellFormats: addStyle(attributes)
    default: break
    }
  }

  func close(_ name: HTMLName) {
    switch name {
    case Names.fonts, Names.fills, Names.cellFormats, Names.differences: part = .other
    default: break
    }
  }

  func characters(_ piece: UnsafeBufferPointer<UInt8>) {}

  private func addStyle(_ attributes: XMLAttributeList) {
    var style = CellStyle()
    let id = attributes.number("numFmtId") ?? 0
    style.format = formats[id] ?? NumberFormat(builtIn: id) ?? .general
    let fill = attributes.number("fillId") ?? 0
    let hasFill = fills.indices.contains(fill) && fills[fill]
    if let font = attributes.number("fontId"), fonts.indices.contains(font) {
      style.apply(fonts[font], hasFill: hasFill)
    }
    styles.append(style)
  }

  /// White by its number, or the theme's first colour, which is the paper's.
  private static func isWhite(_ attributes: XMLAttributeList) -> Bool {
    if let color = attributes.text("rgb") { return color.uppercased().hasSuffix("FFFFFF") }
    return attributes.text("theme") == "0" && attributes.text("tint") == nil
  }

  private enum Names {
    static let fonts = HTMLName("fonts")
    static let fills = HTMLName("fills")
    static let cellFormats = HTMLName("cellXfs")
    static let differences = HTMLName("dxfs")
    static let numberFormat = HTMLName("numFmt")
    static let font = HTMLName("font")
    static let bold = HTMLName("b")
    static let strike = HTMLName("strike")
    static let color = HTMLName("color")
    static let fill = HTMLName("fill")
    static let pattern = HTMLName("patternFill")
    static let gradient = HTMLName("gradientFill")
    static let cellFormat = HTMLName("xf")
  }
}
