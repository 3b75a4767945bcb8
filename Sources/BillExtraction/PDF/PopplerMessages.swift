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
    if isAboutDrawing(message) { return false }
    return !harmless.contains { message.contains($0) }
  }

  private static let errors = ["Syntax Error", "Internal Error", "I/O Error"]

  /// Encodings of fonts whose tables are missing, most of them in the package poppler-data, or
  /// broken in the file.
  private static let encodings = [
    "Missing language pack", "Unknown character collection", "CMap file for", "Unknown CMap",
    "cidToUnicode file", "unicodeMap file", "nameToUnicode", "in ToUnicode CMap", "in CMap",
    "ToUnicode CMap file",
  ]

  /// What draws no text: colours, pictures, links, fields' looks, hints, the document's structure.
  private static let harmless = [
    "olor space", "olor-space", "CalGray", "CalRGB", "ICC", "Lab transform", "create transform",
    "hading", "attern", "function", "Function", "soft mask", "blend mode", "image parameters",
    "JBIG2", "JPX", "JPEG", "DCT", "CCITT", "PNG", "spots", "nnot", "QuadPoint", "URI", "link",
    "Action", "action", "ovie", "thumb", "ransition", "duration object", "OCG",
    "ptional content", "oc reference", "Couldn't find group", "linearization", "hint",
    "ByteRange", "Signature", "CMS signature", "permanent ID", "update ID", "%%EOF",
    "May not be a PDF file", "Marked Content", "MarkInfo", "Marked object", "Nums ",
    "StructTreeRoot", "StructElem", "structure tree", "Structure element", "Font Weight",
    "Font Stretch", "etadata", "Suspects", "current point", "Path should", "named destination",
    "FileSpec", "file spec", "Couldn't find font file", "Couldn't create a font", "substitute",
    "MC Type", "EMC operator", "widths", "Leftover args", "many args in content",
    "Incorrect number of arguments", "more q than Q", "more Q than q", "before d0/d1",
    "no valid states to pop", "Default appearance", "DA string", "HorizontalTextLayouter",
    "FormFieldButton", "FormFieldChoice", "FormFieldSignature", "FormWidget",
  ]

  /// Whether a message is about the arguments of an operator that shows no text and places none.
  private static func isAboutDrawing(_ message: String) -> Bool {
    guard message.contains(" args to '") || message.hasPrefix("Arg #") || message.contains(" Arg #")
    else { return false }
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.count > 2 && drawing.contains(parts[1])
  }

  /// Operators of paths, colours, lines and shadings (ISO 32000-1, annex A).
  private static let drawing: Set<Substring> = [
    "b", "B", "b*", "B*", "c", "CS", "cs", "d", "f", "F", "f*", "G", "g", "h", "i", "j", "J", "K",
    "k", "l", "m", "M", "n", "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh", "v",
    "w", "W", "W*", "y",
  ]

  /// One line of at most 200 bytes without control characters: it may come from a file's sender.
  private static func printable(_ line: ArraySlice<UInt8>) -> String {
    var kept = line.prefix(200).map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
    while kept.last == 0x20 { kept.removeLast() }
    return String(decoding: kept, as: UTF8.self)
  }
}
