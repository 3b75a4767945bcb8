import BillModel

/// Everything that the reader knows: words, currencies, units, countries and issuers, all data.
public struct Knowledge: Sendable {
  /// Words of bills in every language.
  public private(set) var vocabulary = Vocabulary()
  /// ISO 4217 and written forms.
  public private(set) var currencies: CurrencyTable
  /// Unit words.
  public private(set) var units: UnitTable
  /// Unit codes of electronic invoices.
  public private(set) var unitCodes: UnitCodeTable
  /// Customs of countries.
  public private(set) var countries: CountryTable
  /// Numbering plans of countries.
  public private(set) var numbering: NumberingPlanTable
  /// Patterns for lines of every issuer.
  public private(set) var rules: [LineRule]
  /// Shapes of XML with records.
  public private(set) var recordShapes: [RecordShape]
  /// Issuers in the order of their ids.
  public private(set) var profiles: [Profile] = []

  /// Reads the data that the binary carries; call it once and hand the value on.
  ///
  /// - Throws: The first fault of a data file, which is a fault of the build.
  public static func builtIn() throws(KnowledgeError) -> Knowledge {
    var faults: [KnowledgeError] = []
    let knowledge = try Knowledge(files: EmbeddedFiles.all(), faults: &faults)
    if let first = faults.first { throw first }
    return knowledge
  }

  /// Every fault of the data that the binary carries, in the order of the files.
  public static func lintBuiltIn() -> [KnowledgeError] {
    var faults: [KnowledgeError] = []
    do throws(KnowledgeError) {
      _ = try Knowledge(files: EmbeddedFiles.all(), faults: &faults)
    } catch {
      faults.append(error)
    }
    return faults
  }

  /// Zone of all times, whatever the issuers' is, nil where those count.
  public internal(set) var zone: TimeZoneName?

  /// Paths of the data files that the binary carries, below their folder.
  public static var builtInFiles: [String] { EmbeddedFiles.all().map(\.name) }

  private init(
    files: [(name: String, bytes: [UInt8])], faults: inout [KnowledgeError]
  ) throws(KnowledgeError) {
    var tables: [String: DataReader] = [:]
    for (name, bytes) in files {
      var reader = try DataReader(file: name, bytes: bytes)
      if name.hasPrefix("vocabulary/") {
        vocabulary.add(&reader)
        faults += reader.faults
      } else if name.hasPrefix("issuers/") {
        profiles.append(Profile(&reader))
        faults += reader.faults
      } else {
        tables[name] = reader
      }
    }
    var currencyReader = try Self.table("currencies.json5", in: tables)
    currencies = CurrencyTable(&currencyReader)
    var unitReader = try Self.table("units.json5", in: tables)
    units = UnitTable(&unitReader)
    var codeReader = try Self.table("unit-codes.json5", in: tables)
    unitCodes = UnitCodeTable(&codeReader)
    var countryReader = try Self.table("countries.json5", in: tables)
    countries = CountryTable(&countryReader)
    var planReader = try Self.table("numbering-plans.json5", in: tables)
    numbering = NumberingPlanTable(&planReader)
    var ruleReader = try Self.table("rules.json5", in: tables)
    rules = ruleReader.lineRules(ruleReader.root)
    var shapeReader = try Self.table("record-shapes.json5", in: tables)
    recordShapes = shapeReader.recordShapes(shapeReader.root)
    faults += currencyReader.faults + unitReader.faults + codeReader.faults
    faults += countryReader.faults + planReader.faults + ruleReader.faults + shapeReader.faults
    profiles.sort { $0.id < $1.id }
  }

  private static func table(
    _ name: String, in tables: [String: DataReader]
  ) throws(KnowledgeError) -> DataReader {
    guard let reader = tables[name] else {
      throw KnowledgeError(
        code: "knowledge.missing-file", file: name, line: 1, column: 1, key: "",
        message: "the file is missing", hint: "run Scripts/generate-knowledge-index")
    }
    return reader
  }

  /// The same knowledge with more profiles; one of an id that is there already takes its place.
  ///
  /// - Throws: The first fault of a file.
  public func adding(profiles files: [ProfileFile]) throws(KnowledgeError) -> Knowledge {
    var result = self
    for file in files {
      var reader = try DataReader(file: file.name, bytes: file.bytes)
      let profile = Profile(&reader)
      try reader.check()
      result.profiles.removeAll { $0.id == profile.id }
      result.profiles.append(profile)
    }
    result.profiles.sort { $0.id < $1.id }
    return result
  }

  /// Takes a zone in the place of those of all issuers and countries.
  public mutating func override(zone: TimeZoneName) {
    self.zone = zone
    for index in profiles.indices {
      profiles[index].timeZone = zone.name
      profiles[index].offset = zone.offset
    }
  }

  /// The profiles that the binary carries, as they are written, in the order of their paths.
  public static var builtInProfileFiles: [ProfileFile] {
    EmbeddedFiles.all().filter { $0.name.hasPrefix("issuers/") }.map {
      ProfileFile(name: $0.name, bytes: $0.bytes)
    }
  }

  /// The vocabulary as an issuer uses it; the general one without a profile.
  public func vocabulary(for profile: Profile?) -> Vocabulary {
    profile.map(vocabulary.laying(over:)) ?? vocabulary
  }
}

extension Profile {
  /// Reads a profile.
  ///
  /// - Throws: The first fault of the file.
  public init(parsing file: ProfileFile) throws(KnowledgeError) {
    var reader = try DataReader(file: file.name, bytes: file.bytes)
    self = Profile(&reader)
    try reader.check()
  }

  /// Every fault of a profile's file, with codes that nothing knows among them: they would be taken,
  /// and tell the reader nothing.
  public static func lint(_ file: ProfileFile, against knowledge: Knowledge) -> [KnowledgeError] {
    var faults = lint(file)
    guard var reader = try? DataReader(file: file.name, bytes: file.bytes) else { return faults }
    reader.members(of: reader.root) { reader, member in
      switch member.key {
      case "currency" where reader.kind(member.value) == .string:
        guard let code = reader.string(member.value).flatMap({ CurrencyCode($0) }),
          knowledge.currencies.minorUnits(of: code) == nil
        else { return }
        reader.fault(
          "unassigned", at: member.value, "no currency has the code `\(code)`",
          hint: "write its ISO 4217 code, such as OMR")
      case "languages" where reader.kind(member.value) == .array:
        for item in reader.placedStrings(member.value)
        where !knowledge.vocabulary.languages.contains(item.text) {
          reader.fault(
            "no-vocabulary", at: item.node, "no vocabulary is there for `\(item.text)`",
            hint: "languages here are "
              + knowledge.vocabulary.languages.filter { $0 != "mul" }.joined(separator: ", "))
        }
      default: break
      }
    }
    let codes = ["knowledge.unassigned", "knowledge.no-vocabulary"]
    faults += reader.faults.filter { codes.contains($0.code) }
    return faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// Every fault of a profile's file, in the order of the file; empty when there is none.
  public static func lint(_ file: ProfileFile) -> [KnowledgeError] {
    do throws(KnowledgeError) {
      var reader = try DataReader(file: file.name, bytes: file.bytes)
      _ = Profile(&reader)
      return reader.faults
    } catch {
      return [error]
    }
  }
}
