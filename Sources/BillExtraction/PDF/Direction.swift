/// How a character is ordered in a line, as far as words need to know.
enum Direction {
  /// Letters and digits that run from left to right.
  case left
  /// Letters that run from right to left.
  case right
  /// Digits, and afterwards what belongs to a number.
  case number
  /// What joins numbers: percent and currency signs.
  case numberSign
  /// All else: takes the direction of what is around it.
  case neutral

  /// The direction of a scalar by itself.
  init(of scalar: UInt32) {
    switch scalar {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: self = .number
    case 0x41...0x5A, 0x61...0x7A: self = .left
    case 0x23...0x25, 0xA2...0xA5, 0xB0, 0x66A, 0x20A0...0x20CF: self = .numberSign
    case ..<0xC0: self = .neutral
    default:
      switch UnicodeClass.of(scalar) {
      case .rightToLeft: self = .right
      case .foldable: self = scalar >= 0xFB1D ? .right : .left
      case .mark: self = scalar < 0x590 ? .left : .right
      case .ignorable, .space, .control: self = .neutral
      case .wide, .other: self = (0x66B...0x66C).contains(scalar) ? .neutral : Self.sign(scalar)
      }
    }
  }

  private static func sign(_ scalar: UInt32) -> Direction {
    (0x2010...0x2BFF).contains(scalar) ? .neutral : .left
  }

  /// Makes each direction ``left`` or ``right``, for a word that has letters from right to left.
  ///
  /// Signs beside a number are part of it, and so are neutral characters between two numbers or
  /// letters from left to right; all others run from right to left with the word.
  static func resolve(_ directions: inout [Direction]) {
    for index in directions.indices where directions[index] == .numberSign {
      let isBeside =
        (index > 0 && directions[index - 1] == .number)
        || (index + 1 < directions.count && directions[index + 1] == .number)
      directions[index] = isBeside ? .left : .neutral
    }
    var previous = Direction.right
    var index = 0
    while index < directions.count {
      guard directions[index] == .neutral else {
        if directions[index] == .number { directions[index] = .left }
        previous = directions[index]
        index += 1
        continue
      }
      var end = index
      while end < directions.count, directions[end] == .neutral { end += 1 }
      let next = end < directions.count ? directions[end] : .right
      let own: Direction = previous == .left && next != .right ? .left : .right
      while index < end {
        directions[index] = own
        index += 1
      }
    }
  }
}
