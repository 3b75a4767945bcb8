/// Parts rows that stand on one line, as text that went through other programs has them.
///
/// Between two of them are empty fields, more than any row has. A line is parted only when each
/// part has what nearly all full rows have in every column; anything less stays as it is printed.
struct GluedRows {
  private let dialect: DelimitedText
  private let text: UnsafeBufferPointer<UInt8>
  /// Columns up to the last one that has anything in it.
  private let width: Int

  /// A row of fewer fields is too little to tell by.
  private static let leastFields = 4
  /// Columns that must agree.
  private static let leastEvidence = 3
  /// Empty fields between two rows: five separators.
  private static let leastGap = 4

  /// A parter of lines of a dialect.
  init(_ dialect: DelimitedText, _ text: UnsafeBufferPointer<UInt8>) {
    self.dialect = dialect
    self.text = text
    width = (dialect.kinds.lastIndex { $0 != .empty } ?? -1) + 1
  }

  /// The rows of a line: the line itself unless it is several.
  func parts(of fields: [CSVScanner.Field]) -> [[CSVScanner.Field]] {
    guard width >= Self.leastFields, fields.count >= 2 * width + Self.leastGap else {
      return [fields]
    }
    var parts: [[CSVScanner.Field]] = []
    var start = 0
    while start < fields.count {
      let end = start + width
      guard end <= fields.count, fits(fields[start..<end]) else { return [fields] }
      parts.append(Array(fields[start..<end]))
      start = fields[end...].firstIndex { !isBlank($0) } ?? fields.count
      guard start == fields.count || start - end >= Self.leastGap else { return [fields] }
    }
    return parts.count > 1 ? parts : [fields]
  }

  private func fits(_ fields: ArraySlice<CSVScanner.Field>) -> Bool {
    var evidence = 0
    for (kind, field) in zip(dialect.kinds, fields) {
      guard let kind, kind != .empty else { continue }
      guard DelimitedText.FieldKind(text[field.start..<field.end]) == kind else { return false }
      evidence += 1
    }
    return evidence >= Self.leastEvidence
  }

  private func isBlank(_ field: CSVScanner.Field) -> Bool {
    text[field.start..<field.end].allSatisfy { $0 <= 0x20 }
  }
}
