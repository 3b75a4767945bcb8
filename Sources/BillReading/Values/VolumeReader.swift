import BillKnowledge
import BillModel

/// How an issuer counts kilobytes; it is a property of the issuer, not of the unit's spelling.
public enum VolumeBase: Int, Sendable, Hashable {
  /// 1 KB is 1000 bytes.
  case thousand = 1000
  /// 1 KB is 1024 bytes.
  case binary = 1024

  /// Bytes in one of a unit; an eighth of that for bits.
  func factor(of unit: UnitMeaning) -> ExactDecimal? {
    let bytes = ExactDecimal(unit.multiplier(volumeFactor: rawValue))
    return unit.isBits
      ? ExactDecimal(significand: 125, scale: 3).flatMap(bytes.multiplied(by:)) : bytes
  }
}

/// A data volume as printed, in bytes.
public struct VolumeToken: Sendable, Hashable {
  /// The likelier number of bytes; the exact product, which may have a fraction.
  public let bytes: ExactDecimal
  /// The other number of bytes, where the printed number can be read in two ways.
  public let alternative: ExactDecimal?

  /// The numbers of bytes, most likely first.
  public var readings: [ExactDecimal] { alternative.map { [bytes, $0] } ?? [bytes] }
}

/// Reads data volumes: `307Kb`, `1.5 GB`, `991.688MB`, `2,45 KB`, `15.61 Мбайт`.
public struct VolumeReader: Sendable {
  /// The reader of number and unit.
  public var measures: MeasureReader
  /// Whether a kilobyte is 1000 or 1024 bytes.
  public var base: VolumeBase
  /// The unit of numbers that stand alone, from the column's header; nil refuses them.
  public var plainUnit: UnitMeaning?

  /// A reader for an issuer that counts by `base`.
  public init(
    lexicon: ValueLexicon, base: VolumeBase, style: NumberStyle = .unknown,
    plainUnit: UnitMeaning? = nil
  ) {
    measures = MeasureReader(lexicon: lexicon, style: style)
    self.base = base
    self.plainUnit = plainUnit
  }

  /// The volume that the whole text is, or nil; remainders may be negative.
  public func read(_ text: String) -> VolumeToken? {
    guard let token = measures.read(text), let unit = token.unit ?? plainUnit,
      unit.dimension == .volume, let factor = base.factor(of: unit),
      let values = token.values(factor: factor)
    else { return nil }
    return VolumeToken(bytes: values.first, alternative: values.second)
  }

  /// The volume as the contract's quantity in `B`.
  public func quantity(_ text: String) -> Quantity? {
    read(text).map { Quantity(value: $0.bytes, unit: .byte, text: text) }
  }
}
