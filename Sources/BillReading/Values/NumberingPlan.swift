/// How telephone numbers are written within one country.
public struct NumberingPlan: Sendable, Hashable {
  /// The country's calling code, digits only (`968`).
  public var callingCode: String
  /// How many digits a number has within the country, without trunk prefix.
  public var nationalLengths: Set<Int>
  /// The digit dialled before a number within the country (`8`); empty when there is none.
  public var trunkPrefix: String
  /// What is dialled before a calling code, longest first (`00`, `810`).
  public var internationalPrefixes: [String]
  /// The digits that a number within the country may begin with.
  public var leadingDigits: ClosedRange<Int>

  /// A plan of these rules.
  public init(
    callingCode: String, nationalLengths: Set<Int>, trunkPrefix: String = "",
    internationalPrefixes: [String] = ["00"], leadingDigits: ClosedRange<Int> = 2...9
  ) {
    self.callingCode = callingCode
    self.nationalLengths = nationalLengths
    self.trunkPrefix = trunkPrefix
    self.internationalPrefixes = internationalPrefixes
    self.leadingDigits = leadingDigits
  }

  /// Oman: eight digits.
  public static let oman = NumberingPlan(callingCode: "968", nationalLengths: [8])
  /// Hong Kong: eight digits; carriers' prefixes begin with `00`, the common one is `001`.
  public static let hongKong = NumberingPlan(
    callingCode: "852", nationalLengths: [8], internationalPrefixes: ["001"])
  /// Russia: ten digits, `8` before them within the country, `810` before other countries.
  public static let russia = NumberingPlan(
    callingCode: "7", nationalLengths: [10], trunkPrefix: "8",
    internationalPrefixes: ["810", "00"], leadingDigits: 3...9)
  /// Norway: eight digits.
  public static let norway = NumberingPlan(callingCode: "47", nationalLengths: [8])

  /// The plan of a country by its ISO 3166-1 code, where it is known here.
  public static func of(country: String) -> NumberingPlan? {
    switch country {
    case "OM": oman
    case "HK": hongKong
    case "RU": russia
    case "NO": norway
    default: nil
    }
  }
}
