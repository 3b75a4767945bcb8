/// A part of a mail or of a page saved as one file, its content decoded.
struct MIMEPart {
  /// The declared type in lower case, such as `text/html`.
  var type: String
  /// The file name that the sender gave, decoded.
  var fileName: String?
  /// `inline` or `attachment`, in lower case.
  var disposition: String?
  /// The declared charset of a text.
  var charset: Charset?
  /// The name by which other parts speak of it, without angle brackets.
  var contentID: String?
  /// The address that a saved page knows it by.
  var location: String?
  /// Which part of `multipart/related` is the root, by content id; what `smime-type` says.
  var parameter: String?
  /// The decoded content; empty for a multipart.
  var bytes: [UInt8] = []
  /// What a multipart holds.
  var children: [MIMEPart] = []

  var isMultipart: Bool { type.hasPrefix("multipart/") }
  var isAttachment: Bool { disposition == "attachment" || fileName != nil }

  /// The part of `multipart/related` that the others belong to, by index.
  var rootIndex: Int { parameter.flatMap { id in children.firstIndex { $0.contentID == id } } ?? 0 }

  /// Whether it is a text of this subtype that belongs to the letter, or holds one.
  func holdsLetter(_ wanted: String) -> Bool {
    if isMultipart { return children.contains { $0.holdsLetter(wanted) } }
    return type == wanted && !isAttachment
  }

  /// A text in UTF-8, marked so that nothing in it is believed against the head of the part.
  ///
  /// What does not decode as declared is left as it is: its reader finds the charset.
  var asText: [UInt8] {
    guard let charset else { return bytes }
    let decoded = CharsetSniffer.decode(bytes, declared: charset)
    return decoded.lostBytes == 0 ? [0xEF, 0xBB, 0xBF] + decoded.utf8 : bytes
  }

  /// All parts that hold no others, in their order.
  var leaves: [MIMEPart] { isMultipart ? children.flatMap(\.leaves) : [self] }
}
