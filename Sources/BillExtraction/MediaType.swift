/// Media types by content; a file's name is never trusted.
public enum MediaType {
  /// `application/pdf`.
  public static let pdf = "application/pdf"
  /// `text/html`.
  public static let html = "text/html"
  /// `text/plain`.
  public static let text = "text/plain"

  /// The type of some bytes, or nil for content that is no kind known here.
  public static func sniff(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1024)
    if contains(head, "%PDF-") { return pdf }
    if let binary = binaryType(head) { return binary }
    let text = asciiText(of: bytes.prefix(4096))
    let start = text.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    if isHTML(start) { return html }
    if start.starts(with: Array("<?xml".utf8)) { return "application/xml" }
    if start.starts(with: Array("<".utf8)), !start.contains(0) { return "application/xml" }
    if contains(start.prefix(2048), "\nmime-version:") || contains(start.prefix(2048), "received:") {
      return "message/rfc822"
    }
    return looksLikeText(bytes.prefix(4096)) ? self.text : nil
  }

  private static func binaryType(_ head: ArraySlice<UInt8>) -> String? {
    let signatures: [([UInt8], String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "application/zip"),
      ([0xD0, 0xCF, 0x11, 0xE0], "application/x-ole-storage"),
      ([0x89, 0x50, 0x4E, 0x47], "image/png"),
      ([0xFF, 0xD8, 0xFF], "image/jpeg"),
      ([0x47, 0x49, 0x46, 0x38], "image/gif"),
      ([0x49, 0x49, 0x2A, 0x00], "image/tiff"),
      ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
      ([0x1F, 0x8B], "application/gzip"),
    ]
    for (signature, type) in signatures where head.starts(with: signature) { return type }
    return nil
  }

  /// Bytes in lower case, without byte order marks and the zero bytes of UTF-16.
  private static func asciiText(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.filter { $0 != 0 && $0 != 0xFE && $0 != 0xFF && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
      .map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }

  private static func isHTML(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while rest.starts(with: Array("<!--".utf8)), let end = find(rest, "-->") {
      rest = rest[end...].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }
    if rest.starts(with: Array("<!doctype html".utf8)) { return true }
    let tags = ["<html", "<head", "<body", "<table", "<div", "<meta", "<title", "<h1", "<style"]
    if tags.contains(where: { rest.starts(with: Array($0.utf8)) }) { return true }
    return rest.starts(with: Array("<?xml".utf8)) && contains(rest.prefix(2048), "<html")
  }

  private static func looksLikeText(_ bytes: ArraySlice<UInt8>) -> Bool {
    let controls = bytes.count { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0C }
    return controls * 50 <= bytes.count
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
    find(bytes, text) != nil
  }

  /// Index behind the first place where `text` stands.
  private static func find(_ bytes: ArraySlice<UInt8>, _ text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - wanted.count)
    where bytes[start] == wanted[0] && bytes[start...].starts(with: wanted) {
      return start + wanted.count
    }
    return nil
  }
}
