import CLibXML2

/// libxml2's HTML parser, which tells a ``HTMLWalker`` what it meets; it builds no tree.
struct HTMLParserHandle: ~Copyable {
  private let parser: htmlParserCtxtPtr

  /// A parser, nil when there is no memory for one.
  init?() {
    guard let parser = htmlNewParserCtxt() else { return nil }
    self.parser = parser
  }

  deinit { htmlFreeParserCtxt(parser) }

  /// Parses a page of UTF-8.
  ///
  /// What the page says of its own charset is ignored, since the bytes were recoded already.
  /// Without the HUGE option, text deeper than 256 elements would vanish in silence.
  ///
  /// - Returns: Why the parser gave up before the end, if it did.
  borrowing func parse(_ utf8: [UInt8], into walker: inout HTMLWalker) -> String? {
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let walker = context?.assumingMemoryBound(to: HTMLWalker.self), let name else { return }
      walker.pointee.startElement(name, HTMLAttributeList(attributes))
    }
    handler.endElement = { context, name in
      guard let walker = context?.assumingMemoryBound(to: HTMLWalker.self), let name else { return }
      walker.pointee.endElement(name)
    }
    handler.characters = { context, text, length in
      guard let walker = context?.assumingMemoryBound(to: HTMLWalker.self), let text else { return }
      walker.pointee.characters(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    parser.pointee.sax.pointee = handler

    let options =
      Int32(HTML_PARSE_RECOVER.rawValue) | Int32(HTML_PARSE_NOERROR.rawValue)
      | Int32(HTML_PARSE_NOWARNING.rawValue) | Int32(HTML_PARSE_NONET.rawValue)
      | Int32(HTML_PARSE_COMPACT.rawValue) | Int32(HTML_PARSE_IGNORE_ENC.rawValue) | 1 << 19
    withUnsafeMutablePointer(to: &walker) { walker in
      parser.pointee.userData = UnsafeMutableRawPointer(walker)
      utf8.withUnsafeBytes { bytes in
        let document = htmlCtxtReadMemory(
          parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
          Int32(clamping: bytes.count), nil, "UTF-8", options)
        if let document { xmlFreeDoc(document) }
      }
      parser.pointee.userData = nil
    }
    return fatalMessage()
  }

  private borrowing func fatalMessage() -> String? {
    let error = parser.pointee.lastError
    guard error.level == XML_ERR_FATAL, let message = error.message else { return nil }
    return String(String(cString: message).prefix { $0 != "\n" })
  }
}

/// The attributes of a start tag as the parser lends them.
struct HTMLAttributeList {
  private let pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) { self.pairs = pairs }

  /// Goes over names and values; an attribute without a value has an empty one.
  func forEach(_ body: (HTMLName, UnsafeBufferPointer<UInt8>) -> Void) {
    guard var pair = pairs else { return }
    while let name = pair[0] {
      let value = pair[1]
      let count = value.map { Int(xmlStrlen($0)) } ?? 0
      body(HTMLName(cString: name), UnsafeBufferPointer(start: value, count: count))
      pair += 2
    }
  }
}
