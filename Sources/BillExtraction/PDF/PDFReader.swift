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
    let handle = try PDFDocumentHandle(bytes: bytes)
    let count = handle.pageCount()
    guard count > 0 else { throw .damaged(reason: "no pages") }
    var document = Document(mediaType: MediaType.pdf, pages: [])
    document.losses += losses(on: nil)
    var words = 0
    for index in 0..<min(count, limits.maximumPages) {
      let page = handle.withPage(index) { PDFPageReader.read($0, number: index + 1) }
      if let page {
        words += page.words.count
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
    guard words > 0 else { throw .noText(pages: count) }
    return document
  }

  /// What poppler said of a page that costs text: errors, not warnings.
  private func losses(on page: Int?) -> [TextLoss] {
    guard let messages else { return [] }
    return PopplerMessages.losses(in: messages(), page: page)
  }
}
