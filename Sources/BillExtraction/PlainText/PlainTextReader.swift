import BillModel

/// Reads plain text into pages of positioned words, as on paper of fixed columns.
///
/// Every character stands in its column, ideographs take two, tabs reach to the next eighth column,
/// and a form feed begins a page. Columns of the text, dotted leaders and drawn lines part phrases;
/// each phrase is a block that tells its line.
package struct PlainTextReader {
  private let limits: ExtractionLimits

  /// A reader that keeps to `limits`.
  package init(limits: ExtractionLimits) { self.limits = limits }

  /// Reads a text in any charset.
  ///
  /// - Throws: `notAStatement` when nothing but blanks is in it.
  package func read(_ bytes: [UInt8]) throws(ExtractError) -> Document {
    let decoded = CharsetSniffer.decode(bytes, declared: nil)
    var losses: [TextLoss] = []
    if decoded.lostBytes > 0 {
      let bytes = decoded.lostBytes == 1 ? "1 byte is" : "\(decoded.lostBytes) bytes are"
      losses.append(TextLoss(page: nil, reason: "\(bytes) no text in \(decoded.charset.name)"))
    }
    var builder = TextPageBuilder(maximumPages: limits.maximumPages)
    decoded.utf8.withUnsafeBufferPointer { builder.read($0) }
    let pages = builder.finish()
    if builder.hasMorePages {
      losses.append(
        TextLoss(
          page: limits.maximumPages, reason: "more than \(limits.maximumPages) pages",
          kind: .tooManyPages))
    }
    guard pages.contains(where: { !$0.words.isEmpty }) else { throw .notAStatement }
    return Document(mediaType: MediaType.text, pages: pages, losses: losses)
  }
}
