import BillModel
import CPoppler
import Glibc

/// Selected text: UTF-8, a rectangle for each character, and runs of one font, size and colour.
///
/// White space stands where poppler sees a gap or a new line, and has rectangles too. Marks that
/// enclose runs from right to left (U+202A to U+202C) have none where poppler put them in.
struct PDFText: ~Copyable {
  private let text: UnsafeMutablePointer<CChar>?
  private let rectangles: UnsafeMutableBufferPointer<PopplerRectangle>
  private let types: UnsafeMutablePointer<GList>?

  init(
    owning text: UnsafeMutablePointer<CChar>?,
    rectangles: UnsafeMutableBufferPointer<PopplerRectangle>, types: UnsafeMutablePointer<GList>?
  ) {
    self.text = text
    self.rectangles = rectangles
    self.types = types
  }

  deinit {
    g_free(text)
    g_free(rectangles.baseAddress)
    poppler_page_free_text_attributes(types)
  }

  /// Lends the text and the rectangles.
  borrowing func withCharacters<R>(
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<PopplerRectangle>) -> R
  ) -> R {
    let places = UnsafeBufferPointer(rectangles)
    guard let text else { return body(UnsafeBufferPointer(start: nil, count: 0), places) }
    let count = strlen(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: count) {
      body(UnsafeBufferPointer(start: $0, count: count), places)
    }
  }

  /// The runs of one type, in order.
  borrowing func typeRuns() -> [PDFTypeRun] {
    var runs: [PDFTypeRun] = []
    var fonts = PDFFontNumbers()
    var node = types
    while let current = node {
      node = current.pointee.next
      if let data = current.pointee.data {
        runs.append(
          PDFTypeRun(
            data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee, numbering: &fonts))
      }
    }
    return runs
  }
}

/// Characters of one font, size and colour.
struct PDFTypeRun {
  /// Index of the rectangle behind the last one.
  var end: Int
  /// Size of the font in points, which is often half the height of the rectangles.
  var size: Float
  /// Bold, white, or neither.
  var style: Word.Style
  /// Number of the font among those of the page's text.
  var font: Int32

  init(_ attributes: PopplerTextAttributes, numbering fonts: inout PDFFontNumbers) {
    font = fonts.number(of: attributes.font_name)
    end = Int(attributes.end_index) + 1
    size = Float(attributes.font_size)
    style = []
    if let name = attributes.font_name, Self.isHeavy(name) { style.insert(.bold) }
    let nearlyWhite: guint16 = 0xF800
    if attributes.color.red >= nearlyWhite, attributes.color.green >= nearlyWhite,
      attributes.color.blue >= nearlyWhite
    {
      style.insert(.white)
    }
  }

  /// Whether a font's name says that it is heavier than normal (`NotoSans-Bold`, `Arial,Bold`).
  private static func isHeavy(_ name: UnsafePointer<CChar>) -> Bool {
    // strcasestr without the locale: letters of the names are ASCII.
    heavyNames.contains { heavy in
      heavy.withUTF8Buffer { wanted in
        var at = name
        while at.pointee != 0 {
          var matched = 0
          while matched < wanted.count,
            UInt8(bitPattern: at[matched]) | 0x20 == wanted[matched]
          { matched += 1 }
          if matched == wanted.count { return true }
          at += 1
        }
        return false
      }
    }
  }

  private static let heavyNames: [StaticString] = ["bold", "black", "heavy"]
}

/// Numbers for the names of fonts, in the order in which they come.
struct PDFFontNumbers {
  private var names: [UnsafePointer<CChar>] = []

  /// The number of a name; 0 where there is none, as with fonts that are drawn by procedures.
  ///
  /// The names must stay where they are: they belong to the text's attributes.
  mutating func number(of name: UnsafePointer<CChar>?) -> Int32 {
    guard let name else { return 0 }
    if let index = names.lastIndex(where: { strcmp($0, name) == 0 }) { return Int32(index + 1) }
    names.append(name)
    return Int32(names.count)
  }
}

/// The types of a text's characters.
struct PDFTypes {
  private let runs: [PDFTypeRun]
  private var index = 0

  /// Types by their runs in order.
  init(runs: [PDFTypeRun] = []) { self.runs = runs }

  /// Type of the character whose rectangle has an index; quick when asked in order.
  mutating func type(at place: Int) -> (size: Float, style: Word.Style, font: Int32) {
    guard !runs.isEmpty else { return (size: 0, style: [], font: 0) }
    while index < runs.count - 1, runs[index].end <= place { index += 1 }
    while index > 0, runs[index - 1].end > place { index -= 1 }
    return (size: runs[index].size, style: runs[index].style, font: runs[index].font)
  }
}
