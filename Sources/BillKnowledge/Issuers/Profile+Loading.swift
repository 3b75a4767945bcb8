import BillModel

extension Profile {
  /// Reads a profile and collects its faults in the reader.
  init(_ reader: inout DataReader) {
    var seen: Set<String> = []
    reader.members(of: reader.root) { reader, member in
      seen.insert(member.key)
      if !self.readIdentity(member, &reader), !self.readCustoms(member, &reader),
        !self.readWords(member, &reader)
      {
        reader.unknown(member, expected: Self.keys)
      }
    }
    for key in Self.required where !seen.contains(key) {
      reader.fault("missing-key", at: reader.root, "missing key `\(key)`", hint: "add it")
    }
    checkID(&reader)
  }

  /// Keys that every profile has.
  static let required = ["id", "name", "names", "country", "basis"]

  /// Keys that a profile may have.
  static let keys = [
    "$schema", "id", "name", "names", "domains", "senders", "taxIds", "country", "languages",
    "currency", "timeZone", "utcOffset", "basis", "records", "dateOrder", "volumeFactor", "decimal",
    "grouping",
    "twoPartDuration", "rowAmounts", "balance", "markerRows", "incomingMark", "rules", "words",
  ]

  private func checkID(_ reader: inout DataReader) {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = id.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "/"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isPlain, parts.count == 2, parts[0] == country, parts[1].count > 0 else {
      return reader.fault(
        "profile-id", at: reader.root, "the id `\(id)` is not <country>/<issuer>",
        hint: "write country `no` and id `no/telia`, in lower case")
    }
  }

  private mutating func readIdentity(
    _ member: DataReader.Member, _ reader: inout DataReader
  ) -> Bool {
    switch member.key {
    case "$schema": _ = reader.string(member.value)
    case "id": id = reader.string(member.value) ?? ""
    case "name": name = reader.string(member.value) ?? ""
    case "names": names = reader.strings(member.value)
    case "domains": domains = reader.strings(member.value)
    case "senders": senders = reader.strings(member.value)
    case "taxIds": taxIDs = reader.strings(member.value)
    case "country": country = reader.string(member.value) ?? ""
    case "languages": languages = reader.strings(member.value)
    case "basis": basis = reader.choice(member.value, of: Basis.self) ?? .description
    case "records": records = reader.issuerRecords(member.value)
    default: return false
    }
    return true
  }

  private mutating func readCustoms(
    _ member: DataReader.Member, _ reader: inout DataReader
  ) -> Bool {
    switch member.key {
    case "currency": currency = reader.currency(member.value)
    case "timeZone": timeZone = reader.string(member.value)
    case "utcOffset": offset = reader.offsetRule(member.value)
    case "dateOrder": dateOrder = reader.choice(member.value, of: DateOrder.self)
    case "volumeFactor":
      volumeFactor = reader.integer(member.value)
      if let volumeFactor, volumeFactor != 1000, volumeFactor != 1024 {
        reader.fault(
          "volume-factor", at: member.value, "\(volumeFactor) is neither 1000 nor 1024",
          hint: "write how many KB make one MB on the issuer's bills")
      }
    case "decimal": decimalSeparators = reader.strings(member.value)
    case "grouping": groupingSeparators = reader.strings(member.value)
    case "twoPartDuration":
      twoPartDuration = reader.choice(member.value, of: TwoPartDuration.self)
    case "rowAmounts": taxBasis = reader.choice(member.value, of: TaxBasis.self)
    case "balance": balance = reader.choice(member.value, of: BalanceConvention.self)
    default: return false
    }
    return true
  }

  private mutating func readWords(
    _ member: DataReader.Member, _ reader: inout DataReader
  ) -> Bool {
    switch member.key {
    case "markerRows": markerRows = reader.strings(member.value)
    case "incomingMark": incomingMark = reader.string(member.value)
    case "rules": rules = reader.lineRules(member.value)
    case "words":
      reader.members(of: member.value) { reader, member in
        guard let section = PhraseSection(rawValue: member.key) else {
          return reader.unknown(member, expected: PhraseSection.allCases.map(\.rawValue))
        }
        reader.phraseSection(
          section, at: member.value, language: PhraseLanguage(bits: 0), into: &self.words)
      }
    default: return false
    }
    return true
  }
}
