import Foundation
import Testing

@Suite("billfold check and worker")
struct CheckTests {
  private static let golden = """
    {
      "document": {"status": "read"},
      "statements": [{"number": "INV90214477", "currency": "NOK"}]
    }

    """

  private func samples(_ golden: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "Samples/bill.pdf")
    try folder.write(golden, to: "Samples/bill.pdf.golden.json")
    return folder
  }

  @Test func aRightReadingPasses() throws {
    let folder = try samples(Self.golden)
    let run = try BillfoldProcess(["check", "--junit", "out.xml", "Samples"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "1 documents checked, 0 differ\n")
    #expect(try folder.text("out.xml").contains("tests=\"1\" failures=\"0\""))
  }

  @Test func aDifferenceIsTold() throws {
    let folder = try samples(Self.golden.replacing("NOK", with: "SEK"))
    let run = try BillfoldProcess(
      ["check", "--junit", "out.xml", "Samples/bill.pdf"], in: folder)
    #expect(run.status == 1)
    #expect(
      run.errorLines == [
        "Samples/bill.pdf: differs",
        "  statements[0].currency: \"SEK\" is expected, \"NOK\" was read",
        "1 documents checked, 1 differ",
      ])
    let report = try folder.text("out.xml")
    #expect(report.contains("failures=\"1\""))
    #expect(report.contains("statements[0].currency: &quot;SEK&quot; is expected"))
  }

  @Test func anUpdateRewritesWhatDiffersAndNothingElse() throws {
    let folder = try samples(Self.golden.replacing("NOK", with: "SEK"))
    let run = try BillfoldProcess(["check", "--update", "Samples"], in: folder)
    #expect(run.status == 0)
    #expect(run.errorLines.last == "1 documents checked, 1 differ, 1 goldens renewed")
    #expect(try folder.text("Samples/bill.pdf.golden.json") == Self.golden)
  }

  @Test func aFolderThatCannotBeReadIsTold() throws {
    let folder = try samples(Self.golden)
    let chain = try DeepFolders(in: folder.url.appending(path: "Samples").path())
    defer { withExtendedLifetime(chain) {} }
    let run = try BillfoldProcess(["check", "--junit", "out.xml", "Samples"], in: folder)
    #expect(run.status == 1)
    #expect(run.errorLines.first?.hasPrefix("billfold: Samples/") == true)
    #expect(run.errorLines.first?.hasSuffix(": file name too long; look at the disk") == true)
    #expect(run.errorLines.last == "1 documents checked, 0 differ")
    #expect(try folder.text("out.xml").contains("tests=\"2\" failures=\"1\""))
  }

  @Test func aBrokenGoldenIsToldWithItsPlace() throws {
    let folder = try samples("{\n  \"document\" 1}")
    let run = try BillfoldProcess(["check", "Samples"], in: folder)
    #expect(run.status == 1)
    #expect(
      run.errors.contains("Samples/bill.pdf.golden.json:2:14: this is no JSON, a colon is expected")
    )
  }

  @Test func aGoldenWithoutItsDocumentDiffers() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.golden, to: "Samples/gone.pdf.golden.json")
    let run = try BillfoldProcess(["check", "Samples"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("Samples/gone.pdf: there is no such file or folder"))
  }

  @Test func nothingToCheckIsAFinding() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "Samples/bill.pdf")
    let run = try BillfoldProcess(["check", "Samples"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("billfold: Samples/bill.pdf: it has no golden; "))
    #expect(run.errors.contains("billfold: Samples: no golden is there; "))
    let missing = try BillfoldProcess(["check", "nowhere"], in: folder)
    #expect(missing.status == 2)
  }

  @Test func aWorkerAnswersEveryLine() throws {
    let folder = try samples(Self.golden)
    let jobs = "{\"id\": \"a\", \"path\": \"Samples/bill.pdf\"}\nnonsense\n"
    let run = try BillfoldProcess(["worker", "-j", "1"], input: Array(jobs.utf8), in: folder)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("{\"protocol\":1,\"version\":") == true)
    #expect(lines.contains { $0.hasPrefix("{\"id\":\"a\",\"document\":{") })
    #expect(lines.contains { $0.contains("\"problem\"") })
  }
}
