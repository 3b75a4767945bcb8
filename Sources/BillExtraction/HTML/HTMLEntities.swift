import Glibc

/// The named references of HTML 5 that the parser, which knows those of HTML 4, would leave as
/// they stand, as far as pages of numbers and labels use them.
enum HTMLEntities {
  private static let characters: [String: String] = [
    "num;": "#", "dollar;": "$", "percnt;": "%", "lpar;": "(", "rpar;": ")", "ast;": "*",
    "plus;": "+", "comma;": ",", "period;": ".", "sol;": "/", "colon;": ":", "semi;": ";",
    "equals;": "=", "quest;": "?", "commat;": "@", "lsqb;": "[", "lbrack;": "[", "bsol;": "\\",
    "rsqb;": "]", "rbrack;": "]", "lowbar;": "_", "lcub;": "{", "rcub;": "}", "vert;": "|",
    "verbar;": "|", "excl;": "!", "hyphen;": "\u{2010}", "dash;": "\u{2010}", "horbar;": "\u{2015}",
    "numero;": "\u{2116}", "Tab;": "\t", "NewLine;": "\n", "emsp13;": "\u{2004}",
    "emsp14;": "\u{2005}", "numsp;": "\u{2007}", "puncsp;": "\u{2008}", "hairsp;": "\u{200A}",
    "NonBreakingSpace;": "\u{A0}", "ZeroWidthSpace;": "\u{200B}", "NoBreak;": "\u{2060}",
    "check;": "\u{2713}", "cross;": "\u{2717}", "star;": "\u{2606}", "phone;": "\u{260E}",
    "shortmid;": "\u{2223}", "half;": "\u{BD}", "ohm;": "\u{3A9}", "NotEqual;": "\u{2260}",
  ]
  private static let longest = 18

  /// Puts the characters in the place of their references.
  static func resolve(in utf8: inout [UInt8]) {
    var result: [UInt8] = []
    var copied = 0
    utf8.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return }
      var index = 0
      while index < text.count, let found = memchr(start + index, 0x26, text.count - index) {
        index = start.distance(to: found.assumingMemoryBound(to: UInt8.self)) + 1
        guard let name = name(text, at: index), let character = characters[name] else { continue }
        result.append(contentsOf: text[copied..<index - 1])
        result.append(contentsOf: character.utf8)
        index += name.utf8.count
        copied = index
      }
      if copied > 0 { result.append(contentsOf: text[copied...]) }
    }
    if copied > 0 { utf8 = result }
  }

  /// The name at `index` with its semicolon, nil for numbers and what has none.
  private static func name(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> String? {
    var end = index
    while end < text.count, end - index < longest {
      switch text[end] {
      case 0x30...0x39 where end > index, 0x41...0x5A, 0x61...0x7A: end += 1
      case 0x3B where end > index: return String(decoding: text[index...end], as: UTF8.self)
      default: return nil
      }
    }
    return nil
  }
}
