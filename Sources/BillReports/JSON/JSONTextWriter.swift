import BillModel

/// Writes JSON straight into bytes, members in the order of the calls.
///
/// Commas and colons come by themselves. Values that are nil are left out with their keys.
public struct JSONTextWriter: BufferedText {
  /// The text so far, UTF-8.
  public internal(set) var bytes: [UInt8] = []
  /// Whether a comma must stand before the next member or item.
  private var needsComma = false
  /// The document that was named last.
  private var lastDocument = ""
  /// The member that names it.
  private var lastDocumentMember: [UInt8] = []

  /// An empty text.
  public init() { bytes.reserveCapacity(1 << 17) }

  /// Begins an object, as a value of its own or as an item of an array.
  public mutating func beginObject() {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
  }

  /// Begins an object as the value of a key.
  public mutating func beginObject(_ key: String) {
    write(key: key)
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
  }

  /// Ends an object.
  public mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Begins an array as the value of a key.
  public mutating func beginArray(_ key: String) {
    write(key: key)
    bytes.append(UInt8(ascii: "["))
    needsComma = false
  }

  /// Ends an array.
  public mutating func endArray() {
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Ends a line where the text may have a space.
  ///
  /// A comma that is due stands before the line end.
  public mutating func breakLine() {
    separate()
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Ends one whole value with a line end, so that the next one may follow.
  public mutating func endDocument() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// A member with a text.
  public mutating func member(_ key: String, _ text: String?) {
    guard let text else { return }
    write(key: key)
    Self.append(text, to: &bytes)
  }

  /// A member with a code or an id of ours, which needs no escapes.
  mutating func member(_ key: String, code: String?) {
    guard let code else { return }
    write(key: key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: code.utf8)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A member with a whole number.
  public mutating func member(_ key: String, _ number: Int?) {
    guard let number else { return }
    write(key: key)
    appendDecimalDigits(of: number, to: &bytes)
  }

  /// A member with `true` or `false`.
  public mutating func member(_ key: String, _ flag: Bool?) {
    guard let flag else { return }
    write(key: key)
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// A member with an exact decimal, as a string.
  public mutating func member(_ key: String, _ value: ExactDecimal?) {
    guard let value else { return }
    write(key: key)
    quoted { value.appendText(to: &$0) }
  }

  /// A member with a day.
  public mutating func member(_ key: String, _ day: CalendarDate?) {
    guard let day else { return }
    write(key: key)
    quoted { day.appendText(to: &$0) }
  }

  /// A member with a point of time.
  public mutating func member(_ key: String, _ instant: Instant?) {
    guard let instant else { return }
    write(key: key)
    quoted { instant.appendText(to: &$0) }
  }

  /// A member with an array of texts.
  public mutating func member(_ key: String, _ texts: [String]) {
    beginArray(key)
    for text in texts { item(text) }
    endArray()
  }

  /// An item that is a text.
  mutating func item(_ text: String) {
    separate()
    Self.append(text, to: &bytes)
    needsComma = true
  }

  /// The member `document` with an id, which is the same one most of the time.
  mutating func member(document id: String) {
    if id != lastDocument {
      lastDocument = id
      lastDocumentMember = Array("\"document\":".utf8)
      Self.append(id, to: &lastDocumentMember)
    }
    separate()
    bytes += lastDocumentMember
    needsComma = true
  }

  /// An item that is a number of points, with two decimals at the most.
  mutating func item(points: Float) {
    separate()
    let hundredths = Double(points) * 100
    // A box from a hostile document may be anything; JSON has no word for what is no number.
    let whole =
      hundredths.magnitude < 1e15 ? Int(hundredths < 0 ? hundredths - 0.5 : hundredths + 0.5) : 0
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDecimalDigits(of: abs(whole) / 100, to: &bytes)
    let rest = abs(whole) % 100
    if rest != 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(48 + rest / 10))
      if rest % 10 != 0 { bytes.append(UInt8(48 + rest % 10)) }
    }
    needsComma = true
  }

  private mutating func quoted(_ append: (inout [UInt8]) -> Void) {
    bytes.append(UInt8(ascii: "\""))
    append(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(key: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: key.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  /// Appends a text with its quotes, escaping what RFC 8259 demands and no more.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
    {
      bytes.append(contentsOf: text.utf8)
    } else {
      for byte in text.utf8 { appendEscaped(byte, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    case 0x0D: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
    case 0x09: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
    case 0..<0x20:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(48 + byte >> 4)
      bytes.append(byte & 15 < 10 ? 48 + byte & 15 : 87 + byte & 15)
    default: bytes.append(byte)
    }
  }
}

/// Appends a whole number in decimal digits.
func appendDecimalDigits(of number: Int, to bytes: inout [UInt8]) {
  if (0..<10).contains(number) {
    bytes.append(UInt8(48 + number))
  } else {
    ExactDecimal(number).appendText(to: &bytes)
  }
}
