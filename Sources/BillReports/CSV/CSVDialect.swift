/// How CSV is written.
public enum CSVDialect: String, Sendable, Hashable, CaseIterable {
  /// RFC 4180 with `\n`, UTF-8 without a byte order mark.
  case rfc
  /// The same behind a byte order mark, without which Excel takes UTF-8 for something else.
  case excel
  /// With `;` between cells and a decimal comma, as Excel wants it where a comma is the decimal
  /// sign.
  case excelSemicolon = "excel-semicolon"

  /// Whether a byte order mark begins the file.
  var hasByteOrderMark: Bool { self != .rfc }
  /// Between cells.
  var separator: UInt8 { self == .excelSemicolon ? UInt8(ascii: ";") : UInt8(ascii: ",") }
  /// Cells of a row, written once to be used in many rows.
  func cells(_ write: (inout CSVTextWriter) -> Void) -> [UInt8] {
    var text = CSVTextWriter(self, isWholeFile: false)
    write(&text)
    return text.bytes
  }
  /// Between whole numbers and fractions.
  var decimalSign: UInt8 { self == .excelSemicolon ? UInt8(ascii: ",") : UInt8(ascii: ".") }
}
