/// An ISO 4217 alphabetic currency code, such as `OMR`.
public struct CurrencyCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  private let packed: UInt32

  /// Three upper-case ASCII letters, or nil; whether the code is assigned is the knowledge's matter.
  public init?(_ text: some StringProtocol) {
    var value: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      guard byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") else { return nil }
      value = value << 8 | UInt32(byte)
      count += 1
    }
    guard count == 3 else { return nil }
    packed = value
  }

  /// The code, `OMR`.
  public var description: String {
    String(
      decoding: [UInt8(packed >> 16 & 0xFF), UInt8(packed >> 8 & 0xFF), UInt8(packed & 0xFF)],
      as: UTF8.self)
  }

  /// Orders currencies by code.
  public static func < (left: CurrencyCode, right: CurrencyCode) -> Bool {
    left.packed < right.packed
  }
}

/// An amount of one currency; the currency is nil where a document does not tell it.
public struct Money: Sendable, Hashable {
  /// The amount in major units, at the scale that was printed.
  public var value: ExactDecimal
  /// ISO 4217 currency.
  public var currency: CurrencyCode?

  /// An amount of `currency`.
  public init(value: ExactDecimal, currency: CurrencyCode?) {
    self.value = value
    self.currency = currency
  }
}
