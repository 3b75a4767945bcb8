import BillModel

/// Accounts for the amounts of an electronic invoice: each is a value that was read, or a detail
/// by rule, or unclaimed.
struct EInvoiceClaims {
  let invoice: EInvoice

  /// The name of the rule for amounts that explain others: gross prices, bases of discounts.
  static let rule = "e-invoice-detail"

  /// What is left over, and how much the rule took.
  func account() -> Claims.Account {
    var account = Claims.Account()
    var details = 0
    let tree = invoice.tree
    let blocks = sumBlocks()
    for (index, element) in tree.elements.enumerated()
    where element.name.hasSuffix("Amount") && !element.text.isEmpty
      && !invoice.taken.contains(index)
    {
      // Beside the sums that are known, another sum would count.
      guard blocks.contains(element.parent), !isForeign(index) else {
        details += 1
        continue
      }
      account.unclaimed.append(unclaimed(index))
    }
    account.unclaimed += invoice.unreadable.map(unclaimed)
    if details > 0 {
      account.ruleClaims = [RuleClaim(rule: Self.rule, count: details)]
    }
    return account
  }

  private func unclaimed(_ element: Int) -> UnclaimedAmount {
    UnclaimedAmount(
      text: invoice.tree.elements[element].text, source: invoice.place(of: element))
  }

  /// The tax in the currency of the tax office is no sum of the invoice.
  private func isForeign(_ element: Int) -> Bool {
    guard let own = invoice.tree.attribute("currencyID", of: element) else { return false }
    return own != invoice.text(.currency)
  }

  /// The elements that hold the sums of the invoice.
  private func sumBlocks() -> Set<Int> {
    Set(invoice.totals.values.map { invoice.tree.elements[$0.element].parent })
  }
}
