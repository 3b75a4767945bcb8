import BillExtraction
import BillModel
import Testing

@Suite("Mails are taken apart")
struct UnpackMailTests {
  private func parts(_ mail: String, _ limits: UnpackLimits = UnpackLimits()) throws -> [PackedPart]
  {
    let bytes = Array(mail.replacing("\n", with: "\r\n").utf8)
    return try #require(try Unpack(limits: limits).run(bytes)).parts
  }

  /// `path role code: first bytes` of each part.
  private func summary(_ parts: [PackedPart]) -> [String] {
    parts.map { part in
      var line = "\(part.record.path) \(part.role)"
      if let code = part.record.problem?.code { line += " \(code)" }
      return line
    }
  }

  private func text(_ part: PackedPart) -> String {
    String(decoding: part.bytes.filter { $0 != 0x0D }, as: UTF8.self)
  }

  private static let head = "MIME-Version: 1.0\nMessage-ID: <1@example.com>\nSubject: x\n"

  private func multipart(_ kind: String, _ parts: String..., boundary: String = "b") -> String {
    "Content-Type: multipart/\(kind); boundary=\"\(boundary)\"\n\n"
      + parts.map { "--\(boundary)\n\($0)\n" }.joined() + "--\(boundary)--\n"
  }

  @Test("Of a letter in two forms the HTML form is read, and the other is listed")
  func alternative() throws {
    let found = try parts(
      Self.head
        + multipart(
          "alternative", "Content-Type: text/plain\n\nSum 1.00",
          "Content-Type: text/html\n\n<p>Sum 1.00</p>"))
    #expect(summary(found) == ["part-1.txt settled alternative", "body.html letter"])
    #expect(text(found[1]) == "<p>Sum 1.00</p>")
  }

