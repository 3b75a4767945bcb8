import BillModel
import CPoppler

/// What white words stand on, seen by drawing their page.
///
/// White on white is not meant to be read, white on a dark bar is a heading. Poppler tells the
/// colour of text and not that of what is behind it, so the page is drawn, coarsely, only if it has
/// white words, and only beside these: what matters is the ground, which no font has a part in.
enum PDFGround {
  /// Pixels of the longer side of the picture at the most.
  private static let longest = 1400.0
  /// A ground is dark if a channel is below this, of 255.
  private static let nearlyWhite: UInt8 = 0xD8

  /// Takes the style `white` from words that stand on a ground which they can be seen on.
  ///
  /// Calls `drawing` before the page is drawn, if it is: what poppler says from then on is about
  /// pictures, or said again of the text.
  static func settle(
    _ words: inout [Word], on page: borrowing PDFPageHandle, drawing: () -> Void
  ) {
    guard words.contains(where: { $0.style.contains(.white) }) else { return }
    let size = page.size()
    let longer = max(size.width, size.height)
    guard longer.isFinite, size.width > 0, size.height > 0 else { return }
    let scale = min(1.5, longest / longer)
    drawing()
    let width = Int(size.width * scale) + 1
    let height = Int(size.height * scale) + 1
    let places = words.compactMap { $0.style.contains(.white) ? $0.box : nil }
    page.withPicture(width: width, height: height, scale: scale, beside: places) { picture in
      for index in words.indices where words[index].style.contains(.white) {
        if isDark(around: words[index].box, picture, Float(scale)) {
          words[index].style.remove(.white)
        }
      }
    }
  }

  /// Whether the ground left or right of a word is dark, over the middle of its height.
  private static func isDark(around box: Box, _ picture: PDFPicture, _ scale: Float) -> Bool {
    let top = max(0, Int((box.y0 + 0.25 * box.height) * scale))
    let bottom = min(picture.height, Int((box.y1 - 0.25 * box.height) * scale) + 1)
    for edge in [box.x0 * scale - 2, box.x1 * scale + 1] {
      var dark = 0
      var seen = 0
      for y in top..<max(top, bottom) {
        for x in Int(edge)...Int(edge) + 1 {
          guard let channel = picture.darkestChannel(x: x, y: y) else { continue }
          seen += 1
          if channel < nearlyWhite { dark += 1 }
        }
      }
      if seen > 0, dark * 2 > seen { return true }
    }
    return false
  }
}

/// A drawn page: four bytes a pixel, of which three are colours.
struct PDFPicture {
  private let pixels: UnsafeBufferPointer<UInt8>
  private let stride: Int
  private let width: Int
  /// Number of rows.
  let height: Int
  /// How many runs of glyphs were drawn; 0 where all text is invisible, or drawn as outlines.
  let textRuns: Int

  init(_ pixels: UnsafeBufferPointer<UInt8>, width: Int, height: Int, stride: Int, textRuns: Int) {
    self.pixels = pixels
    self.width = width
    self.height = height
    self.stride = stride
    self.textRuns = textRuns
  }

  /// The sum of the three colours of a pixel, nil outside of the picture.
  func brightness(x: Int, y: Int) -> Int? {
    guard x >= 0, x < width, y >= 0, y < height else { return nil }
    let at = y * stride + x * 4
    guard at + 3 < pixels.count else { return nil }
    #if _endian(little)
      return Int(pixels[at]) + Int(pixels[at + 1]) + Int(pixels[at + 2])
    #else
      return Int(pixels[at + 1]) + Int(pixels[at + 2]) + Int(pixels[at + 3])
    #endif
  }

  /// The lowest of the three colours of a pixel, 255 for white; nil outside of the picture.
  func darkestChannel(x: Int, y: Int) -> UInt8? {
    guard x >= 0, x < width, y >= 0, y < height else { return nil }
    let at = y * stride + x * 4
    guard at + 3 < pixels.count else { return nil }
    return (0..<3).map { channel in
      // The fourth byte, the highest of a native word, means nothing.
      #if _endian(little)
        pixels[at + channel]
      #else
        pixels[at + 1 + channel]
      #endif
    }.min()
  }
}

extension PDFPageHandle {
  /// Draws the page on white, of some boxes only what is left and right of them, and lends the
  /// picture; does nothing where memory is short.
  borrowing func withPicture(
    width: Int, height: Int, scale: Double, beside boxes: [Box]? = nil,
    _ body: (PDFPicture) -> Void
  ) {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { return }
    // Tells of each run of glyphs that reaches the picture.
    let observer = cairo_surface_create_observer(surface, CAIRO_SURFACE_OBSERVER_NORMAL)
    defer { cairo_surface_destroy(observer) }
    var textRuns = 0
    withUnsafeMutablePointer(to: &textRuns) { count in
      cairo_surface_observer_add_glyphs_callback(
        observer, { _, _, count in count?.assumingMemoryBound(to: Int.self).pointee += 1 }, count)
      draw(on: observer, scale: scale, beside: boxes)
    }
    cairo_surface_flush(surface)
    guard let pixels = cairo_image_surface_get_data(surface) else { return }
    let stride = Int(cairo_image_surface_get_stride(surface))
    body(
      PDFPicture(
        UnsafeBufferPointer(start: pixels, count: stride * height), width: width, height: height,
        stride: stride, textRuns: textRuns))
  }

  private borrowing func draw(on surface: OpaquePointer?, scale: Double, beside boxes: [Box]?) {
    let context = cairo_create(surface)
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    // Whole pixels, so that the parts stay a list of rectangles however many they are.
    cairo_set_antialias(context, CAIRO_ANTIALIAS_NONE)
    for box in boxes ?? [] {
      let top = Double(box.y0) * scale - 1
      let height = Double(box.height) * scale + 2
      cairo_rectangle(context, Double(box.x0) * scale - 4, top, 6, height)
      cairo_rectangle(context, Double(box.x1) * scale - 2, top, 7, height)
    }
    if boxes != nil { cairo_clip(context) }
    cairo_scale(context, scale, scale)
    draw(on: context)
    cairo_destroy(context)
  }
}
