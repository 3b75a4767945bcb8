import BillKnowledge
import BillModel
import BillReading

/// Drafts for tests of the proof: rows and sums one below the other, as if read from a page.
struct DraftMaker {
  private var draft = NormalDraft()
  private var sections: [Section] = []
  private var line = 0
  /// A page with a line for each row and sum.
  private static let layout = Layout(
    text: Array(repeating: "Sum", count: 40).joined(separator: "\n"))

  /// A decimal that the test itself writes.
  static func decimal(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? .zero }

  mutating func section(_ subject: String) {
    sections.append(
      Section(title: subject, subject: subject, line: line, family: sections.count))
    line += 1
  }

  mutating func rows(_ amounts: String..., table: Int, section: Int = -1, isNet: Bool = false) {
    for amount in amounts {
      var entry = Entry(kind: .other, at: .line(line + 1))
      entry.description = "Row \(line)"
      entry.amount = Money(value: Self.decimal(amount), currency: CurrencyCode("NOK"))
      draft.entries.append(
        DraftEntry(entry: entry, line: line, table: table, section: section, isNet: isNet))
      line += 1
    }
  }

  mutating func taxedRow(net: String, tax: String?, rate: String?, gross: String) {
    rows(gross, table: 0)
    let row = draft.entries.count - 1
    draft.entries[row].entry.net = Self.decimal(net)
    draft.entries[row].entry.tax = TaxShare(
      rate: rate.map(Self.decimal), amount: tax.map(Self.decimal))
  }

  /// A row that prints how much was bought, at what price, and what that makes.
  mutating func product(
    _ quantity: String, _ price: String, _ amount: String, table: Int = 0, tax: String? = nil
  ) {
    rows(amount, table: table)
    let row = draft.entries.count - 1
    draft.entries[row].entry.quantity = Quantity(
      value: Self.decimal(quantity), unit: .piece, text: quantity)
    draft.entries[row].entry.unitPrice = Self.decimal(price)
    if let tax {
      draft.entries[row].entry.tax = TaxShare(rate: nil, amount: Self.decimal(tax))
    }
  }

  /// A row with the balance that it leaves.
  mutating func balanced(_ amount: String, leaves balance: String?, table: Int = 0) {
    rows(amount, table: table)
    draft.entries[draft.entries.count - 1].entry.balanceAfter = balance.map(Self.decimal)
  }

  /// A row of an account with columns of debits and credits.
  mutating func flow(_ amount: String) {
    rows(amount, table: 0)
    draft.entries[draft.entries.count - 1].isFlow = true
    kind(ofLast: .transaction)
  }

  mutating func kind(ofLast kind: EntryKind) {
    draft.entries[draft.entries.count - 1].entry.kind = kind
  }

  mutating func total(
    _ role: LabelRole, _ value: String, rate: String? = nil, label: String = "", table: Int = -1,
    section: Int = -1, besideTheLast: Bool = false
  ) {
    draft.totals.append(
      PrintedTotal(
        label: role, value: Self.decimal(value), line: besideTheLast ? line - 1 : line,
        phrase: line, labelText: label,
        rate: rate.map(Self.decimal), table: table, section: section))
    line += 1
  }

  mutating func summary(_ value: String, behind: SummaryRow.Behind) {
    draft.summaries.append(
      SummaryRow(
        value: Self.decimal(value), line: line, phrase: line, behind: behind, table: -1))
    line += 1
  }

  func proof(roundsRows: Bool = false) -> Proof {
    Prover(draft: draft, layout: Self.layout, sections: sections, roundsRows: roundsRows).prove()
  }
}

extension Proof {
  /// The checks as texts: rule, what is printed, and what follows.
  var outcomes: [String] {
    checks.map {
      "\($0.rule) \($0.expected) \($0.passed ? "=" : "≠") \($0.actual.trimmedLike($0.expected))"
    }
  }
}

extension ExactDecimal {
  /// The same value at the scale of another, where that loses nothing.
  fileprivate func trimmedLike(_ other: ExactDecimal) -> ExactDecimal {
    let rounded = rounded(toScale: other.scale)
    return rounded == self && scale > other.scale ? rounded : self
  }
}
