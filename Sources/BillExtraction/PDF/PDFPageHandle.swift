import CPoppler

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

  /// Poppler's list of the page's pictures, which the caller frees.
  borrowing func pictureMapping() -> UnsafeMutablePointer<GList>? {
    poppler_page_get_image_mapping(raw)
  }

  /// Draws the page as it is seen, one unit of the context a point.
  borrowing func draw(on context: OpaquePointer?) { poppler_page_render(raw, context) }

  /// The text from one corner to another, with places and types.
  borrowing func text(_ span: PDFTextSpan) -> PDFText {
    var area = span.rectangle
    let text = poppler_page_get_selected_text(raw, POPPLER_SELECTION_GLYPH, &area)
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    poppler_page_get_text_layout_for_area(raw, &area, &rectangles, &count)
    let types = poppler_page_get_text_attributes_for_area(raw, &area)
    return PDFText(
      owning: text, rectangles: UnsafeMutableBufferPointer(start: rectangles, count: Int(count)),
      types: types)
  }

  /// Draws the page in points, from the top left corner of its crop box.
  borrowing func render(_ context: OpaquePointer?) {
    poppler_page_render(raw, context)
  }

  /// Lends the page's form fields with their places, last one first.
  borrowing func formFields() -> PDFFormFields {
    PDFFormFields(owning: poppler_page_get_form_field_mapping(raw))
  }

  /// Lends the page's annotations with their places, first one first.
  borrowing func annotations() -> PDFAnnotations {
    PDFAnnotations(owning: poppler_page_get_annot_mapping(raw))
  }
}

/// From which corner to which text is selected.
///
/// Poppler selects what lies between two points in reading order. The corners lie far outside the
/// page, for then it takes the first and the last block without looking which one is nearest.
enum PDFTextSpan: CaseIterable {
  /// The whole of a page that runs from left to right.
  case topLeftToBottomRight
  /// Nearly all of a page that runs from right to left: ends at the block nearest to the corner.
  case topRightToBottomLeft
  /// All blocks of a page that runs from right to left, but not all lines of the last block.
  case topRightToBottomRight

  var rectangle: PopplerRectangle {
    let far = 1e6
    return switch self {
    case .topLeftToBottomRight: PopplerRectangle(x1: -far, y1: -far, x2: far, y2: far)
    case .topRightToBottomLeft: PopplerRectangle(x1: far, y1: -far, x2: -far, y2: far)
    case .topRightToBottomRight: PopplerRectangle(x1: far, y1: -far, x2: far, y2: far)
    }
  }
}
