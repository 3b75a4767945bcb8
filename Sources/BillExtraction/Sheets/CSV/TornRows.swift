/// Puts rows together that a line break inside a field has torn.
///
/// Two lines are one row when together they have as many fields as a full row, and each column
/// then has what nearly all full rows have in it, on both sides of the tear. Anything less stays
/// as it is printed: totals and labels are short lines too.
struct TornRows {
  private let dialect: DelimitedText
  private let text: UnsafeBufferPointer<UInt8>

  /// A row of fewer fields is too little to tell by.
  private static let leastFields = 4
  /// Columns that must agree.
  private static let leastEvidence = 3

  /// A mender of rows of a dialect.
  init(_ dialect: DelimitedText, _ text: UnsafeBufferPointer<UInt8>) {
    self.dialect = dialect
    self.text = text
  }

  /// Whether a line can be a part of a torn row.
  func isShort(_ fields: [CSVScanner.Field]) -> Bool {
    dialect.fieldCount >= Self.leastFields && fields.count < dialect.fieldCount
  }

  /// The whole row, nil when the lines do not belong together.
  func joined(_ upper: [CSVScanner.Field], _ lower: [CSVScanner.Field]) -> [CSVScanner.Field]? {
    guard isShort(upper), upper.count + lower.count - 1 == dialect.fieldCount,
      let last = upper.last, let first = lower.first, !last.isQuoted, !first.isQuoted
    else { return nil }
    var row = upper
    // What the field has on both lines, with the line break in it.
    row[upper.count - 1].end = first.end
    row += lower.dropFirst()
    var before = 0
    var behind = 0
    for (index, kind) in dialect.kinds.enumerated() {
      guard let kind, kind != .empty else { continue }
      let field = row[index]
      guard DelimitedText.FieldKind(text[field.start..<field.end]) == kind else { return nil }
      if index < upper.count - 1 { before += 1 }
      if index >= upper.count { behind += 1 }
    }
    return before > 0 && behind > 0 && before + behind >= Self.leastEvidence ? row : nil
  }
}
