/// The names that a report gives to equations and claims: the contract's codes, which the page
/// `Proof` of the documentation explains.
///
/// A rule that is made anywhere stands here as well.
package enum RuleNames {
  /// Rules of checks.
  package static let checks = [
    "allowance-base", "balance-had", "balance-owed", "balance-used-remaining", "bases-net",
    "column-charges",
    "due-closing",
    "embedded-visible", "entries-total", "group-rate", "group-sum", "net-tax-gross",
    "printed-count", "rates-tax", "row-breakdown", "row-charges", "row-details", "row-product",
    "row-tax",
    "rows-discounts",
    "rows-measure", "rows-net", "rows-payments", "rows-subtotal", "rows-summary", "rows-surcharges",
    "rows-tax",
    "running-balance", "same-total", "sum-parts", "subtotal-changes", "tax-basis", "tax-included",
    "tax-rate",
    "tax-total",
  ]

  /// Rules that claim amounts; those of `rules.json5` and of issuers have names of their own.
  package static let claims =
    [
      "carried-sum", "copy-of-statement", "e-invoice-detail", "label-of-no-total", "legend",
      "other-message", "parent-row", "payment-slip", "percentage", "price", "prose",
      "repeated-header",
      "struck-out", "threshold", "void-row", "without-currency",
    ]
}
