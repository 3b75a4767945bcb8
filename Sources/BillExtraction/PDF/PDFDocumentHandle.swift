import CPoppler

/// An open PDF; the only owner of poppler's document.
struct PDFDocumentHandle: ~Copyable {
  private let raw: OpaquePointer

  /// Opens a copy of the bytes; an empty password is tried without being asked.
  init(bytes: [UInt8]) throws(ExtractError) {
    var error: UnsafeMutablePointer<GError>?
    // The copy belongs to the GBytes, which poppler keeps as long as the document lives.
    let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(data) }
    guard let document = poppler_document_new_from_bytes(data, nil, &error) else {
      defer { if let error { g_error_free(error) } }
      throw Self.reason(error)
    }
    raw = document
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(raw)) }

  private static func reason(_ error: UnsafeMutablePointer<GError>?) -> ExtractError {
    guard let error else { return .damaged(reason: "no reason given") }
    if error.pointee.domain == poppler_error_quark(),
      error.pointee.code == gint(POPPLER_ERROR_ENCRYPTED.rawValue)
    {
      return .encrypted
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
