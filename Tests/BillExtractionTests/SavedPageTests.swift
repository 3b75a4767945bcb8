import BillExtraction
import BillModel
import Testing

@Suite("Pages saved as one file")
struct SavedPageTests {
  private static let head = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"

  private func read(_ parts: String..., type: String = "multipart/related") throws -> Document {
    var file = Self.head + "Content-Type: \(type); boundary=b\r\n\r\n"
    for part in parts { file += "--b\r\n\(part.replacing("\n", with: "\r\n"))\r\n" }
    let bytes = Array((file + "--b--\r\n").utf8)
    return try Extract().run(SourceFile(path: "page.mhtml", bytes: bytes))
  }

  private func text(_ page: Page) -> String { page.words.map(\.text).joined(separator: " ") }

  @Test("The page is the root part, decoded from its charset")
  func root() throws {
    let document = try read(
      "Content-Type: text/html; charset=windows-1251\nContent-Transfer-Encoding: "
        + "quoted-printable\n\n<meta charset=3Dutf-8><p>=C8=F2=EE=E3=EE",
      "Content-Type: image/png\n\nPNG")
    #expect(document.mediaType == MediaType.savedPage)
    #expect(document.pages.map(text) == ["Итого"])
    #expect(document.losses.isEmpty)
  }

  @Test("Style sheets that the page names are put back, others are not")
  func styles() throws {
    let document = try read(
      "Content-Type: text/html\n\n<html><head><link href='cid:a@x'></head><p class=a>A</p>"
        + "<p class=b>B</p></html>",
      "Content-Type: text/css\nContent-Location: cid:a@x\n\n.a { display: none }",
      "Content-Type: text/css\nContent-Location: cid:b@x\n\n.b { display: none }")
    #expect(document.pages.map(text) == ["B"])
  }

  @Test("Frames are pages behind it, with paths of their own; empty ones are none")
  func frames() throws {
    let document = try read(
      "Content-Type: text/html\n\n<p>Page</p><iframe src='cid:f@x'></iframe>",
      "Content-Type: text/html\nContent-Location: cid:e@x\n\n<div></div>",
      "Content-Type: text/html\nContent-Location: cid:f@x\n\n<p>Frame</p>")
    #expect(document.pages.map(text) == ["Page", "Frame"])
    #expect(document.pages.map(\.number) == [1, 2])
    #expect(document.pages[1].blocks.map(\.place) == [.path("frame[1]/html/body/p[1]")])
  }

  @Test("Frames of a page of frames, and pages of XHTML, are pages as others")
  func frameset() throws {
    let document = try read(
      "Content-Type: text/html\n\n<frameset cols=*><frame src='a'></frameset>",
      "Content-Type: application/xhtml+xml\nContent-Location: a\n\n<html><body><p>Bill</p>")
    #expect(document.pages.map(text) == ["", "Bill"])
    let alone = try read("Content-Type: application/xhtml+xml\n\n<html><body><p>Bill</p>")
    #expect(alone.pages.map(text) == ["Bill"])
  }

  @Test("A file without a page is damaged")
  func none() {
    #expect(throws: ExtractError.self) { try read("Content-Type: image/png\n\nPNG") }
  }

  @Test("A mail with pictures is a mail, though it has the form of a saved page")
  func mail() {
    let form = "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    #expect(MediaType.sniff(Array((Self.head + form).utf8)) == MediaType.savedPage)
    #expect(
      MediaType.sniff(Array((Self.head + "To: a@example.com\r\n" + form).utf8)) == MediaType.mail)
  }
}
