import BillModel

/// The JSON Schema (draft 2020-12) of a profile, for editors that complete and explain keys.
///
/// The keys and the names in it are those that the linter takes.
public enum ProfileSchema {
  /// The schema as a JSON text with a line end.
  public static var text: String {
    let properties = Profile.keys.map { key in
      "    \(quoted(key)): \(rule(of: key))"
    }
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:billfold:profile:1",
        "title": "Billfold profile of an issuer",
        "type": "object",
        "required": [\(list(Profile.required))],
        "additionalProperties": false,
        "properties": {
      \(properties.joined(separator: ",\n"))
        }
      }

      """
  }

  /// What may stand beside a key.
  private static func rule(of key: String) -> String {
    switch key {
    case "$schema": object("string", "Where this schema is, for editors.")
    case "id":
      object(
        "string", "country/issuer, in lower case: `no/telia`.",
        #""pattern": "^[a-z]{2}/[a-z0-9-]+$""#)
    case "name": object("string", "Name as people know it.")
    case "names":
      texts("Texts that speak for the issuer on its pages, the legal name first.")
    case "domains": texts("Web and mail domains, without `www.`.")
    case "senders": texts("Names and short numbers that its messages come from.")
    case "taxIds": texts("Tax ids as digits and letters without spaces.")
    case "country":
      object("string", "ISO 3166-1 alpha-2, in lower case.", #""pattern": "^[a-z]{2}$""#)
    case "languages": texts("BCP 47 languages of its bills, most used first.")
    case "currency": object("string", "ISO 4217.", #""pattern": "^[A-Z]{3}$""#)
    case "timeZone": object("string", "IANA zone of its times: `Europe/Oslo`.")
    case "utcOffset":
      """
      {"description": "Minutes east of UTC, or `eu-dst+60` for summer time by the EU's rule.", \
      "type": ["integer", "string"]}
      """
    case "basis":
      choice(
        "What the profile was built from: a real document, or descriptions.", Profile.Basis.self)
    case "records":
      """
      {"description": "The records that are read, each with the samples that show it.", \
      "type": "object", "propertyNames": {"enum": [\(list(StatementType.allCases.map(\.rawValue)))]}, \
      "additionalProperties": {"type": "array", "minItems": 1, "items": {"type": "string"}}}
      """
    case "dateOrder": choice("Order of day, month and year.", DateOrder.self)
    case "volumeFactor":
      #"{"description": "How many KB make one MB.", "enum": [1000, 1024]}"#
    case "decimal": texts("Decimal separators that it prints, most usual first.")
    case "grouping": texts("Separators between thousands.")
    case "twoPartDuration":
      choice("What `12:02` means where a length is expected.", Profile.TwoPartDuration.self)
    case "rowAmounts": choice("Whether amounts of rows are without or with tax.", TaxBasis.self)
    case "balance":
      choice(
        "Whether printed balances are what the customer owes or has.",
        Profile.BalanceConvention.self)
    case "markerRows":
      texts("Names of rows that are neither use nor charge; a star stands for any end: `VOL_*`.")
    case "incomingMark": object("string", "Text before a number that came in: `<--`.")
    case "rules": rules
    case "words": words
    default: "{}"
    }
  }

  private static var rules: String {
    """
    {"description": "Patterns for lines that words cannot tell.", "type": "array", "items": {\
    "type": "object", "required": ["name", "pattern"], "additionalProperties": false, \
    "properties": {"name": \(object("string", "Name for reports.")), "action": \
    \(choice("Amounts of the line are claimed, or the line is left out.", LineRule.Action.self)), \
    "pattern": \(object("string", "PCRE2, for the whole line as printed."))}}}
    """
  }

  /// The words of the issuer, by section and role.
  private static var words: String {
    let sections = PhraseSection.allCases.map { section in
      """
      \(quoted(section.rawValue)): {"description": \(quoted(section.meaning)), "type": "object", \
      "propertyNames": \(names(in: section)), \
      "additionalProperties": {"type": "array", "items": {"type": "string"}}}
      """
    }
    return """
      {"description": "Words of its own: a section, in it a role, in it the phrases as printed; \
      `=` before one: only where it is the whole text.", "type": "object", \
      "additionalProperties": false, "properties": {
            \(sections.joined(separator: ",\n      "))
          }}
      """
  }

  private static func names(in section: PhraseSection) -> String {
    if section == .kinds {
      let kinds = KindMeaning.names.joined(separator: "|")
      return #"{"pattern": "^(\#(kinds))([.](out|in))?([.]roaming)?$"}"#
    }
    return "{\"enum\": [\(list(section.roles))]}"
  }

  // MARK: JSON

  private static func object(_ type: String, _ words: String, _ more: String = "") -> String {
    "{\"description\": \(quoted(words)), \"type\": \"\(type)\"\(more.isEmpty ? "" : ", " + more)}"
  }

  private static func texts(_ words: String) -> String {
    object("array", words, #""items": {"type": "string"}"#)
  }

  private static func choice<Choice>(_ words: String, _ type: Choice.Type) -> String
  where Choice: RawRepresentable<String> & CaseIterable {
    "{\"description\": \(quoted(words)), \"enum\": [\(list(type.allCases.map(\.rawValue)))]}"
  }

  private static func list(_ names: [String]) -> String {
    names.map(quoted).joined(separator: ", ")
  }

  /// A text that holds no quotation marks, in some.
  private static func quoted(_ text: String) -> String { "\"" + text + "\"" }
}

extension PhraseSection {
  /// Names of the roles that a data file may use in the section.
  var roles: [String] {
    switch self {
    case .columns: ColumnRole.names
    case .labels: LabelRole.names.filter { LabelRole(rawValue: $0)?.isTotal == false }
    case .totals: LabelRole.names.filter { LabelRole(rawValue: $0)?.isTotal == true }
    case .kinds: KindMeaning.names
    case .marks: Mark.names
    case .rowWords: RowWord.names
    case .sections: SectionRole.names
    case .months: MonthName.names
    case .weekdays: WeekdayName.names
    case .amPm: DayHalf.names
    case .yesNo: YesNo.names
    case .documentTypes: StatementType.names
    case .taxBasis: TaxBasis.names
    case .connectives: Connective.names
    case .parties: PartyWord.names
    case .balances: BalanceWord.names
    }
  }

  /// What its phrases tell, for people who write some.
  fileprivate var meaning: String {
    switch self {
    case .columns: "Titles of columns, by what the column holds."
    case .labels: "Words beside a single value, by what the value is."
    case .totals: "Words beside a sum, by which sum it is."
    case .kinds: "Words of rows, by the kind of the entry: voice.out, sms.in, data.roaming, fee."
    case .marks: "Words that mark an entry or an amount: inside the plan, beyond it, a credit."
    case .rowWords: "Words of lines in tables that are no entries: totals, page numbers."
    case .sections: "Headings, by what stands below them."
    case .months: "Names of months, by number."
    case .weekdays: "Names of days, 1 for Monday."
    case .amPm: "Halves of the day."
    case .yesNo: "Yes and no."
    case .documentTypes: "Titles, by what the document is."
    case .taxBasis: "Whether amounts are without tax, with it, or free of it."
    case .connectives: "Small words around dates, numbers and amounts."
    case .parties: "Words around the name of a party."
    case .balances: "Words of messages and pages that tell balances."
    }
  }
}
