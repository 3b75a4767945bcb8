import CLibXML2

/// What takes the elements and texts of an XML file one after the other, without a tree.
protocol XMLEventHandler: AnyObject {
  /// A start tag, without its namespace's prefix.
  func open(_ name: HTMLName, _ attributes: XMLAttributeList)
  /// An end tag.
  func close(_ name: HTMLName)
  /// Text, perhaps a piece of one.
  func characters(_ piece: UnsafeBufferPointer<UInt8>)
}

/// libxml2's XML parser as a stream of events: no network, no document type, no deep nesting.
enum XMLEventParser {
  /// What the parser's calls are about.
  private struct Task {
    var handler: any XMLEventHandler
    var parser: xmlParserCtxtPtr
    var refusal: String?
  }

  /// Parses a file in any charset.
  ///
  /// - Throws: `damaged` when it is not well-formed, or has a document type.
  static func parse(_ bytes: [UInt8], into handler: any XMLEventHandler) throws(ExtractError) {
    let decoded = CharsetSniffer.decode(bytes, declared: HTMLCharset.declared(in: bytes))
    guard decoded.utf8.count < Int(Int32.max) else {
      throw .damaged(reason: "the XML is longer than 2 GB")
    }
    guard let parser = xmlNewParserCtxt() else {
      throw .damaged(reason: "the XML parser did not start")
    }
    defer { xmlFreeParserCtxt(parser) }
    parser.pointee.sax.pointee = Self.callbacks
    var task = Task(handler: handler, parser: parser)
    // Without a document type there are no entities but those of XML itself; NOENT lets them be
    // replaced in attributes too.
    let options =
      Int32(XML_PARSE_NOERROR.rawValue) | Int32(XML_PARSE_NOWARNING.rawValue)
      | Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_IGNORE_ENC.rawValue)
      | Int32(XML_PARSE_NOENT.rawValue)
    withUnsafeMutablePointer(to: &task) { task in
      parser.pointee.userData = UnsafeMutableRawPointer(task)
      decoded.utf8.withUnsafeBytes { bytes in
        let document = xmlCtxtReadMemory(
          parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
          Int32(clamping: bytes.count), nil, "UTF-8", options)
        if let document { xmlFreeDoc(document) }
      }
      parser.pointee.userData = nil
    }
    if let refusal = task.refusal { throw .damaged(reason: refusal) }
    guard parser.pointee.wellFormed == 0 else { return }
    let message = parser.pointee.lastError.message.map { String(cString: $0) }
    throw .damaged(reason: String((message ?? "it is not well-formed XML").prefix { $0 != "\n" }))
  }

  private static var callbacks: xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    // What tells libxml2 that names come with their namespaces.
    callbacks.initialized = 0xDEED_BEAF
    callbacks.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      guard let task = context?.assumingMemoryBound(to: Task.self), let name else { return }
      task.pointee.handler.open(
        HTMLName(cString: name), XMLAttributeList(attributes, count: Int(count)))
    }
    callbacks.endElementNs = { context, name, _, _ in
      guard let task = context?.assumingMemoryBound(to: Task.self), let name else { return }
      task.pointee.handler.close(HTMLName(cString: name))
    }
    callbacks.characters = { context, text, length in
      guard let task = context?.assumingMemoryBound(to: Task.self), let text else { return }
      task.pointee.handler.characters(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    callbacks.ignorableWhitespace = callbacks.characters
    callbacks.cdataBlock = callbacks.characters
    callbacks.internalSubset = { context, _, _, _ in
      guard let task = context?.assumingMemoryBound(to: Task.self) else { return }
      task.pointee.refusal = "it has a document type, which is refused"
      xmlStopParser(task.pointee.parser)
    }
    return callbacks
  }
}

/// The attributes of a start tag as the parser lends them: valid during the call alone.
struct XMLAttributeList {
  private let list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  /// Five pointers an attribute: name, prefix, namespace, and the two ends of the value.
  init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
    self.list = list
    self.count = count
  }

  /// The bytes of an attribute by its name without prefix, nil when it is not there.
  subscript(name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let list else { return nil }
    for index in 0..<max(count, 0) {
      guard let own = list[index * 5], let start = list[index * 5 + 3],
        let end = list[index * 5 + 4], end >= start
      else { continue }
      if xmlStrcmp(own, name.utf8Start) == 0 {
        return UnsafeBufferPointer(start: start, count: end - start)
      }
    }
    return nil
  }

  /// An attribute as text.
  func text(_ name: StaticString) -> String? {
    self[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// An attribute as a whole number that is not negative.
  func number(_ name: StaticString) -> Int? {
    guard let bytes = self[name], !bytes.isEmpty, bytes.count < 10 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Whether an attribute says yes (`1`, `true`); nil when it is not there.
  func flag(_ name: StaticString) -> Bool? {
    self[name].map { $0.elementsEqual("1".utf8) || $0.elementsEqual("true".utf8) }
  }
}
