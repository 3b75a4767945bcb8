import BillModel
import Glibc

/// Reads a page that a browser saved as one file (MHTML, RFC 2557).
///
/// The root part is the page; frames that were saved with it are read behind it, each as a page of
/// its own. Browsers move style sheets into parts, which are put back, since they say what is
/// hidden and what stands in columns.
struct SavedPageReader {
  let limits: ExtractionLimits

  /// A page that speaks of more style sheets than that is read without the rest.
  private static let maximumSheets = 64

  /// Reads the page with its frames.
  ///
  /// - Throws: `damaged` when no part of it is a page.
  func read(_ bytes: [UInt8]) throws(ExtractError) -> Document {
    guard let content = try MIMEParserHandle(bytes, isMailbox: false).next() else {
      throw .damaged(reason: "it has no parts")
    }
    let leaves = content.leaves
    let sheets = leaves.filter { $0.type == "text/css" }.prefix(Self.maximumSheets)
    guard let root = Self.root(of: content) else {
      throw .damaged(reason: "none of its parts is a page")
    }
    var document = try page(root, sheets)
    document.mediaType = MediaType.savedPage
    for leaf in leaves where leaf.isPage && leaf.bytes != root.bytes {
      document.append(frame: try page(leaf, sheets))
    }
    return document
  }

  private static func root(of content: MIMEPart) -> MIMEPart? {
    guard content.isMultipart else { return content.isPage ? content : nil }
    let named = content.children.indices.contains(content.rootIndex)
    let first = named ? content.children[content.rootIndex].leaves : []
    return (first + content.leaves).first(where: \.isPage)
  }

  private func page(
    _ part: MIMEPart, _ sheets: ArraySlice<MIMEPart>
  ) throws(ExtractError) -> Document {
    let text = part.asText
    var styles: [UInt8] = []
    for sheet in sheets where Self.names(sheet, in: text) {
      styles += Array("<style>".utf8) + sheet.bytes + Array("</style>".utf8)
    }
    return try HTMLReader(limits: limits).read(Self.page(text, with: styles))
  }

  /// Whether a page speaks of a sheet by its address.
  private static func names(_ sheet: MIMEPart, in page: [UInt8]) -> Bool {
    let addresses = [sheet.location, sheet.contentID.map { "cid:\($0)" }].compactMap(\.self)
    return addresses.contains { address in
      find(address, in: page) != nil
        || find(address.replacing("&", with: "&amp;"), in: page) != nil
    }
  }

  /// The page with styles at the end of its head.
  private static func page(_ page: [UInt8], with styles: [UInt8]) -> [UInt8] {
    guard !styles.isEmpty, let end = find("</head>", in: page) ?? find("</HEAD>", in: page) else {
      return page
    }
    return page[..<end] + styles + page[end...]
  }

  private static func find(_ text: String, in bytes: [UInt8]) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, wanted.count <= bytes.count else { return nil }
    return bytes.withUnsafeBytes { page -> Int? in
      guard let start = page.baseAddress else { return nil }
      var at = 0
      while at + wanted.count <= page.count {
        let room = page.count - wanted.count - at + 1
        guard let found = memchr(start + at, Int32(first), room) else { return nil }
        at = start.distance(to: UnsafeRawPointer(found))
        if memcmp(start + at, wanted, wanted.count) == 0 { return at }
        at += 1
      }
      return nil
    }
  }
}

extension MIMEPart {
  /// Whether it is a page of HTML or XHTML.
  fileprivate var isPage: Bool { type == "text/html" || type == "application/xhtml+xml" }
}
