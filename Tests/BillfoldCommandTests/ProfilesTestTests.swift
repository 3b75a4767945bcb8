import Testing

@Suite("billfold profiles test")
struct ProfilesTestTests {
  private static let golden = """
    {"statements": [{"issuer": {"id": "no/telia"}, "currency": "NOK"}]}
    """
  private static let acme = """
    {
      id: "no/telia", name: "Acme", names: ["Telia Norge AS"], country: "no", currency: "NOK",
      basis: "document", records: { bill: ["bill.pdf", "other.pdf"] },
    }
    """

  private func samples(_ golden: String = golden) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "Samples/bill.pdf")
    try folder.write(golden, to: "Samples/bill.pdf.golden.json")
    return folder
  }

  @Test func itsSamplesAreReadAndCounted() throws {
    let folder = try samples()
    let run = try BillfoldProcess(["profiles", "test", "no/telia"], in: folder)
    #expect(run.errors.hasPrefix("billfold: no/telia: its sample "))
    #expect(run.errorLines.last == "no/telia: 1 sample, 0 differ")
    #expect(run.status == 1)
  }

  @Test func whatAUsersProfileChangesIsTold() throws {
    let folder = try samples(Self.golden.replacing("NOK", with: "SEK"))
    try folder.write(Self.acme, to: "mine/acme.json5")
    try folder.copySample(RunTests.bill, to: "Samples/other.pdf")
    try folder.write(Self.golden, to: "Samples/other.pdf.golden.json")
    let run = try BillfoldProcess(["profiles", "test", "--profiles", "mine"], in: folder)
    #expect(run.status == 1)
    #expect(
      run.errorLines == [
        "Samples/bill.pdf: differs",
        "  statements[0].currency: \"SEK\" is expected, \"NOK\" was read",
        "no/telia: 2 samples, 1 differ",
      ])
  }

  @Test func allIsWellWhenNothingDiffers() throws {
    let folder = try samples()
    try folder.write(Self.acme.replacing(", \"other.pdf\"", with: ""), to: "mine/acme.json5")
    let words = ["profiles", "test", "--profiles", "mine", "--quiet"]
    let run = try BillfoldProcess(words, in: folder)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test func aProfileWithoutASampleIsAFinding() throws {
    let folder = try samples(Self.golden.replacing("no/telia", with: "no/ice"))
    try folder.write(Self.acme.replacing("\"other.pdf\"", with: ""), to: "mine/acme.json5")
    let words = ["profiles", "test", "--profiles", "mine"]
    let run = try BillfoldProcess(words, in: folder)
    #expect(run.status == 1)
    #expect(
      run.errorLines == [
        "billfold: no/telia: no golden in Samples names it as the issuer; add a sample of it"
      ])
  }

  @Test func whatIsNotThereIsNamed() throws {
    let folder = try samples()
    let unknown = try BillfoldProcess(["profiles", "test", "no/tela"], in: folder)
    #expect(unknown.status == 2)
    #expect(
      unknown.errors == "billfold: no/tela: there is no such profile; did you mean no/telia?\n")
    let nowhere = try BillfoldProcess(["profiles", "test", "--samples", "nowhere"], in: folder)
    #expect(nowhere.status == 2)
    #expect(
      nowhere.errors == "billfold: nowhere: there is no such file or folder; check the path\n")
  }
}
