import BillExtraction
import BillModel
import Testing

@Suite("Archives are taken apart")
struct UnpackArchiveTests {
  private func parts(
    _ files: [TestZip.File], _ limits: UnpackLimits = UnpackLimits()
  ) throws -> [PackedPart] {
    let found = try #require(try Unpack(limits: limits).run(TestZip.bytes(files)))
    #expect(found.mediaType == MediaType.zip)
    return found.parts
  }

  @Test("Files keep their folders, and nothing leads out of the archive")
  func paths() throws {
    let found = try parts([
      TestZip.File("2026/january.html", "<p>1</p>"), TestZip.File("../../out.html", "<p>2</p>"),
      TestZip.File("/etc//rooted.html", "<p>3</p>"), TestZip.File("a\\b.html", "<p>4</p>"),
    ])
    #expect(
      found.map(\.record.path) == [
        "2026/january.html", "out.html", "etc/rooted.html", "a/b.html",
      ])
    #expect(found.map(\.role) == [.document, .document, .document, .document])
  }

  @Test("What systems keep for themselves is listed as hidden")
  func hidden() throws {
    let found = try parts([
      TestZip.File("__MACOSX/._bill.pdf", "x"), TestZip.File(".DS_Store", "x"),
      TestZip.File("bill.pdf", "%PDF-"),
    ])
    #expect(found.map(\.record.problem?.code) == ["hidden", "hidden", nil])
  }

  @Test("A mail in an archive in an archive is opened")
  func nested() throws {
    let mail = "Message-ID: <1@example.com>\r\nContent-Type: text/html\r\n\r\n<p>1.00</p>"
    let inner = TestZip.bytes([TestZip.File("mail.eml", mail)])
    let found = try parts([TestZip.File("inner.zip", inner)])
    #expect(
      found.map(\.record.path) == [
        "inner.zip", "inner.zip/mail.eml", "inner.zip/mail.eml/body.html",
      ])
    #expect(found.map(\.record.parent) == [nil, "inner.zip", "inner.zip/mail.eml"])
    #expect(found.map(\.role) == [.container, .container, .letter])
  }

  @Test("A file behind a password costs itself alone")
  func password() throws {
    let found = try parts([
      TestZip.File("locked.pdf", Array("%PDF-".utf8), password: "x"),
      TestZip.File("open.pdf", "%PDF-"),
    ])
    #expect(found.map(\.record.status) == [.failed, .read])
    #expect(found[0].record.problem?.code == "encrypted")
  }

  @Test("An inner archive that is damaged costs itself alone")
  func damaged() throws {
    let broken = Array(TestZip.bytes([TestZip.File("a.html", "<p>")]).dropLast(10))
    let found = try parts([TestZip.File("broken.zip", broken), TestZip.File("b.html", "<p>")])
    #expect(found.map(\.role) == [.settled, .document])
    #expect(found[0].record.status == .failed)
    #expect(found[0].record.problem?.code == "damaged")
  }

  @Test("Size is counted over all levels")
  func bomb() throws {
    let block = [UInt8](repeating: 0x20, count: 1 << 20)
    let inner = TestZip.bytes((0..<8).map { TestZip.File("\($0).txt", block) })
    let files = (0..<4).map { TestZip.File("\($0).zip", inner) }
    #expect(try parts(files, UnpackLimits(maximumBytes: 40 << 20)).count == 36)
    #expect(throws: ExtractError.self) { try parts(files, UnpackLimits(maximumBytes: 20 << 20)) }
  }
}
