import CPoppler

/// An open PDF; the only owner of poppler's document.
struct PDFDocumentHandle: ~Copyable {
  private let raw: OpaquePointer

  /// What poppler says when it cannot open the bytes.
  enum OpenError: Error {
    case encrypted
    case damaged(String)
  }

  init(bytes: [UInt8], password: String? = nil) throws(OpenError) {
    var error: UnsafeMutablePointer<GError>?
    // The copy belongs to the GBytes, which poppler keeps as long as the document lives.
    let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(data) }
    let document = poppler_document_new_from_bytes(data, password, &error)
    guard let document else {
      defer { if let error { g_error_free(error) } }
      guard let error else { throw .damaged("no reason given") }
      // POPPLER_ERROR_ENCRYPTED is 2 in poppler.h's enumeration PopplerError.
      if error.pointee.code == 2 { throw .encrypted }
      throw .damaged(error.pointee.message.map { String(cString: $0) } ?? "no reason given")
    }
    raw = document
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(raw)) }

  /// Number of pages; a broken tree of pages can give none.
  borrowing func pageCount() -> Int { Int(poppler_document_get_n_pages(raw)) }

  /// Lends a page (0 for the first) to `body`; nil when poppler cannot load it.
  borrowing func withPage<R>(_ index: Int, _ body: (borrowing PDFPageHandle) -> R) -> R? {
    guard let page = poppler_document_get_page(raw, Int32(index)) else { return nil }
    return body(PDFPageHandle(owning: page))
  }
}

/// A loaded page; the only owner of poppler's page.
struct PDFPageHandle: ~Copyable {
  private let raw: OpaquePointer

  init(owning page: OpaquePointer) { raw = page }

  deinit { g_object_unref(UnsafeMutableRawPointer(raw)) }

  /// Width and height of the crop box after rotation, in points.
  borrowing func size() -> (width: Double, height: Double) {
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(raw, &width, &height)
    return (width: width, height: height)
  }

  /// Lends the text of a selection with the rectangle of each character.
  ///
  /// `mirrored` selects from the top right to the bottom left corner: poppler drops characters of
  /// a page that runs from right to left when it is selected the other way.
  borrowing func withText<R>(
    mirrored: Bool,
    _ body: (UnsafePointer<CChar>?, UnsafeBufferPointer<PopplerRectangle>) -> R
  ) -> R {
    let (width, height) = size()
    var area = PopplerRectangle(x1: 0, y1: 0, x2: width, y2: height)
    if mirrored { swap(&area.x1, &area.x2) }
    let text = poppler_page_get_selected_text(raw, POPPLER_SELECTION_GLYPH, &area)
    defer { g_free(text) }
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    poppler_page_get_text_layout_for_area(raw, &area, &rectangles, &count)
    defer { g_free(rectangles) }
    return body(
      UnsafePointer(text), UnsafeBufferPointer(start: rectangles, count: Int(count)))
  }

  /// Values of text fields and selected choices with their rectangles (y from the bottom).
  borrowing func formValues() -> [(text: String, area: PopplerRectangle)] {
    var values: [(text: String, area: PopplerRectangle)] = []
    let list = poppler_page_get_form_field_mapping(raw)
    defer { poppler_page_free_form_field_mapping(list) }
    var node = list
    while let current = node {
      node = current.pointee.next
      guard
        let mapping = current.pointee.data?.assumingMemoryBound(
          to: PopplerFormFieldMapping.self)
      else { continue }
      guard let text = Self.value(of: mapping.pointee.field), !text.isEmpty else { continue }
      values.append((text: text, area: mapping.pointee.area))
    }
    return values
  }

  private static func value(of field: OpaquePointer?) -> String? {
    guard let field else { return nil }
    switch poppler_form_field_get_field_type(field) {
    case POPPLER_FORM_FIELD_TEXT:
      guard poppler_form_field_text_is_password(field) == 0,
        let text = poppler_form_field_text_get_text(field)
      else { return nil }
      defer { g_free(text) }
      return String(cString: text)
    case POPPLER_FORM_FIELD_CHOICE:
      if let text = poppler_form_field_choice_get_text(field) {
        defer { g_free(text) }
        return String(cString: text)
      }
      var chosen: [String] = []
      for index in 0..<poppler_form_field_choice_get_n_items(field)
      where poppler_form_field_choice_is_item_selected(field, index) != 0 {
        guard let item = poppler_form_field_choice_get_item(field, index) else { continue }
        defer { g_free(item) }
        chosen.append(String(cString: item))
      }
      return chosen.isEmpty ? nil : chosen.joined(separator: " ")
    default: return nil
    }
  }
}
