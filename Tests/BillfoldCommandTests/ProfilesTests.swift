import Testing

@Suite("billfold profiles")
struct ProfilesTests {
  private let acme = """
    {
      id: "no/acme",
      name: "Acme",
      names: ["Acme AS"],
      country: "no",
      basis: "description",
    }

    """

  @Test func builtInProfilesAreListed() throws {
    let run = try BillfoldProcess(["profiles", "list"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("id\tname\tlanguages\tcurrency\tfrom\tbasis\trecords\tsamples\n"))
    #expect(
      run.output.contains(
        "\nhk/1010\t1O1O\tzh,en\tHKD\tbuilt-in\tdescription\tbill (pdf)"))
    #expect(run.output.contains("\thk/1010/bill-two-numbers.pdf"))
    #expect(run.errors.isEmpty)
  }

  @Test func aFolderAddsProfilesAndReplacesBuiltInOnes() throws {
    let folder = try TemporaryFolder()
    try folder.write(acme, to: "mine/no/acme.json5")
    try folder.write(
      acme.replacing("no/acme", with: "no/telia").replacing("\"Acme\"", with: "\"My Telia\""),
      to: "mine/telia.json5")
    let run = try BillfoldProcess(["profiles", "list", "--profiles", "mine"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("no/acme\tAcme\t\t\tmine/no/acme.json5\tdescription\t\t\n"))
    #expect(run.output.contains("no/telia\tMy Telia\t\t\tmine/telia.json5\tdescription\t\t\n"))
    #expect(run.output.split(separator: "\n").count { $0.hasPrefix("no/telia\t") } == 1)
  }

  @Test func aProfileIsShownAsItIsWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write(acme, to: "mine/acme.json5")
    let words = ["profiles", "show", "--profiles", "mine", "no/acme"]
    let run = try BillfoldProcess(words, in: folder)
    #expect(run.status == 0)
    #expect(run.output == acme)
  }

  @Test func anUnknownProfileIsAnsweredWithTheNearest() throws {
    let run = try BillfoldProcess(["profiles", "show", "no/tela"])
    #expect(run.status == 2)
    #expect(
      run.errors == "billfold: no/tela: there is no such profile; did you mean no/telia?\n")
  }

  @Test func builtInProfilesHaveNoFaults() throws {
    let run = try BillfoldProcess(["profiles", "lint"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test func faultsAreToldWithFileLineAndKey() throws {
    let folder = try TemporaryFolder()
    try folder.write(acme.replacing("\"Acme\"", with: "3"), to: "mine/acme.json5")
    try folder.write(acme, to: "mine/good.json5")
    try folder.write("no profile", to: "mine/README.md")
    let run = try BillfoldProcess(["profiles", "lint", "mine"], in: folder)
    #expect(run.status == 1)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("billfold: mine/acme.json5:3:9: name: "))
  }

  @Test func brokenTextIsToldWithItsPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\n  id: \"no/x\",\n  name = 1 }", to: "x.json5")
    let run = try BillfoldProcess(["profiles", "lint", "x.json5"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("billfold: x.json5:3:"))
  }

  @Test(arguments: [
    ["profiles", "list", "--profiles", "nowhere"], ["profiles", "lint", "nowhere"],
    ["profiles", "show", "--profiles", "nowhere", "no/telia"],
  ])
  func aMissingFolderIsNamed(words: [String]) throws {
    let run = try BillfoldProcess(words)
    #expect(run.status == 2)
    #expect(
      run.errors == "billfold: nowhere: there is no such file or folder; check the path\n")
  }

  @Test func aFolderWithoutProfilesIsAFinding() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "mine/README.md")
    let run = try BillfoldProcess(["profiles", "lint", "mine"], in: folder)
    #expect(run.status == 1)
    #expect(
      run.errors == "billfold: mine: no profile is there; name a folder of *.json5 files\n")
  }
}

@Suite struct DoctorTests {
  @Test func theMachineIsToldLineByLine() throws {
    let run = try BillfoldProcess(["doctor"])
    let names = [
      "billfold ", "poppler (PDF) ", "libxml2 ", "GMime ", "libzip ", "FreeXL ", "cairo ",
      "Pango ", "PCRE2 ", "poppler-data ", "worker ", "knowledge ", "sandbox ",
    ]
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == names.count)
    for (line, name) in zip(lines, names) { #expect(line.hasPrefix(name)) }
    #expect(run.status == (run.errors.isEmpty ? 0 : 1))
  }

  @Test func schemaIsPrinted() throws {
    let run = try BillfoldProcess(["schema"])
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\""))
  }
}
