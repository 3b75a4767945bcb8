/// Kinds of files that are told by their first bytes.
enum BinarySignature {
  /// The media type of a file that is not text, or nil when it begins with no known signature.
  static func type(of bytes: [UInt8]) -> String? {
    for (signature, type) in signatures where bytes.starts(with: signature) {
      switch type {
      case MediaType.zip: return zipType(bytes)
      case compoundFile: return compoundType(bytes)
      default: return type
      }
    }
    return isTable(bytes) ? MediaType.dBaseTable : nil
  }

  /// Whether some bytes are a table of dBase, which begins with no more than a version: its day of
  /// change, and lengths of its header and of its rows that fit each other and the file.
  private static func isTable(_ bytes: [UInt8]) -> Bool {
    let versions: Set<UInt8> = [0x03, 0x04, 0x30, 0x31, 0x43, 0x83, 0x8B, 0xCB, 0xF5]
    guard bytes.count > 64, versions.contains(bytes[0]), (1...12).contains(bytes[2]),
      (1...31).contains(bytes[3])
    else { return false }
    func number(_ start: Int, _ count: Int) -> Int {
      bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let (rows, header, row) = (number(4, 4), number(8, 2), number(10, 2))
    // A field's name begins with a letter; the mark behind the last field ends the header.
    return header >= 65 && row > 1 && bytes[32] >= UInt8(ascii: "A") && bytes.count >= header
      && header + rows * row <= bytes.count + 1
  }

  private static let compoundFile = "application/x-ole-storage"

  private static let signatures: [([UInt8], String)] = [
    ([0x50, 0x4B, 0x03, 0x04], MediaType.zip),
    ([0x50, 0x4B, 0x05, 0x06], MediaType.zip),
    ([0xD0, 0xCF, 0x11, 0xE0], compoundFile),
    ([0x89, 0x50, 0x4E, 0x47], "image/png"),
    ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    ([0x47, 0x49, 0x46, 0x38], "image/gif"),
    ([0x49, 0x49, 0x2A, 0x00], "image/tiff"),
    ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
    ([0x1F, 0x8B], "application/gzip"),
    ([0x7B, 0x5C, 0x72, 0x74, 0x66], "application/rtf"),
    ([0x37, 0x7A, 0xBC, 0xAF], "application/x-7z-compressed"),
    ([0x52, 0x61, 0x72, 0x21], "application/vnd.rar"),
  ]

  /// An archive, or a sheet, which is an archive with certain names.
  private static func zipType(_ bytes: [UInt8]) -> String {
    if bytes.prefix(128).position(of: "application/vnd.oasis.opendocument.spreadsheet") == 38 {
      return MediaType.openDocumentSheet
    }
    if bytes.prefix(128).position(of: "application/vnd.oasis.opendocument.") == 38 {
      return MediaType.openDocument
    }
    // The list of names stands at the end.
    let names = bytes.suffix(65_536)
    if names.position(of: "xl/workbook.xml") != nil { return MediaType.workbook }
    if names.position(of: "word/document.xml") != nil { return MediaType.textDocument }
    // Packed anew, it no longer begins with its type.
    let isOpenDocument =
      names.position(of: "META-INF/manifest.xml") != nil
      && names.position(of: "content.xml") != nil && names.position(of: "mimetype") != nil
    return isOpenDocument ? MediaType.openDocument : MediaType.zip
  }

  /// Excel's old format is a compound file with a stream called `Workbook` (UTF-16); a workbook of
  /// the new one with a password has a stream `EncryptedPackage`.
  private static func compoundType(_ bytes: [UInt8]) -> String {
    let locked: StaticString = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"
    if bytes.prefix(1 << 20).position(of: locked) != nil { return MediaType.workbook }
    let name: StaticString = "W\0o\0r\0k\0b\0o\0o\0k\0"
    return bytes.prefix(1 << 20).position(of: name) == nil
      ? compoundFile : MediaType.binaryWorkbook
  }
}
