import BillKnowledge
import BillModel

/// Reads a receipt: a page of labelled values that tells one top-up or one payment.
struct ReceiptReader {
  let layout: Layout
  let draft: Draft
  let values: ValueSense

  /// Makes the one amount of a receipt the event that it tells, in the customer's favour.
  func read(_ normal: inout NormalDraft, sense: inout WordSense) {
    guard draft.tables.tables.isEmpty, isReceipt(sense),
      normal.entries.allSatisfy({ $0.entry.kind == .bonus }),
      let field = draft.fields.first(where: { $0.role == .amount }),
      let amount = values.amount(field.text)
    else { return }
    let phrase = layout.phrases[field.value]
    var entry = Entry(kind: .topUp, at: layout.place(of: layout.lines[phrase.line]))
    entry.description = field.labelText
    entry.subscriber =
      Subscribers(
        draft: draft, layout: layout, values: values, sense: &sense
      ).all.first
    entry.kind = kind(sense: &sense)
    entry.amount = Money(value: -amount.value.magnitude, currency: amount.currency)
    let fields = Fields(draft.fields, values: values)
    if let moment = fields.text(.dateTime).flatMap({ values.dateTime($0, within: nil) }) {
      entry.start = moment
      if moment.offset == nil, moment.time != nil {
        entry.start?.offset = values.offset(of: moment)
      }
    }
    entry.reference = fields.identifier(.reference) ?? fields.identifier(.paymentReference)
    // What is given on top of the amount comes to the customer as well.
    for index in normal.entries.indices {
      guard let given = normal.entries[index].entry.amount else { continue }
      normal.entries[index].entry.amount = Money(
        value: -given.value.magnitude, currency: given.currency)
    }
    normal.entries += [
      DraftEntry(entry: entry, line: phrase.line, table: -1, section: -1, isNet: false)
    ]
  }

  private func isReceipt(_ sense: WordSense) -> Bool {
    layout.phrases.prefix(40).contains { sense.documentType($0.text) == .receipt }
  }

  /// What the title says that was paid for: a top-up, unless it is a payment of a bill.
  private func kind(sense: inout WordSense) -> EntryKind {
    for phrase in layout.phrases.prefix(40) where sense.documentType(phrase.text) == .receipt {
      if let kind = sense.kind(of: phrase.text)?.kind, kind == .topUp || kind == .payment {
        return kind
      }
    }
    return .topUp
  }
}
