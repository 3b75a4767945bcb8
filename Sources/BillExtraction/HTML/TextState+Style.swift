import BillModel

extension TextState {
  /// Takes over what an element's name and style change for the text in it.
  mutating func apply(_ declared: HTMLStyle, _ role: HTMLElementKind.Role) {
    switch role {
    case .bold, .headerCell: style.insert(.bold)
    case .struckOut: style.insert(.struckOut)
    case .heading1: setHeading(20)
    case .heading2: setHeading(15)
    case .heading3: setHeading(12)
    case .heading4: setHeading(10)
    case .bigger: size = min(size * 1.2, 32)
    case .smaller, .raised: size = max(size * 0.8, 6)
    case .preformatted: whiteSpace = .keep
    case .textArea: whiteSpace = .keepLines
    default: break
    }
    guard !declared.isEmpty else { return }
    if let isBold = declared.isBold {
      if isBold { style.insert(.bold) } else { style.remove(.bold) }
    }
    if declared.isStruckOut ?? false { style.insert(.struckOut) }
    whiteSpace = declared.whiteSpace ?? whiteSpace
    isInvisible = declared.isVisible.map { !$0 } ?? isInvisible
    isSizeless = declared.isSizeless ?? isSizeless
    isWhiteInk = declared.isWhiteInk ?? isWhiteInk
    if declared.hasBackground ?? false { hasBackground = true }
  }

  private mutating func setHeading(_ points: Float) {
    size = points
    style.insert(.bold)
  }
}
