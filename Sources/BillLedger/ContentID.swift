import BillModel

/// Ids that are functions of content: a letter and 24 hexadecimal digits of a SHA-256.
enum ContentID {
  /// Digits behind the letter: 96 bits, so that a thousand million ids do not meet.
  static let digits = 24

  /// The id of a list of texts; a separator that no text holds keeps their borders apart.
  static func text(_ letter: Unicode.Scalar, _ parts: [String]) -> String {
    var bytes: [UInt8] = []
    for part in parts {
      bytes.append(contentsOf: part.utf8)
      bytes.append(FoldKey.separator)
    }
    return text(letter, SHA256.digest(of: bytes))
  }

  /// The id of a digest, with its number where it is not the first of its equals.
  static func text(
    _ letter: Unicode.Scalar, _ digest: SHA256.Digest, number: Int = 1
  ) -> String {
    var bytes: [UInt8] = [UInt8(truncatingIfNeeded: letter.value)]
    bytes.reserveCapacity(digits + 4)
    digest.appendHexadecimal(digits: digits, to: &bytes)
    let id = String(decoding: bytes, as: UTF8.self)
    return number == 1 ? id : "\(id)-\(number)"
  }
}
