import BillModel

/// What is known of one issuer: a data file, never Swift code.
///
/// A profile only overrides what vocabularies and the country's customs would give anyway.
public struct Profile: Sendable {
  /// `<country>/<issuer>`.
  public var id = ""
  /// Name as people know it.
  public var name = ""
  /// Texts that speak for the issuer when they stand on a page, the legal name first.
  public var names: [String] = []
  /// Web and mail domains, without `www.`.
  public var domains: [String] = []
  /// Names and short numbers that its messages come from.
  public var senders: [String] = []
  /// Tax ids as digits and letters without spaces.
  public var taxIDs: [String] = []
  /// Lower-case ISO 3166-1 alpha-2.
  public var country = ""
  /// BCP 47 languages of its bills, most used first.
  public var languages: [String] = []
  /// Currency of its bills.
  public var currency: CurrencyCode?
  /// IANA zone of its times.
  public var timeZone: String?
  /// That zone's distance from UTC.
  public var offset: OffsetRule?
  /// What the profile was built from.
  public var basis = Basis.description
  /// The records that are read, each with the samples that show it, in the order of the file.
  public var records: [IssuerRecord] = []
  /// Order of day, month and year.
  public var dateOrder: DateOrder?
  /// Factor between B, KB, MB and GB: 1000 or 1024.
  public var volumeFactor: Int?
  /// Decimal separators that it prints, most usual first; empty for the country's.
  public var decimalSeparators: [String] = []
  /// Grouping separators that it prints.
  public var groupingSeparators: [String] = []
  /// What `12:02` means where a length is expected.
  public var twoPartDuration: TwoPartDuration?
  /// Whether the amounts of rows are without or with tax.
  public var taxBasis: TaxBasis?
  /// Whether opening and closing balances are what the customer owes or has.
  public var balance: BalanceConvention?
  /// Names of rows that mark something and are neither usage nor charge; `VOL_*` is a beginning.
  public var markerRows: [String] = []
  /// Text before a number that says the event came in (`<--`).
  public var incomingMark: String?
  /// Patterns for what words cannot say, each with a name.
  public var rules: [LineRule] = []

  /// Words that override the vocabularies.
  var words = PhraseTable()

  /// Whether a text names a row that marks something and is neither usage nor charge.
  public func isMarkerRow(_ text: String) -> Bool {
    guard !markerRows.isEmpty else { return false }
    let key = Fold.key(text)
    return markerRows.contains { name in
      name.hasSuffix("*") ? key.hasPrefix(Fold.key(name)) : key == Fold.key(name)
    }
  }

  /// What a profile was built from; the raw value is the contract's code.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A real document.
    case document
    /// Descriptions of documents.
    case description
    /// A user's settings.
    case settings
  }

  /// The two parts of a length with one colon.
  public enum TwoPartDuration: String, Sendable, Hashable, CaseIterable {
    case minutesSeconds = "m:ss"
    case hoursMinutes = "h:mm"
  }

  /// The sign of a printed balance.
  public enum BalanceConvention: String, Sendable, Hashable, CaseIterable {
    /// Positive is what the customer owes: opening − payments + charges.
    case owed
    /// Positive is what the customer has: opening + payments − charges.
    case held
  }

}

/// A profile's file, as bytes.
public struct ProfileFile: Sendable {
  /// Name for messages.
  public var name: String
  /// JSON5.
  public var bytes: [UInt8]

  /// A file of a name.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
