import BillModel

/// Writes CSV straight into bytes, cell by cell.
///
/// Nil is an empty cell. Texts are quoted where RFC 4180 demands it, a line break in one becomes a
/// space, and a text that a spreadsheet could take for a formula gets a `'` before it.
public struct CSVTextWriter: BufferedText {
  /// The text so far, UTF-8.
  public internal(set) var bytes: [UInt8] = []
  private let separator: UInt8
  private let decimalSign: UInt8
  /// Whether a cell stands before the next one in its row.
  private var needsSeparator = false

  /// An empty text of a dialect.
  ///
  /// - Parameters:
  ///   - dialect: How CSV is written.
  ///   - isWholeFile: Whether the byte order mark of the dialect comes first.
  public init(_ dialect: CSVDialect, isWholeFile: Bool = true) {
    separator = dialect.separator
    decimalSign = dialect.decimalSign
    guard isWholeFile else { return }
    bytes.reserveCapacity(1 << 17)
    if dialect.hasByteOrderMark { bytes += [0xEF, 0xBB, 0xBF] }
  }

  /// Ends a row.
  public mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    needsSeparator = false
  }

  /// Cells that were written by another writer of the same dialect.
  mutating func cells(_ written: [UInt8]) {
    separate()
    bytes += written
  }

  /// A cell with a code or an id of ours, which needs neither quotes nor a guard.
  mutating func cell(code: String?) {
    separate()
    if let code { bytes.append(contentsOf: code.utf8) }
  }

  /// A cell with a text.
  public mutating func cell(_ text: String?) {
    separate()
    guard let text, !text.isEmpty else { return }
    var isPlain = true
    for byte in text.utf8 {
      isPlain =
        isPlain && byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != separator
        && byte != UInt8(ascii: ",")
    }
    let guarding = Self.looksLikeFormula(text)
    guard !isPlain else {
      if guarding { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: text.utf8)
      return
    }
    appendQuoted(text, guarding: guarding)
  }

  private mutating func appendQuoted(_ text: String, guarding: Bool) {
    let first = bytes.count
    var needsQuotes = false
    var previous: UInt8 = 0
    bytes.append(UInt8(ascii: "\""))
    if guarding { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D: bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "\""):
        bytes += [byte, byte]
        needsQuotes = true
      default:
        bytes.append(byte)
        needsQuotes = needsQuotes || byte == separator
      }
      previous = byte
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) } else { bytes.remove(at: first) }
  }

  /// A cell with texts that hold no spaces, a space between them.
  public mutating func cell(list texts: [String]) { cell(texts.joined(separator: " ")) }

  /// A cell with an exact decimal.
  public mutating func cell(_ value: ExactDecimal?) {
    separate()
    guard let value else { return }
    value.appendText(to: &bytes)
    guard value.scale > 0 else { return }
    bytes[bytes.count - value.scale - 1] = decimalSign
  }

  /// A cell with a whole number.
  public mutating func cell(_ number: Int?) {
    separate()
    if let number { appendDecimalDigits(of: number, to: &bytes) }
  }

  /// A cell with `true` or `false`.
  public mutating func cell(_ flag: Bool?) {
    separate()
    if let flag { bytes.append(contentsOf: (flag ? "true" : "false").utf8) }
  }

  /// A cell with a day.
  public mutating func cell(_ day: CalendarDate?) {
    separate()
    day?.appendText(to: &bytes)
  }

  /// A cell with a time of the day.
  public mutating func cell(_ time: TimeOfDay?) {
    separate()
    time?.appendText(to: &bytes)
  }

  /// Cells of what is not known.
  public mutating func empty(_ count: Int) {
    for _ in 0..<count { separate() }
  }

  /// A cell with a point of time in UTC, with a `Z`.
  public mutating func cell(utc instant: Instant?) {
    separate()
    guard let instant else { return }
    Instant(date: instant.date, time: instant.time).appendText(to: &bytes)
    bytes.append(UInt8(ascii: "Z"))
  }

  /// A cell with a point of time.
  public mutating func cell(_ instant: Instant?) {
    separate()
    instant?.appendText(to: &bytes)
  }

  /// A cell with an offset from UTC in minutes, as `+04:00`.
  public mutating func cell(offset: Int?) {
    separate()
    if let offset { Instant.appendOffset(offset, to: &bytes) }
  }

  private mutating func separate() {
    if needsSeparator { bytes.append(separator) }
    needsSeparator = true
  }

  /// Whether a spreadsheet could take a text for a formula; a phone number is none.
  static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "+"): return !isPhoneNumber(text)
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: return true
    case 0xEF:
      // The full-width forms of =, +, - and @.
      return ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(text.unicodeScalars.first)
    default: return false
    }
  }

  /// Whether a text is `+` and 4 to 15 digits.
  private static func isPhoneNumber(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return (4...15).contains(digits.count)
      && digits.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}
