import Foundation
import Testing

@Suite("Passwords open encrypted files, and are told to nobody")
struct PasswordsTests {
  private static let sample = "no/telia/bill-encrypted.pdf"

  private func folder() throws -> (folder: TemporaryFolder, passwords: String) {
    let folder = try TemporaryFolder()
    try folder.copySample(Self.sample, to: "Bills/bill.pdf")
    try folder.copySample("\(Self.sample).passwords", to: "list")
    return (folder: folder, passwords: try folder.text("list"))
  }

  @Test func aListIsTried() throws {
    let (folder, passwords) = try folder()
    let run = try BillfoldProcess(["run", "--passwords", "list", "-o", "out", "Bills"], in: folder)
    #expect(run.status == 0)
    #expect(try folder.documents("out") == ["bill.pdf": "read"])
    let told = try run.errors + run.output + folder.text("out/report.json")
    for password in passwords.split(separator: "\n") { #expect(!told.contains(password)) }
  }

  @Test func aListMayComeOnStandardInput() throws {
    let (folder, passwords) = try folder()
    let run = try BillfoldProcess(
      ["run", "-v", "--passwords", "-", "-o", "out", "Bills"], input: Array(passwords.utf8),
      in: folder)
    #expect(try folder.documents("out") == ["bill.pdf": "read"])
    for password in passwords.split(separator: "\n") { #expect(!run.errors.contains(password)) }
  }

  @Test(arguments: [[], ["--passwords", "wrong"]])
  func withoutTheRightOneItIsEncrypted(words: [String]) throws {
    let (folder, _) = try folder()
    try folder.write("mistaken\n", to: "wrong")
    let run = try BillfoldProcess(["run", "-o", "out"] + words + ["Bills"], in: folder)
    #expect(run.status == 1)
    #expect(try folder.documents("out") == ["bill.pdf": "failed encrypted"])
    #expect(run.errors.contains("--passwords"))
    #expect(!run.errors.contains("mistaken"))
  }

  @Test(arguments: [["run", "-"], ["inspect", "-"], ["worker"]])
  func standardInputIsReadOnce(words: [String]) throws {
    let run = try BillfoldProcess([words[0], "--passwords", "-"] + words.dropFirst())
    #expect(run.status == 2)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains("--passwords -: standard input can be read once only"))
  }

  @Test func aMissingListIsAMistakeOfTheCall() throws {
    let (folder, _) = try folder()
    let run = try BillfoldProcess(["run", "--passwords", "nowhere", "Bills"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("nowhere: there is no such file"))
  }

  @Test func inspectAndWorkerTakeThemToo() throws {
    let (folder, _) = try folder()
    let inspect = try BillfoldProcess(
      ["inspect", "--passwords", "list", "Bills/bill.pdf"], in: folder)
    #expect(inspect.status == 0)
    let words = try BillfoldProcess(
      ["inspect", "--stage", "extract", "--passwords", "list", "Bills/bill.pdf"], in: folder)
    #expect(words.output.contains("FAKTURA"))
    let worker = try BillfoldProcess(
      ["worker", "--passwords", "list"],
      input: Array("{\"id\": 1, \"path\": \"Bills/bill.pdf\"}\n".utf8), in: folder)
    #expect(worker.output.contains("\"status\":\"read\""))
  }

  @Test func checkFindsThemBesideTheDocument() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(Self.sample, to: "Samples/bill.pdf")
    try folder.copySample("\(Self.sample).golden.json", to: "Samples/bill.pdf.golden.json")
    #expect(try BillfoldProcess(["check", "-q", "Samples"], in: folder).status == 1)
    try folder.copySample("\(Self.sample).passwords", to: "Samples/bill.pdf.passwords")
    #expect(try BillfoldProcess(["check", "-q", "Samples"], in: folder).status == 0)
    #expect(try BillfoldProcess(["check", "-q", "Samples/bill.pdf"], in: folder).status == 0)
  }
}
