import BillExtraction
import BillModel
import Testing

@Suite struct MediaTypeTests {
  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      bigEndian
        ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  @Test(arguments: [
    ("%PDF-1.7\n", MediaType.pdf), ("\u{FEFF}\n%PDF-1.4", MediaType.pdf),
    ("junk of a mail gateway\n%PDF-1.4", MediaType.pdf),
    ("<!DOCTYPE html><p>x", MediaType.html), ("\n <HTML><BODY>", MediaType.html),
    ("\u{FEFF}<html>", MediaType.html), ("<!-- saved --> <!-- twice -->\n<html>", MediaType.html),
    ("<table><tr><td>1", MediaType.html),
    ("<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html xmlns=\"x\">", MediaType.html),
    ("<!doctype html><p>how a file begins: %PDF-1.4", MediaType.html),
    ("<?xml version=\"1.0\"?><Invoice/>", MediaType.xml), ("<Invoice>", MediaType.xml),
    (
      "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<html>",
      MediaType.mail
    ),
    ("Received: from x\n\tby y\nSubject: Your bill\n\nDear", MediaType.mail),
    (
      "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n",
      MediaType.savedPage
    ),
    ("date;time;amount\n01.02.2026;12:00;1,50\n", MediaType.csv),
    ("date,who,amount\n2026-02-01,\"a, b\",1.50\n2026-02-02,c,2.00\n", MediaType.csv),
    ("a\tb\n1\t2\n", MediaType.csv), ("|a|b|\n|1|2|\n", MediaType.csv),
    ("Dear neighbour, the bill\nfor March, as promised, is here.\n", MediaType.text),
    ("Invoice\nDate: 2026-02-01\nTotal: 12.50\n", MediaType.text), ("{\"a\": 1}", MediaType.text),
  ])
  func textKindsAreToldByContent(content: String, expected: String) {
    #expect(MediaType.sniff(Array(content.utf8)) == expected)
  }

  @Test(arguments: [true, false], [true, false])
  func pagesInUTF16AreHTML(bigEndian: Bool, mark: Bool) {
    let bytes = Self.utf16("<!DOCTYPE html><html>", bigEndian: bigEndian, mark: mark)
    #expect(MediaType.sniff(bytes) == MediaType.html)
  }

  @Test func textInUTF16IsText() {
    #expect(
      MediaType.sniff(Self.utf16("Dear all", bigEndian: false, mark: true)) == MediaType.text)
  }

  @Test(arguments: [
    ([0x50, 0x4B, 0x03, 0x04, 0x14], "application/zip"),
    ([0x89, 0x50, 0x4E, 0x47], "image/png"), ([0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"),
    ([0x47, 0x49, 0x46, 0x38, 0x39], "image/gif"), ([0x49, 0x49, 0x2A, 0x00], "image/tiff"),
    ([0x1F, 0x8B, 0x08], "application/gzip"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "application/x-ole-storage"),
  ])
  func binaryKindsAreToldByTheirFirstBytes(bytes: [UInt8], expected: String) {
    #expect(MediaType.sniff(bytes) == expected)
  }

  /// A table of one field of twelve letters and as many rows.
  private static func dBase(rows: UInt8, rowLength: UInt8 = 13) -> [UInt8] {
    var bytes: [UInt8] = [3, 126, 1, 31, rows, 0, 0, 0, 65, 0, rowLength, 0]
    bytes += [UInt8](repeating: 0, count: 20)
    bytes += Array("NUMBER".utf8) + [0, 0, 0, 0, 0] + Array("C".utf8) + [0, 0, 0, 0, 12]
    bytes += [UInt8](repeating: 0, count: 15) + [0x0D]
    for _ in 0..<rows { bytes += Array(" 9350000641  ".utf8) }
    return bytes + [0x1A]
  }

  @Test func tablesOfDBaseAreToldByLengthsThatFit() throws {
    #expect(MediaType.sniff(Self.dBase(rows: 2)) == MediaType.dBaseTable)
    #expect(MediaType.sniff(Self.dBase(rows: 2, rowLength: 130)) == nil)
    #expect(MediaType.sniff(Array(Self.dBase(rows: 2).prefix(60))) == nil)
    let error = ExtractError.unsupported(mediaType: MediaType.dBaseTable)
    #expect(error.problem.hint.contains("save it as .xlsx or .csv"))
  }

  @Test func sheetsAreToldFromOtherArchives() {
    let local: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26)
    let openDocument = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
    #expect(
      MediaType.sniff(local + Array(openDocument.utf8))
        == "application/vnd.oasis.opendocument.spreadsheet")
    #expect(
      MediaType.sniff(local + Array("[Content_Types].xml...xl/workbook.xml".utf8))
        == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    let workbook = Self.utf16("Root Entry Workbook", bigEndian: false, mark: false)
    #expect(
      MediaType.sniff([0xD0, 0xCF, 0x11, 0xE0] + workbook) == "application/vnd.ms-excel")
  }

  @Test(
    "What is recognised and not read says how to make something of it that is",
    arguments: [
      (
        "PK\u{3}\u{4}" + String(repeating: "\0", count: 26)
          + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "xlsx"
      ),
      (
        "<?xml version='1.0'?><office:document office:mimetype="
          + "'application/vnd.oasis.opendocument.spreadsheet'/>", "xlsx"
      ),
      ("PK\u{3}\u{4}META-INF/manifest.xml content.xml mimetype", "xlsx"),
      (
        "PK\u{3}\u{4}" + String(repeating: "\0", count: 26)
          + "mimetypeapplication/vnd.oasis.opendocument.text", "PDF"
      ),
      ("PK\u{3}\u{4}[Content_Types].xml word/document.xml", "PDF"),
      ("{\\rtf1\\ansi Bill}", "PDF"),
    ])
  func unreadKinds(text: String, hint: String) {
    let file = SourceFile(path: "file", bytes: Array(text.utf8))
    let error = #expect(throws: ExtractError.self) { try Extract().run(file) }
    #expect(error?.problem.code == "unsupported")
    #expect(error?.problem.hint.contains(hint) == true)
  }

  @Test(arguments: [[0x00, 0x01, 0x02, 0x03, 0x04], [0x3C, 0x3C, 0x80, 0x00], []] as [[UInt8]])
  func otherContentHasNoType(bytes: [UInt8]) {
    #expect(MediaType.sniff(bytes) == (bytes.isEmpty ? MediaType.text : nil))
  }
}
