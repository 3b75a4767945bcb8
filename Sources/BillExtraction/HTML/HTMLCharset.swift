/// What a page declares about its charset.
enum HTMLCharset {
  /// Declarations further down are not looked for.
  private static let reach = 16_384

  /// The charset of `<meta charset>`, `<meta http-equiv>` or an XML declaration.
  static func declared(in bytes: [UInt8]) -> Charset? {
    let head = String(
      decoding: bytes.prefix(reach).map { $0 < 0x80 ? $0 | lowered($0) : 0x3F }, as: UTF8.self)
    if head.hasPrefix("<?xml"), let end = head.firstIndex(of: ">") {
      if let charset = value(of: "encoding", in: head[..<end]) { return charset }
    }
    var rest = head[...]
    while let meta = rest.firstRange(of: "<meta") {
      let end = rest[meta.upperBound...].firstIndex(of: ">") ?? rest.endIndex
      if let charset = value(of: "charset", in: rest[meta.upperBound..<end]) { return charset }
      rest = rest[end...]
    }
    return nil
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? 0x20 : 0 }

  /// The label behind `name =`, with or without quotes.
  private static func value(of name: String, in text: Substring) -> Charset? {
    var rest = text
    while let found = rest.firstRange(of: name) {
      rest = rest[found.upperBound...].drop { $0.isWhitespace }
      guard rest.first == "=" else { continue }
      let label = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        .prefix { !$0.isWhitespace && !"\"';>/".contains($0) }
      if let charset = Charset(label: label) { return charset }
    }
    return nil
  }
}
