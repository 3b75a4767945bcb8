import Testing

/// What bills of one language print, with made-up parties; each language has two sets: the long
/// terms of EN 16931, and the short ones of everyday bills.
struct BillWords: Sendable, CustomTestStringConvertible {
  var name: String
  /// How numbers and dates are written, and the currency.
  var customs: BillCustoms
  /// The standard and the reduced rate in tenths of a percent.
  var rates: [Int]

  var seller: String
  var sellerTaxID: (label: String, value: String)
  var buyer: String
  var buyerTaxID: (label: String, value: String)

  var invoice: InvoiceWords

  var testDescription: String { name }
}

/// Titles, labels and headers of an invoice.
struct InvoiceWords: Sendable {
  var title: String
  var number: String
  var issued: String
  var due: String
  var account: String
  var deliveryDate: String
  var sellerHeading: String
  var buyerHeading: String
  var position: String
  var description: String
  var quantity: String
  var unit: String
  var unitPrice: String
  var rate: String
  var amount: String
  /// Three goods and the units that they are sold in.
  var goods: [String]
  var units: [String]
  var taxHeading: String
  var taxBase: String
  var tax: String
  var lines: String
  var net: String
  /// `%` stands for the rate.
  var taxOfRate: String
  var gross: String
  var prepaid: String
  var amountDue: String
  var terms: String
  var termsText: String
  var paymentReference: String
  /// Page number, `1` of `1`.
  var page: String
}

/// How a language writes numbers and dates.
struct BillCustoms: Sendable {
  var grouping: String
  /// `d`, `m` and `y` in their order, with what parts them.
  var date = "dd/mm/yyyy"
  /// Before and behind an amount.
  var currency = (before: "", behind: " €")
  var code = "EUR"

  /// Hundredths as an amount without a currency.
  func amount(_ hundredths: Int) -> String {
    let whole = String(abs(hundredths) / 100)
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += grouping }
      grouped.append(digit)
    }
    let cents = abs(hundredths) % 100
    return (hundredths < 0 ? "-" : "") + grouped + "," + (cents < 10 ? "0" : "") + String(cents)
  }

  /// Hundredths as an amount with its currency.
  func money(_ hundredths: Int) -> String {
    currency.before + amount(hundredths) + currency.behind
  }

  /// A day of 2026.
  func day(_ day: Int, _ month: Int) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return date.replacing("dd", with: two(day)).replacing("mm", with: two(month))
      .replacing("yyyy", with: "2026")
  }

  /// Tenths of a percent as a rate.
  func rate(_ tenths: Int) -> String {
    String(tenths / 10) + (tenths % 10 == 0 ? "" : ",\(tenths % 10)")
  }
}

/// The sums of the invoice that every language prints, in hundredths.
struct InvoiceSums {
  /// Quantity in tenths and price in hundredths.
  static let lines = [
    (quantity: 30, price: 12_000), (quantity: 125, price: 4_800), (quantity: 100, price: 2_490),
  ]
  let rates: [Int]

  var amounts: [Int] { Self.lines.map { $0.quantity * $0.price / 10 } }
  /// The first two lines bear the standard rate, the last one the other.
  var bases: [Int] { [amounts[0] + amounts[1], amounts[2]] }
  /// Half a cent is rounded up.
  var taxes: [Int] { zip(bases, rates).map { ($0 * $1 + 500) / 1000 } }
  var net: Int { bases[0] + bases[1] }
  var tax: Int { taxes[0] + taxes[1] }
  var gross: Int { net + tax }
  let prepaid = 20_000
  var due: Int { gross - prepaid }
}
