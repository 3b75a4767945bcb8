import BillModel
import CPango

/// A picture that is being drawn; the only owner of what cairo and Pango hold for it.
struct PictureCanvas: ~Copyable {
  private let surface: OpaquePointer
  private let context: OpaquePointer
  private let layout: OpaquePointer
  private let font: OpaquePointer

  /// A white picture; nil where there is no memory for it.
  ///
  /// - Parameters:
  ///   - width: Pixels in a row.
  ///   - height: Rows.
  ///   - scale: Pixels a point; everything that is drawn is measured in points.
  init?(width: Int, height: Int, scale: Double) {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface),
      let layout = pango_cairo_create_layout(context),
      let font = pango_font_description_from_string("sans-serif")
    else { return nil }
    self.surface = surface
    self.context = context
    self.layout = layout
    self.font = font
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
  }

  deinit {
    pango_font_description_free(font)
    g_object_unref(UnsafeMutableRawPointer(layout))
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Puts a picture into the top left corner, pixel upon pixel.
  func put(_ raster: Raster) {
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return }
    let stride = Int(cairo_image_surface_get_stride(surface))
    let rows = min(raster.height, Int(cairo_image_surface_get_height(surface)))
    let count = min(raster.width, Int(cairo_image_surface_get_width(surface))) * 4
    raster.pixels.withUnsafeBufferPointer { pixels in
      guard let start = pixels.baseAddress else { return }
      for row in 0..<rows {
        (data + row * stride).update(from: start + row * raster.width * 4, count: count)
      }
    }
    cairo_surface_mark_dirty(surface)
  }

  /// Fills a box, so that what is under it still shows, and draws its edge.
  func mark(_ box: Box, _ rgb: UInt32, opacity: Double, edge: Double) {
    cairo_rectangle(
      context, Double(box.x0), Double(box.y0), Double(max(0, box.width)),
      Double(max(0, box.height)))
    use(rgb, opacity)
    cairo_fill_preserve(context)
    use(rgb, 1)
    cairo_set_line_width(context, edge)
    cairo_stroke(context)
  }

  /// How text is written.
  struct Lettering {
    /// Height of the letters' box in points.
    var size: Double
    /// Red, green and blue, a byte each.
    var rgb: UInt32 = 0
    /// Whether it is heavier than normal.
    var isBold = false
  }

  /// The width of a text in points.
  func width(of text: String, _ lettering: Lettering) -> Double {
    set(text, lettering)
    return extent().width
  }

  /// Writes a text into a place, narrowed where it would be too wide.
  ///
  /// - Parameters:
  ///   - text: One line, in logical order.
  ///   - x: The left edge.
  ///   - middle: Half the height of the line.
  ///   - room: No wider than this.
  ///   - lettering: How.
  func write(
    _ text: String, x: Double, middle: Double, room: Double = .infinity, _ lettering: Lettering
  ) {
    set(text, lettering)
    let (width, height) = extent()
    guard width > 0, room > 0 else { return }
    use(lettering.rgb, 1)
    cairo_save(context)
    cairo_translate(context, x, middle - height / 2)
    cairo_scale(context, min(1, room / width), 1)
    pango_cairo_update_layout(context, layout)
    pango_cairo_show_layout(context, layout)
    cairo_restore(context)
  }

  private func set(_ text: String, _ lettering: Lettering) {
    pango_font_description_set_absolute_size(
      font, max(0.5, min(lettering.size, 1000)) * Double(billfold_pango_scale))
    pango_font_description_set_weight(
      font, lettering.isBold ? billfold_pango_bold : billfold_pango_normal)
    pango_layout_set_font_description(layout, font)
    pango_layout_set_single_paragraph_mode(layout, 1)
    pango_layout_set_text(layout, text, -1)
  }

  private func extent() -> (width: Double, height: Double) {
    var width: Int32 = 0
    var height: Int32 = 0
    pango_layout_get_size(layout, &width, &height)
    let scale = Double(billfold_pango_scale)
    return (width: Double(width) / scale, height: Double(height) / scale)
  }

  private func use(_ rgb: UInt32, _ opacity: Double) {
    cairo_set_source_rgba(
      context, Double(rgb >> 16 & 0xFF) / 255, Double(rgb >> 8 & 0xFF) / 255,
      Double(rgb & 0xFF) / 255, opacity)
  }

  /// The picture as a PNG file; nil where cairo could not draw it.
  func png() -> [UInt8]? {
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS else { return nil }
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { bytes in
      cairo_surface_write_to_png_stream(
        surface,
        { target, data, count in
          let bytes = target?.assumingMemoryBound(to: [UInt8].self)
          bytes?.pointee += UnsafeBufferPointer(start: data, count: Int(count))
          return CAIRO_STATUS_SUCCESS
        }, bytes)
    }
    return status == CAIRO_STATUS_SUCCESS ? bytes : nil
  }
}
