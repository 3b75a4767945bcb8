/// The order of texts by their UTF-8 bytes, which no locale and no version of Unicode changes.
enum ByteOrder {
  /// Whether the left text comes first.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
