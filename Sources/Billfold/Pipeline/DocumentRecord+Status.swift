extension DocumentRecord {
  /// Takes over what extraction tells of a document.
  mutating func take(_ document: Document) {
    mediaType = document.mediaType
    // A page as the browser has it is one of any length.
    if document.mediaType != MediaType.html { pages = document.pages.count }
    guard let loss = document.losses.first else { return }
    status = .partial
    let pages = Set(document.losses.compactMap(\.page)).sorted()
    let place = pages.isEmpty ? "" : " on page \(pages[0])" + (pages.count > 1 ? " and others" : "")
    problem =
      loss.kind == .tooManyPages
      ? Problem(
        code: loss.kind.rawValue, message: loss.reason,
        hint: "split the file, so that every part is read")
      : Problem(
        code: loss.kind.rawValue, message: "text is lost\(place): \(loss.reason)",
        hint: Self.hint(for: loss.reason))
  }

  /// Takes over what was read of a document.
  mutating func take(_ content: DocumentContent) {
    unclaimed = content.unclaimed
    ruleClaims = content.ruleClaims
    guard content.statements.isEmpty, status == .read else { return }
    // Folders hold texts of all kinds: one without a statement is none of ours.
    if mediaType == MediaType.text {
      unclaimed = []
      ruleClaims = []
      return take(.notAStatement)
    }
    status = .unrecognized
    // A browser saves the frame of a page whose numbers a script fetches later.
    problem =
      isPage && content.unclaimed.isEmpty
      ? Problem(
        code: "empty-page", message: "the page has no amount in it",
        hint: "open it, wait until it shows the bill, and save it again or print it as PDF")
      : Problem(
        code: "not-a-statement", message: "no statement was found in it",
        hint: "look at what was seen with `billfold inspect`, or leave it out with --exclude")
  }

  private var isPage: Bool { mediaType == MediaType.html || mediaType == MediaType.savedPage }

  /// Takes over why there is no document.
  mutating func take(_ error: ExtractError) {
    if case .notAStatement = error { status = .skipped } else { status = .failed }
    problem = error.problem
  }

  private static func hint(for reason: String) -> String {
    reason.contains("language pack") || reason.contains("character collection")
      ? "install the package poppler-data" : "ask the issuer for the original file"
  }
}
