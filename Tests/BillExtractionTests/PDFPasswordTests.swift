import BillExtraction
import BillModel
import Foundation
import Testing

/// The sample is encrypted by another program, with the password on the second line of the file
/// beside it.
@Suite struct PDFPasswordTests {
  private static func file(_ name: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Array(try Data(contentsOf: root.appending(path: "Samples/no/telia/\(name)")))
  }

  private static func read(_ lines: String) throws(ExtractError) -> Document {
    let list = PasswordList(lines: Array(lines.utf8)) ?? PasswordList()
    guard let bytes = try? file("bill-encrypted.pdf") else { throw .empty }
    return try PDFReader(passwords: list).read(bytes)
  }

  @Test func aListIsTriedInTurn() throws {
    let lines = String(
      decoding: try Self.file("bill-encrypted.pdf.passwords"), as: UTF8.self)
    let document = try Self.read(lines)
    #expect(document.pages.flatMap(\.words).contains { $0.text == "FAKTURA" })
    #expect(try Self.read(lines.replacing("\n", with: "\r\n")).pages.count == document.pages.count)
  }

  @Test(arguments: [("", 0), ("\n\r\n", 0), ("wrong", 1), ("wrong\nalso wrong\n", 2)])
  func aWrongPasswordOpensNothingAndIsNotTold(lines: String, tried: Int) throws {
    #expect(throws: ExtractError.encrypted(tried: tried)) { try Self.read(lines) }
    let problem = ExtractError.encrypted(tried: tried).problem
    #expect(problem.code == "encrypted")
    #expect(!(problem.message + problem.hint).contains("wrong"))
  }

  @Test func blanksBelongToAPasswordAndMarksDoNot() throws {
    let list = PasswordList(lines: Array("\u{FEFF} a b \r\n\r\nc".utf8))
    #expect(list?.lines == Array(" a b \nc".utf8))
  }

  @Test func whatIsNoListIsRefused() {
    #expect(PasswordList(lines: [0x61, 0x00, 0x62]) == nil)
    let many = Array(repeating: "x", count: PasswordList.longest + 1).joined(separator: "\n")
    #expect(PasswordList(lines: Array(many.utf8)) == nil)
  }

  @Test func aListNeverShowsWhatItHolds() throws {
    let list = try #require(PasswordList(lines: Array("secret".utf8)))
    #expect("\(list)" == "1 passwords")
    #expect(!String(reflecting: list).contains("secret"))
    #expect(Mirror(reflecting: list).children.isEmpty)
  }
}
