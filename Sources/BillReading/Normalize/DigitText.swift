/// Digits of a text without what stands between them.
enum DigitText {
  /// The ASCII digits of a text, in order.
  static func digits(of text: String) -> String {
    String(decoding: text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self)
  }

  /// The text with Arabic-Indic and full-width digits as ASCII ones.
  static func western(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let base: UInt32? =
        switch scalar.value {
        case 0x660...0x669: 0x660
        case 0x6F0...0x6F9: 0x6F0
        case 0xFF10...0xFF19: 0xFF10
        default: nil
        }
      result.append(base.flatMap { Unicode.Scalar(0x30 + scalar.value - $0) } ?? scalar)
    }
    return String(result)
  }
}
