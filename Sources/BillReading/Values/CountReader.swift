import BillKnowledge
import BillModel

/// A whole number of things as printed.
public struct CountToken: Sendable, Hashable {
  /// How many.
  public let count: Int
  /// What is counted (`message`, `piece`); nil when the number stands alone.
  public let unit: QuantityUnit?
}

/// Reads counts: `7 шт`, `3 msg`, `1`, `1 257 stk`.
public struct CountReader: Sendable {
  /// The reader of number and unit.
  public var measures: MeasureReader

  /// A reader with these words.
  public init(lexicon: ValueLexicon, style: NumberStyle = .unknown) {
    measures = MeasureReader(lexicon: lexicon, style: style)
  }

  /// The count that the whole text is, or nil for fractions, negative numbers and other units.
  ///
  /// `1,257` is 1257 unless the document's style says otherwise; `3.0` is 3.
  public func read(_ text: String) -> CountToken? {
    guard let token = measures.read(text), !token.number.sign.isNegative,
      token.unit.map({ $0.dimension == .count }) ?? true
    else { return nil }
    let whole = token.number.ambiguousMark == nil ? nil : token.number.readings.last(where: isWhole)
    let value = (whole ?? token.number.value).multiplied(by: ExactDecimal(token.unit?.factor ?? 1))
    guard let value = value?.trimmed, value.scale == 0 else { return nil }
    return CountToken(count: Int(value.significand), unit: token.unit?.unit)
  }

  /// The count as the contract's quantity; numbers that stand alone count `unit`.
  public func quantity(_ text: String, unit: QuantityUnit) -> Quantity? {
    read(text).map { Quantity(value: ExactDecimal($0.count), unit: $0.unit ?? unit, text: text) }
  }

  private func isWhole(_ value: ExactDecimal) -> Bool { value.scale == 0 }
}
