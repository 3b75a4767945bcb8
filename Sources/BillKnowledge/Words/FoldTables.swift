/// What single characters fold to.
///
/// Hand-made ranges instead of the Unicode tables of Foundation: they cover the scripts of the
/// vocabularies, cost nothing at start-up, and do not change with the system.
enum FoldTables {
  /// What a scalar beyond ASCII becomes.
  enum Folded {
    /// What the ASCII character would become.
    case ascii(UInt8)
    case letter(UInt32)
    case letters(UInt32, UInt32, isArabic: Bool)
    /// A combining accent.
    case accent
    case ideograph(UInt32)
    case symbol
    case ignored
    case separator
  }

  /// What a scalar beyond ASCII becomes.
  static func fold(_ scalar: UInt32) -> Folded {
    switch scalar {
    case 0x80..<0x300: latin(scalar)
    case 0x300..<0x370: .accent
    case 0x370..<0x400: .letter(greek(scalar))
    case 0x400..<0x530: .letter(cyrillic(scalar))
    case 0x600..<0x700: arabic(scalar)
    case 0x2000..<0x2E80: punctuation(scalar)
    case 0x2F00..<0x2FD6: .ideograph(kangxiRadicals[Int(scalar - 0x2F00)])
    case 0x3001..<0x3005, 0x3008..<0x3020, 0x3000: .separator
    case 0x33A1: .letters(0x6D, 0x32, isArabic: false)
    case 0x33A5: .letters(0x6D, 0x33, isArabic: false)
    case 0x2E80..<0xA000, 0xAC00..<0xD7B0, 0xF900..<0xFB00, 0x20000..<0x32000: .ideograph(scalar)
    case 0xFB00: .letters(0x66, 0x66, isArabic: false)
    case 0xFB01: .letters(0x66, 0x69, isArabic: false)
    case 0xFB02: .letters(0x66, 0x6C, isArabic: false)
    case 0xFE80..<0xFEFD: presentationForm(scalar)
    case 0xFF01..<0xFF5F: .ascii(UInt8(scalar - 0xFEE0))
    case 0xFFE0..<0xFFE7: .symbol
    case 0xFE00..<0xFE10, 0xFEFF, 0xE000..<0xF900: .ignored
    case 0xFE10..<0xFE70, 0xFF5F..<0xFFE0, 0xFFF0..<0x10000: .separator
    default: .letter(scalar)
    }
  }

  private static func latin(_ scalar: UInt32) -> Folded {
    switch scalar {
    case 0xAD: .ignored
    case 0xAA: .ascii(UInt8(ascii: "a"))
    case 0xBA: .ascii(UInt8(ascii: "o"))
    case 0xB2, 0xB3: .ascii(UInt8(scalar - 0x80))
    case 0xB9: .ascii(UInt8(ascii: "1"))
    case 0xA2...0xA5: .symbol
    case 0xB5: .letter(0x3BC)
    case 0x80..<0xC0, 0xD7, 0xF7: .separator
    case 0xC0...0xDE: .letter(scalar + 0x20)
    case 0xDF: .letters(0x73, 0x73, isArabic: false)
    case 0x130, 0x131: .ascii(UInt8(ascii: "i"))
    case 0x139...0x148, 0x179...0x17E: .letter(scalar + scalar % 2)
    case 0x178: .letter(0xFF)
    case 0x100...0x177: .letter(scalar | 1)
    default: .letter(scalar)
    }
  }

  private static func greek(_ scalar: UInt32) -> UInt32 {
    (0x391...0x3A9).contains(scalar) ? scalar + 0x20 : scalar
  }

  private static func cyrillic(_ scalar: UInt32) -> UInt32 {
    let lower: UInt32 =
      switch scalar {
      case 0x410...0x42F: scalar + 0x20
      case 0x400...0x40F: scalar + 0x50
      case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar | 1
      default: scalar
      }
    return lower == 0x451 ? 0x435 : lower
  }

  private static func arabic(_ scalar: UInt32) -> Folded {
    switch scalar {
    case 0x640, 0x64B...0x65F, 0x670, 0x61C, 0x610...0x61A, 0x6D6...0x6ED: .ignored
    case 0x660...0x669: .ascii(UInt8(scalar - 0x660 + 48))
    case 0x6F0...0x6F9: .ascii(UInt8(scalar - 0x6F0 + 48))
    case 0x66A: .ascii(UInt8(ascii: "%"))
    case 0x66B: .ascii(UInt8(ascii: "."))
    case 0x66C: .ascii(UInt8(ascii: ","))
    case 0x600...0x60F, 0x61B...0x61F, 0x66D, 0x6D4: .separator
    default: .letter(arabicLetter(scalar))
    }
  }

