import BillModel

/// Reads amounts of money: a number with its sign and, before or behind it, a currency.
///
/// `RO 2,200`, `HK$ 1,234.50`, `1 234,56 kr`, `500 Bz`, `152.00 CR`, `-$39.59`, `149,-`, `45,36р`.
public struct AmountReader: Sendable {
  /// The words for currencies and signs.
  public let lexicon: ValueLexicon
  /// The document's style, which orders the readings of ambiguous numbers.
  public var style: NumberStyle
  /// The statement's currency, which settles `$` and `kr` and tells how many digits to expect.
  public var currency: CurrencyCode?

  /// A reader for statements of `currency`, where that is known.
  public init(lexicon: ValueLexicon, style: NumberStyle = .unknown, currency: CurrencyCode? = nil) {
    self.lexicon = lexicon
    self.style = style
    self.currency = currency
  }

  /// The amount that the whole text is, or nil; a bare number is one, see
  /// ``AmountToken/isMoneyShaped``.
  public func read(_ text: String) -> AmountToken? {
    ValueText.read(text) { read($0, 0..<$0.count) }
  }

  func read(
    _ text: Span<UInt8>, _ range: Range<Int>, isSentence: Bool = false
  ) -> AmountToken? {
    guard
      let phrase = NumberPhrase(
        text, range, words: .money(lexicon.tables), isSentence: isSentence),
      !isSentence || phrase.currencyCount <= 1
    else { return nil }
    let meaning = phrase.currency
    let code = meaning.flatMap { resolve($0.candidates) }
    let isOwn = code != nil && code == currency
    if phrase.isSmallCode, meaning?.isCodeAlone ?? false, !isOwn { return nil }
    let unit = meaning?.scaleFactor ?? ExactDecimal(1)
    let isMajor = unit == ExactDecimal(1)
    guard
      let number = NumberToken(
        phrase.core, sign: phrase.sign, isPercent: phrase.isPercent,
        scaleFactor: isMajor ? nil : unit)
    else { return nil }
    // Minor units have no thousandths: `2,200 Bz` is two thousand two hundred.
    let digits = isMajor ? minorDigits(code ?? meaning?.candidates.first) : 0
    return AmountToken(
      number: number, currency: code, candidates: meaning?.candidates ?? [],
      hasDashFraction: phrase.hasDashFraction,
      isSureCurrency: isOwn || phrase.core.hasFraction || !(meaning?.isCodeAlone ?? true),
      minorDigits: digits, scaledBy: isMajor ? 0 : unit.scale
    ).resolved(by: style)
  }

  private func minorDigits(_ printed: CurrencyCode?) -> Int? {
    (printed ?? currency).map { lexicon.minorDigits(of: $0) }
  }

  private func resolve(_ candidates: [CurrencyCode]) -> CurrencyCode? {
    if candidates.count == 1 { return candidates.first }
    guard let currency, candidates.contains(currency) else { return nil }
    return currency
  }
}
