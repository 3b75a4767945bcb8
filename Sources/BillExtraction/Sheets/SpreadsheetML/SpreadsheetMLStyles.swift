/// The styles of a SpreadsheetML workbook, which may stand on each other.
struct SpreadsheetMLStyles {
  private var styles: [String: CellStyle] = [:]
  private var open: (id: String, style: CellStyle, font: CellFont, hasFill: Bool)?

  /// The style of an id, the default one when there is none.
  subscript(id: String?) -> CellStyle {
    id.flatMap { styles[$0] } ?? styles["Default"] ?? CellStyle()
  }

  mutating func openStyle(_ attributes: XMLAttributeList) {
    guard let id = attributes.text("ID") else { return }
    let base = attributes.text("Parent").flatMap { styles[$0] } ?? styles["Default"] ?? CellStyle()
    open = (id: id, style: base, font: CellFont(), hasFill: false)
  }

  mutating func setFormat(_ attributes: XMLAttributeList) {
    guard let code = attributes.text("Format") else { return }
    open?.style.format = NumberFormat(code: Self.codes[code] ?? code)
  }

  mutating func setFont(_ attributes: XMLAttributeList) {
    open?.font.isBold = attributes.flag("Bold") ?? false
    open?.font.isStruckOut = attributes.flag("StrikeThrough") ?? false
    open?.font.isWhite = attributes.text("Color")?.uppercased() == "#FFFFFF"
  }

  mutating func setFill(_ attributes: XMLAttributeList) {
    open?.hasFill = (attributes.text("Pattern") ?? "None") != "None"
  }

  mutating func closeStyle() {
    guard var last = open else { return }
    open = nil
    last.style.apply(last.font, hasFill: last.hasFill)
    styles[last.id] = last.style
  }

  /// Formats that have a name instead of a code.
  private static let codes: [String: String] = [
    "General Number": "General", "General Date": "m/d/yyyy h:mm", "Long Date": "d mmmm yyyy",
    "Medium Date": "d-mmm-yy", "Short Date": "m/d/yyyy", "Long Time": "h:mm:ss",
    "Medium Time": "h:mm", "Short Time": "h:mm", "Currency": "#,##0.00",
    "Euro Currency": "#,##0.00",
    "Fixed": "0.00", "Standard": "#,##0.00", "Percent": "0.00%", "Scientific": "0.00E+00",
    "Yes/No": "General", "True/False": "General", "On/Off": "General",
  ]
}
