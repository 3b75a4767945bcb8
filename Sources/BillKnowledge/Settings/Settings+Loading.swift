import BillModel

extension Settings {
  private static let keys = ["numbers", "cards", "files", "exclude", "thresholds", "accept"]

  /// Reads settings and collects their faults in the reader.
  init(_ reader: inout DataReader, _ knowledge: Knowledge) {
    reader.members(of: reader.root) { reader, member in
      switch member.key {
      case "numbers": self.numbers = Self.lines(member.value, &reader)
      case "cards": self.cards = Self.lines(member.value, &reader)
      case "files":
        reader.items(of: member.value) { reader, item in
          if let rule = Self.fileRule(item, knowledge, &reader) { self.files.append(rule) }
        }
      case "exclude": self.exclusions = reader.strings(member.value)
      case "thresholds": self.readThresholds(member.value, knowledge, &reader)
      case "accept":
        reader.items(of: member.value) { reader, item in
          if let error = Self.acceptedError(item, &reader) { self.accepted.append(error) }
        }
      default: reader.unknown(member, expected: Self.keys)
      }
    }
  }

  private static func lines(_ node: Int, _ reader: inout DataReader) -> [String: Line] {
    var lines: [String: Line] = [:]
    var known: [String: String] = [:]
    reader.members(of: node) { reader, member in
      if let other = known.updateValue(member.key, forKey: LineKey.plain(member.key)) {
        reader.fault(
          "repeated-key", at: member.keyNode, "`\(member.key)` is the same as `\(other)` above",
          hint: "keep one of them; spaces and hyphens count for nothing")
      }
      var line = Line()
      reader.members(of: member.value) { reader, inner in
        switch inner.key {
        case "label": line.label = reader.string(inner.value)
        case "owner": line.owner = reader.string(inner.value)
        default: reader.unknown(inner, expected: ["label", "owner"])
        }
      }
      if line == Line() {
        reader.fault(
          "missing-key", at: member.value, "neither `label` nor `owner`", hint: "write one of them")
      }
      lines[member.key] = line
    }
    return lines
  }

  private static func fileRule(
    _ node: Int, _ knowledge: Knowledge, _ reader: inout DataReader
  ) -> FileRule? {
    var rule = FileRule(match: "")
    reader.members(of: node) { reader, member in
      switch member.key {
      case "match": rule.match = reader.string(member.value) ?? ""
      case "issuer":
        rule.issuer = reader.string(member.value)
        if let id = rule.issuer, !knowledge.profiles.contains(where: { $0.id == id }) {
          reader.fault(
            "unknown-value", at: member.value, "there is no issuer `\(id)`",
            hint: "see `billfold profiles list`, or bring a profile with --profiles")
        }
      case "zone":
        guard let name = reader.string(member.value) else { return }
        rule.zone = knowledge.zone(named: name)
        if rule.zone == nil {
          reader.fault(
            "unknown-value", at: member.value, "unknown zone `\(name)`",
            hint: "a distance such as `+04:00`, or one of "
              + knowledge.zones.map(\.name).joined(separator: ", "))
        }
      default: reader.unknown(member, expected: ["match", "issuer", "zone"])
      }
    }
    guard !rule.match.isEmpty else {
      reader.fault(
        "missing-key", at: node, "missing key `match`", hint: "write a pattern of paths, as `mts/*`"
      )
      return nil
    }
    return rule
  }

  private mutating func readThresholds(
    _ node: Int, _ knowledge: Knowledge, _ reader: inout DataReader
  ) {
    reader.members(of: node) { reader, member in
      guard let code = CurrencyCode(member.key), knowledge.currencies.minorUnits(of: code) != nil
      else {
        return reader.fault(
          "currency", at: member.keyNode, "`\(member.key)` is no currency code",
          hint: "codes are three capital letters (ISO 4217)")
      }
      var threshold = Threshold()
      reader.members(of: member.value) { reader, inner in
        switch inner.key {
        case "entry": threshold.entry = reader.amount(inner.value)
        case "statement": threshold.statement = reader.amount(inner.value)
        default: reader.unknown(inner, expected: ["entry", "statement"])
        }
      }
      self.thresholds[code] = threshold
    }
  }

  private static func acceptedError(
    _ node: Int, _ reader: inout DataReader
  ) -> AcceptedError? {
    var match: String?
    var rule: String?
    var difference: ExactDecimal?
    var reason: String?
    reader.members(of: node) { reader, member in
      switch member.key {
      case "match": match = reader.string(member.value)
      case "rule": rule = reader.string(member.value)
      case "difference": difference = reader.amount(member.value)
      case "reason": reason = reader.string(member.value)
      default:
        reader.unknown(member, expected: ["match", "rule", "difference", "reason"])
      }
    }
    guard let match, let rule, let difference else {
      reader.fault(
        "missing-key", at: node, "an accepted error needs `match`, `rule` and `difference`",
        hint: "take them from statements.csv: document, failed_check, difference")
      return nil
    }
    return AcceptedError(match: match, rule: rule, difference: difference, reason: reason)
  }
}

extension DataReader {
  /// A decimal written as a text, such as `"-20.00"`.
  fileprivate mutating func amount(_ node: Int) -> ExactDecimal? {
    guard let text = string(node) else { return nil }
    if let value = ExactDecimal(text) { return value }
    fault(
      "decimal", at: node, "`\(text)` is no decimal",
      hint: "write digits and a point, as \"-20.00\"")
    return nil
  }
}
