import BillModel

/// How a cell shows what it holds.
struct CellStyle {
  /// How numbers are shown.
  var format = NumberFormat.general
  /// Weight, ink and line through of its text.
  var state = SheetMetrics.text

  /// Notes a font: white ink is told where no fill makes it readable.
  mutating func apply(_ font: CellFont, hasFill: Bool) {
    if font.isBold { state.style.insert(.bold) }
    if font.isStruckOut { state.style.insert(.struckOut) }
    state.isWhiteInk = font.isWhite
    state.hasBackground = hasFill
  }
}

/// What matters of a font.
struct CellFont {
  var isBold = false
  var isStruckOut = false
  var isWhite = false
}

extension SheetPageBuilder {
  /// Adds a stored number as its format shows it; what is no number is shown as it stands.
  mutating func addNumber(
    _ stored: some Collection<UInt8>, column: Int, _ style: CellStyle, epoch: DateEpoch
  ) {
    add(style.format.text(of: stored, epoch: epoch) ?? Array(stored), column: column, style.state)
  }
}
