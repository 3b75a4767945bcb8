import CLibXML2
import Glibc

/// A node of libxml2's tree; valid only while its ``HTMLTreeHandle`` is.
typealias HTMLNode = UnsafeMutablePointer<xmlNode>

/// A parsed HTML document; owns the parser and its tree and releases both once.
struct HTMLTreeHandle: ~Copyable {
  private let parser: htmlParserCtxtPtr

  /// Parses UTF-8; nil when the library cannot make a document of it.
  ///
  /// Without the HUGE option all text in more than 256 nested elements would vanish in silence.
  /// What the page says of its own charset is ignored, since the bytes were recoded already.
  init?(utf8: [UInt8]) {
    guard let parser = htmlNewParserCtxt() else { return nil }
    let huge = Int32(1 << 19)
    let options =
      Int32(HTML_PARSE_RECOVER.rawValue) | Int32(HTML_PARSE_NOERROR.rawValue)
      | Int32(HTML_PARSE_NOWARNING.rawValue) | Int32(HTML_PARSE_NONET.rawValue)
      | Int32(HTML_PARSE_COMPACT.rawValue) | Int32(HTML_PARSE_IGNORE_ENC.rawValue) | huge
    let document = utf8.withUnsafeBytes {
      htmlCtxtReadMemory(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: $0.count),
        nil, "UTF-8", options)
    }
    guard document != nil else {
      htmlFreeParserCtxt(parser)
      return nil
    }
    parser.pointee.myDoc = document
    self.parser = parser
  }

  deinit {
    xmlFreeDoc(parser.pointee.myDoc)
    parser.pointee.myDoc = nil
    htmlFreeParserCtxt(parser)
  }

  /// Lends the root element, nil on an empty page.
  borrowing func withRoot<Result, Failure: Error>(
    _ body: (HTMLNode?) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(xmlDocGetRootElement(parser.pointee.myDoc))
  }

  /// What made the parser give up before the end of the page, if anything did.
  borrowing func fatalMessage() -> String? {
    let error = parser.pointee.lastError
    guard error.level == XML_ERR_FATAL, let message = error.message else { return nil }
    return String(cString: message).prefix { $0 != "\n" }.description
  }
}

extension HTMLNode {
  /// Whether the node is an element.
  var isElement: Bool { pointee.type == XML_ELEMENT_NODE }
  /// Whether the node is text.
  var isText: Bool { pointee.type == XML_TEXT_NODE || pointee.type == XML_CDATA_SECTION_NODE }

  /// The value of an attribute, nil when it is absent; empty when it has none.
  func attribute(_ name: HTMLName) -> [UInt8]? {
    var attribute = pointee.properties
    while let current = attribute {
      if HTMLName(cString: current.pointee.name) == name { return current.value }
      attribute = current.pointee.next
    }
    return nil
  }
}

extension UnsafeMutablePointer<xmlAttr> {
  /// The bytes of the value; references that the parser left in pieces are joined.
  var value: [UInt8] {
    var bytes: [UInt8] = []
    var child = pointee.children
    while let current = child {
      if let content = current.pointee.content {
        bytes.append(contentsOf: UnsafeBufferPointer(start: content, count: strlen(content)))
      }
      child = current.pointee.next
    }
    return bytes
  }
}
