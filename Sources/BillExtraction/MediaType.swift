/// Media types by content; a file's name is never trusted.
public enum MediaType {
  /// `application/pdf`.
  public static let pdf = "application/pdf"
  /// `text/html`, XHTML included.
  public static let html = "text/html"
  /// `text/plain`.
  public static let text = "text/plain"
  /// `text/csv`, whatever the separator is.
  public static let csv = "text/csv"
  /// A workbook of Office Open XML (`.xlsx`).
  public static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  /// A binary workbook of Excel up to 2003 (`.xls`).
  public static let binaryWorkbook = "application/vnd.ms-excel"
  /// A workbook in one XML file of Excel 2003, mostly called `.xls` too.
  public static let spreadsheetML = "application/vnd.ms-spreadsheetml"
  /// A sheet of OpenDocument (`.ods`), which is not read.
  public static let openDocumentSheet = "application/vnd.oasis.opendocument.spreadsheet"
  /// Any OpenDocument whose kind is not told, or is no sheet; recognised and not read.
  public static let openDocument = "application/vnd.oasis.opendocument"
  /// A text document of Word, recognised and not read.
  public static let textDocument =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  /// A table of dBase (`.dbf`), recognised and not read.
  public static let dBaseTable = "application/x-dbf"
  /// `application/xml`.
  public static let xml = "application/xml"
  /// `message/rfc822`: a mail.
  public static let mail = "message/rfc822"
  /// `multipart/related`: a page saved as one file (MHTML).
  public static let savedPage = "multipart/related"
  /// `application/zip`.
  public static let zip = "application/zip"

  /// The type of some bytes, or nil for content that is no kind known here.
  public static func sniff(_ bytes: [UInt8]) -> String? {
    let start = bytes.prefix(1024)
    if start.drop(while: isBlankOrMark).starts(with: "%PDF-".utf8) { return pdf }
    if let type = BinarySignature.type(of: bytes) { return type }
    let head = plainHead(of: bytes)
    if isHTML(head) { return html }
    if let type = mailType(head) { return type }
    // Other programs put bytes of their own before a PDF.
    if start.position(of: "%PDF-") != nil { return pdf }
    if head.starts(with: "<".utf8) {
      guard isTag(head) else { return nil }
      if SpreadsheetMLReader.holds(head) { return spreadsheetML }
      let isSheet = head.position(of: "application/vnd.oasis.opendocument.spreadsheet") != nil
      return isSheet ? openDocumentSheet : xml
    }
    guard looksLikeText(bytes.prefix(4096)) else { return nil }
    return DelimitedText.holds(bytes[...]) ? csv : text
  }

  // MARK: Text

  /// The first bytes in lower case, without byte order marks, the zeros of UTF-16, and blanks.
  private static func plainHead(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let plain = bytes.prefix(8192).drop(while: isBlankOrMark).filter { $0 != 0 }
      .map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return plain.drop(while: isBlankOrMark)
  }

  private static func isBlankOrMark(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0xEF || byte == 0xBB || byte == 0xBF || byte == 0xFE || byte == 0xFF
  }

  private static func isHTML(_ head: ArraySlice<UInt8>) -> Bool {
    var rest = head
    while rest.starts(with: "<!--".utf8), let end = rest.position(of: "-->") {
      rest = rest[(end + 3)...].drop(while: isBlankOrMark)
    }
    if rest.starts(with: "<?xml".utf8) {
      return rest.prefix(2048).position(of: "<html") != nil
    }
    let tags: [StaticString] = [
      "<!doctype html", "<html", "<head", "<body", "<table", "<div", "<meta", "<title", "<h1",
      "<style", "<script", "<p>", "<center", "<font",
    ]
    return tags.contains { tag in tag.withUTF8Buffer { rest.starts(with: $0) } }
  }

  private static func isTag(_ head: ArraySlice<UInt8>) -> Bool {
    guard let second = head.dropFirst().first else { return false }
    return second == 0x3F || second == 0x21 || (second >= 0x61 && second <= 0x7A)
  }

  /// Mail by its header block: a name that only mails have must stand at the start of a line.
  ///
  /// A mail with pictures has the form of a saved page, but it was sent.
  private static func mailType(_ head: ArraySlice<UInt8>) -> String? {
    var isMail = false
    var isSent = false
    var letterHead = 0
    var isSavedPage = false
    for (number, line) in head.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      guard let first = line.first, first != 0x0D else { break }
      if first == 0x20 || first == 0x09 {
        if line.position(of: "multipart/related") != nil { isSavedPage = true }
        continue
      }
      if number == 0, line.starts(with: "from ".utf8) { continue }
      guard let colon = line.firstIndex(of: 0x3A) else { return nil }
      let name = String(decoding: line[..<colon], as: UTF8.self)
      if mailHeaders.contains(name) { isMail = true }
      if transportHeaders.contains(name) || name == "to" { isSent = true }
      if letterHeaders.contains(name) { letterHead += 1 }
      if name == "content-type" {
        isSavedPage = line.position(of: "multipart/related") != nil
      }
    }
    guard isMail || letterHead == letterHeaders.count else { return nil }
    return isSavedPage && !isSent ? savedPage : mail
  }

  private static let mailHeaders = transportHeaders.union(["mime-version"])
  private static let transportHeaders: Set<String> = [
    "message-id", "received", "return-path", "delivered-to", "dkim-signature",
  ]
  private static let letterHeaders: Set<String> = ["from", "date", "subject"]

  private static func looksLikeText(_ bytes: ArraySlice<UInt8>) -> Bool {
    // Letters of UTF-16 have bytes that are controls anywhere else.
    let decoded = CharsetSniffer.decode(Array(bytes), declared: nil)
    let isWide = decoded.charset == .utf16LE || decoded.charset == .utf16BE
    let text = isWide ? decoded.utf8[...] : bytes
    let controls = text.count {
      $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0C
    }
    guard !isWide || decoded.lostBytes * 50 <= bytes.count else { return false }
    return controls * 50 <= text.count
  }
}

extension ArraySlice<UInt8> {
  /// Index of the first place where an ASCII text stands.
  func position(of text: StaticString) -> Int? {
    text.withUTF8Buffer { wanted in
      guard let first = wanted.first else { return startIndex }
      var at = startIndex
      while at + wanted.count <= endIndex {
        if self[at] == first, self[at...].starts(with: wanted) { return at }
        at += 1
      }
      return nil
    }
  }
}
