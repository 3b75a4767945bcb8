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

  /// Whether it is struck out, and so holds no longer.
  var isStruckOut: Bool { style.contains(.struckOut) }
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
  /// A letter of another script than the Latin one.
  public static let foreign = Shape(rawValue: 32)

  /// The shape of a text.
  public init(of text: String) {
    var shape: Shape = []
    var isBehindDigit = false
    var pending: UInt8 = 0
    var lead: UInt8 = 0
    var second: UInt8 = 0
    for byte in text.utf8 {
      var kind = Kind.other
      if byte < 0x80 {
        kind = Self.ascii(byte)
      } else if byte >= 0xC0 {
        // Digits and separators of Arabic stand among its letters: the second byte decides.
        lead = byte
        second = 0
        if byte == 0xD9 || byte == 0xDB || byte == 0xEF { continue }
        shape.formUnion(Self.beyondASCII(lead: byte))
      } else if lead == 0xD9 || lead == 0xDB {
        kind = Self.arabic(lead: lead, second: byte)
        if kind == .letter { shape.formUnion([.rightToLeft, .foreign]) }
        lead = 0
      } else if lead == 0xEF {
        // Full-width forms: the third byte decides.
        if second == 0 {
          second = byte
          continue
        }
        kind = Self.fullWidth(second: second, third: byte)
        if kind == .letter { shape.insert(.foreign) }
        lead = 0
      }
      switch kind {
      case .digit:
        shape.insert(.digit)
        if pending == 0x3A { shape.insert(.clock) }
        if pending == 0x2E { shape.insert(.point) }
        pending = 0
      case .letter: shape.insert(.letter)
      case .colon, .point, .other: break
      }
      if kind != .digit {
        pending = !isBehindDigit ? 0 : kind == .colon ? 0x3A : kind == .point ? 0x2E : 0
      }
      isBehindDigit = kind == .digit
    }
    self = shape
  }

  private enum Kind { case digit, letter, colon, point, other }

  private static func ascii(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x30...0x39: .digit
    case 0x3A: .colon
    case 0x2E, 0x2C: .point
    case 0x41...0x5A, 0x61...0x7A: .letter
    default: .other
    }
  }

  /// Two bytes of Arabic: `٠`–`٩`, `۰`–`۹`, `٫`, `٬`, `٪`, `٭`, and letters.
  private static func arabic(lead: UInt8, second: UInt8) -> Kind {
    switch (lead, second) {
    case (0xD9, 0xA0...0xA9), (0xDB, 0xB0...0xB9): .digit
    case (0xD9, 0xAB), (0xD9, 0xAC): .point
    case (0xD9, 0xAA), (0xD9, 0xAD): .other
    default: .letter
    }
  }

  /// Three bytes from U+F000 on: `０`–`９`, `．`, `，`, `：` and letters as wide as ideographs.
  private static func fullWidth(second: UInt8, third: UInt8) -> Kind {
    switch (second, third) {
    case (0xBC, 0x90...0x99): .digit
    case (0xBC, 0x9A): .colon
    case (0xBC, 0x8C), (0xBC, 0x8E): .point
    case (0xBC, 0xA1...0xBA), (0xBD, 0x81...0x9A): .letter
    default: .other
    }
  }

  /// What a lead byte outside ASCII tells of the script.
  private static func beyondASCII(lead byte: UInt8) -> Shape {
    switch byte {
    case 0xD6...0xDB: [.letter, .rightToLeft, .foreign]  // Hebrew, Arabic
    case 0xC3...0xC9: [.letter]  // Latin letters with accents
    case 0xCA...0xD5, 0xE3...0xED: [.letter, .foreign]
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
