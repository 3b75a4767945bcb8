import BillModel
import CPoppler

/// Makes words of a page's characters and their rectangles.
///
/// A word ends at white space, at a gap that is wider than letters stand apart, and at a change of
/// line: poppler's own spaces glue neighbouring columns together (`00:30MRB$150.00`).
struct PDFWords {
  private(set) var words: [Word] = []
  private var bytes: [UInt8] = []
  private var box = Box(x0: 0, y0: 0, x1: 0, y1: 0)
  private var last = Box(x0: 0, y0: 0, x1: 0, y1: 0)
  private var isRightToLeft = false
  private var hasForms = false
  /// Characters that are not white space.
  private(set) var characters = 0

  /// Takes a page's text, pairing each character with its rectangle.
  mutating func take(_ text: UnsafePointer<CChar>, _ boxes: UnsafeBufferPointer<PopplerRectangle>) {
    bytes.reserveCapacity(64)
    words.reserveCapacity(boxes.count / 6)
    var next = 0
    text.withMemoryRebound(to: UInt8.self, capacity: 1) { pointer in
      var at = pointer
      while at.pointee != 0 {
        let (scalar, length) = Self.decode(at)
        let start = at
        at += length
        if Self.hasNoRectangle(scalar) { continue }
        guard next < boxes.count else { break }
        let rectangle = boxes[next]
        next += 1
        if Self.isSpace(scalar) {
          finish()
          continue
        }
        add(start, length, scalar, rectangle)
      }
    }
    finish()
  }

  private mutating func add(
    _ start: UnsafePointer<UInt8>, _ length: Int, _ scalar: UInt32, _ rectangle: PopplerRectangle
  ) {
    let own = Box(
      x0: Float(min(rectangle.x1, rectangle.x2)), y0: Float(min(rectangle.y1, rectangle.y2)),
      x1: Float(max(rectangle.x1, rectangle.x2)), y1: Float(max(rectangle.y1, rectangle.y2)))
    characters += 1
    if !bytes.isEmpty, !continues(own) { finish() }
    box = bytes.isEmpty ? own : box.union(own)
    last = own
    for offset in 0..<length { bytes.append(start[offset]) }
    if scalar >= 0x590 {
      if Self.isRightToLeft(scalar) { isRightToLeft = true }
      if scalar >= 0xFB00, scalar <= 0xFEFF { hasForms = true }
    }
  }

  /// Whether a character stands beside the last one, on either side.
  private func continues(_ own: Box) -> Bool {
    let height = max(min(own.height, last.height), 0.1)
    guard abs(own.midY - last.midY) < 0.5 * height else { return false }
    let gap = max(own.x0 - last.x1, last.x0 - own.x1)
    return gap < 0.3 * height && gap > -3 * height
  }

  /// Ends the word in hand.
  mutating func finish() {
    guard !bytes.isEmpty else { return }
    var text = String(decoding: bytes, as: UTF8.self)
    if hasForms { text = LetterForms.folded(text) }
    var style: Word.Style = []
    if isRightToLeft { style.insert(.rightToLeft) }
    words.append(Word(text: text, box: box, size: box.height, style: style))
    bytes.removeAll(keepingCapacity: true)
    isRightToLeft = false
    hasForms = false
  }

  /// Adds a value that stands in a field and not in the page's own text.
  mutating func add(value: String, in area: Box) {
    let parts = value.split { $0.isWhitespace }
    guard !parts.isEmpty else { return }
    let total = Float(max(value.count, 1))
    var x = area.x0
    for part in parts {
      let width = area.width * Float(part.count) / total
      let own = Box(x0: x, y0: area.y0, x1: x + width, y1: area.y1)
      x += width + area.width / total
      words.append(Word(text: String(part), box: own, size: min(area.height, 12)))
    }
  }

  // MARK: Characters

  private static func decode(_ at: UnsafePointer<UInt8>) -> (scalar: UInt32, length: Int) {
    let first = UInt32(at[0])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | UInt32(at[1]) & 0x3F, 2) }
    if first < 0xF0 {
      return ((first & 0x0F) << 12 | (UInt32(at[1]) & 0x3F) << 6 | UInt32(at[2]) & 0x3F, 3)
    }
    let high = (first & 0x07) << 18 | (UInt32(at[1]) & 0x3F) << 12
    return (high | (UInt32(at[2]) & 0x3F) << 6 | UInt32(at[3]) & 0x3F, 4)
  }

  /// Bidirectional controls that poppler puts into the text and gives no rectangle.
  private static func hasNoRectangle(_ scalar: UInt32) -> Bool {
    (scalar >= 0x202A && scalar <= 0x202E) || scalar == 0x200E || scalar == 0x200F
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      true
    default: false
    }
  }

  private static func isRightToLeft(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x660...0x669, 0x6F0...0x6F9, 0x66A...0x66C: false
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE: true
    default: false
    }
  }
}
