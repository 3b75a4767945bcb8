import CGMime

/// GMime's parser over some bytes; what it finds is turned into values at once.
struct MIMEParserHandle: ~Copyable {
  private let parser: OpaquePointer

  /// Multiparts nested deeper than this are no mail of a person.
  private static let maximumDepth = 64

  private static let library: Void = g_mime_init()

  /// A parser over a copy of the bytes.
  ///
  /// - Parameters:
  ///   - bytes: A mail, or several.
  ///   - isMailbox: Whether messages follow each other, each behind a line that begins with
  ///     `From `.
  init(_ bytes: [UInt8], isMailbox: Bool) {
    _ = Self.library
    let stream = bytes.withUnsafeBytes { bytes in
      g_mime_stream_mem_new_with_buffer(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    parser = g_mime_parser_new_with_stream(stream)
    cgmime_release(UnsafeMutableRawPointer(stream))
    g_mime_parser_set_format(
      parser, isMailbox ? cgmime_format_mailbox : cgmime_format_message)
  }

  deinit { cgmime_release(UnsafeMutableRawPointer(parser)) }

  /// The next message, nil behind the last one.
  borrowing func next() throws(ExtractError) -> MIMEPart? {
    guard g_mime_parser_eos(parser) == 0,
      let message = g_mime_parser_construct_message(parser, nil)
    else { return nil }
    defer { cgmime_release(UnsafeMutableRawPointer(message)) }
    guard let root = g_mime_message_get_mime_part(message) else { return nil }
    return try Self.part(root, depth: 0)
  }

  /// The next message as it stands, nil behind the last one.
  borrowing func nextRaw() -> [UInt8]? {
    guard g_mime_parser_eos(parser) == 0,
      let message = g_mime_parser_construct_message(parser, nil)
    else { return nil }
    defer { cgmime_release(UnsafeMutableRawPointer(message)) }
    return Self.written(message)
  }

  // MARK: Values

  private static func part(
    _ entity: OpaquePointer, depth: Int
  ) throws(ExtractError) -> MIMEPart {
    guard depth < maximumDepth else {
      throw .bomb(reason: "has parts nested deeper than \(maximumDepth) levels")
    }
    var part = MIMEPart(type: type(of: entity))
    part.disposition = text(g_mime_object_get_disposition(entity))?.lowercased()
    part.contentID = text(g_mime_object_get_content_id(entity)).map(withoutBrackets)
    if cgmime_is_multipart(entity) {
      // Whatever it calls itself, it has children.
      if !part.isMultipart { part.type = "multipart/mixed" }
      part.parameter = parameter("start", of: entity).map(withoutBrackets)
      for index in 0..<g_mime_multipart_get_count(entity) {
        guard let child = g_mime_multipart_get_part(entity, index) else { continue }
        part.children.append(try Self.part(child, depth: depth + 1))
      }
      return part
    }
    part.parameter = parameter("smime-type", of: entity)?.lowercased()
    part.charset = parameter("charset", of: entity).flatMap { Charset(label: $0) }
    if cgmime_is_message(entity) {
      part.fileName =
        text(g_mime_object_get_content_disposition_parameter(entity, "filename"))
        ?? parameter("name", of: entity)
      if let message = g_mime_message_part_get_message(entity) {
        part.bytes = written(message)
      }
    } else if cgmime_is_part(entity) {
      part.fileName = text(g_mime_part_get_filename(entity))
      part.location = text(g_mime_part_get_content_location(entity))
      if let content = g_mime_part_get_content(entity) {
        part.bytes = collect { g_mime_data_wrapper_write_to_stream(content, $0) }
      }
    }
    return part
  }

  private static func type(of entity: OpaquePointer) -> String {
    guard let declared = g_mime_object_get_content_type(entity),
      let name = g_mime_content_type_get_mime_type(declared)
    else { return "text/plain" }
    defer { g_free(name) }
    return String(cString: name).lowercased()
  }

  private static func parameter(_ name: String, of entity: OpaquePointer) -> String? {
    text(g_mime_object_get_content_type_parameter(entity, name))
  }

  private static func text(_ string: UnsafePointer<CChar>?) -> String? {
    string.map { String(cString: $0) }
  }

  private static func withoutBrackets(_ id: String) -> String {
    id.hasPrefix("<") && id.hasSuffix(">") && id.count > 2 ? String(id.dropFirst().dropLast()) : id
  }

  private static func written(_ message: OpaquePointer) -> [UInt8] {
    collect { g_mime_object_write_to_stream(UnsafeMutableRawPointer(message), nil, $0) }
  }

  /// The bytes that `write` writes.
  private static func collect(_ write: (OpaquePointer) -> Int) -> [UInt8] {
    guard let stream = g_mime_stream_mem_new() else { return [] }
    defer { cgmime_release(UnsafeMutableRawPointer(stream)) }
    _ = write(stream)
    guard let array = g_mime_stream_mem_get_byte_array(stream) else { return [] }
    return Array(UnsafeBufferPointer(start: array.pointee.data, count: Int(array.pointee.count)))
  }
}