  /// Alef, ya, waw, ha and kaf without their variants.
  private static func arabicLetter(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x622, 0x623, 0x625, 0x671: 0x627
    case 0x624: 0x648
    case 0x626, 0x649, 0x6CC: 0x64A
    case 0x629, 0x6C1, 0x6D5: 0x647
    case 0x6A9: 0x643
    default: scalar
    }
  }

  private static func presentationForm(_ scalar: UInt32) -> Folded {
    if scalar >= 0xFEF5 { return .letters(0x644, 0x627, isArabic: true) }
    let index = formStarts.lastIndex { $0 <= UInt8(scalar - 0xFE80) } ?? 0
    return .letter(arabicLetter(0x621 + UInt32(index) + (index >= 26 ? 6 : 0)))
  }

  /// Offsets from U+FE80 at which the forms of each letter begin, in the order of the letters.
  private static let formStarts: [UInt8] = [
    0x00, 0x01, 0x03, 0x05, 0x07, 0x09, 0x0D, 0x0F, 0x13, 0x15, 0x19, 0x1D, 0x21, 0x25, 0x29,
    0x2B, 0x2D, 0x2F, 0x31, 0x35, 0x39, 0x3D, 0x41, 0x45, 0x49, 0x4D, 0x51, 0x55, 0x59, 0x5D,
    0x61, 0x65, 0x69, 0x6D, 0x6F, 0x71,
  ]

  private static func punctuation(_ scalar: UInt32) -> Folded {
    switch scalar {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .ignored
    case 0x20A0..<0x20D0: .symbol
    case 0x20D0..<0x2100: .ignored
    case 0x2116: .letters(0x6E, 0x6F, isArabic: false)
    default: .separator
    }
  }

  /// The letter below the accent of a folded letter of western Europe, nil for any other.
  static func unaccented(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xE0...0xE5: UInt8(ascii: "a")
    case 0xE7: UInt8(ascii: "c")
    case 0xE8...0xEB: UInt8(ascii: "e")
    case 0xEC...0xEF: UInt8(ascii: "i")
    case 0xF1: UInt8(ascii: "n")
    case 0xF2...0xF6: UInt8(ascii: "o")
    case 0xF9...0xFC: UInt8(ascii: "u")
    default: nil
    }
  }

  /// A letter and a combining accent as one letter, for those that the vocabularies need.
  static func composed(_ base: UInt32, _ accent: UInt32) -> UInt32? {
    guard let row = compositions.first(where: { $0.base == base && $0.accent == accent }) else {
      return nil
    }
    return row.composed
  }

  private static let compositions: [(base: UInt32, accent: UInt32, composed: UInt32)] = [
    (base: 0x61, accent: 0x300, composed: 0xE0), (base: 0x61, accent: 0x301, composed: 0xE1),
    (base: 0x61, accent: 0x302, composed: 0xE2), (base: 0x61, accent: 0x303, composed: 0xE3),
    (base: 0x61, accent: 0x308, composed: 0xE4), (base: 0x61, accent: 0x30A, composed: 0xE5),
    (base: 0x63, accent: 0x327, composed: 0xE7), (base: 0x65, accent: 0x300, composed: 0xE8),
    (base: 0x65, accent: 0x301, composed: 0xE9), (base: 0x65, accent: 0x302, composed: 0xEA),
    (base: 0x65, accent: 0x308, composed: 0xEB), (base: 0x69, accent: 0x301, composed: 0xED),
    (base: 0x6E, accent: 0x303, composed: 0xF1), (base: 0x6F, accent: 0x301, composed: 0xF3),
    (base: 0x6F, accent: 0x302, composed: 0xF4), (base: 0x6F, accent: 0x303, composed: 0xF5),
    (base: 0x6F, accent: 0x308, composed: 0xF6), (base: 0x75, accent: 0x301, composed: 0xFA),
    (base: 0x75, accent: 0x308, composed: 0xFC), (base: 0x438, accent: 0x306, composed: 0x439),
  ]

  /// U+2F00 to U+2FD5 as the ideographs that they stand for; some fonts map these characters.
  private static let kangxiRadicals: [UInt32] = """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾\
    干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用\
    田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕\
    豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑\
    黹黽鼎鼓鼠鼻齊齒龍龜龠
    """.unicodeScalars.map(\.value)
}
