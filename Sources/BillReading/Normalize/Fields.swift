import BillKnowledge
import BillModel

/// The values of a document's labelled fields; of several the likeliest counts, then the first.
struct Fields {
  private let fields: [Field]
  private let values: ValueSense

  init(_ fields: [Field], values: ValueSense) {
    self.fields = fields
    self.values = values
  }

  /// The fields of a role, the likeliest first, without those that are told of something else.
  private func ranked(_ role: LabelRole) -> [Field] {
    fields.enumerated().filter { $0.element.role == role && $0.element.score > Field.doubted }
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)
  }

  /// The text beside the likeliest label of a role.
  func text(_ role: LabelRole) -> String? { ranked(role).first?.text }

  /// A number of something, without the spaces at its ends.
  func identifier(_ role: LabelRole) -> String? { identifiers(role).first }

  /// The numbers of something that the document tells, the likeliest first.
  func identifiers(_ role: LabelRole) -> [String] {
    ranked(role).map { DigitText.western($0.text.split(separator: " ").joined(separator: " ")) }
  }

  /// A day.
  func date(_ role: LabelRole) -> CalendarDate? {
    ranked(role).lazy.compactMap { values.date($0.text, within: nil) }.first
  }

  /// The days that the document covers.
  var period: Period? {
    if let period = ranked(.period).lazy.compactMap({ values.period($0.text) }).first {
      return period
    }
    let from = date(.periodFrom)
    let to = date(.periodTo)
    if let from, let to { return Period(from: min(from, to), to: max(from, to)) }
    return from == nil && to == nil ? nil : Period(from: from, to: to)
  }
}
