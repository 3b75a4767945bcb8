/// A character encoding, by the name that standards prefer.
///
/// Labels are those of the web: `iso-8859-1` means windows-1252 and `gb2312` means GB18030,
/// because that is what pages which say so hold.
package struct Charset: Hashable, Sendable {
  /// Preferred name in lower case, as iconv knows it (`windows-1251`).
  package let name: String

  /// UTF-8.
  package static let utf8 = Charset(name: "utf-8")
  /// UTF-16, low byte first.
  package static let utf16LE = Charset(name: "utf-16le")
  /// UTF-16, high byte first.
  package static let utf16BE = Charset(name: "utf-16be")
  /// Western European, also what `iso-8859-1` means.
  package static let windows1252 = Charset(name: "windows-1252")
  /// Cyrillic of Windows.
  package static let windows1251 = Charset(name: "windows-1251")
  /// Cyrillic of Unix.
  package static let koi8R = Charset(name: "koi8-r")
  /// Arabic of Windows.
  package static let windows1256 = Charset(name: "windows-1256")
  /// Traditional Chinese with the Hong Kong characters.
  package static let big5 = Charset(name: "big5-hkscs")
  /// Simplified Chinese, holds GBK and GB2312.
  package static let gb18030 = Charset(name: "gb18030")

  private init(name: String) { self.name = name }

  /// Whether one character may take more than one byte, so that false bytes can be told.
  package var isMultibyte: Bool {
    switch name {
    case "utf-8", "utf-16le", "utf-16be", "big5-hkscs", "gb18030", "shift_jis", "euc-jp", "euc-kr":
      true
    default: false
    }
  }

  /// The charset of a label in a page or a mail header; nil when the label is unknown.
  package init?(label: some StringProtocol) {
    let key = label.utf8.reduce(into: "") { text, byte in
      if byte > 0x20, byte < 0x7F, byte != 0x22, byte != 0x27 {
        text.unicodeScalars.append(Unicode.Scalar(byte | (byte >= 0x41 && byte <= 0x5A ? 0x20 : 0)))
      }
    }
    guard let name = Self.names[key] else { return nil }
    self.name = name
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (name, labels) in aliases {
      names[name] = name
      for label in labels.split(separator: " ") { names[String(label)] = name }
    }
    for number in 1250...1258 {
      let name = "windows-\(number)"
      for label in [name, "cp\(number)", "x-cp\(number)", "windows\(number)", "win-\(number)"] {
        names[label] = name
      }
    }
    for part in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] {
      for label in ["iso-8859-\(part)", "iso8859-\(part)", "iso_8859-\(part)", "iso8859\(part)"] {
        names[label] = "iso-8859-\(part)"
      }
    }
    return names
  }()

  private static let aliases: [(String, String)] = [
    ("utf-8", "utf8 unicode-1-1-utf-8 x-unicode20utf8"),
    ("utf-16le", "utf-16 utf16 ucs-2 unicode iso-10646-ucs-2 utf16le"),
    ("utf-16be", "unicodefffe utf16be"),
    (
      "windows-1252",
      "iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 l1 latin-1 ascii us-ascii ansi_x3.4-1968"
    ),
    ("windows-1254", "iso-8859-9 iso8859-9 iso_8859-9 latin5 l5"),
    ("windows-874", "iso-8859-11 tis-620 dos-874"),
    ("windows-1256", "ms-arab"), ("windows-1251", "ms-cyrl"),
    ("iso-8859-6", "arabic asmo-708 ecma-114"), ("iso-8859-5", "cyrillic"),
    ("koi8-r", "koi8 koi koi8r koi8_r cskoi8r"), ("koi8-u", "koi8-ru koi8u"),
    ("ibm866", "866 cp866 csibm866"), ("macintosh", "mac x-mac-roman"),
    ("big5-hkscs", "big5 big5hkscs big5-hkscs-2004 cn-big5 x-x-big5 csbig5 big-5"),
    ("gb18030", "gb2312 gbk gb_2312-80 gb_2312 x-gbk cp936 ms936 chinese csgb2312 euc-cn hz-gb"),
    ("shift_jis", "sjis shift-jis ms_kanji x-sjis windows-31j cp932"),
    ("euc-jp", "eucjp x-euc-jp"), ("euc-kr", "euckr ks_c_5601-1987 korean cp949 windows-949"),
  ]
}
