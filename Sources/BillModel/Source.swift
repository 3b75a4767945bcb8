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
  /// The place in words: `page 2 at 44 457`, `row 3 of Calls`, `line 12`, or an XPath.
  public var words: String {
    switch self {
    case .page(let number, let box):
      "page \(number) at \(Int(nearest: box.x0.rounded(.towardZero))) "
        + "\(Int(nearest: box.y0.rounded(.towardZero)))"
    case .path(let path): path
    case .sheet(let name, let row): "row \(row) of \(name)"
    case .line(let line): "line \(line)"
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
