import BillModel
import CPoppler

/// Reads one page: its own text, the values of its form fields, and the texts written onto it.
struct PDFPageReader {
  private var writer = PDFWordWriter()
  private let size: (width: Double, height: Double)

  /// The words of a page, how many characters its fonts do not tell the meaning of, and whether
  /// the words were read on a scan.
  ///
  /// Calls `drawing` before the page is drawn, see ``PDFGround``.
  static func read(
    _ handle: borrowing PDFPageHandle, number: Int, mayHavePictures: Bool, mayLoseGlyphs: Bool,
    drawing: () -> Void
  ) -> (page: Page, unmapped: Int, isScan: Bool) {
    var reader = PDFPageReader(size: handle.size())
    reader.addText(handle)
    var unmapped = reader.writer.finishText()
    if mayLoseGlyphs, unmapped == 0 {
      drawing()
      unmapped = handle.glyphsWithout(reader.writer.words)
    }
    reader.addFields(handle)
    var page = Page(
      number: number, width: Float(reader.size.width), height: Float(reader.size.height),
      words: reader.writer.words)
    PDFGround.settle(&page.words, on: handle, drawing: drawing)
    let isScan =
      mayHavePictures && PDFCover.settle(&page.words, on: handle, drawing: drawing)
    PDFPageTurn.settle(&page, by: reader.writer.courses)
    return (page: page, unmapped: unmapped, isScan: isScan)
  }

  private init(size: (width: Double, height: Double)) { self.size = size }

  // MARK: The page's own text

  /// Takes one selection where it is sure to have everything, and else all lines of three.
  ///
  /// Poppler drops blocks of a page that runs from right to left, but then encloses every word in
  /// marks. So a line that begins without one proves that the page runs from left to right, and
  /// that nothing is missing.
  private mutating func addText(_ handle: borrowing PDFPageHandle) {
    let whole = handle.text(.topLeftToBottomRight)
    if whole.withCharacters({ text, _ in Self.isLeftToRight(text) }) {
      writer.add(whole, isRightToLeft: false) { _, _ in true }
      return
    }
    var known: Set<LineKey> = []
    add(whole, &known)
    add(handle.text(.topRightToBottomLeft), &known)
    add(handle.text(.topRightToBottomRight), &known)
  }

  private mutating func add(_ text: borrowing PDFText, _ known: inout Set<LineKey>) {
    writer.beginSelection()
    writer.add(text, isRightToLeft: true) { bytes, first in
      known.insert(LineKey(bytes: bytes, x: first.x1, y: first.y1)).inserted
    }
  }

  /// A line of a selection; poppler nearly always takes a line as a whole or not at all.
  private struct LineKey: Hashable {
    var bytes: Int
    var x: Double
    var y: Double
  }

  private static func isLeftToRight(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    if !PDFMarks.begins(text, 0) { return true }
    return text.indices.contains { text[$0] == 0x0A && !PDFMarks.begins(text, $0 + 1) }
  }

  // MARK: Fields and notes

  private mutating func addFields(_ handle: borrowing PDFPageHandle) {
    let annotations = handle.annotations()
    for note in annotations.freeTexts() { add(note, in: note.area) }
    let fields = handle.formFields()
    if fields.isEmpty { return }
    let values = fields.values()
    // Only annotations have places that know of the page's rotation.
    let areas = annotations.widgetAreas()
    for (index, value) in values.enumerated() where !value.text.isEmpty {
      if areas.count != values.count {
        add(value, in: value.area)
      } else if let area = areas[index] {
        add(value, in: area)
      }
    }
  }

  private mutating func add(_ value: PDFFieldValue, in rectangle: PopplerRectangle) {
    // A rectangle may be anywhere; only that of a character is sure to stand near the page.
    var upright = rectangle
    upright.y1 = size.height - rectangle.y2
    upright.y2 = size.height - rectangle.y1
    let area = Box(upright)
    // A flattened copy of the form has the value as text too.
    let isThere = writer.words.contains { word in
      word.box.midX > area.x0 && word.box.midX < area.x1 && word.box.midY > area.y0
        && word.box.midY < area.y1 && value.text.contains(word.text)
    }
    if !isThere { writer.add(value: value.text, in: area) }
  }
}
