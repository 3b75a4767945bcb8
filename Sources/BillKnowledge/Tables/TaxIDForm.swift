/// How a country writes the numbers under which businesses are registered for its taxes, and what
/// their check digits are.
///
/// Sources: the European Commission's VIES annex of the structures of VAT identification numbers;
/// Brønnøysundregistrene for Norway; the order of the Federal Tax Service on the ИНН for Russia.
public struct TaxIDForm: Sendable, Hashable {
  /// The equation that the digits of a number obey.
  public enum Check: Sendable, Hashable {
    /// None that is public.
    case none
    /// ISO/IEC 7064, MOD 11,10: the last digit checks those before it.
    case iso7064
    /// The sum of digits of which every other one is doubled ends with a zero, over the first
    /// `count` of them, or over the last ones where that is negative.
    case luhn(count: Int)
    /// The sum of the digits by weights leaves one of the remainders.
    case weights([Int], modulus: Int, remainders: [Int])
    /// The sum of the digits by weights, modulo 11 and then modulo 10, is the digit behind them.
    case digit([Int])
  }

  /// Letters that may, or must, stand before it: those of the country.
  public var prefix = ""
  /// Whether numbers are printed without the prefix too.
  public var isPrefixOptional = false
  /// The rest: `#` for a digit, `@` for a digit or a letter, letters for themselves.
  public var pattern = ""
  /// Letters that may stand behind it.
  public var suffix = ""
  /// The equation of its digits.
  public var check = Check.none
}

/// A number of a business as some country writes it.
public struct TaxID: Sendable, Hashable {
  /// Lower-case ISO 3166-1 alpha-2.
  public var country: String
  /// Whether the country's own letters stand before it or behind it.
  public var namesCountry: Bool
  /// Whether its check digits fit, nil where none are known.
  public var isValid: Bool?

  /// A number in a country's form.
  public init(country: String, namesCountry: Bool, isValid: Bool?) {
    self.country = country
    self.namesCountry = namesCountry
    self.isValid = isValid
  }
}

extension TaxIDForm {
  /// What a number is in this form, given as its letters and digits alone, nil when it is none.
  func read(_ bytes: [UInt8], country: String) -> TaxID? {
    var rest = bytes[...]
    var namesCountry = false
    if !prefix.isEmpty, rest.starts(with: prefix.utf8) {
      rest = rest.dropFirst(prefix.utf8.count)
      namesCountry = true
    } else if !prefix.isEmpty, !isPrefixOptional {
      return nil
    }
    if !suffix.isEmpty, rest.count > suffix.utf8.count,
      rest.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    {
      rest = rest.dropLast(suffix.utf8.count)
      namesCountry = true
    }
    guard rest.count == pattern.utf8.count else { return nil }
    var digits: [Int] = []
    for (byte, form) in zip(rest, pattern.utf8) {
      let isDigit = (0x30...0x39).contains(byte)
      switch form {
      case UInt8(ascii: "#"):
        guard isDigit else { return nil }
        digits.append(Int(byte) - 0x30)
      case UInt8(ascii: "@"): continue
      default: guard byte == form else { return nil }
      }
    }
    return TaxID(country: country, namesCountry: namesCountry, isValid: holds(digits))
  }

  private func holds(_ digits: [Int]) -> Bool? {
    switch check {
    case .none: return nil
    case .iso7064:
      var product = 10
      for digit in digits.dropLast() {
        let sum = (digit + product) % 10
        product = 2 * (sum == 0 ? 10 : sum) % 11
      }
      return digits.last == (11 - product) % 10
    case .luhn(let count):
      let own = count < 0 ? digits.suffix(-count) : digits.prefix(count)
      let sum = own.reversed().enumerated().reduce(0) { sum, item in
        let value = item.offset % 2 == 1 ? 2 * item.element : item.element
        return sum + value / 10 + value % 10
      }
      return sum % 10 == 0
    case .weights(let weights, let modulus, let remainders):
      let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 }
      return remainders.contains(((sum % modulus) + modulus) % modulus)
    case .digit(let weights):
      guard digits.count > weights.count else { return nil }
      let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 }
      return digits[weights.count] == sum % 11 % 10
    }
  }
}

extension CountryTable {
  /// The forms in which a number may be one of a business, as printed (`DE 123 456 789`): those
  /// that name their country alone where there are such.
  public func taxIDs(_ text: String) -> [TaxID] {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A: bytes.append(byte)
      case 0x61...0x7A: bytes.append(byte - 0x20)
      case 0x20, 0x2D, 0x2E, 0x2F, 0xC2, 0xA0: continue
      default: return []
      }
    }
    guard (6...20).contains(bytes.count) else { return [] }
    let found = countries.flatMap { country in
      country.taxIDs.compactMap { $0.read(bytes, country: country.code) }
    }
    let named = found.filter(\.namesCountry)
    return named.isEmpty ? found : named
  }
}

extension DataReader {
  /// The forms of a country's numbers of businesses.
  mutating func taxIDForms(_ node: Int) -> [TaxIDForm] {
    var forms: [TaxIDForm] = []
    items(of: node) { reader, item in
      var form = TaxIDForm()
      var weights: [Int] = []
      var modulus = 11
      var remainders = [0]
      var check = ""
      var count = 0
      reader.members(of: item) { reader, member in
        switch member.key {
        case "prefix": form.prefix = reader.string(member.value) ?? ""
        case "isPrefixOptional": form.isPrefixOptional = reader.boolean(member.value) ?? false
        case "pattern": form.pattern = reader.string(member.value) ?? ""
        case "suffix": form.suffix = reader.string(member.value) ?? ""
        case "check": check = reader.string(member.value) ?? ""
        case "count": count = reader.integer(member.value) ?? 0
        case "weights": weights = reader.integers(member.value)
        case "modulus": modulus = reader.integer(member.value) ?? 11
        case "remainders": remainders = reader.integers(member.value)
        default: reader.unknown(member, expected: TaxIDForm.keys)
        }
      }
      guard !form.pattern.isEmpty, modulus > 0 else {
        return reader.fault(
          "tax-id", at: item, "a form without a pattern, or with a modulus below 1",
          hint: "write `#` for each digit")
      }
      switch check {
      case "": form.check = .none
      case "iso7064": form.check = .iso7064
      case "luhn": form.check = .luhn(count: count)
      case "weights":
        form.check = .weights(weights, modulus: modulus, remainders: remainders)
      case "digit": form.check = .digit(weights)
      default:
        reader.fault(
          "tax-id", at: item, "`\(check)` is no check",
          hint: "known are iso7064, luhn, weights and digit")
      }
      forms.append(form)
    }
    return forms
  }

  private mutating func integers(_ node: Int) -> [Int] {
    var found: [Int] = []
    items(of: node) { reader, item in
      if let value = reader.integer(item) { found.append(value) }
    }
    return found
  }
}

extension TaxIDForm {
  fileprivate static let keys = [
    "prefix", "isPrefixOptional", "pattern", "suffix", "check", "count", "weights", "modulus",
    "remainders",
  ]
}
