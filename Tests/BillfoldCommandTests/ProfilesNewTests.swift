import Testing

@Suite("billfold profiles new")
struct ProfilesNewTests {
  private static let acme = """
    <!doctype html><title>Invoice</title>
    <p>Acme Telecom AS</p><p>Org.nr: 999 000 111</p><p>post@acme-telecom.example</p>
    <table><tr><th>Fakturanummer</th><td>77</td></tr><tr><th>Fakturadato</th><td>31.01.2026</td></tr></table>
    <table>
    <tr><th>Dato</th><th>Tjeneste</th><th>Zorkel</th><th>Beløp</th></tr>
    <tr><td>02.01.2026</td><td>Mobilabonnement</td><td>a</td><td>kr 1.199,00</td></tr>
    <tr><td>25.01.2026</td><td>Fri data</td><td>b</td><td>kr 49,50</td></tr>
    </table>
    <p>Sum kr 1.248,50</p><p>Blimp: 5</p>
    """

  @Test func theDraftPassesTheLinterAndReadsTheDocument() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.acme, to: "bill.html")
    let run = try BillfoldProcess(["profiles", "new", "bill.html"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let lines = run.output.split(separator: "\n")
    for line in [
      "  id: \"no/acme-telecom-as\",", "  names: [\"Acme Telecom AS\"],",
      "  domains: [\"acme-telecom.example\"],", "  country: \"no\",", "  currency: \"NOK\",",
      "  utcOffset: \"eu-dst+60\",", "  basis: \"document\",", "  dateOrder: \"dayMonthYear\",",
      "  decimal: [\",\"],", "  //   \"Zorkel\"", "  //   \"Blimp\"",
    ] {
      #expect(lines.contains(line[...]), "\(line)\n\(run.output)")
    }
    try folder.write(run.output, to: "mine/acme.json5")
    let lint = try BillfoldProcess(["profiles", "lint", "mine"], in: folder)
    #expect(lint.status == 0)
    #expect(lint.errors.isEmpty)
    let read = try BillfoldProcess(
      ["inspect", "--stage", "recognize", "--profiles", "mine", "bill.html"], in: folder)
    #expect(read.output == "no/acme-telecom-as, made from document\n")
  }

  @Test func lettersTellTheLanguageAndASignIsThatOfTheCountry() throws {
    let folder = try TemporaryFolder()
    try folder.copySample("hk/3hk/bill-chinese.pdf", to: "bill.pdf")
    let draft = try BillfoldProcess(["profiles", "new", "bill.pdf"], in: folder).output
    for line in ["country: \"hk\",", "languages: [\"zh\"],", "currency: \"HKD\","] {
      #expect(draft.contains("  \(line)\n"), "\(line)\n\(draft)")
    }
  }

  /// Where every word is unknown nothing is read, and a profile is wanted all the more.
  @Test func aDocumentOfUnknownWordsBecomesReadable() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <!doctype html><title>Zorvex</title><h1>Zorvex Telecom LLC</h1>
      <table><tr><th>Zorv ID</th><td>Z-77</td></tr></table>
      <table>
      <tr><th>Zapp day</th><th>Zapp o'clock</th><th>Zapp kind</th><th>Zapp cost (OMR)</th></tr>
      <tr><td>05/02/2026</td><td>10:01:02</td><td>Glorp out</td><td>0.120</td></tr>
      <tr><td>06/02/2026</td><td>11:01:02</td><td>Glorp out</td><td>0.500</td></tr>
      <tr><td>Zapp sum</td><td></td><td></td><td>0.620</td></tr>
      </table>
      """, to: "bill.html")
    let plain = try BillfoldProcess(["inspect", "bill.html"], in: folder)
    #expect(plain.output.contains("not-a-statement"))
    let draft = try BillfoldProcess(["profiles", "new", "bill.html"], in: folder)
    #expect(draft.status == 0)
    for line in [
      "  name: \"Zorvex Telecom LLC\",", "  //   \"Zapp day\"", "  //   \"Zapp kind\"",
      "  //   \"Zapp cost (OMR)\"", "  //   \"Zorv ID\"", "  //   \"Zapp sum\"",
    ] {
      #expect(draft.output.split(separator: "\n").contains(line[...]), "\(line)\n\(draft.output)")
    }
    let words = """
        words: {
          columns: {
            date: ["Zapp day"], time: ["Zapp o'clock"], service: ["Zapp kind"],
            amount: ["Zapp cost"],
          },
          labels: { number: ["Zorv ID"] },
          totals: { total: ["Zapp sum"] },
          kinds: { "voice.out": ["Glorp out"] },
        },
        currency: "OMR",
      }
      """
    let end = try #require(draft.output.lastIndex(of: "}"))
    let profile = String(draft.output[..<end]).replacing("\"xx", with: "\"om") + words
    try folder.write(profile, to: "mine/zorvex.json5")
    let lint = try BillfoldProcess(["profiles", "lint", "mine"], in: folder)
    #expect(lint.errors == "")
    let read = try BillfoldProcess(["inspect", "--profiles", "mine", "bill.html"], in: folder)
    #expect(read.output.contains("profile     om/zorvex-telecom-llc"))
    #expect(read.output.contains("number      Z-77"))
    #expect(read.output.contains("  verified"))
    let rows = try BillfoldProcess(
      ["inspect", "--stage", "read", "--profiles", "mine", "bill.html"], in: folder)
    #expect(rows.output.contains("2026-02-05T10:01:02+04:00  voice  out  Glorp out  0.120 OMR"))
  }

  @Test func itIsWrittenToAFile() throws {
    let folder = try TemporaryFolder()
    try folder.copySample(RunTests.bill, to: "bill.pdf")
    let run = try BillfoldProcess(["profiles", "new", "-o", "telia.json5", "bill.pdf"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("the profile no/telia reads it already"))
    let lint = try BillfoldProcess(["profiles", "lint", "telia.json5"], in: folder)
    #expect(lint.status == 0)
  }

  @Test func everySampleGivesADraftWithoutFaults() throws {
    let folder = try TemporaryFolder()
    for (number, sample) in Self.samples.enumerated() {
      let out = "drafts/\(number).json5"
      try folder.write("", to: out)
      let document = "Documents/" + sample
      try folder.copySample(sample, to: document)
      let words = ["profiles", "new", "-o", out, document]
      #expect(try BillfoldProcess(words, in: folder).status == 0, "\(sample)")
    }
    let lint = try BillfoldProcess(["profiles", "lint", "drafts"], in: folder)
    #expect(lint.errors.isEmpty)
    #expect(lint.status == 0)
  }

  private static let samples = [
    "om/omantel/bill-arabic.pdf", "hk/3hk/bill-chinese.pdf", "ru/megafon/usage-windows-1251.html",
    "sheets/mts-usage.xlsx", "messages/replies-omantel.txt", "sg/airalo/package-page.html",
  ]

  @Test(arguments: [
    ("<p>Hello</p>", "bill.html"), ("Dear all, nothing is here.\n", "letter.txt"),
  ])
  func whatIsNoStatementIsRefused(text: String, name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    let run = try BillfoldProcess(["profiles", "new", name], in: folder)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
  }

  @Test func aMissingFileIsNamed() throws {
    let run = try BillfoldProcess(["profiles", "new", "nowhere.pdf"])
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("billfold: nowhere.pdf: "))
  }
}
