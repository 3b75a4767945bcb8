import BillKnowledge
import BillModel

/// Tells amounts from other numbers where a document prints the sign of its currency with each of
/// its amounts: a number without a currency is a rating, a share or a measure then.
struct CurrencySigns {
  private let layout: Layout
  private let values: ValueSense
  /// Whether every amount that was read bears the sign of its currency.
  private let areEverywhere: Bool

  /// Amounts with their currency before this is a custom of the document.
  private static let fewest = 3

  /// The custom of a document, by its rows and its sums.
  init(layout: Layout, draft: Draft, values: ValueSense, normal: NormalDraft) {
    self.layout = layout
    self.values = values
    var texts: [String] = []
    for row in draft.tables.rows where row.role == .entry {
      let columns = draft.tables.tables[row.table].amountColumns
      texts += row.cells.lazy.filter { columns.contains($0.column) }.map(\.text)
    }
    texts += draft.charges.map { layout.phrases[$0.amount].text }
    let sums = normal.totals.map { layout.phrases[$0.phrase].text }
    let amounts = (texts + sums).filter { values.amount($0).map { !$0.value.isZero } ?? false }
    // Where no row was read, numbers without a sign may be those of the rows.
    areEverywhere =
      !texts.isEmpty && amounts.count >= Self.fewest && amounts.allSatisfy(Self.hasSign)
  }

  private static func hasSign(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
  }

  /// Whether a number stands without a currency, where no amount does.
  func isBare(_ phrase: Phrase) -> Bool {
    guard areEverywhere, !values.hasCurrency(phrase.text),
      !phrase.text.split(separator: " ").contains(where: {
        Self.hasSign(String($0)) || values.currency(named: String($0)) != nil
      })
    else { return false }
    // A sign may stand in a phrase of its own, before the number or behind it.
    return layout.phrases(of: layout.lines[phrase.line]).allSatisfy {
      $0.shape.contains(.digit) || !values.hasCurrency($0.text + "1")
    }
  }
}
