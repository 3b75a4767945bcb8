import BillModel

/// A way in which people write a currency or a part of it.
public struct CurrencyForm: Sendable, Hashable {
  /// The form as the data has it.
  public var text: String
  /// Currencies that it may be, most usual first; one for a form that is plain.
  public var candidates: [CurrencyCode]
  /// Countries (lower-case alpha-2) of the candidates: `$` in Hong Kong is HKD.
  public var countries: [[String]]
  /// Power of ten below the currency's own unit: 3 for baisa, 2 for øre and kopecks, else 0.
  public var subunit: Int

  /// The currency in a country.
  ///
  /// The only candidate, or the one that the country uses; nil when the form stays ambiguous.
  public func currency(in country: String?) -> CurrencyCode? {
    if candidates.count == 1 { return candidates[0] }
    guard let country else { return nil }
    return zip(candidates, countries).first { $0.1.contains(country) }?.0
  }
}

/// ISO 4217 and the written forms of currencies.
public struct CurrencyTable: Sendable {
  private var minorUnitsByCode: [CurrencyCode: Int] = [:]
  private var codesByNumber: [Int: CurrencyCode] = [:]
  private var formsByKey: [String: CurrencyForm] = [:]

  /// Every written form by text, codes included, in the order of the data.
  public private(set) var forms: [CurrencyForm] = []

  /// Assigned codes in alphabetical order.
  public var codes: [CurrencyCode] { minorUnitsByCode.keys.sorted() }

  /// Digits behind the point of a currency (ISO 4217), nil for a code that is not assigned.
  public func minorUnits(of code: CurrencyCode) -> Int? { minorUnitsByCode[code] }

  /// A code by its ISO 4217 number; 810, the rouble until 1998, is RUB, since it is still printed.
  public func code(number: Int) -> CurrencyCode? { codesByNumber[number] }

  /// What a currency text means: a code, a name, a sign; nil when it is none.
  ///
  /// For what stands before or behind the digits of an amount: `RO`, `R.O.`, `руб.`, `,-`.
  public func form(_ text: String) -> CurrencyForm? { formsByKey[Self.key(text)] }

  /// The longest form that begins at a token of a text (`ريال عماني`, `HK$`).
  public func match(
    in text: FoldedText, at token: Int
  ) -> (form: CurrencyForm, tokens: Range<Int>)? {
    for end in stride(from: min(token + 3, text.tokens.count), to: token, by: -1) {
      if let form = formsByKey[text.key(of: token..<end)] {
        return (form: form, tokens: token..<end)
      }
    }
    return nil
  }

  /// Folds like phrases do, but keeps a form that is all punctuation (`,-`).
  static func key(_ text: String) -> String {
    let folded = Fold.key(text)
    return folded.isEmpty ? text : folded
  }
}

extension CurrencyTable {
  /// Reads `currencies.json5`.
  init(_ reader: inout DataReader) {
    reader.members(of: reader.root) { reader, member in
      switch member.key {
      case "codes": self.addCodes(member.value, &reader)
      case "forms": reader.items(of: member.value) { self.addForm($1, &$0) }
      default: reader.unknown(member, expected: ["codes", "forms"])
      }
    }
    for code in codes where formsByKey[Self.key(code.description)] == nil {
      let form = CurrencyForm(
        text: code.description, candidates: [code], countries: [[]], subunit: 0)
      forms.append(form)
      formsByKey[Self.key(code.description)] = form
    }
  }

  /// `OMR: [512, 3]`: number and minor units.
  private mutating func addCodes(_ node: Int, _ reader: inout DataReader) {
    reader.members(of: node) { reader, member in
      guard let code = CurrencyCode(member.key) else {
        return reader.fault(
          "currency", at: member.keyNode, "`\(member.key)` is no currency code",
          hint: "codes are three capital letters (ISO 4217)")
      }
      var numbers: [Int] = []
      reader.items(of: member.value) { reader, item in
        if let number = reader.integer(item) { numbers.append(number) }
      }
      guard numbers.count == 2, (0...4).contains(numbers[1]) else {
        return reader.fault(
          "currency", at: member.value, "expected [number, minor units]",
          hint: "write for example OMR: [512, 3]")
      }
      self.minorUnitsByCode[code] = numbers[1]
      self.codesByNumber[numbers[0]] = code
    }
  }

  private mutating func addForm(_ node: Int, _ reader: inout DataReader) {
    var texts: [(text: String, node: Int)] = []
    var form = CurrencyForm(text: "", candidates: [], countries: [], subunit: 0)
    reader.members(of: node) { reader, member in
      switch member.key {
      case "texts": texts = reader.placedStrings(member.value)
      case "numbers":
        reader.items(of: member.value) { reader, item in
          guard let number = reader.integer(item) else { return }
          self.codesByNumber[number] = form.candidates.first
        }
      case "subunit": form.subunit = reader.integer(member.value) ?? 0
      case "currencies":
        reader.members(of: member.value) { reader, member in
          guard let code = CurrencyCode(member.key), self.minorUnitsByCode[code] != nil else {
            return reader.fault(
              "currency", at: member.keyNode, "`\(member.key)` is not among `codes`",
              hint: "list codes above forms")
          }
          form.candidates.append(code)
          form.countries.append(reader.strings(member.value))
        }
      default:
        reader.unknown(member, expected: ["currencies", "texts", "numbers", "subunit"])
      }
    }
    guard !form.candidates.isEmpty else {
      return reader.fault(
        "currency", at: node, "a form without currencies",
        hint: "write currencies: {OMR: ['om']}, before numbers")
    }
    for (text, node) in texts {
      form.text = text
      if formsByKey.updateValue(form, forKey: Self.key(text)) != nil {
        reader.fault(
          "repeated-phrase", at: node, "`\(text)` is a form already", hint: "remove this one")
      }
      forms.append(form)
    }
  }
}
