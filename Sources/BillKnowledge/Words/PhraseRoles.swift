import BillModel

/// A mark on an entry or on an amount.
public enum Mark: String, PhraseCase {
  /// Beyond, inside, or without a limit of what the plan includes; without charge.
  case overage, included, unlimited, free
  /// Comes to the customer (`CR`); costs him (`DR`); below zero (`минус`).
  case credit, debit, minus
  /// Came in (`<--`); went out.
  case incoming, outgoing
  /// Used abroad; used at home.
  case roaming, home
  /// Not billed yet; cancelled, so that the row is no entry.
  case provisional, void
  /// Given back to the customer, or never supplied.
  case credited
  /// Given on top.
  case bonus
  /// A date of the Islamic calendar, which is refused rather than misread.
  case hijri
  /// Says that rows are rounded, and their sums are those of exact amounts.
  case roundedRows

  /// All cases in their order.
  public static let cases = allCases
  /// The vocabularies' section.
  public static var section: PhraseSection { .marks }
}

/// A row of a table, or a line of a page, that is no entry.
public enum RowWord: String, PhraseCase {
  /// A sum of all rows; of some rows.
  case total, subtotal
  /// A sum taken over from the page before, or handed on to the next.
  case broughtForward, carriedForward
  /// Says that a section or table goes on.
  case continued
  /// Page numbers; in data files every number stands for any number.
  case pageFooter
  /// A count of rows or events.
  case count
  /// Says that there was nothing to list: no use, no transactions.
  case noUse

  /// All cases in their order.
  public static let cases = allCases
  /// The vocabularies' section.
  public static var section: PhraseSection { .rowWords }
}

/// What a heading opens.
public enum SectionRole: String, PhraseCase {
  /// Rows of one subscriber, whose number stands beside the words.
  case subscriber
  /// Rows used abroad; itemised rows; a summary of amounts; a summary of used quantities.
  case roaming, itemised, summary, usage
  /// Parts whose amounts are no part of the bill, each a rule that may claim them.
  case paymentSlip, legend, priceList, advertisement, threshold, history, terms
  /// The block of totals; the taxes by their rates, whose sums are parts of the document's.
  case totals, taxBreakdown
  /// Who sends the bill; who gets it; anybody else (payee, place of delivery, contact).
  case seller, buyer, otherParty
  /// Other documents that this one refers to.
  case references

  /// All cases in their order.
  public static let cases = allCases
  /// The vocabularies' section.
  public static var section: PhraseSection { .sections }

  /// Whether amounts under the heading are claimed by a rule of the section's name.
  public var claimsAmounts: Bool {
    switch self {
    case .paymentSlip, .legend, .priceList, .advertisement, .threshold, .history, .terms: true
    case .subscriber, .roaming, .itemised, .summary, .usage, .totals, .taxBreakdown, .seller,
      .buyer, .otherParty, .references:
      false
    }
  }

  /// Whether the part tells of a party or of another document, and holds no charges.
  public var isPartyOrReference: Bool {
    switch self {
    case .seller, .buyer, .otherParty, .references: true
    default: false
    }
  }
}

/// Half of the day, or the name for noon.
public enum DayHalf: String, PhraseCase {
  case am, pm

  /// All cases in their order.
  public static let cases = allCases
  /// The vocabularies' section.
  public static var section: PhraseSection { .amPm }
}

/// Yes or no.
public enum YesNo: String, PhraseCase {
  case yes, no

  /// All cases in their order.
  public static let cases = allCases
  /// The vocabularies' section.
  public static var section: PhraseSection { .yesNo }
}

/// Whether amounts are without tax, with it, or free of it.
public enum TaxBasis: String, PhraseCase {
  case net, gross, exempt

  /// All cases in their order.
  public static let cases = allCases
  /// The vocabularies' section.
  public static var section: PhraseSection { .taxBasis }
}

/// Words around the name of a party.
public enum PartyWord: String, PhraseCase {
  /// Legal form of a company, before or behind its name (`GmbH`, `ООО`).
  case companyForm
  /// Opens a line that names a person or an office at the party, and not the party (`Attn.`).
  case attention

  /// All cases in their order.
  public static let cases = allCases
  /// The vocabularies' section.
  public static var section: PhraseSection { .parties }
}

/// Small words around dates, numbers and amounts.
public enum Connective: String, PhraseCase {
  /// `from`, `to` of a period; `at` between date and time; `of` between number and date.
  case from, to, at, of
  /// Before a currency (`in EUR`); before the number of a document (`No.`).
  case `in`, number
  /// Between a sum and what it is of (`Total for`); before a remark on a state (`void, see`).
  case about, remark
  /// Before a time of the day (`kl.`); behind one (`Uhr`). Nothing else has them beside it.
  case beforeClock, behindClock

  /// All cases in their order.
  public static let cases = allCases
  /// The vocabularies' section.
  public static var section: PhraseSection { .connectives }
}

/// A month by number, 1 for January.
public struct MonthName: PhraseRole {
  /// 1 to 12.
  public var number: Int
  /// The vocabularies' section.
  public static var section: PhraseSection { .months }
  /// The number.
  public var code: UInt8 { UInt8(number) }
  /// A month from its number.
  public init?(code: UInt8) {
    guard (1...12).contains(code) else { return nil }
    number = Int(code)
  }
  /// A month from its number in digits.
  public init?(name: String) {
    guard let number = Int(name), let code = UInt8(exactly: number) else { return nil }
    self.init(code: code)
  }
  /// `1` to `12`.
  public static var names: [String] { (1...12).map(String.init) }
}

/// A day of the week by number, 1 for Monday (ISO 8601).
public struct WeekdayName: PhraseRole {
  /// 1 to 7.
  public var number: Int
  /// The vocabularies' section.
  public static var section: PhraseSection { .weekdays }
  /// The number.
  public var code: UInt8 { UInt8(number) }
  /// A weekday from its number.
  public init?(code: UInt8) {
    guard (1...7).contains(code) else { return nil }
    number = Int(code)
  }
  /// A weekday from its number in digits.
  public init?(name: String) {
    guard let number = Int(name), let code = UInt8(exactly: number) else { return nil }
    self.init(code: code)
  }
  /// `1` to `7`.
  public static var names: [String] { (1...7).map(String.init) }
}

extension StatementType: PhraseCase {
  /// All cases in their order.
  public static let cases = allCases
  /// The vocabularies' section.
  public static var section: PhraseSection { .documentTypes }
}
