import BillModel

/// Reads the XML in which "SMS Backup & Restore" and its like keep text messages.
///
/// Each message has an address, a date in milliseconds and a body. Messages that came in are read;
/// what the owner wrote is not an issuer's word. Every message is a block of the one page too.
package struct MessageArchiveReader {
  /// A reader.
  package init() {}

  /// Whether an XML file is an archive of messages.
  package static func holds(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(8192).position(of: "<smses") != nil
  }

  /// Reads an archive.
  ///
  /// - Throws: `damaged` when it is no XML.
  package func read(_ bytes: [UInt8]) throws(ExtractError) -> Document {
    let walker = MessageArchiveWalker()
    // Some versions write emoji as two references of a surrogate each, which is no XML: these are
    // left out, and are no loss.
    let fault = try XMLEventParser.parse(
      bytes, into: walker, limits: XMLEventParser.Limits(hasLongTexts: true, isForgiving: true))
    guard walker.isArchive else { throw .damaged(reason: fault ?? "it holds no messages") }
    var builder = TextPageBuilder(maximumPages: 1)
    for message in walker.messages {
      var text = message.text
      text.withUTF8 { builder.read($0, at: message.place) }
    }
    var document = Document(mediaType: MediaType.xml, pages: builder.finish())
    if walker.depth > 0 {
      let reason = fault ?? "the end is missing"
      document.losses.append(TextLoss(page: nil, reason: "the XML parser stopped: \(reason)"))
    }
    document.messages = walker.messages
    return document
  }
}
