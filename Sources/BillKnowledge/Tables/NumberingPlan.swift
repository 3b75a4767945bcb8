/// How telephone numbers are written within one country.
public struct NumberingPlan: Sendable, Hashable {
  /// The country's calling code, digits only (`968`).
  public var callingCode = ""
  /// The digit dialled before a number within the country (`8`); empty when there is none.
  public var trunkPrefix = ""
  /// What is dialled before a calling code, longest first (`810`, `00`).
  public var internationalPrefixes = ["00"]
  /// For each length of a number the digits that it may begin with: `8:2,7,9 9:800`.
  var numbers = ""

  /// Digits that numbers of one length may begin with.
  public struct Beginnings: Sendable {
    /// How many digits a number has.
    public var length: Int
    /// The first digits as a number, and how many they are.
    public var prefixes: [(value: UInt64, count: Int)]

    /// Whether a number of so many digits begins with one of the prefixes.
    public func hold(_ number: UInt64, count: Int) -> Bool {
      count == length
        && prefixes.contains { number / NumberingPlan.power(count - $0.count) == $0.value }
    }
  }

  /// The numbers of the country by length.
  public var beginnings: [Beginnings] {
    numbers.split(separator: " ").compactMap { part in
      let halves = part.split(separator: ":", omittingEmptySubsequences: false)
      guard halves.count == 2, let length = Int(halves[0]), (1...17).contains(length) else {
        return nil
      }
      let prefixes = halves[1].split(separator: ",", omittingEmptySubsequences: false)
      return Beginnings(
        length: length,
        prefixes: prefixes.compactMap { digits in
          if digits.isEmpty { return (value: 0, count: 0) }
          guard digits.utf8.count <= length, let value = UInt64(digits) else { return nil }
          return (value: value, count: digits.utf8.count)
        })
    }
  }

  /// Ten to a power of at most 19.
  static func power(_ exponent: Int) -> UInt64 {
    var result: UInt64 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}

/// The numbering plans of all countries, as the metadata of libphonenumber publishes them.
public struct NumberingPlanTable: Sendable {
  private var plans: [String: NumberingPlan] = [:]
  /// Countries of each calling code.
  private var regions: [UInt64: [String]] = [:]

  /// No plans.
  public init() {}

  /// The plan of a country by its code, in lower or upper case.
  public subscript(region: String) -> NumberingPlan? { plans[region.lowercased()] }

  /// The countries, and the services of no country, whose numbers begin with a calling code.
  public func plans(callingCode: UInt64) -> [NumberingPlan] {
    (regions[callingCode] ?? []).compactMap { plans[$0] }
  }

  /// The countries of an international number's digits, without `+`.
  public func regions(callingDigits digits: String) -> [String] {
    for count in 1...3 {
      if let code = UInt64(digits.prefix(count)), let found = regions[code] { return found }
    }
    return []
  }

  /// Reads `numbering-plans.json5`.
  init(_ reader: inout DataReader) {
    reader.members(of: reader.root) { reader, member in
      var plan = NumberingPlan()
      reader.members(of: member.value) { reader, member in
        switch member.key {
        case "callingCode": plan.callingCode = reader.string(member.value) ?? ""
        case "trunk": plan.trunkPrefix = reader.string(member.value) ?? ""
        case "international": plan.internationalPrefixes = reader.strings(member.value)
        case "numbers": plan.numbers = reader.string(member.value) ?? ""
        default:
          reader.unknown(member, expected: ["callingCode", "trunk", "international", "numbers"])
        }
      }
      guard let code = UInt64(plan.callingCode), code > 0, !plan.numbers.isEmpty else {
        return reader.fault(
          "numbering-plan", at: member.value, "no calling code, or no numbers",
          hint: "run Scripts/generate-numbering-plans")
      }
      self.plans[member.key] = plan
      self.regions[code, default: []].append(member.key)
    }
  }
}
