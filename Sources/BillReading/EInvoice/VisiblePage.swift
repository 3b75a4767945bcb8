import BillKnowledge
import BillModel

/// What a document shows, with all that its reading came from.
struct VisiblePage {
  let layout: Layout
  let draft: Draft
  let values: ValueSense
  let knowledge: Knowledge
  let content: DocumentContent

  /// An amount with the line that it stands on.
  struct ShownAmount {
    var value: ExactDecimal
    var line: Int
    /// Right edge of the phrase that it stands in.
    var x1: Float
  }

  /// The sizes of all amounts that the page shows.
  func amounts() -> Set<ExactDecimal> { Set(shownAmounts().lazy.map(\.value.magnitude)) }

  /// All amounts that the page shows, in its order.
  func shownAmounts() -> [ShownAmount] {
    let claims = Claims(layout: layout, draft: draft, values: values, normal: NormalDraft())
    var found: [ShownAmount] = []
    for phrase in layout.phrases where phrase.shape.contains(.digit) {
      var texts = claims.amounts(in: phrase)
      if !texts.contains(phrase.text) { texts.append(phrase.text) }
      for text in texts {
        guard let money = values.amount(text) else { continue }
        found.append(ShownAmount(value: money.value, line: phrase.line, x1: phrase.box.x1))
      }
    }
    return found
  }

  /// Accounts for the amounts of the page by what an invoice inside of it tells: neither rows nor
  /// fields of the page's own reading claim any.
  func account(for invoice: EInvoice) -> Claims.Account {
    var bare = draft
    bare.tables.tables = []
    bare.tables.rows = []
    bare.tables.owner = draft.tables.owner.map { $0 >= 0 ? TableReader.Result.free : $0 }
    bare.fields.removeAll { $0.role != .ignored }
    bare.charges = []
    let known = invoice.numbers
    let sums = known.sorted().map {
      PrintedTotal(
        label: .subtotal, value: $0, line: 0, phrase: 0, labelText: "", table: -1, section: -1)
    }
    var account = Claims(
      layout: layout, draft: bare, values: values, normal: NormalDraft(totals: sums)
    ).account()
    account.unclaimed.removeAll { amount in
      values.amount(amount.text).map { known.contains($0.value.magnitude) } ?? false
    }
    return account
  }
}

extension EInvoice {
  /// The sizes of all numbers in the XML that an amount on a page may repeat, and of what is due
  /// when it is paid early.
  var numbers: Set<ExactDecimal> {
    var numbers: Set<ExactDecimal> = []
    for element in tree.elements {
      if let value = EInvoiceReader.decimal(element.text) { numbers.insert(value.magnitude) }
    }
    guard let due = totals[.due]?.value else { return numbers }
    for percent in earlyPayments {
      guard let part = percent.hundredth?.multiplied(by: due) else { continue }
      let discount = part.rounded(toScale: 2)
      numbers.formUnion([discount.magnitude, (due - discount).magnitude])
    }
    return numbers
  }
}
