/// The codes that a map to Unicode has an entry for.
struct UnicodeMapCodes {
  private var codes: Set<Int> = []

  /// The codes of a map in the language of CMaps.
  init(_ map: [UInt8]) {
    for kind in [
      (begin: "beginbfchar" as StaticString, end: "endbfchar" as StaticString),
      (begin: "beginbfrange", end: "endbfrange"),
    ] {
      var from = 0
      while let begin = PDFObjects.first(kind.begin, in: map, from..<map.count) {
        let end = PDFObjects.first(kind.end, in: map, begin..<map.count) ?? map.count
        let numbers = Self.strings(map[begin..<end])
        if kind.begin.utf8CodeUnitCount == 11 {
          for index in stride(from: 0, to: numbers.count - 1, by: 2) {
            // An entry without a character is none.
            if numbers[index + 1].isText { codes.insert(numbers[index].value) }
          }
        } else {
          addRanges(numbers)
        }
        from = end
      }
    }
  }

  private mutating func addRanges(_ numbers: [(value: Int, isText: Bool, isListed: Bool)]) {
    var index = 0
    while index + 2 < numbers.count {
      let (low, high) = (numbers[index].value, numbers[index + 1].value)
      index += 2
      if numbers[index].isListed {
        var code = low
        while index < numbers.count, numbers[index].isListed {
          if numbers[index].isText { codes.insert(code) }
          code += 1
          index += 1
        }
      } else {
        if low <= high, high - low < 65536 { codes.formUnion(low...high) }
        index += 1
      }
    }
  }

  /// The hexadecimal strings of a part, and whether they stand in brackets.
  private static func strings(
    _ text: ArraySlice<UInt8>
  ) -> [(value: Int, isText: Bool, isListed: Bool)] {
    var found: [(value: Int, isText: Bool, isListed: Bool)] = []
    var isListed = false
    var value: Int?
    var digits = 0
    for byte in text {
      switch byte {
      case 0x5B: isListed = true
      case 0x5D: isListed = false
      case 0x3C:
        value = 0
        digits = 0
      case 0x3E:
        if let number = value { found.append((number, digits > 0 && number != 0, isListed)) }
        value = nil
      default:
        if let number = value, let digit = UInt8(hexadecimal: byte) {
          value = (number << 4 | Int(digit)) & 0xFFFF_FFFF
          digits += 1
        }
      }
    }
    return found
  }

  /// The outlines of a font that no entry names; nil where there are some, and it cannot be told
  /// which.
  ///
  /// In fonts of the TrueType kind the codes are nearly always the numbers of the glyphs; where
  /// they are not, and in others, it is the count that tells.
  func lacking(of glyphs: FontGlyphs) -> Set<Int>? {
    switch glyphs {
    case .numbered(let numbers): numbers.subtracting(codes)
    case .counted(let count): count > codes.count ? nil : []
    }
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  init?(hexadecimal byte: UInt8) {
    switch byte {
    case 0x30...0x39: self = byte - 0x30
    case 0x41...0x46: self = byte - 0x37
    case 0x61...0x66: self = byte - 0x57
    default: return nil
    }
  }
}
