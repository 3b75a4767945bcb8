import CommandLineTable
import Testing

@Suite("A wrong command line is answered in one line that says how to mend it")
struct UsageErrorTests {
  @Test(arguments: [
    (
      ["brew", "--knd", "x"],
      "--knd: `pot brew` has no such option; did you mean --kind?"
    ),
    (["brew", "--min=4", "x"], "--min: `pot brew` has no such option; did you mean --minutes?"),
    (["brew", "-out", "x"], "-out: `pot brew` has no such option; did you mean --out?"),
    (["brew", "-x", "x"], "-x: `pot brew` has no such option; see `pot brew --help`"),
    (["brew", "--zzzzzz"], "--zzzzzz: `pot brew` has no such option; see `pot brew --help`"),
    (["--out", "x"], "--out: this is an option of `pot brew`; write it behind that command"),
    (["-q", "brew"], "-q: this is an option of `pot brew`; write it behind that command"),
    (["--hlep"], "--hlep: `pot` has no such option; did you mean --help?"),
    (["brew", "--sugar", "2", "x"], "--sugar: this option comes in a later version; leave it out"),
    (
      ["brew", "--quiet=yes", "x"],
      "--quiet: this option takes no value; leave out what stands behind its name"
    ),
    (["brew", "x", "--out"], "--out: its value is missing; write --out DIR"),
    (["brew", "x", "-o"], "-o: its value is missing; write -o DIR"),
    (
      ["brew", "--out", "--quiet", "x"],
      "--out: its value is missing, an option follows; "
        + "write --out DIR, or --out=--quiet if that is the value"
    ),
    (["brew", "--out=", "x"], "--out: an empty text is not a path; see `pot brew --help`"),
    (
      ["brew", "-m", "soon", "x"],
      "-m: \"soon\" is not a whole number from 1 on; see `pot brew --help`"
    ),
    (
      ["brew", "--lid", "never", "x"],
      "--lid: \"never\" is none of its values; choose from auto, always"
    ),
    (
      ["brew", "--lid", "allways", "x"],
      "--lid: \"allways\" is none of its values; did you mean always?"
    ),
    (
      ["brew", "--kind", "green,,black", "x"],
      "--kind: an empty text is none of its values; choose from green, black"
    ),
    (
      ["brew", "--kind", "white", "x"], "--kind white: this comes in a later version; leave it out"
    ),
    (["brew", "-qo", "x"], "-qo: -o takes a value; write it apart from the other letters"),
    (["brew", "-qz", "x"], "-z: `pot brew` has no such option; see `pot brew --help`"),
    (["berw"], "berw: `pot` has no such command; did you mean `pot brew`?"),
    (["xyz"], "xyz: `pot` has no such command; see `pot --help`"),
    (["Teas/Green"], "Teas/Green: this is no command; did you mean `pot brew Teas/Green`?"),
    (["My Teas/"], "My Teas/: this is no command; did you mean `pot brew 'My Teas/'`?"),
    (["pour"], "pour: this command comes in a later version; see `pot --help`"),
    (["leaves"], "pot leaves: its command is missing; write one of list"),
    (["leaves", "lst"], "lst: `pot leaves` has no such command; did you mean `pot leaves list`?"),
    (["brew"], "pot brew: LEAF is missing; write `pot brew [OPTION...] LEAF...`"),
    (["leaves", "list"], "pot leaves list: SHELF is missing; write `pot leaves list SHELF [ID]`"),
    (["leaves", "list", "mid"], "SHELF: \"mid\" is none of its values; choose from top, bottom"),
    (
      ["leaves", "list", "top", "a", "b"],
      "b: one word too many for `pot leaves list`; see `pot leaves list --help`"
    ),
    (["leaves", "list", "top", "-"], "-: ID is not read from standard input; name a file"),
    (["brew", "", "x"], "LEAF: an empty text is not a name; see `pot brew --help`"),
    (["brew", "-q", "-v", "x"], "--quiet: not with --verbose; leave one out"),
  ])
  func message(words: [String], expected: String) {
    let error = #expect(throws: UsageError.self) {
      try SampleTool.tree.parse(words, suggesting: "brew")
    }
    #expect(error?.message == expected)
  }

  @Test func errorsAreValues() {
    #expect(
      throws: UsageError(
        command: "pot brew", reason: .unknownOption("--knd", nearest: "--kind"))
    ) { try SampleTool.tree.parse(["brew", "--knd"]) }
  }
}

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("formt", "format"), ("foramt", "format"), ("forms", "format"), ("quite", "quiet"),
    ("pass", "passwords"), ("FORMAT", nil), ("zzz", nil), ("", nil), ("f", nil),
  ])
  func nearest(word: String, expected: String?) {
    #expect(nearestName(to: word, among: ["format", "quiet", "passwords"]) == expected)
  }

  @Test func aBeginningSharedByTwoIsDecidedByDistance() {
    #expect(nearestName(to: "no-pro", among: ["no-profiles", "no-progress"]) == nil)
    #expect(nearestName(to: "no-progres", among: ["no-profiles", "no-progress"]) == "no-progress")
  }

  @Test func longWordsAreNotCompared() {
    #expect(nearestName(to: String(repeating: "a", count: 100_000), among: ["a"]) == nil)
  }
}
