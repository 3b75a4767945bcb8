import BillModel

/// Reads an HTML page into one page of positioned words.
///
/// The layout is a small one: blocks stand below each other, what is in the line stands in one line
/// until a block or a line break ends it, and cells of tables, definition lists and rows of blocks
/// stand in columns. What a person would not see is left out.
package struct HTMLReader {
  private let limits: ExtractionLimits

  /// A reader that keeps to `limits`.
  package init(limits: ExtractionLimits) { self.limits = limits }

  /// Reads a page.
  ///
  /// - Throws: `damaged` when the bytes are no page that can be read safely.
  package func read(_ bytes: [UInt8]) throws(ExtractError) -> Document {
    try read(bytes, depth: 0)
  }

  /// Pages inside each other deeper than this are a trap.
  private static let depthLimit = 8

  private func read(_ bytes: [UInt8], depth: Int) throws(ExtractError) -> Document {
    let decoded = CharsetSniffer.decode(bytes, declared: HTMLCharset.declared(in: bytes))
    var utf8 = decoded.utf8
    HTMLEntities.resolve(in: &utf8)
    let prescan = try HTMLPrescan(&utf8)
    HTMLStrayEndTags.remove(from: &utf8)
    guard let parser = HTMLParserHandle() else {
      throw .damaged(reason: "the HTML parser did not start")
    }
    var walker = HTMLWalker(page: utf8, sheet: prescan.sheet)
    let message = parser.parse(utf8, into: &walker)
    walker.finish()
    var losses: [TextLoss] = []
    if decoded.lostBytes > 0 {
      let bytes = decoded.lostBytes == 1 ? "1 byte is" : "\(decoded.lostBytes) bytes are"
      losses.append(TextLoss(page: 1, reason: "\(bytes) no text in \(decoded.charset.name)"))
    }
    if let message {
      losses.append(TextLoss(page: 1, reason: "the HTML parser stopped: \(message)"))
    }
    let languages = walker.languages
    let frames = walker.framePages
    let isTooDeep = depth == Self.depthLimit && !frames.isEmpty
    if walker.lostFrames > 0 || isTooDeep {
      losses.append(TextLoss(page: 1, reason: "the page holds more frames than are read"))
    }
    var builder = HTMLPageBuilder(&walker)
    var document = Document(
      mediaType: MediaType.html, pages: [builder.page()], losses: losses,
      declaredLanguages: languages)
    guard !isTooDeep else { return document }
    for frame in frames { document.append(frame: try read(frame, depth: depth + 1)) }
    return document
  }
}
