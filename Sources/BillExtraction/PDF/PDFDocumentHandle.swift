import BillModel
import CPoppler

/// An open PDF; the only owner of poppler's document.
struct PDFDocumentHandle: ~Copyable {
  private let raw: OpaquePointer

  /// Opens a copy of the bytes without a password, and else with the first of a list that fits.
  ///
  /// A file that only its owner's password protects from changes opens without one.
  init(bytes: [UInt8], passwords: PasswordList) throws(ExtractError) {
    // The copy belongs to the GBytes, which poppler keeps as long as the document lives.
    let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(data) }
    var reason: ExtractError
    do throws(ExtractError) {
      raw = try Self.open(data, with: nil)
      return
    } catch {
      reason = error
    }
    for password in passwords.items {
      guard case .encrypted = reason else { throw reason }
      do throws(ExtractError) {
        raw = try Self.open(data, with: password)
        return
      } catch {
        reason = error
      }
    }
    if case .encrypted = reason { reason = .encrypted(tried: passwords.items.count) }
    throw reason
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(raw)) }

  /// Poppler takes the bytes of a password for Latin-1 first, as old files have it, and for UTF-8
  /// then.
  private static func open(
    _ data: OpaquePointer?, with password: [UInt8]?
  ) throws(ExtractError) -> OpaquePointer {
    var error: UnsafeMutablePointer<GError>?
    let document =
      if let password {
        open(data, withBytes: password + [0], &error)
      } else {
        poppler_document_new_from_bytes(data, nil, &error)
      }
    if let document { return document }
    defer { if let error { g_error_free(error) } }
    throw Self.reason(error)
  }

  /// Opens through a stream: with a wrong password, poppler 22.12 crashes on bytes, since its
  /// second try reads what the first one has freed.
  private static func open(
    _ data: OpaquePointer?, withBytes password: [UInt8],
    _ error: inout UnsafeMutablePointer<GError>?
  ) -> OpaquePointer? {
    guard let stream = g_memory_input_stream_new_from_bytes(data) else { return nil }
    defer { g_object_unref(stream) }
    return password.withUnsafeBytes { bytes in
      poppler_document_new_from_stream(
        stream, goffset(g_bytes_get_size(data)),
        bytes.baseAddress?.assumingMemoryBound(
          to: CChar.self), nil, &error)
    }
  }

  private static func reason(_ error: UnsafeMutablePointer<GError>?) -> ExtractError {
    guard let error else { return .damaged(reason: "no reason given") }
    if error.pointee.domain == poppler_error_quark(),
      error.pointee.code == gint(POPPLER_ERROR_ENCRYPTED.rawValue)
    {
      return .encrypted(tried: 0)
    }
    guard let message = error.pointee.message else { return .damaged(reason: "no reason given") }
    return .damaged(reason: String(cString: message))
  }

  /// Number of pages; a broken tree of pages can give none.
  borrowing func pageCount() -> Int { Int(poppler_document_get_n_pages(raw)) }

  /// The files inside; one without any is told at once.
  borrowing func attachments() -> PDFAttachments {
    PDFAttachments(owning: poppler_document_get_attachments(raw))
  }

  /// Lends a page (0 for the first) to `body`; nil when poppler cannot load it.
  borrowing func withPage<R>(_ index: Int, _ body: (borrowing PDFPageHandle) -> R) -> R? {
    guard let page = poppler_document_get_page(raw, gint(index)) else { return nil }
    return body(PDFPageHandle(owning: page))
  }
}
