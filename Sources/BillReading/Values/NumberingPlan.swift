import BillKnowledge

/// How telephone numbers are written within one country.
public struct NumberingPlan: Sendable, Hashable {
  /// The country's calling code, digits only (`968`).
  public var callingCode: String
  /// How many digits a number has within the country, without trunk prefix.
  public var nationalLengths: Set<Int>
  /// The digit dialled before a number within the country (`8`); empty when there is none.
  public var trunkPrefix: String
  /// Whether numbers within the country are never written without the trunk prefix.
  public var requiresTrunkPrefix: Bool
  /// What is dialled before a calling code, longest first (`810`, `00`).
  public var internationalPrefixes: [String]
  /// The digits that a number within the country may begin with.
  public var leadingDigits: ClosedRange<Int>

  /// A plan of these rules.
  public init(
    callingCode: String, nationalLengths: Set<Int>, trunkPrefix: String = "",
    requiresTrunkPrefix: Bool = false, internationalPrefixes: [String] = ["00"],
    leadingDigits: ClosedRange<Int> = 2...9
  ) {
    self.callingCode = callingCode
    self.nationalLengths = nationalLengths
    self.trunkPrefix = trunkPrefix
    self.requiresTrunkPrefix = requiresTrunkPrefix
    self.internationalPrefixes = internationalPrefixes
    self.leadingDigits = leadingDigits
  }

  /// A country's plan, without its short numbers, which cannot be dialled from elsewhere.
  ///
  /// Where the trunk prefix is `0`, national numbers have many lengths and are told by the prefix
  /// alone, so that any other digits are no number.
  public init(_ country: Country) {
    self.init(
      callingCode: country.callingCode,
      nationalLengths: Set(country.nationalLengths.filter { $0 > 6 }),
      trunkPrefix: country.trunkPrefix, requiresTrunkPrefix: country.trunkPrefix == "0",
      internationalPrefixes: Self.internationalPrefixes(of: country.callingCode),
      leadingDigits: country.trunkPrefix == "0" ? 1...9 : 2...9)
  }

  /// What is dialled in a country before another country's calling code.
  private static func internationalPrefixes(of callingCode: String) -> [String] {
    switch callingCode {
    case "1": ["011"]
    case "7": ["810", "00"]
    case "852": ["001"]
    default: ["00"]
    }
  }
}
