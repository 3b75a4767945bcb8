import BillModel

/// An electronic invoice as its XML tells it, every value with its element, nothing computed.
struct EInvoice {
  let tree: XMLTree
  /// The first text of each field.
  var head: [EInvoiceSyntax.Head: TreePath.Hit] = [:]
  var totals: [EInvoiceSyntax.Total: Amount] = [:]
  /// The tax in the invoice's currency.
  var taxTotal: Amount?
  var taxes: [Tax] = []
  /// Discounts and charges of the whole invoice.
  var allowances: [Allowance] = []
  /// All lines, in order; a line stands before those inside of it.
  var lines: [Line] = []
  /// Percent off for paying early.
  var earlyPayments: [ExactDecimal] = []
  /// Elements whose amounts are taken into account.
  var taken: Set<Int> = []
  /// Elements that must hold an amount, and do not.
  var unreadable: [Int] = []

  /// A number with its element.
  struct Amount {
    var value: ExactDecimal
    var element: Int
  }

  /// The tax of one rate.
  struct Tax {
    var element: Int
    var basis: Amount?
    var amount: Amount
    /// Percent.
    var rate: ExactDecimal?
    var name: String?
  }

  /// A discount, or a charge beside the lines.
  struct Allowance {
    var element: Int
    var isCharge: Bool
    var amount: Amount
    var text: String?
    var rate: ExactDecimal?

    /// What it adds to the sum.
    var effect: ExactDecimal { isCharge ? amount.value : -amount.value }
  }

  /// One line.
  struct Line {
    var element: Int
    var id: String?
    var parent: String?
    var name: String?
    var quantity: Amount?
    var unit: String?
    var price: Amount?
    var priceQuantity: Amount?
    var net: Amount
    var rate: ExactDecimal?
    var period: Period?
    var allowances: [Allowance] = []
    /// Whether other lines stand inside of it, so that it sums them up.
    var isGroup = false
  }

  init(tree: XMLTree) { self.tree = tree }

  /// The text of a field.
  func text(_ field: EInvoiceSyntax.Head) -> String? { head[field]?.text }

  /// The lines that charge something; the others sum them up.
  var charged: [Line] { lines.filter { !$0.isGroup } }

  /// Where an element stands.
  func place(of element: Int) -> Place { .path(tree.path(of: element)) }

  /// Whether it gives money back: a credit note by its root or by its code (UNTDID 1001).
  var isCreditNote: Bool {
    if tree.elements[0].name == "CreditNote" { return true }
    return text(.type).map(Self.creditCodes.contains) ?? false
  }

  private static let creditCodes: Set<String> = [
    "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532",
  ]
}
