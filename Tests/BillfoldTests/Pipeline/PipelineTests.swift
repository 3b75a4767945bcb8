import Billfold
import Testing

@Suite("Pipeline")
struct PipelineTests {
  private func record(_ content: String, path: String = "a.pdf") throws -> DocumentRecord {
    try Pipeline().read(SourceFile(path: path, bytes: Array(content.utf8))).record
  }

  /// A PDF that shows the same text on every page.
  private static func pdf(showing text: String, pages: Int = 1) -> String {
    var body = "%PDF-1.4\n"
    var offsets: [Int] = []
    let kids = Array(repeating: "3 0 R", count: pages).joined(separator: " ")
    let content = "BT /F 12 Tf 20 150 Td (\(text)) Tj ET"
    for object in [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count \(pages)/Kids[\(kids)]>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R"
        + "/Resources<</Font<</F 5 0 R>>>>>>",
      "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ] {
      offsets.append(body.utf8.count)
      body += "\(offsets.count) 0 obj\n\(object)\nendobj\n"
    }
    let start = body.utf8.count
    body += "xref\n0 6\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = "\(offset)"
      body += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    return body + "trailer<</Root 1 0 R/Size 6>>\nstartxref\n\(start)\n%%EOF\n"
  }

  @Test(
    "What cannot be read has the contract's status and code",
    arguments: [
      ("", .failed, "damaged"), ("%PDF-1.4 and nothing", .failed, "damaged"),
      ("Dear customer", .skipped, "not-a-statement"),
      ("<config><a/></config>", .failed, "unsupported"),
      ("PK\u{3}\u{4}", .failed, "damaged"), (pdf(showing: ""), .failed, "no-text"),
      (pdf(showing: "Hello"), .unrecognized, "not-a-statement"),
      ("<html><body><p>Please wait</p></body></html>", .unrecognized, "empty-page"),
    ] as [(String, DocumentStatus, String)])
  func statuses(content: String, status: DocumentStatus, code: String) throws {
    let record = try record(content)
    #expect(record.status == status)
    #expect(record.problem?.code == code)
    #expect(record.problem?.hint.isEmpty == false)
    #expect(record.problem?.message.contains("\n") == false)
  }

  @Test("The record names the file by its path and its content")
  func identity() throws {
    let one = try record("Dear customer", path: "one.txt")
    let two = try record("Dear customer", path: "two.txt")
    #expect(one.path == "one.txt")
    #expect(one.id == two.id)
    #expect(one.id == "d" + SHA256.digest(of: Array("Dear customer".utf8)).hexadecimal)
    #expect(one.bytes == 13)
    #expect(one.mediaType == "text/plain")
  }

  @Test("Pages count where a format has them")
  func pages() throws {
    #expect(try record(Self.pdf(showing: "Hello")).pages == 1)
    #expect(try record("<html><body>Hello</body></html>").pages == nil)
  }

  @Test("A broken profile is named with its place")
  func brokenProfile() {
    var options = PipelineOptions()
    options.profiles = [ProfileFile(name: "mine.json5", bytes: Array("{\n  id: 7,\n}".utf8))]
    let error = #expect(throws: BillfoldError.self) { try Pipeline(options: options) }
    #expect(error?.code == .usage)
    #expect(error?.subject.hasPrefix("mine.json5:") == true)
  }

  @Test("A worker notices what poppler had to leave out; of a sound file it says nothing")
  func lostText() throws {
    let folder = try ScratchFolder()
    let lossy = Self.pdf(showing: "Hello) Tj /None 9 Tf (there")
    try folder.write(lossy, to: "lossy.pdf")
    try folder.write(Self.pdf(showing: "Hello"), to: "sound.pdf")
    let records = try Batch(inputs: [folder.path]).read().map(\.record)
    #expect(records.map(\.status) == [.partial, .unrecognized])
    #expect(records[0].problem?.code == "lost-text")
    #expect(records[0].problem?.message.contains("page 1") == true)
  }

  @Test("Pages beyond the limit are a loss with a name of its own")
  func tooManyPages() throws {
    var options = PipelineOptions()
    options.limits.maximumPages = 2
    let bytes = Array(Self.pdf(showing: "Hello", pages: 3).utf8)
    let record = try Pipeline(options: options).read(SourceFile(path: "a.pdf", bytes: bytes)).record
    #expect(record.status == .partial)
    #expect(record.problem?.code == "too-many-pages")
    #expect(record.pages == 2)
  }
}
