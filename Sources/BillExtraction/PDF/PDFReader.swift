import BillModel
import CPoppler

/// Reads the text of a PDF with its places, through poppler-glib.
public struct PDFReader: Sendable {
  /// How much is read at the most.
  public var limits: ExtractionLimits
  /// Gives what poppler wrote since it was last asked, page by page; nil where nobody listens.
  public var messages: (@Sendable () -> [UInt8])?

  /// A reader within limits.
  public init(
    limits: ExtractionLimits = ExtractionLimits(), messages: (@Sendable () -> [UInt8])? = nil
  ) {
    self.limits = limits
    self.messages = messages
  }

  /// The document that some bytes hold.
  public func read(_ bytes: [UInt8]) throws(ExtractError) -> Document {
    let handle: PDFDocumentHandle
    do throws(PDFDocumentHandle.OpenError) {
      handle = try PDFDocumentHandle(bytes: bytes)
    } catch {
      switch error {
      case .encrypted: throw .encrypted
      case .damaged(let reason): throw .damaged(reason: reason)
      }
    }
    let count = handle.pageCount()
    guard count > 0 else { throw .damaged(reason: "no pages") }
    var document = Document(mediaType: MediaType.pdf, pages: [])
    document.losses += losses(on: nil)
    var characters = 0
    for index in 0..<min(count, limits.maximumPages) {
      let page = handle.withPage(index) { page in Self.page(page, number: index + 1) }
      if let page {
        characters += page.words.count
        document.pages.append(page)
      } else {
        document.losses.append(TextLoss(page: index + 1, reason: "the page cannot be loaded"))
      }
      document.losses += losses(on: index + 1)
    }
    if count > limits.maximumPages {
      document.losses.append(
        TextLoss(
          page: limits.maximumPages + 1,
          reason: "\(TextLoss.tooManyPages)\(count), and \(limits.maximumPages) are read"))
    }
    guard characters > 0 else { throw .noText(pages: count) }
    return document
  }

  private static func page(_ handle: borrowing PDFPageHandle, number: Int) -> Page {
    let size = handle.size()
    var words = words(of: handle, mirrored: false)
    // The other selection finds more only where text runs from right to left.
    if words.words.isEmpty || words.words.contains(where: { $0.style.contains(.rightToLeft) }) {
      let other = self.words(of: handle, mirrored: true)
      if other.characters > words.characters { words = other }
    }
    for value in handle.formValues() {
      let area = Box(
        x0: Float(value.area.x1), y0: Float(size.height - value.area.y2),
        x1: Float(value.area.x2), y1: Float(size.height - value.area.y1))
      let isThere = words.words.contains { word in
        word.box.overlapX(area) > 0 && word.box.overlapY(area) > 0
          && value.text.contains(word.text)
      }
      if !isThere { words.add(value: value.text, in: area) }
    }
    return Page(
      number: number, width: Float(size.width), height: Float(size.height), words: words.words)
  }

  private static func words(of handle: borrowing PDFPageHandle, mirrored: Bool) -> PDFWords {
    handle.withText(mirrored: mirrored) { text, boxes in
      var words = PDFWords()
      if let text { words.take(text, boxes) }
      return words
    }
  }

  /// What poppler said of a page that costs text: errors, not warnings.
  private func losses(on page: Int?) -> [TextLoss] {
    guard let messages else { return [] }
    return PopplerMessages.losses(in: messages(), page: page)
  }
}
