import BillModel
import CPoppler

/// A page's form fields; the only owner of poppler's list.
struct PDFFormFields: ~Copyable {
  private let list: UnsafeMutablePointer<GList>?

  init(owning list: UnsafeMutablePointer<GList>?) { self.list = list }

  deinit { poppler_page_free_form_field_mapping(list) }

  /// Whether there is none.
  var isEmpty: Bool { list == nil }

  /// What stands in the fields, in the page's order, with rectangles as if it were not rotated.
  ///
  /// A field that shows nothing has an empty text: buttons, passwords.
  borrowing func values() -> [PDFFieldValue] {
    var values: [PDFFieldValue] = []
    var node = list
    while let current = node {
      node = current.pointee.next
      guard let data = current.pointee.data else { continue }
      let mapping = data.assumingMemoryBound(to: PopplerFormFieldMapping.self).pointee
      values.append(PDFFieldValue(text: Self.value(of: mapping.field), area: mapping.area))
    }
    return values.reversed()
  }

  private static func value(of field: OpaquePointer?) -> String {
    guard let field else { return "" }
    switch poppler_form_field_get_field_type(field) {
    case POPPLER_FORM_FIELD_TEXT:
      guard poppler_form_field_text_is_password(field) == 0 else { return "" }
      return owned(poppler_form_field_text_get_text(field)) ?? ""
    case POPPLER_FORM_FIELD_CHOICE:
      if let text = owned(poppler_form_field_choice_get_text(field)) { return text }
      var chosen: [String] = []
      for index in 0..<poppler_form_field_choice_get_n_items(field)
      where poppler_form_field_choice_is_item_selected(field, index) != 0 {
        if let item = owned(poppler_form_field_choice_get_item(field, index)) {
          chosen.append(item)
        }
      }
      return chosen.joined(separator: " ")
    default: return ""
    }
  }
}

/// Text that stands in a field or a note, not in the page's own text.
struct PDFFieldValue {
  /// The text; words may be parted by any white space.
  var text: String
  /// Its rectangle in points from the bottom left of the crop box.
  var area: PopplerRectangle
}

/// A page's annotations; the only owner of poppler's list.
struct PDFAnnotations: ~Copyable {
  private let list: UnsafeMutablePointer<GList>?

  init(owning list: UnsafeMutablePointer<GList>?) { self.list = list }

  deinit { poppler_page_free_annot_mapping(list) }

  /// Texts that are written onto the page as notes, and are seen on it.
  borrowing func freeTexts() -> [PDFFieldValue] {
    var values: [PDFFieldValue] = []
    forEach { annotation, area in
      guard poppler_annot_get_annot_type(annotation) == POPPLER_ANNOT_FREE_TEXT,
        Self.isSeen(annotation), let text = owned(poppler_annot_get_contents(annotation))
      else { return }
      values.append(PDFFieldValue(text: text, area: area))
    }
    return values
  }

  /// Places of the fields' widgets, in the page's order; nil for a hidden one.
  borrowing func widgetAreas() -> [PopplerRectangle?] {
    var areas: [PopplerRectangle?] = []
    forEach { annotation, area in
      guard poppler_annot_get_annot_type(annotation) == POPPLER_ANNOT_WIDGET else { return }
      areas.append(Self.isSeen(annotation) ? area : nil)
    }
    return areas
  }

  private static func isSeen(_ annotation: OpaquePointer) -> Bool {
    let hiding = POPPLER_ANNOT_FLAG_HIDDEN.rawValue | POPPLER_ANNOT_FLAG_NO_VIEW.rawValue
    return poppler_annot_get_flags(annotation).rawValue & hiding == 0
  }

  private borrowing func forEach(_ body: (OpaquePointer, PopplerRectangle) -> Void) {
    var node = list
    while let current = node {
      node = current.pointee.next
      guard let data = current.pointee.data else { continue }
      let mapping = data.assumingMemoryBound(to: PopplerAnnotMapping.self).pointee
      if let annotation = mapping.annot { body(annotation, mapping.area) }
    }
  }
}

/// The string that a call hands over, which is freed; nil when it gives none.
private func owned(_ text: UnsafeMutablePointer<CChar>?) -> String? {
  guard let text else { return nil }
  defer { g_free(text) }
  return String(cString: text)
}
