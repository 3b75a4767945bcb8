import BillModel

/// Reads the text of a PDF with its places, through poppler-glib.
public struct PDFReader: Sendable {
  /// How much is read at the most.
  public var limits: ExtractionLimits
  /// What is tried on encrypted files.
  public var passwords: PasswordList
  /// Gives what poppler wrote to standard error since it was last asked, which is after each page;
  /// nil where nobody listens, and then text can be lost without a word.
  public var messages: (@Sendable () -> [UInt8])?

  /// A reader within limits.
  public init(
    limits: ExtractionLimits = ExtractionLimits(), passwords: PasswordList = PasswordList(),
    messages: (@Sendable () -> [UInt8])? = nil
  ) {
    self.limits = limits
    self.passwords = passwords
    self.messages = messages
  }

  /// The document that some bytes hold.
  ///
  /// - Throws: ``ExtractError/damaged(reason:)``, ``ExtractError/encrypted(tried:)`` and
  ///   ``ExtractError/noText(pages:)``; pages that cannot be read are losses of the document.
  public func read(_ bytes: [UInt8]) throws(ExtractError) -> Document {
    // What was written before is about another file.
    _ = messages?()
    let handle = try PDFDocumentHandle(bytes: bytes, passwords: passwords)
    let count = handle.pageCount()
    guard count > 0 else { throw .damaged(reason: "it has no pages") }
    var document = Document(mediaType: MediaType.pdf, pages: [])
    document.losses += losses(on: nil)
    document.trees = handle.attachments().trees()
    // What is wrong with an attachment costs no text of the pages.
    _ = messages?()
    let mayHavePictures = PDFCover.isPossible(in: bytes)
    let mayLoseGlyphs = PDFFontSurvey.mayLoseGlyphs(bytes)
    var hasText = false
    for index in 0..<min(count, limits.maximumPages) {
      let number = index + 1
      var losses: [TextLoss] = []
      var isDrawn = false
      let read = handle.withPage(index) { handle in
        PDFPageReader.read(
          handle, number: number, mayHavePictures: mayHavePictures, mayLoseGlyphs: mayLoseGlyphs
        ) {
          if !isDrawn { losses = self.losses(on: number) }
          isDrawn = true
        }
      }
      // Of a page that was drawn, the rest is about pictures.
      let rest = self.losses(on: number)
      if !isDrawn { losses = rest }
      if let read {
        if !read.page.words.isEmpty || read.unmapped > 0 { hasText = true }
        document.pages.append(read.page)
        if read.isScan { document.scannedPages.append(number) }
        if read.unmapped > 0 {
          let reason = "\(read.unmapped) characters that the Unicode map of their font lacks"
          losses.append(TextLoss(page: number, reason: reason))
        }
      } else {
        losses.insert(TextLoss(page: number, reason: "the page cannot be loaded"), at: 0)
      }
      document.losses += losses
    }
    if count > limits.maximumPages {
      let reason = "\(count) pages, and the first \(limits.maximumPages) are read"
      document.losses.append(
        TextLoss(page: limits.maximumPages + 1, reason: reason, kind: .tooManyPages))
    }
    if !hasText {
      let reason = Self.reasonForNoText(document, pages: count)
      guard !document.trees.isEmpty else { throw reason }
      document.losses.append(TextLoss(page: nil, reason: reason.problem.message))
    }
    return document
  }

  /// Text that was lost is damage; only pages without any are pictures.
  private static func reasonForNoText(_ document: Document, pages: Int) -> ExtractError {
    guard let loss = document.losses.first(where: { $0.kind == .lostText }) else {
      return .noText(pages: pages)
    }
    return .damaged(reason: loss.reason)
  }

  /// What poppler said of a page that costs text.
  private func losses(on page: Int?) -> [TextLoss] {
    guard let messages else { return [] }
    return PopplerMessages.losses(in: messages(), page: page)
  }
}
