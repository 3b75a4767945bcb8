/// Where a value stands inside its document.
public enum Place: Sendable, Hashable {
  /// A box on a page (1 for the first) of a PDF.
  case page(Int, Box)
  /// An XPath in HTML or XML.
  case path(String)
  /// A row (1 for the first) of a named sheet.
  case sheet(String, row: Int)
  /// A line (1 for the first) of a text.
  case line(Int)

  /// The page, where there is one.
  public var page: Int? {
    if case .page(let number, _) = self { number } else { nil }
  }
  /// The XPath, where there is one.
  public var path: String? {
    if case .path(let path) = self { path } else { nil }
  }
  /// The line or row, where there is one.
  public var line: Int? {
    switch self {
    case .sheet(_, let row): row
    case .line(let line): line
    case .page, .path: nil
    }
  }
}

/// Where a value stands: a document and a place in it.
public struct Source: Sendable, Hashable {
  /// The document's id (`d` and the SHA-256 of its bytes, lower-case hexadecimal).
  public var document: String
  /// The place in it.
  public var place: Place

  /// A place in a document.
  public init(document: String, place: Place) {
    self.document = document
    self.place = place
  }
}
