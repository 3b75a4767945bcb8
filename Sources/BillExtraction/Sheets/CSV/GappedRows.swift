/// Puts the fields of rows that lack one in their middle under the columns that they belong to.
///
/// Some exports leave an optional field out, separator and all. Where it was is told by what the
/// columns of full rows hold: a row is moved when one place alone fits, and stays as it is printed
/// when two do, or none.
struct GappedRows {
  private let text: UnsafeBufferPointer<UInt8>
  /// What full rows have in each column; several forms where they differ.
  private let forms: [Set<FieldForm>]
  /// Whether the rows are those of another table, whose titles are as many as their fields.
  private var isOtherTable = false

  /// A row of fewer fields is too little to tell by.
  private static let leastFields = 4
  /// Full rows that are too few to tell by.
  private static let leastRows = 3

  /// A mender of rows of a dialect.
  init(_ dialect: DelimitedText, _ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    let head = UnsafeBufferPointer(rebasing: text.prefix(DelimitedText.reach))
    forms =
      dialect.fieldCount >= Self.leastFields
      ? Self.forms(head, dialect.separator, dialect.fieldCount) : []
  }

  /// Puts an empty field where one is missing; leaves the row alone where that is not certain.
  mutating func fill(_ row: inout [CSVScanner.Field]) {
    if row.count == forms.count { isOtherTable = false }
    guard !forms.isEmpty, row.count == forms.count - 1 else { return }
    let own = row.map { FieldForm(text[$0.start..<$0.end]) }
    if own.allSatisfy({ $0 == .text }) { isOtherTable = true }
    guard !isOtherTable else { return }
    // Fields left of the gap stand in their own columns, those right of it one column further.
    var left = 0
    while left < own.count, fits(own[left], left) { left += 1 }
    var right = own.count
    while right > 0, fits(own[right - 1], right) { right -= 1 }
    // The gap may stand at any place from `right` to `left`.
    guard right == left, left < own.count else { return }
    let place = row[left].start
    row.insert(CSVScanner.Field(start: place, end: place), at: left)
  }

  private func fits(_ form: FieldForm, _ column: Int) -> Bool {
    form == .empty || forms[column].contains(form)
  }

  private static func forms(
    _ head: UnsafeBufferPointer<UInt8>, _ separator: UInt8, _ count: Int
  ) -> [Set<FieldForm>] {
    var forms = [Set<FieldForm>](repeating: [], count: count)
    var rows = 0
    // The first full row is the header, which every part of an export may repeat.
    var header: [CSVScanner.Field]?
    var fields: [CSVScanner.Field] = []
    var scanner = CSVScanner(head, separator: separator)
    while scanner.next(into: &fields) {
      guard fields.count == count else { continue }
      guard let titles = header else {
        header = fields
        continue
      }
      let isRepeated = zip(titles, fields).allSatisfy {
        head[$0.start..<$0.end].elementsEqual(head[$1.start..<$1.end])
      }
      if isRepeated { continue }
      rows += 1
      for (index, field) in fields.enumerated() {
        forms[index].insert(FieldForm(head[field.start..<field.end]))
      }
    }
    return rows >= leastRows ? forms : []
  }
}
