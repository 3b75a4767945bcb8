import BillKnowledge
import BillModel

/// Compares an electronic invoice with the page that it is inside of.
///
/// A value differs when the page's own reading has another one and the invoice's stands nowhere on
/// the page, or when the page proves its own. What the page does not show is no difference.
struct EInvoiceComparison {
  let invoice: EInvoice
  let statement: Statement
  let page: VisiblePage

  /// A field with two values.
  struct Difference {
    var field: String
    var embedded: String
    var visible: String
    /// Both, where they are amounts.
    var amounts: (embedded: ExactDecimal, visible: ExactDecimal)?
  }

  /// What differs, in a fixed order.
  func differences() -> [Difference] {
    guard let visible = page.content.statements.first?.statement else { return [] }
    let isProved = visible.verification.status == .verified
    let texts = PageTexts(layout: page.layout)
    var found: [Difference] = []
    if let own = statement.number, let other = visible.number,
      PageTexts.key(own) != PageTexts.key(other), !texts.holds(own)
    {
      found.append(Difference(field: "number", embedded: own, visible: other))
    }
    addDates(visible, to: &found)
    if let own = statement.currency, let other = visible.currency, own != other,
      isProved || !showsCurrency(own)
    {
      found.append(
        Difference(field: "currency", embedded: "\(own)", visible: "\(other)"))
    }
    let shown = page.amounts()
    for role in [Totals.Role.net, .tax, .gross, .due] {
      guard let own = statement.totals[role], let other = visible.totals[role],
        own.magnitude != other.magnitude, isProved || !shown.contains(own.magnitude)
      else { continue }
      found.append(
        Difference(
          field: role.rawValue, embedded: "\(own)", visible: "\(other)",
          amounts: (embedded: own, visible: other)))
    }
    return found + LineComparison(invoice: invoice, page: page).differences()
  }

  private func addDates(_ visible: Statement, to found: inout [Difference]) {
    let dates = [
      ("issued", statement.issued, visible.issued), ("due", statement.due, visible.due),
    ]
    for (field, own, other) in dates {
      guard let own, let other, own != other, !showsDate(own) else { continue }
      found.append(Difference(field: field, embedded: "\(own)", visible: "\(other)"))
    }
  }

  private func showsDate(_ date: CalendarDate) -> Bool {
    page.layout.phrases.contains { phrase in
      guard phrase.shape.contains(.digit), phrase.text.utf8.count <= 400 else { return false }
      if page.values.date(phrase.text, within: nil) == date { return true }
      let words = phrase.text.split(separator: " ")
      return words.indices.contains { first in
        (1...3).contains { count in
          first + count <= words.count
            && page.values.date(
              words[first..<first + count].joined(separator: " "), within: nil) == date
        }
      }
    }
  }

  private func showsCurrency(_ currency: CurrencyCode) -> Bool {
    page.layout.words.contains { word in
      guard word.text.utf8.count <= 24 else { return false }
      let bare = word.text.filter { !$0.isNumber && !".,()-+'".contains($0) }
      return page.knowledge.currencies.form(bare)?.candidates.contains(currency) ?? false
    }
  }
}

/// The texts of a page without their blanks, so that a number is found however it is spaced.
private struct PageTexts {
  private let lines: [String]

  init(layout: Layout) {
    lines = layout.lines.map { line in
      Self.key(layout.phrases(of: line).map(\.text).joined())
    }
  }

  func holds(_ text: String) -> Bool {
    let wanted = Self.key(text)
    return lines.contains { $0.contains(wanted) }
  }

  static func key(_ text: String) -> String {
    DigitText.western(text).lowercased().filter { !$0.isWhitespace }
  }
}
