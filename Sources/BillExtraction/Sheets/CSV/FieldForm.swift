/// What the characters of a field are, more closely than ``DelimitedText/FieldKind``.
enum FieldForm {
  case empty
  /// Digits, perhaps with a sign or blanks between them.
  case integer
  /// Digits with one decimal mark.
  case decimal
  /// Digits with colons, or with several marks: dates and times.
  case moment
  /// Digits with letters behind them (`31 шт`).
  case measure
  case text

  /// The form of a field.
  init(_ field: Slice<UnsafeBufferPointer<UInt8>>) {
    var first: UInt8?
    var digits = 0
    var letters = 0
    var marks = 0
    var colons = 0
    for byte in field where byte > 0x20 {
      if first == nil { first = byte }
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2C, 0x2E: marks += 1
      case 0x2D where byte == first, 0x2B where byte == first: break
      case 0x2D, 0x2F: colons += 1
      case 0x3A: colons += 1
      // No-break spaces between digits, in UTF-8.
      case 0xC2, 0xA0: break
      default: letters += 1
      }
    }
    guard let first else {
      self = .empty
      return
    }
    let isNumber = (0x30...0x39).contains(first) || first == 0x2D || first == 0x2B
    guard digits > 0, letters == 0 || isNumber else {
      self = .text
      return
    }
    if letters > 0 {
      self = .measure
    } else if colons > 0 || marks > 1 {
      self = .moment
    } else {
      self = marks == 1 ? .decimal : .integer
    }
  }
}
