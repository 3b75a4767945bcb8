import Testing

@Suite("A wrong command line ends with status 2 and one line that says how to mend it")
struct UsageTests {
  @Test(arguments: [
    (
      ["run", "--formt", "csv", "Bills"],
      "--formt: `billfold run` has no such option; did you mean --format?"
    ),
    (
      ["run", "--format", "cvs", "Bills"],
      "--format: \"cvs\" is none of its values; did you mean csv?"
    ),
    (["run"], "billfold run: INPUT is missing; write `billfold run [OPTION...] INPUT...`"),
    (["Bills/2025"], "Bills/2025: this is no command; did you mean `billfold run Bills/2025`?"),
    (["bill.PDF"], "bill.PDF: this is no command; did you mean `billfold run bill.PDF`?"),
    (["rnu"], "rnu: `billfold` has no such command; did you mean `billfold run`?"),
    (
      ["profiles"],
      "billfold profiles: its command is missing; write one of list, show, lint, test, new"
    ),
    (
      ["-o", "x", "Bills"], "-o: this is an option of `billfold run`; write it behind that command"
    ),
    (
      ["run", "--jobs", "0", "x"],
      "--jobs: \"0\" is not a whole number from 1 on; see `billfold run --help`"
    ),
    (
      ["run", "--since", "2025-02-30", "x"],
      "--since: \"2025-02-30\" is not a day of the form 2025-03-14; see `billfold run --help`"
    ),
    (
      ["run", "--since", "2025-02-01", "--until", "2025-01-01", "x"],
      "--since 2025-02-01: it is after --until 2025-01-01; swap the two"
    ),
    (
      ["run", "-o", "-", "x"],
      "--out -: standard output takes exactly one format; name it, as in --format csv"
    ),
    (
      ["run", "-o", "-", "-f", "csv,json", "x"],
      "--out -: standard output takes exactly one format; name it, as in --format csv"
    ),
    (["run", "-", "-"], "-: standard input can be read once only; name it once"),
    (
      ["run", "--no-profiles", "--profiles", "p", "x"],
      "--profiles: it makes no sense with --no-profiles; leave one out"
    ),
    (["run", "-q", "-v", "x"], "--quiet: it makes no sense with --verbose; leave one out"),
  ])
  func message(words: [String], expected: String) throws {
    let run = try BillfoldProcess(words)
    #expect(run.status == 2)
    #expect(run.errors == "billfold: \(expected)\n")
    #expect(run.output.isEmpty)
  }

  @Test(
    "What comes later is refused by name",
    arguments: [
      ["run", "--redact", "x"],
      ["run", "--store", "s", "x"], ["run", "--currency", "EUR", "x"],
      ["run", "--rates", "r", "x"],
      ["run", "--sandbox", "require", "x"], ["run", "-f", "html", "x"],
      ["run", "-f", "csv,xlsx", "x"],
      ["run", "-f", "ics", "x"], ["run", "-f", "hledger", "x"],
      ["run", "-f", "beancount", "x"], ["run", "-f", "ofx", "x"], ["fold", "x"], ["status", "x"],
      ["explain", "e1"], ["profiles", "sample", "x"],
    ])
  func later(words: [String]) throws {
    let run = try BillfoldProcess(words)
    #expect(run.status == 2)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains("comes in a later version"))
  }

  @Test func aFolderThatIsThereIsTakenForAnInput() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "Statements/a.txt")
    let run = try BillfoldProcess(["Statements"], in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "billfold: Statements: this is no command; did you mean `billfold run Statements`?\n")
  }

  @Test func whatATerminalWouldObeyIsEscaped() throws {
    let run = try BillfoldProcess(["\u{1B}[2Jx\n\u{202E}y"])
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("billfold: \\x1b[2Jx\\n\\u{202e}y: "))
    #expect(run.errorLines.count == 1)
  }
}
