import BillKnowledge
import BillModel

/// The other side of a call or message as printed, resolved where it is a telephone number.
public struct PhoneToken: Sendable, Hashable {
  /// What the text is.
  public enum Kind: Sendable, Hashable {
    /// A telephone number with its E.164 form.
    case number
    /// A short code or a service code (`900`, `*100#`).
    case shortCode
    /// Digits that some are hidden of (`7926***1234`).
    case masked
    /// A sender's name, an access point, an address, a number that cannot be resolved.
    case other
  }

  /// What the text is.
  public let kind: Kind
  /// E.164 (`+96891234567`) for a number, nil for all else.
  public let e164: String?
  /// The text as printed, without the mark of direction.
  public let text: String
  /// In or out, where a mark such as `<--` tells it.
  public let direction: Direction?

  /// What the contract puts out: E.164 when it can be resolved, else the text as printed.
  public var value: String { e164 ?? text }
}

/// Reads the numbers of other parties, by the plan of the issuer's country.
///
/// `918 54 560`, `+968 9234 5678`, `79161234567`, `8 916 123-45-67`, `00968…`, `<--79161234567`.
public struct PhoneReader: Sendable {
  private let plans: NumberingPlanTable
  private let plan: Plan?

  /// A reader for numbers printed in a country; where it has no plan only `+` and `00` resolve one.
  public init(plans: NumberingPlanTable, country: String) {
    self.plans = plans
    plan = plans[country].map { Plan($0) }
  }

  /// What the text is; nil only for an empty one.
  public func read(_ text: String) -> PhoneToken? {
    ValueText.read(text) { plain in
      let (direction, start) = Self.direction(plain, at: plain.skippingSpaces(from: 0))
      var end = plain.count
      while end > start, plain[end - 1] == 0x20 { end -= 1 }
      guard start < end else { return nil }
      let shape = Shape(plain, start..<end)
      let number = shape.map { resolve($0) } ?? nil
      return PhoneToken(
        kind: number == nil ? Self.kind(plain, start..<end, shape) : .number, e164: number,
        text: Self.printed(text, hasMark: direction != nil), direction: direction)
    }
  }

  /// The direction that `<--` or `-->` tells, and where the rest begins.
  private static func direction(
    _ text: Span<UInt8>, at start: Int
  ) -> (Direction?, rest: Int) {
    // The arrows U+2190 and U+2192.
    if text.holds(0xE2, 0x86, 0x90, at: start) {
      return (.in, text.skippingSpaces(from: start + 3))
    }
    if text.holds(0xE2, 0x86, 0x92, at: start) {
      return (.out, text.skippingSpaces(from: start + 3))
    }
    let isIncoming = text.byte(at: start) == UInt8(ascii: "<")
    var index = isIncoming ? start + 1 : start
    while text.byte(at: index) == UInt8(ascii: "-") { index += 1 }
    if isIncoming { return (.in, text.skippingSpaces(from: index)) }
    guard index > start, text.byte(at: index) == UInt8(ascii: ">") else { return (nil, start) }
    return (.out, text.skippingSpaces(from: index + 1))
  }

  /// The text itself, cut at both ends: marks are `<`, `>`, dashes and spaces alone.
  private static func printed(_ text: String, hasMark: Bool) -> String {
    let scalars = text.unicodeScalars
    func isCut(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace
        || hasMark && (scalar.properties.isDash || "<>←→".unicodeScalars.contains(scalar))
    }
    guard let first = scalars.first, let last = scalars.last,
      isCut(first) || last.properties.isWhitespace
    else { return text }
    var rest = scalars.drop(while: isCut)
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  private static func kind(
    _ text: Span<UInt8>, _ range: Range<Int>, _ shape: Shape?
  ) -> PhoneToken.Kind {
    if let shape { return shape.count <= 6 && !shape.isInternational ? .shortCode : .other }
    var digits = 0
    var masks = 0
    var others = 0
    for index in range {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "*"), UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "#"): masks += 1
      case 0x20, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): break
      default: others += 1
      }
    }
    guard digits > 0, masks > 0, others == 0 else { return .other }
    let first = text[range.lowerBound]
    let isService =
      text[range.upperBound - 1] == UInt8(ascii: "#")
      && (first == UInt8(ascii: "*") || first == UInt8(ascii: "#"))
    return isService ? .shortCode : masks > 1 ? .masked : .other
  }
}

// MARK: - Digits

