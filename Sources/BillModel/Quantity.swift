/// A unit of the contract's section 2.
///
/// `s`, `B`, `message`, `event`, `kWh`, `m3`, `piece`, `h` and others, UCUM-like.
public struct QuantityUnit: Sendable, Hashable, Comparable, RawRepresentable,
  CustomStringConvertible
{
  /// The unit's code as it stands in outputs.
  public let rawValue: String

  /// A unit by its code; the list is open, since what is bought keeps its own unit.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Seconds, for the length of calls and sessions.
  public static let second = QuantityUnit(rawValue: "s")
  /// Bytes, for data volume.
  public static let byte = QuantityUnit(rawValue: "B")
  /// Messages: SMS and MMS.
  public static let message = QuantityUnit(rawValue: "message")
  /// Events that have no measure of their own.
  public static let event = QuantityUnit(rawValue: "event")
  /// Pieces.
  public static let piece = QuantityUnit(rawValue: "piece")

  /// The code.
  public var description: String { rawValue }

  /// Orders units by code.
  public static func < (left: QuantityUnit, right: QuantityUnit) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// How much was used or bought, normalised, with the text that it was read from.
public struct Quantity: Sendable, Hashable {
  /// The exact value in `unit`; a product of a factor may have a fraction.
  public var value: ExactDecimal
  /// The normalised unit.
  public var unit: QuantityUnit
  /// The source text (`1:02:32`, `1.5 GB`).
  public var text: String

  /// A quantity read from `text`.
  public init(value: ExactDecimal, unit: QuantityUnit, text: String) {
    self.value = value
    self.unit = unit
    self.text = text
  }
}
