import BillExtraction
import BillModel
import BillReading

/// A UBL invoice for tests: what a test is about is put in, the rest adds up around it.
struct MadeInvoice {
  /// Quantity, price, net sum, tax category and percent of each line.
  var lines: [(quantity: String, price: String, net: String, category: String, percent: String)]
  /// Basis, tax, category and percent of each rate.
  var taxes: [(basis: String, tax: String, category: String, percent: String)]
  var tax: String
  /// Elements and values of the block of sums.
  var sums: [(name: String, value: String)]
  var root = "Invoice"
  var typeCode = "380"
  /// More elements below the root.
  var more = ""

  /// Two lines at 20 %, `100.00` net and `120.00` gross.
  static let plain = MadeInvoice(
    lines: [
      (quantity: "3", price: "20.00", net: "60.00", category: "S", percent: "20"),
      (quantity: "4", price: "10.00", net: "40.00", category: "S", percent: "20"),
    ],
    taxes: [(basis: "100.00", tax: "20.00", category: "S", percent: "20")], tax: "20.00",
    sums: [
      (name: "LineExtensionAmount", value: "100.00"), (name: "TaxExclusiveAmount", value: "100.00"),
      (name: "TaxInclusiveAmount", value: "120.00"), (name: "PayableAmount", value: "120.00"),
    ])

  /// The XML.
  var text: String {
    let rows = lines.enumerated().map { index, line in
      """
      <\(root)Line><ID>\(index + 1)</ID><InvoicedQuantity unitCode="C62">\(line.quantity)\
      </InvoicedQuantity><LineExtensionAmount>\(line.net)</LineExtensionAmount>
      <Item><Name>Thing \(index + 1)</Name><ClassifiedTaxCategory><ID>\(line.category)</ID>\
      <Percent>\(line.percent)</Percent></ClassifiedTaxCategory></Item>
      <Price><PriceAmount>\(line.price)</PriceAmount></Price></\(root)Line>
      """
    }
    let shares = taxes.map { tax in
      """
      <TaxSubtotal><TaxableAmount>\(tax.basis)</TaxableAmount><TaxAmount>\(tax.tax)</TaxAmount>\
      <TaxCategory><ID>\(tax.category)</ID><Percent>\(tax.percent)</Percent></TaxCategory>\
      </TaxSubtotal>
      """
    }
    let totals = sums.map { "<\($0.name)>\($0.value)</\($0.name)>" }
    return """
      <\(root)><ID>A 1</ID><IssueDate>2026-03-04</IssueDate>
      <\(root)TypeCode>\(typeCode)</\(root)TypeCode>
      <DocumentCurrencyCode>EUR</DocumentCurrencyCode>\(more)
      <TaxTotal><TaxAmount>\(tax)</TaxAmount>\(shares.joined())</TaxTotal>
      <LegalMonetaryTotal>\(totals.joined())</LegalMonetaryTotal>
      \(rows.joined(separator: "\n"))</\(root)>
      """
  }

  /// The reading of this invoice.
  func reading() throws -> StatementReading? {
    try Self.content(of: Array(text.utf8)).statements.first
  }

  /// Everything that is read of a file.
  static func content(of bytes: [UInt8]) throws -> DocumentContent {
    try Readers.content(of: Extract().run(SourceFile(path: "a.xml", bytes: bytes)))
  }
}

extension StatementReading {
  /// The amounts of the entries, as text.
  var amounts: [String] { entries.compactMap { $0.amount.map { "\($0.value)" } } }
  /// The status of the proof.
  var status: Verification.Status { statement.verification.status }
  /// Names of the equations that do not hold.
  var failing: [String] { statement.verification.checks.filter { !$0.passed }.map(\.rule) }
}
