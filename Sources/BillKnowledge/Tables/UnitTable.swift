import BillModel

/// What a unit measures.
public enum UnitDimension: String, Sendable, Hashable, CaseIterable {
  /// Length of calls and sessions, in seconds.
  case time
  /// Data, in bytes; the factor between B, KB, MB and GB is the issuer's (1000 or 1024).
  case volume
  /// Messages and events.
  case count
  /// What is bought by time or measure, and keeps its unit.
  case bought
}

/// What a unit word means.
public struct UnitMeaning: Sendable, Hashable {
  /// The contract's unit that values are normalised to.
  public var unit: QuantityUnit
  /// What it measures.
  public var dimension: UnitDimension
  /// Normalised units in one of these, for all but volumes: 60 for minutes, 3600 for hours.
  public var factor: Int
  /// Steps of the issuer's factor above the byte: 0 for B, 1 for KB, 2 for MB, 3 for GB, 4 for TB.
  public var power: Int
  /// Factor that the word itself fixes (1024 for KiB), nil where the issuer's counts.
  public var fixedBase: Int?
  /// Whether values are read as bits, an eighth of a byte.
  public var isBits: Bool

  /// A meaning by its parts.
  public init(
    unit: QuantityUnit, dimension: UnitDimension, factor: Int = 1, power: Int = 0,
    fixedBase: Int? = nil, isBits: Bool = false
  ) {
    self.unit = unit
    self.dimension = dimension
    self.factor = factor
    self.power = power
    self.fixedBase = fixedBase
    self.isBits = isBits
  }

  /// Normalised units in one of these: bytes in one MB with 1000 or 1024 a step.
  public func multiplier(volumeFactor: Int) -> Int {
    var result = factor
    for _ in 0..<power { result *= fixedBase ?? volumeFactor }
    return result
  }
}

/// Unit words of every language.
public struct UnitTable: Sendable {
  /// Factor between data units where neither the document nor a profile tells one.
  public static let usualVolumeFactor = 1024

  private var meanings: [String: UnitMeaning] = [:]

  /// Every word as the data has it, in the order of the file.
  public private(set) var words: [(text: String, meaning: UnitMeaning)] = []

  /// What a unit word means; `minutter`, `МB` with a Cyrillic М, `م.ب` and `mins.` are all known.
  public func unit(_ text: String) -> UnitMeaning? { meanings[Fold.key(text)] }

  /// The longest unit that begins at a token of a text (`МБ`, `كيلو بايت`).
  public func match(
    in text: FoldedText, at token: Int
  ) -> (unit: UnitMeaning, tokens: Range<Int>)? {
    for end in stride(from: min(token + 2, text.tokens.count), to: token, by: -1) {
      if let unit = meanings[text.key(of: token..<end)] {
        return (unit: unit, tokens: token..<end)
      }
    }
    return nil
  }

  /// Number of words.
  public var count: Int { meanings.count }

  /// Reads `units.json5`: a list of units, each with its words.
  init(_ reader: inout DataReader) {
    reader.items(of: reader.root) { self.add($1, &$0) }
  }

  private mutating func add(_ node: Int, _ reader: inout DataReader) {
    var meaning = UnitMeaning(
      unit: .piece, dimension: .count, factor: 1, power: 0, fixedBase: nil, isBits: false)
    var texts: [(text: String, node: Int)] = []
    reader.members(of: node) { reader, member in
      switch member.key {
      case "unit":
        meaning.unit = QuantityUnit(rawValue: reader.string(member.value) ?? "")
      case "dimension":
        meaning.dimension = reader.choice(member.value, of: UnitDimension.self) ?? .count
      case "factor": meaning.factor = reader.integer(member.value) ?? 1
      case "power": meaning.power = reader.integer(member.value) ?? 0
      case "base": meaning.fixedBase = reader.integer(member.value)
      case "bits": meaning.isBits = reader.boolean(member.value) ?? false
      case "words": texts = reader.placedStrings(member.value)
      default:
        reader.unknown(
          member, expected: ["unit", "dimension", "factor", "power", "base", "bits", "words"])
      }
    }
    guard meaning.factor > 0, (0...4).contains(meaning.power), !meaning.unit.rawValue.isEmpty
    else {
      return reader.fault(
        "unit", at: node, "factor or power out of range, or no unit",
        hint: "factor is 1 or more, power 0 to 4, unit a code of the contract")
    }
    for (word, node) in texts {
      words.append((text: word, meaning: meaning))
      if meanings.updateValue(meaning, forKey: Fold.key(word)) != nil {
        reader.fault(
          "repeated-phrase", at: node, "`\(word)` is a unit already", hint: "remove this one")
      }
    }
  }
}
