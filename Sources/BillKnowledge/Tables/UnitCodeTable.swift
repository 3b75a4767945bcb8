import BillModel

/// Codes of UN/ECE Recommendation 20, by which electronic invoices name units.
public struct UnitCodeTable: Sendable {
  private var meanings: [String: (unit: QuantityUnit, factor: Int)] = [:]

  /// Number of codes.
  public var count: Int { meanings.count }

  /// A quantity in a code's unit, as `3.5 HUR` is written.
  ///
  /// - Parameters:
  ///   - value: How many.
  ///   - code: The code; one that is not known keeps its own name, and without one the value
  ///     counts pieces.
  /// - Returns: The quantity, nil when its product with the code's factor is out of range.
  public func quantity(_ value: ExactDecimal, code: String?) -> Quantity? {
    guard let code, !code.isEmpty else {
      return Quantity(value: value, unit: .piece, text: "\(value)")
    }
    let text = "\(value) \(code)"
    guard let meaning = meanings[code] else {
      return Quantity(value: value, unit: QuantityUnit(rawValue: code), text: text)
    }
    guard meaning.factor != 1 else {
      return Quantity(value: value, unit: meaning.unit, text: text)
    }
    return value.multiplied(by: ExactDecimal(meaning.factor)).map {
      Quantity(value: $0, unit: meaning.unit, text: text)
    }
  }

  /// Reads `unit-codes.json5`: a list of units, each with its codes.
  init(_ reader: inout DataReader) {
    reader.items(of: reader.root) { self.add($1, &$0) }
  }

  private mutating func add(_ node: Int, _ reader: inout DataReader) {
    var unit = ""
    var factor = 1
    var codes: [(text: String, node: Int)] = []
    reader.members(of: node) { reader, member in
      switch member.key {
      case "unit": unit = reader.string(member.value) ?? ""
      case "factor": factor = reader.integer(member.value) ?? 1
      case "codes": codes = reader.placedStrings(member.value)
      default: reader.unknown(member, expected: ["unit", "factor", "codes"])
      }
    }
    guard !unit.isEmpty, factor > 0 else {
      return reader.fault(
        "unit", at: node, "factor out of range, or no unit",
        hint: "factor is 1 or more, unit a code of the contract")
    }
    for (code, node) in codes {
      let meaning = (unit: QuantityUnit(rawValue: unit), factor: factor)
      if meanings.updateValue(meaning, forKey: code) != nil {
        reader.fault(
          "repeated-phrase", at: node, "`\(code)` is a unit already", hint: "remove this one")
      }
    }
  }
}
