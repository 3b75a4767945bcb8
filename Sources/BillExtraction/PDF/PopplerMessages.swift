import BillModel

/// Reads what poppler wrote to standard error: it has no other way to tell that text was lost.
enum PopplerMessages {
  /// The messages that cost text, each once and eight at the most.
  static func losses(in bytes: [UInt8], page: Int?) -> [TextLoss] {
    if bytes.isEmpty { return [] }
    var losses: [TextLoss] = []
    for line in bytes.split(separator: 0x0A) {
      let message = printable(line)
      guard costsText(message) else { continue }
      let loss = TextLoss(page: page, reason: message)
      if !losses.contains(loss) { losses.append(loss) }
      if losses.count == 8 { break }
    }
    return losses
  }

  /// Whether text is missing, or may be, after a message.
  ///
  /// Errors count unless they are known to be about something else than text; warnings and
  /// configuration only where they name an encoding that is not there.
  private static func costsText(_ message: String) -> Bool {
    if encodings.contains(where: { message.contains($0) }) { return true }
    guard errors.contains(where: { message.hasPrefix($0) }) else { return false }
    return !harmless.contains { message.contains($0) }
  }

  private static let errors = ["Syntax Error", "Internal Error", "I/O Error"]

  /// Encodings of fonts whose tables are missing, most of them in the package poppler-data.
  private static let encodings = [
    "Missing language pack", "Unknown character collection", "CMap file for", "Unknown CMap",
    "cidToUnicode file",
  ]

  /// What draws no text: colours, pictures, links, fields' looks, hints, the document's structure.
  private static let harmless = [
    "olor space", "olor-space", "CalGray", "CalRGB", "ICC", "Lab transform", "transform",
    "hading", "pattern", "function", "soft mask", "blend mode", "image", "JBIG2", "JPX", "JPEG",
    "DCT", "CCITT", "PNG", "spots", "nnot", "QuadPoint", "URI", "link", "ction", "ovie",
    "thumb", "ransition", "duration object", "OCG", "ptional content", "oc reference",
    "Couldn't find group", "linearization", "hint", "hints", "ByteRange", "Signature",
    "permanent ID", "update ID", "%%EOF", "May not be a PDF file", "Marked Content",
    "StructTreeRoot", "StructElem", "Font Weight", "Font Stretch", "etadata", "Suspects",
    "current point", "Path should", "named destination", "FileSpec", "file spec",
    "Couldn't find font file", "MC Type", "widths", "Leftover args", "too many args",
    "Too many args", "Too many (", "no valid states to pop", "Default appearance", "DA string",
  ]

  /// One line of at most 200 bytes without control characters: it may come from a file's sender.
  private static func printable(_ line: ArraySlice<UInt8>) -> String {
    var kept = line.prefix(200).map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
    while kept.last == 0x20 { kept.removeLast() }
    return String(decoding: kept, as: UTF8.self)
  }
}
