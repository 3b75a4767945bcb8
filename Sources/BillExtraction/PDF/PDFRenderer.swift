import BillModel

/// Renders a page of a PDF as a person sees it, for pictures of what was read.
public enum PDFRenderer {
  /// The picture of a page.
  ///
  /// - Parameters:
  ///   - number: 1 for the first page.
  ///   - bytes: The whole file.
  ///   - passwords: What opens it.
  /// - Returns: nil for a page that poppler cannot load, or that has no area.
  public static func raster(
    ofPage number: Int, of bytes: [UInt8], passwords: PasswordList
  ) -> Raster? {
    guard let document = try? PDFDocumentHandle(bytes: bytes, passwords: passwords),
      (1...max(1, document.pageCount())).contains(number)
    else { return nil }
    return document.withPage(number - 1) { $0.raster() } ?? nil
  }
}