  @Test("Attachments of a form that is not read are read all the same")
  func attachmentInAlternative() throws {
    let mixed = multipart(
      "mixed", "Content-Type: text/html\n\n<p>Bill</p>",
      "Content-Type: application/pdf; name=bill.pdf\n\n%PDF-", boundary: "m")
    let found = try parts(
      Self.head
        + multipart("alternative", mixed, "Content-Type: text/html\n\n<p>Last</p>", boundary: "a"))
    #expect(
      summary(found) == [
        "part-1.html settled alternative", "bill.pdf document", "body.html letter",
      ])
  }

  @Test("A letter of plain text alone is the letter")
  func plain() throws {
    let found = try parts("From: a@example.com\nDate: today\nSubject: x\n\nBalance 1.00")
    #expect(summary(found) == ["body.txt letter"])
    #expect(text(found[0]).hasSuffix("Balance 1.00"))
  }

  @Test("Base64 and quoted-printable are decoded, and a declared charset becomes UTF-8")
  func encodings() throws {
    let found = try parts(
      Self.head
        + multipart(
          "mixed",
          "Content-Type: text/html; charset=windows-1251\nContent-Transfer-Encoding: "
            + "quoted-printable\n\n<p>=C8=F2=EE=E3=EE=\n =F0=F3=E1</p>",
          "Content-Type: application/octet-stream\nContent-Disposition: attachment\n"
            + "Content-Transfer-Encoding: base64\n\nJVBERi0x\nLjQ="))
    #expect(text(found[0]) == "\u{FEFF}<p>Итого руб</p>")
    #expect(text(found[1]) == "%PDF-1.4")
    #expect(summary(found) == ["body.html letter", "part-2.bin document"])
  }

  @Test(
    "Names of files are decoded, whatever the standard they follow",
    arguments: [
      ("attachment; filename*=UTF-8''%D1%81%D1%87%D1%91%D1%82.pdf", "счёт.pdf"),
      ("attachment; filename*0*=UTF-8''%D1%81%D1%87; filename*1*=%D1%91%D1%82.pdf", "счёт.pdf"),
      ("attachment; filename=\"=?utf-8?B?0YHRh9GR0YIucGRm?=\"", "счёт.pdf"),
      ("attachment; filename=\"=?koi8-r?Q?=D3=DE=A3=D4.pdf?=\"", "счёт.pdf"),
      ("attachment; filename=\"../../etc/passwd\"", ".._.._etc_passwd"),
      ("attachment; filename=\"a\u{202E}fdp.exe\"", "a_fdp.exe"),
      ("attachment; filename=\"..\"", "part-1.pdf"),
    ])
  func names(disposition: String, name: String) throws {
    let found = try parts(
      Self.head
        + "Content-Type: application/pdf\nContent-Disposition: \(disposition)\n\n%PDF-1.4")
    #expect(found.map(\.record.path) == [name])
  }

  @Test("Files of the same name are told apart by a number")
  func sameNames() throws {
    let file = "Content-Type: application/pdf; name=bill.pdf\n\n%PDF-"
    let found = try parts(Self.head + multipart("mixed", file, file, file))
    #expect(found.map(\.record.path) == ["bill.pdf", "bill (2).pdf", "bill (3).pdf"])
  }

  @Test("A forwarded mail is a document that is the parent of what it holds")
  func nested() throws {
    let inner =
      "Content-Type: message/rfc822\n\nSubject: inner\n"
      + multipart("mixed", "Content-Type: application/pdf; name=bill.pdf\n\n%PDF-", boundary: "i")
    let found = try parts(
      Self.head + multipart("mixed", "Content-Type: text/plain\n\nSee below", inner))
    #expect(
      summary(found) == [
        "body.txt letter", "message.eml container", "message.eml/bill.pdf document",
      ])
    #expect(found.map(\.record.parent) == [nil, nil, "message.eml"])
    #expect(text(found[1]).hasPrefix("Subject: inner"))
  }

  @Test("What only mail programs need is listed, with what it is")
  func furniture() throws {
    let related = multipart(
      "related", "Content-Type: text/html\n\n<img src=cid:x>",
      "Content-Type: image/png; name=logo.png\nContent-ID: <x>\n\nPNG", boundary: "r")
    let found = try parts(
      Self.head
        + multipart(
          "mixed", related, "Content-Type: text/calendar\n\nBEGIN:VCALENDAR",
          "Content-Type: application/pgp-signature\n\n---"))
    #expect(
      summary(found) == [
        "body.html letter", "logo.png settled not-a-statement",
        "part-3.ics settled not-a-statement", "part-4.asc settled not-a-statement",
      ])
  }

  @Test("A sealed mail fails, since nobody knows what is in it")
  func sealed() throws {
    let found = try parts(
      Self.head + multipart("encrypted", "Content-Type: application/octet-stream\n\nx"))
    #expect(found.map(\.record.status) == [.failed])
    #expect(found.map(\.record.problem?.code) == ["encrypted"])
  }

  @Test("A mailbox holds mails")
  func mailbox() throws {
    let one = "From a@example.com Mon Jan  5 10:00:00 2026\nSubject: x\nMessage-ID: <1@e>\n\nHi\n\n"
    #expect(summary(try parts(one)) == ["body.txt letter"])
    #expect(
      summary(try parts(one + one)) == [
        "message-1.eml container", "message-1.eml/body.txt letter", "message-2.eml container",
        "message-2.eml/body.txt letter",
      ])
  }

  @Test("Limits on depth, count and size make the whole file too large")
  func limits() throws {
    var mail = "Subject: x\n\nThe end"
    for level in 0..<6 { mail = "Subject: \(level)\nContent-Type: message/rfc822\n\n" + mail }
    let deep = Self.head + "Content-Type: message/rfc822\n\n" + mail
    #expect(try parts(deep).count == 8)
    let file = "Content-Type: application/pdf\n\n%PDF-"
    let wide = Self.head + multipart("mixed", file, file, file)
    for (mail, limits) in [
      (deep, UnpackLimits(maximumDepth: 4)), (wide, UnpackLimits(maximumParts: 2)),
      (wide, UnpackLimits(maximumBytes: 12)),
    ] {
      do {
        _ = try parts(mail, limits)
        Issue.record("nothing was thrown")
      } catch let error as ExtractError {
        #expect(error.problem.code == "too-large")
      }
    }
  }

  @Test("Thousands of nested multiparts end in an answer", arguments: [100, 3000])
  func nestedMultiparts(depth: Int) {
    var mail = Self.head
    for level in 0..<depth {
      mail += "Content-Type: multipart/mixed; boundary=\"b\(level)\"\n\n--b\(level)\n"
    }
    #expect(throws: ExtractError.self) { try parts(mail + "Content-Type: text/plain\n\nx") }
  }

  @Test("Files that hold no others are left alone", arguments: ["%PDF-1.4", "<html>", "a;b\n1;2"])
  func leaves(content: String) throws {
    #expect(try Unpack().run(Array(content.utf8))?.parts == nil)
  }
}
