import Billfold
import Foundation
import Testing

@Suite("Whole files")
struct FileBytesTests {
  @Test("A new file belongs to its owner alone")
  func newFile() throws {
    let scratch = try ScratchFolder()
    try FileBytes.write([1, 2], to: scratch.path("a"))
    #expect(try scratch.bytes("a") == [1, 2])
    #expect(try scratch.mode(of: "a") == 0o600)
    #expect(try scratch.names() == ["a"])
  }

  @Test("A file that is there keeps its permissions")
  func oldFile() throws {
    let scratch = try ScratchFolder()
    try scratch.write("old", to: "a")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: scratch.path("a"))
    try FileBytes.write([1], to: scratch.path("a"))
    #expect(try scratch.bytes("a") == [1])
    #expect(try scratch.mode(of: "a") == 0o644)
  }

  @Test("What is no file is written to as it is")
  func device() throws {
    let scratch = try ScratchFolder()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("null"), withDestinationPath: "/dev/null")
    try FileBytes.write([1], to: scratch.path("null"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("null"))
        == "/dev/null")
    do throws(FileError) {
      try FileBytes.write([1], to: "/dev/full")
      Issue.record("it was written")
    } catch {
      #expect(error.path == "/dev/full")
      #expect(error.reason == "the disk is full")
    }
  }

  @Test("A failure leaves nothing behind")
  func failure() throws {
    let scratch = try ScratchFolder()
    #expect(throws: FileError.self) { try FileBytes.write([1], to: scratch.path("no/a")) }
    #expect(throws: FileError.self) { try FileBytes.write([1], to: scratch.path("")) }
    #expect(try scratch.names() == [])
  }
}
