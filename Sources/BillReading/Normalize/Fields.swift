import BillKnowledge
import BillModel

/// The values of a document's labelled fields; where a label stands several times the first wins.
struct Fields {
  private let fields: [Field]
  private let values: ValueSense

  init(_ fields: [Field], values: ValueSense) {
    self.fields = fields
    self.values = values
  }

  /// The text beside the first label of a role.
  func text(_ role: LabelRole) -> String? { fields.first { $0.role == role }?.text }

  /// A number of something, without the spaces at its ends.
  func identifier(_ role: LabelRole) -> String? {
    text(role).map { text in text.split(separator: " ").joined(separator: " ") }
  }

  /// A day.
  func date(_ role: LabelRole) -> CalendarDate? {
    for field in fields where field.role == role {
      if let date = values.date(field.text, within: nil) { return date }
    }
    return nil
  }

  /// The days that the document covers.
  var period: Period? {
    for field in fields where field.role == .period {
      if let period = values.period(field.text) { return period }
    }
    let from = date(.periodFrom)
    let to = date(.periodTo)
    return from == nil && to == nil ? nil : Period(from: from, to: to)
  }
}
