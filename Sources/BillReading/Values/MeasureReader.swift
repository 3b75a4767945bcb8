import BillKnowledge
import BillModel

/// A number with its unit as printed: `15.61 Мбайт`, `7 шт`, `312 kWh`.
public struct MeasureToken: Sendable, Hashable {
  /// The number beside the unit.
  public let number: NumberToken
  /// What the unit word means; nil when the number stands alone.
  public let unit: UnitMeaning?

  /// The values in the contract's unit, most likely first; nil when the first leaves the limits.
  func values(factor: ExactDecimal) -> (first: ExactDecimal, second: ExactDecimal?)? {
    guard let first = number.value.multiplied(by: factor)?.trimmed else { return nil }
    return (first, number.alternative?.multiplied(by: factor)?.trimmed)
  }
}

/// Reads a number with one unit behind or before it.
public struct MeasureReader: Sendable {
  /// The names of units.
  public let lexicon: ValueLexicon
  /// The document's style, which orders the readings of ambiguous numbers.
  public var style: NumberStyle

  /// A reader with these words.
  public init(lexicon: ValueLexicon, style: NumberStyle = .unknown) {
    self.lexicon = lexicon
    self.style = style
  }

  /// The measure that the whole text is, or nil; percent values are none.
  public func read(_ text: String) -> MeasureToken? {
    ValueText.read(text) { text in
      guard
        let phrase = NumberPhrase(text, 0..<text.count, words: .units(lexicon.tables)),
        !phrase.isPercent,
        let number = NumberToken(
          phrase.core, sign: phrase.sign, isPercent: false, scaleFactor: nil)
      else { return nil }
      return MeasureToken(number: number.resolved(by: style), unit: phrase.unit)
    }
  }

  /// What was used or bought, in the contract's unit, of any unit but those of data volume.
  ///
  /// How many bytes a kilobyte has is the issuer's matter: ``VolumeReader`` reads volumes.
  public func quantity(_ text: String) -> Quantity? {
    guard let token = read(text), let unit = token.unit, unit.dimension != .volume,
      let values = token.values(factor: ExactDecimal(unit.factor))
    else { return nil }
    return Quantity(value: values.first, unit: unit.unit, text: text)
  }
}
