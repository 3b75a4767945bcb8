/// Reads a number that stands alone: digits, marks, signs, percent; no words.
///
/// `1 234,56`, `1,234.567`, `(12.50)`, `12,50-`, `٠٫٢٥٠`, `.50`, `25 %`, `149,-` are numbers.
/// `08.30 - 12.30`, `19.12.`, `01.01.2020`, `3.2.1` and telephone numbers are not.
public struct NumberReader: Sendable {
  /// The document's style, which orders the readings of ambiguous numbers.
  public var style: NumberStyle
  /// Digits behind the point of the amounts' currency; nil when the numbers are no amounts.
  public var minorDigits: Int?

  /// A reader for a document of this style.
  public init(style: NumberStyle = .unknown, minorDigits: Int? = nil) {
    self.style = style
    self.minorDigits = minorDigits
  }

  /// The number that the whole text is, or nil.
  public func read(_ text: String) -> NumberToken? {
    ValueText.read(text) { read($0, 0..<$0.count) }
  }

  func read(_ text: Span<UInt8>, _ range: Range<Int>) -> NumberToken? {
    guard let phrase = NumberPhrase(text, range, words: .none) else { return nil }
    return NumberToken(
      phrase.core, sign: phrase.sign, isPercent: phrase.isPercent, scaleFactor: nil)?
      .resolved(by: style, minorDigits: minorDigits)
  }
}
