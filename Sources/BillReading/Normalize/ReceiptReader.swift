import BillKnowledge
import BillModel

/// Reads a receipt: a page of labelled values that tells one top-up or one payment.
struct ReceiptReader {
  let layout: Layout
  let draft: Draft
  let values: ValueSense

  /// Makes the one amount of a receipt the event that it tells, in the customer's favour.
  func read(_ normal: inout NormalDraft, sense: inout WordSense) {
    guard draft.tables.tables.isEmpty, normal.entries.count == 1, isReceipt(sense),
      let amount = normal.entries[0].entry.amount
    else { return }
    var entry = normal.entries[0].entry
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
    normal.entries[0].entry = entry
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
