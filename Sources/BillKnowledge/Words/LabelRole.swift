import BillModel

/// What the value beside a label is.
public enum LabelRole: String, PhraseCase {
  /// Account or customer number; the customer's phone number; card numbers.
  case account, subscriber, iccid, imsi
  /// Number of the bill; day of issue; days covered; last day to pay; day of delivery.
  case number, issued, period, periodFrom, periodTo, due, deliveryDate
  /// Name of the customer; tariff plan; the issuer's tax id and name.
  case customer, plan, taxID, issuerName
  /// Name, and registered name, of the party in whose part of the page the label stands.
  case partyName, legalName
  /// KID, RF reference and the like; the currency that holds for the document.
  case paymentReference, currency
  /// Number of the bill that a credit note or a correction refers to; transaction id.
  case precedingInvoice, reference
  /// Number of the bill that a corrected one takes the place of.
  case replacedInvoice
  /// What is left of an allowance, its last day, points of a loyalty scheme.
  case balance, validity, grace, points
  /// Amount, date and time of a document that tells one event; when a state was true.
  case amount, dateTime, asOf
  /// A known label whose value is no total: credit limits, thresholds, merchant codes.
  case ignored

  // Totals, with the names of the contract.
  case opening, payments, charges, discounts, adjustments, net, tax, gross, amountDue, closing
  /// A sum below some rows.
  case subtotal
  /// A word for a total that does not say which (`Total`, `Sum`, `Итого`).
  case total
  /// The sum that a tax is taken of.
  case taxBase
  /// Sum of what is added to the rows for the whole document.
  case surcharges

  /// All cases in their order.
  public static let cases = allCases
  /// The vocabularies' section.
  public static var section: PhraseSection { .labels }

  /// The contract's total that an amount beside the label is, nil for other labels.
  public var total: Totals.Role? {
    switch self {
    case .opening: .opening
    case .payments: .payments
    case .charges: .charges
    case .discounts: .discounts
    case .adjustments: .adjustments
    case .net: .net
    case .tax: .tax
    case .gross: .gross
    case .amountDue: .due
    case .closing: .closing
    default: nil
    }
  }

  /// Whether the role stands in the section `totals` of a vocabulary.
  public var isTotal: Bool {
    switch self {
    case .subtotal, .total, .taxBase, .surcharges: true
    default: total != nil
    }
  }
}
