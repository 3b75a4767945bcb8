import BillModel

/// Where a syntax of electronic invoices keeps what: one table a syntax.
///
/// Names of fields follow EN 16931. Where several paths are given, the first that leads to a text
/// counts.
struct EInvoiceSyntax: Sendable {
  /// Local names of the root element.
  let roots: Set<String>
  let head: [Head: [TreePath]]
  let totals: [Total: TreePath]
  /// The tax in the invoice's own currency, by currency of each.
  let taxTotals: TreePath
  let taxes: TreePath
  let tax: [TaxField: TreePath]
  let allowances: TreePath
  let allowance: [AllowanceField: TreePath]
  /// Charges in a shape of their own, which need no indicator.
  let serviceCharges: TreePath?
  let lines: TreePath
  /// Lines inside of a line.
  let subLines: TreePath?
  let line: [LineField: [TreePath]]
  let lineAllowances: TreePath
  /// Percent off for paying early.
  let earlyPayments: TreePath

  /// What is told once of the whole invoice.
  enum Head: Hashable {
    case number, type, issued, due, periodFrom, periodTo, currency
    case seller, sellerTaxID, sellerCountry, buyer, account, paymentReference, corrects
  }

  /// Sums of the whole invoice.
  enum Total: Hashable, CaseIterable {
    case lines, allowances, charges, net, gross, prepaid, rounding, due
  }

  /// One line of the breakdown of taxes.
  enum TaxField: Hashable { case basis, amount, rate, category, name }

  /// A discount or a charge, of the invoice or of a line.
  enum AllowanceField: Hashable { case isCharge, amount, reason, code, rate }

  /// A line.
  enum LineField: Hashable {
    case id, parent, status, name, note, quantity, unit, price, priceQuantity, net, rate
    case periodFrom, periodTo
  }

  /// Every syntax that is read.
  static let all: [EInvoiceSyntax] = [ubl, cii]

  /// The syntax of a tree by its root, nil when it is no invoice.
  static func of(_ tree: XMLTree) -> EInvoiceSyntax? {
    all.first { $0.roots.contains(tree.elements[0].name) && $0.isInvoice(tree) }
  }

  /// Other formats call their root an invoice too: a number, a currency and a sum tell.
  private func isInvoice(_ tree: XMLTree) -> Bool {
    [Head.number, .currency].allSatisfy { field in
      head[field]?.contains { !$0.hits(in: tree, from: 0).isEmpty } ?? false
    } && totals.values.contains { !$0.hits(in: tree, from: 0).isEmpty }
  }
}
