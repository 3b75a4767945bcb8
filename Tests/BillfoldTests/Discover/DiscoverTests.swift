import Billfold
import Foundation
import Testing

@Suite("Discover")
struct DiscoverTests {
  /// Path and reason of everything that is found.
  private func found(_ inputs: [String], exclude: [String] = []) -> [String] {
    Discover(exclusions: exclude.map { GlobPattern($0) }).run(inputs).map { file in
      file.path + (file.refusal.map { ": \($0.status.rawValue) \($0.problem.code)" } ?? "")
    }
  }

  @Test("Folders are walked in the order of bytes, and nothing is dropped")
  func walk() throws {
    let folder = try ScratchFolder()
    for name in ["b.pdf", "a/z.pdf", "a-b/x.pdf", "A.pdf", "a/.hidden", ".git/config", "ä.pdf"] {
      try folder.write("x", to: name)
    }
    try folder.write("{}", to: "b.pdf.golden.json")
    #expect(
      found([folder.path]) == [
        ".git: skipped hidden", "A.pdf", "a-b/x.pdf", "a/.hidden: skipped hidden", "a/z.pdf",
        "b.pdf", "b.pdf.golden.json: skipped own-output", "ä.pdf",
      ])
  }

  @Test("Links in folders are not followed; one that is named is")
  func links() throws {
    let folder = try ScratchFolder()
    try folder.write("x", to: "real/bill.pdf")
    let manager = FileManager.default
    for (name, target) in [
      ("real/up", ".."), ("real/self", "self"), ("real/none", "nothing"),
      ("real/out", "/etc/passwd"), ("link.pdf", "real/bill.pdf"),
    ] {
      try manager.createSymbolicLink(
        atPath: folder.path(name), withDestinationPath: target)
    }
    #expect(
      found([folder.path("real")]) == [
        "bill.pdf", "none: skipped not-a-file", "out: skipped not-a-file",
        "self: skipped not-a-file", "up: skipped not-a-file",
      ])
    #expect(found([folder.path("link.pdf")]) == ["link.pdf"])
  }

  @Test("A pipe is listed, and nobody waits for it")
  func pipe() throws {
    let folder = try ScratchFolder()
    #expect(mkfifo(folder.path("bill.pdf"), 0o600) == 0)
    #expect(found([folder.path]) == ["bill.pdf: skipped not-a-file"])
    #expect(found([folder.path("bill.pdf")]) == ["bill.pdf: skipped not-a-file"])
  }

  @Test("A missing input is listed")
  func missing() throws {
    let folder = try ScratchFolder()
    #expect(
      found([folder.path("none.pdf"), "-"]) == ["-", "none.pdf: failed io-error"])
  }

  @Test("What is excluded is listed, a folder once")
  func excluded() throws {
    let folder = try ScratchFolder()
    for name in ["keep.pdf", "old/a.pdf", "old/b.pdf", "x.html"] {
      try folder.write("x", to: name)
    }
    #expect(
      found([folder.path], exclude: ["old", "*.html"]) == [
        "keep.pdf", "old: skipped excluded", "x.html: skipped excluded",
      ])
  }

  @Test("What is excluded is so where it is named as well")
  func excludedInput() throws {
    let folder = try ScratchFolder()
    for name in ["draft.pdf", "bill.pdf"] { try folder.write("x", to: name) }
    #expect(
      found([folder.path("draft.pdf"), folder.path("bill.pdf")], exclude: ["draft*"])
        == ["bill.pdf", "draft.pdf: skipped excluded"])
  }

  @Test("Files of two inputs with the same path have as many names as tell them apart")
  func collisions() throws {
    let folder = try ScratchFolder()
    for name in ["a/2024/jan.pdf", "a/2024/feb.pdf", "a/2025/jan.pdf", "b/2025/jan.pdf", "c.pdf"] {
      try folder.write("x", to: name)
    }
    func inputs(_ names: String...) -> [String] { names.map { folder.path($0) } }
    #expect(
      found(inputs("a/2024", "a/2025", "c.pdf"))
        == ["2024/feb.pdf", "2024/jan.pdf", "2025/jan.pdf", "c.pdf"])
    #expect(
      found(inputs("b/2025/jan.pdf", "a/2025", "a/2025/jan.pdf"))
        == ["a/2025/jan.pdf", "a/2025/jan.pdf", "b/2025/jan.pdf"])
    #expect(found(inputs("a/2024", "a/2024")) == ["feb.pdf", "feb.pdf", "jan.pdf", "jan.pdf"])
    #expect(found(inputs("a/2024", "c.pdf")) == ["c.pdf", "feb.pdf", "jan.pdf"])
  }

  @Test("Links with one name to several files are told apart")
  func collidingLinks() throws {
    let folder = try ScratchFolder()
    for name in ["real/1.pdf", "real/2.pdf", "a/note.txt", "b/note.txt"] {
      try folder.write("x", to: name)
    }
    for (name, target) in [("a/bill.pdf", "../real/1.pdf"), ("b/bill.pdf", "../real/2.pdf")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(name), withDestinationPath: target)
    }
    #expect(
      found([folder.path("a/bill.pdf"), folder.path("b/bill.pdf")])
        == ["a/bill.pdf", "b/bill.pdf"])
  }

  @Test("A report folder is known by its mark; other people's files in it are read")
  func reportFolder() throws {
    let folder = try ScratchFolder()
    for name in ["report/.billfold", "report/entries.csv", "report/report.json", "report/mine.pdf"]
    {
      try folder.write("x", to: name)
    }
    try folder.write("x", to: "entries.csv")
    #expect(
      found([folder.path]) == [
        "entries.csv", "report/.billfold: skipped own-output",
        "report/entries.csv: skipped own-output", "report/mine.pdf",
        "report/report.json: skipped own-output",
      ])
    #expect(found([folder.path("report/report.json")]) == ["report.json: skipped own-output"])
  }

  @Test("A tree deeper than any stack or path ends in a listing")
  func deepTree() throws {
    let folder = try ScratchFolder()
    var path = "d"
    for _ in 0..<300 { path += "/d" }
    try folder.write("x", to: path + "/bill.pdf")
    #expect(found([folder.path]) == [path + "/bill.pdf"])
  }
}
