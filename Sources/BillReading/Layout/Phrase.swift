import BillModel

/// Words that stand together on a line: the unit that labels and cells are made of.
public struct Phrase: Sendable {
  /// Text in logical order, single spaces between words.
  public var text: String
  /// Box around the words.
  public var box: Box
  /// The box that decides about columns: the whole cell where the format has cells, else `box`.
  public var cell: Box
  /// Index of the page in the layout, 0 for the first.
  public var page: Int
  /// Index of the line in the layout.
  public var line: Int
  /// Index of the block on the page, or -1.
  public var block: Int
  /// Size of the largest word in points.
  public var size: Float
  /// Style that all words share.
  public var style: Word.Style
  /// What the characters look like.
  public var shape: Shape
  /// Indices of its words in the layout's words, in order of x.
  public var words: Range<Int>
}

/// What a phrase's characters look like, found in one pass over its bytes.
public struct Shape: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt8
  /// A set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// At least one digit of any script.
  public static let digit = Shape(rawValue: 1)
  /// At least one letter of any script.
  public static let letter = Shape(rawValue: 2)
  /// A colon between two digits: a time or a duration.
  public static let clock = Shape(rawValue: 4)
  /// A `.` or `,` between two digits, or before two digits at the end.
  public static let point = Shape(rawValue: 8)
  /// At least one right-to-left letter.
  public static let rightToLeft = Shape(rawValue: 16)
  /// A letter outside ASCII.
  public static let foreign = Shape(rawValue: 32)

  /// The shape of a text.
  public init(of text: String) {
    var shape: Shape = []
    var previous: UInt8 = 0
    var pending: UInt8 = 0
    var isDigitLead = false
    for byte in text.utf8 {
      if byte >= 0x30, byte <= 0x39 {
        shape.insert(.digit)
        if pending == 0x3A { shape.insert(.clock) }
        if pending == 0x2E || pending == 0x2C { shape.insert(.point) }
        pending = 0
      } else if byte < 0x80 {
        let isDigitBefore = previous >= 0x30 && previous <= 0x39
        pending = isDigitBefore && (byte == 0x3A || byte == 0x2E || byte == 0x2C) ? byte : 0
        let lower = byte | 0x20
        if lower >= 0x61, lower <= 0x7A { shape.insert(.letter) }
      } else if isDigitLead, byte >= 0xA0, byte <= 0xAC {
        // Arabic-Indic digits (U+0660 to U+0669) and their separators (U+066A to U+066C).
        if byte <= 0xA9 {
          shape.insert(.digit)
          if pending == 0x2E { shape.insert(.point) }
        }
        pending = byte == 0xAB ? 0x2E : 0
      } else if byte == 0xD9 {
        isDigitLead = true
        previous = byte
        continue
      } else {
        if isDigitLead { shape.formUnion([.letter, .rightToLeft, .foreign]) }
        pending = 0
        shape.formUnion(Self.beyondASCII(lead: byte, previous: previous))
      }
      isDigitLead = false
      previous = byte
    }
    self = shape
  }

  /// What a byte outside ASCII tells: lead bytes name the script, the second byte the rest.
  private static func beyondASCII(lead byte: UInt8, previous: UInt8) -> Shape {
    switch byte {
    case 0xD6...0xDB: [.letter, .rightToLeft, .foreign]  // Hebrew, Arabic
    case 0xC3...0xD5, 0xE3...0xED: [.letter, .foreign]
    case 0xB0...0xB9 where previous == 0xDB: .digit
    default: []
    }
  }
}

/// Phrases at one height of one page.
public struct Line: Sendable {
  /// Index of the page in the layout.
  public var page: Int
  /// Box around the phrases.
  public var box: Box
  /// Indices of its phrases in the layout, in order of x.
  public var phrases: Range<Int>
}
