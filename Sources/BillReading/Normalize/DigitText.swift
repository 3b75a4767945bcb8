/// Digits of a text without what stands between them.
enum DigitText {
  /// The ASCII digits of a text, in order.
  static func digits(of text: String) -> String {
    String(decoding: text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self)
  }
}
