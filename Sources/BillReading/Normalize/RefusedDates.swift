import BillKnowledge
import BillModel

/// Remarks on what stands in a column of days, or beside the label of one, and is no day: the value
/// is left out, and a person should look.
struct RefusedDates {
  let layout: Layout
  let draft: Draft
  let values: ValueSense

  /// Dates that one remark names at the most.
  private static let mostNamed = 5
  private static let labels: Set<LabelRole> = [
    .issued, .due, .period, .periodFrom, .periodTo, .deliveryDate, .validity, .grace, .dateTime,
    .asOf,
  ]

  /// One remark a reason.
  func remarks() -> [Diagnostic] {
    let found = refused()
    return [
      remark(
        .impossibleDate, found.filter { $0.refusal == .noSuchDay }, text: "no day of any year",
        hint: "compare it with the document; the value is left out"),
      remark(
        .hijriDate, found.filter { $0.refusal == .hijri }, text: "a day of the Islamic calendar",
        hint: "it is not converted; the value is left out"),
    ].compactMap(\.self)
  }

  private struct Refused {
    var text: String
    var phrase: Int
    var refusal: DateRefusal
  }

  private func refused() -> [Refused] {
    var found: [Refused] = []
    for field in draft.fields where Self.labels.contains(field.role) {
      guard let refusal = values.dates.refusal(of: field.text) else { continue }
      found.append(Refused(text: field.text, phrase: field.value, refusal: refusal))
    }
    for row in draft.tables.rows where row.role == .entry {
      let columns = draft.tables.tables[row.table].columns
      for cell in row.cells where columns[cell.column].role?.isDate ?? false {
        guard let refusal = values.dates.refusal(of: cell.text) else { continue }
        found.append(Refused(text: cell.text, phrase: cell.phrase, refusal: refusal))
      }
    }
    var seen: Set<Int> = []
    return found.sorted { $0.phrase < $1.phrase }.filter { seen.insert($0.phrase).inserted }
  }

  private func remark(
    _ rule: FindingRule, _ found: [Refused], text: String, hint: String
  ) -> Diagnostic? {
    guard let first = found.first else { return nil }
    let named = found.prefix(Self.mostNamed).map { refused in
      "`\(refused.text)` (\(layout.place(of: layout.phrases[refused.phrase]).words))"
    }
    let more = found.count - named.count
    return Diagnostic(
      code: rule.rawValue,
      message: named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        + (found.count == 1 ? " is " : " are ") + text,
      hint: hint, place: layout.place(of: layout.phrases[first.phrase]))
  }
}

extension ColumnRole {
  /// Whether each value of the column is a day, with or without a time.
  fileprivate var isDate: Bool {
    self == .date || self == .dateTime || self == .periodFrom || self == .periodTo
  }
}
