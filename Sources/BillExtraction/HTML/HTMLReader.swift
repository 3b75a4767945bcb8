import BillModel
import CLibXML2

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
    let decoded = CharsetSniffer.decode(bytes, declared: HTMLCharset.declared(in: bytes))
    var utf8 = decoded.utf8
    try HTMLGuard.check(&utf8)
    guard let tree = HTMLTreeHandle(utf8: utf8) else {
      throw .damaged(reason: "the HTML parser made no document of it")
    }
    var losses: [TextLoss] = []
    if decoded.lostBytes > 0 {
      losses.append(
        TextLoss(
          page: 1, reason: "\(decoded.lostBytes) bytes are no text in \(decoded.charset.name)"))
    }
    if let message = tree.fatalMessage() {
      losses.append(TextLoss(page: 1, reason: "the HTML parser stopped: \(message)"))
    }
    return tree.withRoot { root in
      guard let root else {
        return Document(
          mediaType: MediaType.html, pages: [Page(number: 1, width: 0, height: 0, words: [])],
          losses: losses)
      }
      let head = HTMLHead(root)
      var walker = HTMLWalker(root: root, sheet: head.sheet)
      walker.walk()
      return Document(
        mediaType: MediaType.html, pages: [HTMLPageBuilder(walker).page()], losses: losses,
        declaredLanguages: head.languages)
    }
  }
}
