import Foundation
import Testing

@Suite("billfold inspect")
struct InspectCommandTests {
  private func samples() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "Samples/bill.pdf")
    return folder
  }

  @Test func inspectTellsEveryStage() throws {
    let folder = try samples()
    let file = "Samples/bill.pdf"
    let summary = try BillfoldProcess(["inspect", file], in: folder)
    #expect(summary.status == 0)
    #expect(summary.output.contains("  number      INV90214477\n"))
    #expect(summary.output.contains("\n  verified"))
    #expect(summary.output.contains("\nreadings:\n  numbers: decimal comma\n"))
    #expect(!summary.output.contains("billfold profiles new"))
    let words = try BillfoldProcess(
      ["inspect", "--stage", "extract", "--page", "1", file], in: folder)
    #expect(words.output.hasPrefix("page\tx0\ty0\tx1\ty1\tsize\tstyle\ttext\tplace\n1\t"))
    let issuer = try BillfoldProcess(["inspect", "--stage", "recognize", file], in: folder)
    #expect(issuer.output == "no/telia, made from description\n")
    let generic = try BillfoldProcess(
      ["inspect", "--no-profiles", "--stage", "recognize", file], in: folder)
    #expect(generic.output.hasPrefix("generic, "))
    let entries = try BillfoldProcess(["inspect", "--stage", "read", file], in: folder)
    #expect(entries.output.contains("Papirfaktura  49.00 NOK"))
    let drawing = try BillfoldProcess(
      ["inspect", "--svg", "page.svg", "--page", "1", file], in: folder)
    #expect(drawing.status == 0)
    #expect(try folder.text("page.svg").hasSuffix("</svg>\n"))
  }

  @Test func aPageBecomesAPicture() throws {
    let folder = try samples()
    let file = "Samples/bill.pdf"
    let run = try BillfoldProcess(
      ["inspect", "--png", "page.png", "--svg", "page.svg", "--page", "1", file], in: folder)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let png = try Data(contentsOf: folder.url.appending(path: "page.png"))
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(png.suffix(8).prefix(4) == Data("IEND".utf8))
    let several = try BillfoldProcess(["inspect", "--png", "all.png", file], in: folder)
    #expect(several.status == 2)
    #expect(several.errors == "billfold: --png: \(file) has 2 pages; name one with --page\n")
    let nowhere = try BillfoldProcess(
      ["inspect", "--png", "no/page.png", "--page", "1", file], in: folder)
    #expect(nowhere.status == 3)
    #expect(nowhere.errors.hasPrefix("billfold: no/page.png: "))
    try folder.copySample(RunTests.sameBill, to: "bill.html")
    let html = try BillfoldProcess(["inspect", "--png", "html.png", "bill.html"], in: folder)
    #expect(html.status == 0)
    #expect(try folder.names() == ["Samples", "bill.html", "html.png", "page.png", "page.svg"])
  }

  @Test(arguments: [["--stage", "extract"], ["--png", "x.png"], ["--stage", "read"], []])
  func aCrashOfTheReaderCostsOneLine(words: [String]) throws {
    let folder = try TemporaryFolder()
    // A copy of the command beside a reader that obeys orders to crash.
    try FileManager.default.copyItem(
      at: BillfoldProcess.program, to: folder.url.appending(path: "billfold"))
    let reader = folder.url.appending(path: "billfold-worker")
    let real = BillfoldProcess.program.deletingLastPathComponent().appending(
      path: "MockWorker")
    try folder.write(
      "#!/bin/sh\nexec '\(real.path(percentEncoded: false))'\n", to: "billfold-worker")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: reader.path(percentEncoded: false))
    try folder.write("billfold order: raise 11", to: "bill.pdf")
    let run = try BillfoldProcess(
      ["inspect", "bill.pdf"] + words, in: folder, program: folder.url.appending(path: "billfold"))
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("billfold: bill.pdf: its reader was ended by SIGSEGV; "))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "x.png").path()))
  }

  @Test func inspectAnswersWhatIsNotThere() throws {
    let folder = try samples()
    let missing = try BillfoldProcess(["inspect", "nowhere.pdf"], in: folder)
    #expect(missing.status == 2)
    #expect(
      missing.errors
        == "billfold: nowhere.pdf: cannot be read: there is no such file or folder; "
        + "look for a slip in the name\n")
    let page = try BillfoldProcess(
      ["inspect", "--stage", "extract", "--page", "99", "Samples/bill.pdf"], in: folder)
    #expect(page.status == 2)
    #expect(page.errors.hasPrefix("billfold: --page 99: Samples/bill.pdf has "))
    let text = try BillfoldProcess(["inspect", "-"], input: Array("x".utf8), in: folder)
    #expect(text.status == 1)
    #expect(text.errors.hasPrefix("billfold: -: text without any sign of a statement; "))
    #expect(text.output.isEmpty)
  }
}
