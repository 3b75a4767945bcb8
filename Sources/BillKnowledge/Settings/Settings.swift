import BillModel

/// What a user knows and the documents do not tell: whose numbers and cards are whose, which files
/// are whose, what is left out, and which errors are known.
public struct Settings: Sendable, Hashable {
  /// Name of a number or a card, and who uses it.
  public struct Line: Sendable, Hashable {
    /// A name for it, such as `Work phone`.
    public var label: String?
    /// Who uses it.
    public var owner: String?
  }

  /// What is known of the files whose path matches a pattern.
  public struct FileRule: Sendable, Hashable {
    /// The pattern, as shells have it.
    public var match: String
    /// Id of the profile that reads them.
    public var issuer: String?
    /// Their zone of time.
    public var zone: TimeZoneName?
  }

  /// Amounts from which on a person wants to be told.
  public struct Threshold: Sendable, Hashable {
    /// Of one entry.
    public var entry: ExactDecimal?
    /// Of what a statement asks for.
    public var statement: ExactDecimal?
  }

  /// A check that fails, of which somebody knows why.
  public struct AcceptedError: Sendable, Hashable {
    /// The pattern of the paths of documents.
    public var match: String
    /// Name of the check.
    public var rule: String
    /// The difference that it shows.
    public var difference: ExactDecimal
    /// Why it is accepted, for people.
    public var reason: String?
  }

  /// By number, as E.164 or as printed.
  public var numbers: [String: Line] = [:]
  /// By ICCID, number, id or label of a card.
  public var cards: [String: Line] = [:]
  /// The first rule that matches a path counts.
  public var files: [FileRule] = []
  /// Patterns of files that are left out.
  public var exclusions: [String] = []
  /// By currency.
  public var thresholds: [CurrencyCode: Threshold] = [:]
  /// Errors that do not make a run fail.
  public var accepted: [AcceptedError] = []

  /// No settings.
  public init() {}

  /// Reads a settings file.
  ///
  /// - Parameters:
  ///   - name: The file's name, for messages.
  ///   - bytes: The file.
  ///   - knowledge: Knows the profiles and zones that a file may name.
  /// - Throws: The first fault of the file.
  public init(name: String, bytes: [UInt8], knowledge: Knowledge) throws(KnowledgeError) {
    var reader = try DataReader(file: name, bytes: bytes)
    self.init(&reader, knowledge)
    try reader.check()
  }
}

/// A zone of time by its name, with its distance from UTC.
public struct TimeZoneName: Sendable, Hashable {
  /// IANA name, or a distance such as `+04:00`.
  public var name: String
  /// The distance.
  public var offset: OffsetRule

  /// A zone of a name and a distance.
  public init(name: String, offset: OffsetRule) {
    self.name = name
    self.offset = offset
  }
}

extension Knowledge {
  /// The zone of a name that a country or an issuer has, or of a distance such as `+04:00`.
  public func zone(named name: String) -> TimeZoneName? {
    if name == "UTC" { return TimeZoneName(name: name, offset: .fixed(0)) }
    if let sign = name.first, sign == "+" || sign == "-" {
      let parts = name.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hours = Int(parts[0]),
        let minutes = Int(parts[1]), hours <= 14, minutes < 60
      else { return nil }
      let distance = hours * 60 + minutes
      return TimeZoneName(name: name, offset: .fixed(sign == "-" ? -distance : distance))
    }
    return zones.first { $0.name == name }
  }

  /// The zones of countries and issuers, in the order of their names.
  public var zones: [TimeZoneName] {
    var found: [String: OffsetRule] = [:]
    for country in countries.countries {
      if let name = country.timeZone, let offset = country.offset { found[name] = offset }
    }
    for profile in profiles {
      if let name = profile.timeZone, let offset = profile.offset, found[name] == nil {
        found[name] = offset
      }
    }
    return found.sorted { $0.key < $1.key }.map { TimeZoneName(name: $0.key, offset: $0.value) }
  }
}
