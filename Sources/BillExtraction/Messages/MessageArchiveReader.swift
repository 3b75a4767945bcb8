import BillModel
import CLibXML2

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
    var walker = MessageArchiveWalker()
    let message = try Self.parse(bytes, into: &walker)
    guard walker.isArchive else { throw .damaged(reason: message ?? "it holds no messages") }
    var builder = TextPageBuilder(maximumPages: 1)
    for message in walker.messages {
      var text = message.text
      text.withUTF8 { builder.read($0, at: message.place) }
    }
    var document = Document(mediaType: MediaType.xml, pages: builder.finish())
    if let message {
      document.losses.append(TextLoss(page: nil, reason: "the XML parser stopped: \(message)"))
    }
    document.messages = walker.messages
    return document
  }

  /// Parses without a tree; returns why the parser stopped before the end, if it did.
  ///
  /// Some versions write emoji as two references of a surrogate each, which is no XML: these are
  /// left out, and are no loss.
  private static func parse(
    _ bytes: [UInt8], into walker: inout MessageArchiveWalker
  ) throws(ExtractError) -> String? {
    guard let parser = xmlNewParserCtxt() else {
      throw .damaged(reason: "the XML parser did not start")
    }
    defer { xmlFreeParserCtxt(parser) }
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let walker = context?.assumingMemoryBound(to: MessageArchiveWalker.self), let name
      else { return }
      walker.pointee.startElement(name, HTMLAttributeList(attributes))
    }
    handler.endElement = { context, name in
      guard let walker = context?.assumingMemoryBound(to: MessageArchiveWalker.self) else { return }
      walker.pointee.endElement()
    }
    parser.pointee.sax.pointee = handler
    let options =
      Int32(XML_PARSE_RECOVER.rawValue) | Int32(XML_PARSE_NOERROR.rawValue)
      | Int32(XML_PARSE_NOWARNING.rawValue) | Int32(XML_PARSE_NONET.rawValue)
      | Int32(XML_PARSE_HUGE.rawValue)
    withUnsafeMutablePointer(to: &walker) { walker in
      parser.pointee.userData = UnsafeMutableRawPointer(walker)
      bytes.withUnsafeBytes { bytes in
        let tree = xmlCtxtReadMemory(
          parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
          Int32(clamping: bytes.count), nil, nil, options)
        if let tree { xmlFreeDoc(tree) }
      }
      parser.pointee.userData = nil
    }
    guard walker.depth > 0 else { return nil }
    let error = parser.pointee.lastError
    return error.message.map { String(String(cString: $0).prefix { $0 != "\n" }) }
      ?? "the end is missing"
  }
}
