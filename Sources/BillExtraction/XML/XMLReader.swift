import BillModel
import CLibXML2

/// Reads XML into a tree: no network, no entities of its own, nothing outside of the bytes.
///
/// A document type is refused, since entities are what makes a few bytes take gigabytes.
package enum XMLReader {
  /// The tree of a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Name of the attachment, nil for a document of its own.
  /// - Returns: Its elements.
  /// - Throws: ``ExtractError/damaged(reason:)`` for what is no well-formed XML within the limits.
  package static func tree(_ bytes: [UInt8], name: String? = nil) throws(ExtractError) -> XMLTree {
    let decoded = CharsetSniffer.decode(bytes, declared: HTMLCharset.declared(in: bytes))
    guard decoded.lostBytes == 0 else {
      throw .damaged(reason: "bytes of it are no text in \(decoded.charset.name)")
    }
    guard let parser = XMLParserHandle() else { throw .damaged(reason: "no memory for it") }
    var builder = XMLTreeBuilder()
    let message = parser.parse(decoded.utf8, into: &builder)
    if let reason = builder.refusal ?? message { throw .damaged(reason: reason) }
    guard !builder.elements.isEmpty else { throw .damaged(reason: "it has no element") }
    return XMLTree(name: name, elements: builder.elements)
  }

  /// The document of a file that is XML itself; its words are laid out where they are needed.
  package static func read(_ bytes: [UInt8]) throws(ExtractError) -> Document {
    Document(mediaType: MediaType.xml, pages: [], trees: [try tree(bytes)])
  }
}

/// libxml2's XML parser, which tells an ``XMLTreeBuilder`` what it meets; it builds no tree.
private struct XMLParserHandle: ~Copyable {
  private let parser: xmlParserCtxtPtr

  /// A parser, nil when there is no memory for one.
  init?() {
    guard let parser = xmlNewParserCtxt() else { return nil }
    self.parser = parser
  }

  deinit { xmlFreeParserCtxt(parser) }

  /// What the parser's calls are about.
  private struct Task {
    var builder: XMLTreeBuilder
    var parser: xmlParserCtxtPtr
  }

  /// Parses UTF-8, whatever the file says of its own charset: the bytes were recoded already.
  ///
  /// Texts may be long, since files are carried inside: HUGE lifts the limit of 10 MB.
  ///
  /// - Returns: Why the file is not well-formed, if it is not.
  borrowing func parse(_ utf8: [UInt8], into builder: inout XMLTreeBuilder) -> String? {
    parser.pointee.sax.pointee = Self.handler
    let options =
      Int32(XML_PARSE_NOERROR.rawValue) | Int32(XML_PARSE_NOWARNING.rawValue)
      | Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_HUGE.rawValue)
      | Int32(XML_PARSE_IGNORE_ENC.rawValue)
    var task = Task(builder: builder, parser: parser)
    withUnsafeMutablePointer(to: &task) { task in
      parser.pointee.userData = UnsafeMutableRawPointer(task)
      utf8.withUnsafeBytes { bytes in
        let document = xmlCtxtReadMemory(
          parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
          Int32(clamping: bytes.count), nil, "UTF-8", options)
        if let document { xmlFreeDoc(document) }
      }
      parser.pointee.userData = nil
    }
    builder = task.builder
    guard parser.pointee.wellFormed == 0 else { return nil }
    guard let message = parser.pointee.lastError.message else { return "it is not well-formed" }
    return String(String(cString: message).prefix { $0 != "\n" })
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    // What tells libxml2 that names come with their namespaces.
    handler.initialized = 0xDEED_BEAF
    handler.startElementNs = { context, name, prefix, _, _, _, count, _, attributes in
      guard let task = context?.assumingMemoryBound(to: Task.self), let name else { return }
      let goesOn = task.pointee.builder.start(
        name, prefix: prefix, attributes, count: Int(count))
      if !goesOn { xmlStopParser(task.pointee.parser) }
    }
    handler.endElementNs = { context, _, _, _ in
      context?.assumingMemoryBound(to: Task.self).pointee.builder.end()
    }
    handler.characters = { context, text, length in
      guard let task = context?.assumingMemoryBound(to: Task.self), let text else { return }
      task.pointee.builder.characters(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.internalSubset = { context, _, _, _ in
      guard let task = context?.assumingMemoryBound(to: Task.self) else { return }
      task.pointee.builder.refuse("it has a document type, which is refused")
      xmlStopParser(task.pointee.parser)
    }
    return handler
  }
}
