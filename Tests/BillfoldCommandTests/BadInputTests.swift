import Foundation
import Testing

@Suite("Bad input costs one line, and the rest of the batch is read")
struct BadInputTests {
  /// A document that cannot be read, and what the report says of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let status: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "empty.pdf", bytes: [], status: "failed damaged"),
    Case(name: "no-text.pdf", bytes: pdf(content: ""), status: "failed no-text"),
    Case(name: "encrypted.pdf", bytes: pdf(isEncrypted: true), status: "failed encrypted"),
    Case(name: "letter.pdf", bytes: pdf(), status: "unrecognized not-a-statement"),
    Case(
      name: "letter.html", bytes: Array("<html><body><p>Dear friend</p></body></html>".utf8),
      status: "unrecognized empty-page"),
    Case(name: "broken.pdf", bytes: Array("%PDF-1.4\nno more".utf8), status: "failed damaged"),
  ]

  @Test(arguments: cases)
  func oneOfTwo(bad: Case) throws {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "Bills/good.pdf")
    try folder.write(bad.bytes, to: "Bills/\(bad.name)")
    let run = try BillfoldProcess(["run", "-o", "out", "Bills"], in: folder)
    #expect(run.status == 1)
    #expect(try folder.documents("out") == ["good.pdf": "read", bad.name: bad.status])
    let told = run.errorLines.filter { $0.hasPrefix("billfold: ") }
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("billfold: \(bad.name): ") == true)
    #expect(told.first?.contains("; ") == true)
    #expect(run.errors.contains("Telia: 1 document"))
  }

  @Test func aTruncatedFileNeverPassesForAWholeOne() throws {
    let folder = try TemporaryFolder()
    let whole = Array(
      try Data(contentsOf: BillfoldProcess.samples.appending(path: RunTests.usage)))
    try folder.write(Array(whole.prefix(whole.count / 2)), to: "Bills/half.pdf")
    try folder.copySample(RunTests.bill, to: "Bills/good.pdf")
    let run = try BillfoldProcess(["run", "-o", "out", "Bills"], in: folder)
    let documents = try folder.documents("out")
    #expect(documents["good.pdf"] == "read")
    #expect(documents["half.pdf"] != "read")
    #expect(run.status == 1)
  }

  @Test func aMissingFileIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "good.pdf")
    let run = try BillfoldProcess(["run", "-o", "out", "nowhere.pdf", "good.pdf"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("billfold: nowhere.pdf: cannot be read: "))
    #expect(
      try folder.documents("out") == ["good.pdf": "read", "nowhere.pdf": "failed io-error"])
  }

  @Test func anUnreadableFileIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "good.pdf")
    // A link to itself cannot be opened by anybody, not even by root.
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "loop.pdf").path(), withDestinationPath: "loop.pdf")
    let run = try BillfoldProcess(["run", "-o", "out", "loop.pdf", "good.pdf"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("billfold: loop.pdf: cannot be read: "))
    #expect(try folder.documents("out") == ["good.pdf": "read", "loop.pdf": "failed io-error"])
  }

  @Test func aWrongCharsetIsSeenThrough() throws {
    let folder = try TemporaryFolder()
    let text = try String(
      contentsOf: BillfoldProcess.samples.appending(path: RunTests.sameBill), encoding: .utf8)
    // The page says UTF-8 and is not: å and ø stand as single bytes.
    let latin = try #require(text.data(using: .isoLatin1))
    #expect(text.lowercased().contains("utf-8"))
    #expect(latin.contains { $0 >= 0x80 })
    try folder.write(Array(latin), to: "latin.html")
    let run = try BillfoldProcess(["run", "-o", "out", "latin.html"], in: folder)
    #expect(run.status == 0)
    #expect(try folder.documents("out") == ["latin.html": "read"])
    let entries = try folder.text("out/entries.csv")
    #expect(!entries.contains("\u{FFFD}"))
    #expect(!entries.contains("Ã"))
  }

  @Test func aBrokenProfileIsToldWithFileLineAndKey() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "bill.pdf")
    try folder.write("{\n  id: \"no/acme\",\n  name: 3,\n}\n", to: "mine/acme.json5")
    for command in [["run", "-o", "out"], ["inspect"]] {
      let run = try BillfoldProcess(command + ["--profiles", "mine", "bill.pdf"], in: folder)
      #expect(run.status == 2)
      #expect(run.errorLines.count == 1)
      #expect(run.errors.hasPrefix("billfold: mine/acme.json5:3:9: name: "))
    }
    #expect(try folder.names() == ["bill.pdf", "mine"])
  }

  @Test func aReportIsNotReadAsABill() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "Bills/bill.pdf")
    _ = try BillfoldProcess(["run", "-o", "Bills/report", "Bills"], in: folder)
    let run = try BillfoldProcess(["run", "-o", "out", "Bills"], in: folder)
    #expect(run.status == 0)
    var documents = try folder.documents("out")
    #expect(documents.removeValue(forKey: "bill.pdf") == "read")
    #expect(documents.count >= 8)
    #expect(Set(documents.values) == ["skipped own-output"])
    let alone = try BillfoldProcess(["run", "-o", "alone", "Bills/report"], in: folder)
    #expect(alone.status == 1)
    #expect(alone.errors.contains("No document was found."))
  }

  @Test(arguments: ["out", "./out/", "out/entries.csv", "link"])
  func aReportIsNotReplacedByWhatItHolds(input: String) throws {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "bill.pdf")
    _ = try BillfoldProcess(["run", "-o", "out", "bill.pdf"], in: folder)
    let link = folder.url.appending(path: "link").path()
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "out")
    let before = try folder.text("out/report.json")
    let run = try BillfoldProcess(["run", "-o", "out", "bill.pdf", input], in: folder)
    #expect(run.status == 2)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("billfold: \(input): is "))
    #expect(try folder.text("out/report.json") == before)
    let around = try BillfoldProcess(["run", "-o", "out", "."], in: folder)
    #expect(around.status == 0)
  }

  @Test func aNameThatIsNoTextIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "bill.pdf")
    try folder.write(
      """
      set -e
      name=$(printf 'a\\351.pdf')
      mkdir Bills
      cp bill.pdf "Bills/$name"
      "$1" run -q -o "$(printf 'out\\377')" "Bills/$name"
      "$1" inspect --stage recognize "Bills/$name"
      "$1" run -q -f csv -o - --exclude "$(printf '*\\351*')" Bills || echo "status $?"
      mv "$(printf 'out\\377')" out
      "$1" inspect "$(printf 'b\\351.pdf')"
      """, to: "script")
    let run = try BillfoldProcess(
      ["script", BillfoldProcess.program.path()], in: folder, program: URL(filePath: "/bin/sh"))
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("billfold: b\\xE9.pdf: cannot be read: "))
    #expect(run.errorLines.count == 1)
    #expect(run.output.hasPrefix("no/telia, "))
    #expect(run.output.hasSuffix("\nstatus 1\n"))
    #expect(try folder.documents("out") == ["a\\xE9.pdf": "read"])
  }

  @Test func aFolderOfOtherFilesIsNotWrittenInto() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "bill.pdf")
    try folder.write("mine", to: "out/entries.csv")
    let run = try BillfoldProcess(["run", "-o", "out", "bill.pdf"], in: folder)
    #expect(run.status == 2)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("billfold: out: "))
    #expect(try folder.names(in: "out") == ["entries.csv"])
    #expect(try folder.text("out/entries.csv") == "mine")
  }

  @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "bill.pdf")
    let run = try BillfoldProcess(["run", "-o", "/proc/nowhere/out", "bill.pdf"], in: folder)
    #expect(run.status == 3)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("billfold: /proc/nowhere/out: cannot be written: "))
  }

  @Test func aFullDiskIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "bill.pdf")
    let words = "exec '\(BillfoldProcess.program.path())' run -q -f csv -o - bill.pdf > /dev/full"
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", words]
    process.currentDirectoryURL = folder.url
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let data = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
    #expect(String(decoding: data, as: UTF8.self).hasPrefix("billfold: standard output: "))
  }

  @Test func whatATerminalWouldObeyIsEscapedInNames() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.pdf(content: ""), to: "Bills/a\u{1B}[2J.pdf")
    let run = try BillfoldProcess(["run", "-o", "out", "Bills"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("billfold: a\\x1B[2J.pdf: "))
    #expect(!run.errors.contains("\u{1B}"))
  }

  /// A PDF of one page, written by hand.
  static func pdf(
    content: String = "BT /F1 12 Tf 72 700 Td (Dear friend) Tj ET", isEncrypted: Bool = false
  ) -> [UInt8] {
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        + "/Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    let key = String(repeating: "41", count: 32)
    let lock =
      isEncrypted
      ? " /ID [<41> <41>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(key)> /U <\(key)> >>"
      : ""
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R\(lock) >>\n"
    return Array((text + "startxref\n\(start)\n%%EOF\n").utf8)
  }
}
