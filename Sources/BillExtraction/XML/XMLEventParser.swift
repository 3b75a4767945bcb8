import CLibXML2

/// What takes the elements and texts of an XML file one after the other.
protocol XMLEventHandler: AnyObject {
  /// Why the parser must stop, nil when it may go on; asked behind each start tag.
  var refusal: String? { get }
  /// A start tag with its prefix.
  func open(_ tag: XMLStartTag)
  /// A start tag, without its namespace's prefix.
  func open(_ name: HTMLName, _ attributes: XMLAttributeList)
  /// An end tag.
  func close(_ name: HTMLName)
  /// Text, perhaps a piece of one.
  func characters(_ piece: UnsafeBufferPointer<UInt8>)
}

extension XMLEventHandler {
  var refusal: String? { nil }

  func open(_ tag: XMLStartTag) { open(HTMLName(cString: tag.name), tag.attributes) }

  func open(_ name: HTMLName, _ attributes: XMLAttributeList) {}
}

/// A start tag as the parser lends it: valid during the call alone, but for its names, which are
/// the same pointers for the same names as long as the parser lives.
struct XMLStartTag {
  var name: UnsafePointer<UInt8>
  var prefix: UnsafePointer<UInt8>?
  var attributes: XMLAttributeList
}

/// libxml2's XML parser as a stream of events: no network, no document type, no deep nesting.
enum XMLEventParser {
  /// What a file may have.
  struct Limits {
    /// Whether one text may have more than 10 MB: files are carried inside of some.
    var hasLongTexts = false
    /// Whether bytes that are no text in the file's charset are a fault.
    var isStrict = false
    /// Whether what stands before a fault counts, and what can be read behind it.
    var isForgiving = false
  }

  /// What the parser's calls are about.
  private struct Task {
    var handler: any XMLEventHandler
    var parser: xmlParserCtxtPtr
    var refusal: String?
  }

  /// Parses a file in any charset.
  ///
  /// - Returns: What is not well-formed, where that is forgiven.
  /// - Throws: `damaged` when it is not well-formed, has a document type, or its handler stops.
  @discardableResult
  static func parse(
    _ bytes: [UInt8], into handler: any XMLEventHandler, limits: Limits = Limits()
  ) throws(ExtractError) -> String? {
    let decoded = CharsetSniffer.decode(bytes, declared: HTMLCharset.declared(in: bytes))
    guard !limits.isStrict || decoded.lostBytes == 0 else {
      throw .damaged(reason: "bytes of it are no text in \(decoded.charset.name)")
    }
    guard decoded.utf8.count < Int(Int32.max) else {
      throw .damaged(reason: "the XML is longer than 2 GB")
    }
    guard let parser = xmlNewParserCtxt() else {
      throw .damaged(reason: "the XML parser did not start")
    }
    defer { xmlFreeParserCtxt(parser) }
    parser.pointee.sax.pointee = Self.callbacks
    var task = Task(handler: handler, parser: parser)
    withUnsafeMutablePointer(to: &task) { task in
      parser.pointee.userData = UnsafeMutableRawPointer(task)
      decoded.utf8.withUnsafeBytes { bytes in
        let document = xmlCtxtReadMemory(
          parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
          Int32(clamping: bytes.count), nil, "UTF-8", options(limits))
        if let document { xmlFreeDoc(document) }
      }
      parser.pointee.userData = nil
    }
    if let refusal = task.refusal { throw .damaged(reason: refusal) }
    guard parser.pointee.wellFormed == 0 else { return nil }
    let message = parser.pointee.lastError.message.map { String(cString: $0) }
    let reason = String((message ?? "it is not well-formed XML").prefix { $0 != "\n" })
    guard limits.isForgiving else { throw .damaged(reason: reason) }
    return reason
  }

  /// Whatever the file says of its own charset: the bytes were recoded already.
  ///
  /// Without a document type there are no entities but those of XML itself; NOENT lets them be
  /// replaced in attributes too.
  private static func options(_ limits: Limits) -> Int32 {
    var options =
      Int32(XML_PARSE_NOERROR.rawValue) | Int32(XML_PARSE_NOWARNING.rawValue)
      | Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_IGNORE_ENC.rawValue)
      | Int32(XML_PARSE_NOENT.rawValue)
    if limits.hasLongTexts { options |= Int32(XML_PARSE_HUGE.rawValue) }
    if limits.isForgiving { options |= Int32(XML_PARSE_RECOVER.rawValue) }
    return options
  }

  private static var callbacks: xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    // What tells libxml2 that names come with their namespaces.
    callbacks.initialized = 0xDEED_BEAF
    callbacks.startElementNs = { context, name, prefix, _, _, _, count, _, attributes in
      guard let task = context?.assumingMemoryBound(to: Task.self), let name else { return }
      task.pointee.handler.open(
        XMLStartTag(
          name: name, prefix: prefix, attributes: XMLAttributeList(attributes, count: Int(count))))
      guard let refusal = task.pointee.handler.refusal else { return }
      XMLEventParser.stop(task, refusal)
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
      XMLEventParser.stop(task, "it has a document type, which is refused")
    }
    return callbacks
  }

  private static func stop(_ task: UnsafeMutablePointer<Task>, _ refusal: String) {
    task.pointee.refusal = task.pointee.refusal ?? refusal
    xmlStopParser(task.pointee.parser)
  }
}
