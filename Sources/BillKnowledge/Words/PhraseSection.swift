/// What kind of meaning a phrase of a vocabulary has; the raw value is the section's key in a file.
public enum PhraseSection: String, Sendable, Hashable, CaseIterable {
  case columns, labels, totals, kinds, marks, rowWords, sections, months, weekdays, amPm, yesNo,
    documentTypes, taxBasis, connectives, parties, balances

  /// The section's number in the table of phrases.
  var code: UInt8 {
    switch self {
    case .columns: 0
    // Totals are labels whose values are amounts, and one lookup serves both.
    case .labels, .totals: 1
    case .kinds: 2
    case .marks: 3
    case .rowWords: 4
    case .sections: 5
    case .months: 6
    case .weekdays: 7
    case .amPm: 8
    case .yesNo: 9
    case .documentTypes: 10
    case .taxBasis: 11
    case .connectives: 12
    case .parties: 13
    case .balances: 14
    }
  }
}

/// A meaning that a phrase can have; each belongs to one section of the vocabularies.
public protocol PhraseRole: Sendable, Hashable {
  /// The section that lists phrases of such meanings.
  static var section: PhraseSection { get }
  /// A small number for tables.
  var code: UInt8 { get }
  /// The meaning of a number, nil when there is none.
  init?(code: UInt8)
  /// The meaning that a data file names, nil when there is none.
  init?(name: String)
  /// Names that data files may use.
  static var names: [String] { get }
  /// What may stand behind a name, for people who write one.
  static var suffixes: String { get }
}

/// A meaning that is a case of an enumeration.
public protocol PhraseCase: PhraseRole, CaseIterable, RawRepresentable<String> {
  /// All cases in their order: a stored list, since `allCases` makes one each time.
  static var cases: [Self] { get }
}

extension PhraseCase {
  /// Its place among the cases.
  public var code: UInt8 { UInt8(Self.cases.firstIndex(of: self) ?? 0) }
  /// The case at a place.
  public init?(code: UInt8) {
    let cases = Self.cases
    guard Int(code) < cases.count else { return nil }
    self = cases[Int(code)]
  }
  /// The case of a raw value.
  public init?(name: String) { self.init(rawValue: name) }
  /// The raw values.
  public static var names: [String] { Self.allCases.map(\.rawValue) }
}

extension PhraseRole {
  /// Nothing, for most.
  public static var suffixes: String { "" }
}
