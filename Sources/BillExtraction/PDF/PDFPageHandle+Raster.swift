import BillModel
import CPoppler

extension PDFPageHandle {
  /// The page on white paper, in ``Raster``'s scale; nil where there is no memory for it.
  borrowing func raster() -> Raster? {
    let size = size()
    guard let scale = Raster.scale(width: Float(size.width), height: Float(size.height)) else {
      return nil
    }
    let width = max(1, Int(size.width * scale))
    let height = max(1, Int(size.height * scale))
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    let context = cairo_create(surface)
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    render(context)
    cairo_destroy(context)
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return nil }
    let stride = Int(cairo_image_surface_get_stride(surface))
    let pixels = [UInt8](unsafeUninitializedCapacity: width * height * 4) { buffer, filled in
      for row in 0..<height {
        buffer.baseAddress?.advanced(by: row * width * 4)
          .update(from: data + row * stride, count: width * 4)
      }
      filled = width * height * 4
    }
    return Raster(width: width, height: height, pixels: pixels)
  }
}
