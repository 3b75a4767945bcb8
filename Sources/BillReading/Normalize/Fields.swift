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
    text(role).map { text in
      DigitText.western(text.split(separator: " ").joined(separator: " "))
    }
  }

  /// The number of the bill, without the day of issue that may stand behind it
  /// (`Счёт № 144 от 31.12.2025`).
  var number: String? {
    guard let text = identifier(.number) else { return nil }
    return split(text)?.number ?? text
  }

  /// The day of issue: its own label's, or the one behind the number.
  var issued: CalendarDate? { date(.issued) ?? text(.number).flatMap { split($0)?.date } }

  /// A number, a word, and a date.
  private func split(_ text: String) -> (number: String, date: CalendarDate)? {
    let words = text.split(separator: " ")
    for start in words.indices.dropFirst() {
      guard let date = values.date(words[start...].joined(separator: " "), within: nil) else {
        continue
      }
      var number = words[..<start]
      if let last = number.last, number.count > 1, !Shape(of: String(last)).contains(.digit) {
        number.removeLast()
      }
      return (number: number.joined(separator: " "), date: date)
    }
    return nil
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
