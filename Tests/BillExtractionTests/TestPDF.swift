/// A small PDF made for a test: strings at places, and whatever objects are added.
///
/// Its fonts are `F` (Helvetica), `B` (the same in bold) and `M`, all of whose characters are 0.6 of
/// the size wide.
struct TestPDF {
  var pages: [TestPage]
  /// What character codes above 127 mean, instead of what the font says.
  var meanings: [UInt8: String] = [:]
  /// More objects; the first is number 7.
  var objects: [String] = []
  /// More entries of the catalogue.
  var catalogue = ""
  /// More entries of the trailer.
  var trailer = ""

  init(_ pages: TestPage...) { self.pages = pages }

  init(pages: [TestPage]) { self.pages = pages }

  var bytes: [UInt8] {
    let font = "<< /Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding"
    let mapped = meanings.isEmpty ? "" : "/ToUnicode 4 0 R"
    let widths = String(repeating: "600 ", count: 256)
    let firstPage = 7 + objects.count
    let kids = pages.indices.map { "\(firstPage + 2 * $0) 0 R" }.joined(separator: " ")
    var all = [
      "<< /Type /Catalog /Pages 2 0 R \(catalogue) >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "\(font) /BaseFont /Helvetica \(mapped) >>",
      Self.stream(characterMap),
      "\(font) /BaseFont /Helvetica-Bold \(mapped) >>",
      "\(font) /BaseFont /Courier \(mapped) /FirstChar 0 /LastChar 255 /Widths [\(widths)] >>",
    ]
    all += objects
    for (index, page) in pages.enumerated() {
      all.append(
        """
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200]
        /Resources << /Font << /F 3 0 R /B 5 0 R /M 6 0 R >> \(page.resources) >>
        /Contents \(firstPage + 2 * index + 1) 0 R \(page.entries) >>
        """)
      all.append(Self.stream(page.content))
    }
    return file(of: all)
  }

  private func file(of objects: [String]) -> [UInt8] {
    var bytes = Array("%PDF-1.5\n".utf8)
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let place = String(bytes.count)
      table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
      bytes += "\(index + 1) 0 obj\n".utf8
      // Every character stands for the byte of its number.
      bytes += object.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      bytes += "\nendobj\n".utf8
    }
    let start = bytes.count
    bytes += table.utf8
    bytes += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\n".utf8
    bytes += "startxref\n\(start)\n%%EOF\n".utf8
    return bytes
  }

  private static func stream(_ content: String) -> String {
    "<< /Length \(content.unicodeScalars.count) >>\nstream\n\(content)\nendstream"
  }

  private var characterMap: String {
    let lines = meanings.sorted { $0.key < $1.key }.map { code, meaning in
      let units = meaning.utf16.map { Self.hexadecimal($0, digits: 4) }.joined()
      return "<\(Self.hexadecimal(UInt16(code), digits: 2))> <\(units)>"
    }
    return """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def
      /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange
      \(lines.count) beginbfchar
      \(lines.joined(separator: "\n"))
      endbfchar endcmap end end
      """
  }

  private static func hexadecimal(_ value: UInt16, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: digits - text.count) + text
  }
}

/// A page of a ``TestPDF``, 300 points wide and 200 high.
struct TestPage {
  /// Operators of the content stream.
  var content = ""
  /// More entries of the page's dictionary.
  var entries: String
  /// More entries of its resources.
  var resources = ""

  init(_ entries: String = "") { self.entries = entries }

  /// Draws a string in 12 points (or `size`) with its base line at `y` points from the bottom.
  func drawing(
    _ text: String, x: Double, y: Double, size: Double = 12, font: String = "F",
    color: String = "0 g"
  ) -> TestPage {
    drawing(text, matrix: "1 0 0 1 \(x) \(y)", size: size, font: font, color: color)
  }

  /// Draws a string turned and moved by a matrix.
  func drawing(
    _ text: String, matrix: String, size: Double = 12, font: String = "F", color: String = "0 g"
  ) -> TestPage {
    var page = self
    page.content += "\(color) BT /\(font) \(size) Tf \(matrix) Tm (\(text)) Tj ET\n"
    return page
  }
}