extension PhoneReader {
  /// The digits of a number, up to fifteen, without what separates them.
  private struct Shape {
    /// The digits as one number; leading zeros are counted in `count` alone.
    var value: UInt64 = 0
    var count = 0
    var isInternational = false

    /// Nil when the text has anything but digits and separators, or is an IP address.
    init?(_ text: Span<UInt8>, _ range: Range<Int>) {
      var index = range.lowerBound
      if text[index] == UInt8(ascii: "+") {
        isInternational = true
        index += 1
      }
      var points = 0
      while index < range.upperBound {
        let byte = text[index]
        if byte.isDigit {
          guard count < 18 else { return nil }
          value = value * 10 + UInt64(byte - 0x30)
          count += 1
        } else if byte == UInt8(ascii: "(") && isInternational
          && text.byte(at: index + 1) == UInt8(ascii: "0")
          && text.byte(at: index + 2) == UInt8(ascii: ")")
        {
          // `+47 (0) 918…`: the zero is for callers within the country.
          index += 2
        } else if byte == UInt8(ascii: ".") {
          points += 1
        } else if byte != 0x20, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "("),
          byte != UInt8(ascii: ")"), byte != UInt8(ascii: "/")
        {
          return nil
        }
        index += 1
      }
      guard count > 0, points != 3 else { return nil }
    }

    /// The digits behind `prefix`, when the number begins with it.
    func dropping(_ prefix: Prefix) -> Shape? {
      guard prefix.count > 0, count > prefix.count else { return nil }
      let rest = PhoneReader.power(count - prefix.count)
      guard value / rest == prefix.value else { return nil }
      var shape = self
      shape.value = value % rest
      shape.count = count - prefix.count
      return shape
    }

    var firstDigit: Int { Int(value / PhoneReader.power(count - 1)) }
  }

  /// A few digits that a number may begin with.
  private struct Prefix: Sendable {
    let value: UInt64
    let count: Int

    init(_ digits: String) {
      value = UInt64(digits) ?? 0
      count = UInt64(digits) == nil ? 0 : digits.utf8.count
    }
  }

  private struct Plan: Sendable {
    let callingCode: Prefix
    let trunk: Prefix
    let international: [Prefix]
    /// Short numbers, which cannot be dialled from elsewhere, are left out.
    let beginnings: [NumberingPlan.Beginnings]
    /// Where the trunk prefix is `0`, national numbers have many lengths and are told by it alone.
    let requiresTrunk: Bool

    init(_ plan: NumberingPlan) {
      callingCode = Prefix(plan.callingCode)
      trunk = Prefix(plan.trunkPrefix)
      let prefixes = plan.internationalPrefixes
      international = (prefixes.contains("00") ? prefixes : prefixes + ["00"]).map { Prefix($0) }
      requiresTrunk = plan.trunkPrefix == "0"
      beginnings = plan.beginnings.filter { $0.length > 6 }
    }

    func isNational(_ shape: Shape) -> Bool {
      beginnings.contains { $0.hold(shape.value, count: shape.count) }
    }

    func e164(national shape: Shape) -> String {
      "+\(callingCode.value * PhoneReader.power(shape.count) + shape.value)"
    }
  }

  private static func power(_ exponent: Int) -> UInt64 {
    var result: UInt64 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  /// The E.164 form, or nil when the plan does not tell it.
  private func resolve(_ shape: Shape) -> String? {
    if shape.isInternational { return e164(international: shape) }
    // First, as callers dial: what follows is a calling code, and no part of a national number.
    for prefix in plan?.international ?? [Prefix("00")] {
      if let rest = shape.dropping(prefix), let number = e164(international: rest) {
        return number
      }
    }
    guard let plan else { return nil }
    for prefix in [plan.callingCode, plan.trunk] {
      if let rest = shape.dropping(prefix), plan.isNational(rest) {
        return plan.e164(national: rest)
      }
    }
    return !plan.requiresTrunk && plan.isNational(shape) ? plan.e164(national: shape) : nil
  }

  /// A number with its calling code: one that is given out, and a length that its countries have.
  private func e164(international shape: Shape) -> String? {
    guard (7...15).contains(shape.count), shape.firstDigit > 0 else { return nil }
    for count in 1...3 {
      let rest = shape.count - count
      let found = plans.plans(callingCode: shape.value / Self.power(rest))
      if found.isEmpty { continue }
      let hasLength = found.contains { $0.beginnings.contains { $0.length == rest } }
      return hasLength ? "+\(shape.value)" : nil
    }
    return nil
  }
}
