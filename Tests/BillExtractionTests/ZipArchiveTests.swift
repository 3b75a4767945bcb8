import BillExtraction
import Testing

@Suite struct ZipArchiveTests {
  /// Opens an archive and reads one entry of it.
  static func read(
    _ name: String, of bytes: [UInt8], limits: ZipLimits = ZipLimits()
  ) throws(ExtractError) -> [UInt8]? {
    var archive = try ZipArchive(bytes, limits: limits)
    guard let entry = archive.entry(named: name) else { return nil }
    return try archive.read(entry)
  }

  @Test func storedAndPackedEntriesComeOutAsTheyWere() throws {
    let text = Array(String(repeating: "01.02.2026;12:00;1,50\n", count: 5000).utf8)
    let bytes = TestZip.bytes([
      .init("bills/", []), .init("bills/a.csv", text),
      .init("b.txt", Array("b".utf8), isStored: true), .init("empty.txt", []),
    ])
    var archive = try ZipArchive(bytes)
    #expect(archive.entries.map(\.name) == ["bills/", "bills/a.csv", "b.txt", "empty.txt"])
    #expect(archive.entries.map(\.isFolder) == [true, false, false, false])
    #expect(archive.entries[1].size == text.count)
    #expect(archive.entries[1].packedSize < text.count / 50)
    let first = archive.entries[1]
    #expect(try archive.read(first) == text)
    #expect(try Self.read("B.TXT", of: bytes) == Array("b".utf8))
    #expect(try Self.read("empty.txt", of: bytes) == [])
    #expect(try Self.read("other", of: bytes) == nil)
  }

  @Test func namesOfOldSystemsAreReadInTheirCodePage() throws {
    // Written by a Russian Windows: `счёт.csv` in cp866, without the flag of UTF-8.
    var bytes = TestZip.bytes([.init("aaaa.csv", "x")])
    let name: [UInt8] = [0xE1, 0xE7, 0xF1, 0xE2]
    for index in bytes.indices.dropLast(4) where bytes[index..<index + 4].elementsEqual("aaaa".utf8)
    {
      bytes.replaceSubrange(index..<index + 4, with: name)
    }
    let archive = try ZipArchive(bytes)
    #expect(archive.entries.map(\.name) == ["счёт.csv"])
  }

  @Test func bombIsToldByWhatComesOut() throws {
    let bytes = TestZip.bytes([.init("bomb", [UInt8](repeating: 0x30, count: 4 << 20))])
    #expect(throws: Never.self) { try Self.read("bomb", of: bytes) }
    let byRatio = ZipLimits(maximumRatio: 200, ratioFloor: 1 << 20)
    #expect(throws: ExtractError.bomb(reason: Self.message("bomb", 1 << 20))) {
      try Self.read("bomb", of: bytes, limits: byRatio)
    }
    let bySize = ZipLimits(maximumBytes: 3 << 20)
    #expect(throws: ExtractError.bomb(reason: Self.message("bomb", 3 << 20))) {
      try Self.read("bomb", of: bytes, limits: bySize)
    }
  }

  @Test func directoryThatLiesAboutSizesIsNotBelieved() {
    // The size in both headers says one byte.
    let content = [UInt8](repeating: 0x30, count: 4 << 20)
    var bytes = TestZip.bytes([.init("bomb", content)])
    let size: [UInt8] = [0, 0, 0x40, 0]
    for index in bytes.indices.dropLast(4) where bytes[index..<index + 4].elementsEqual(size) {
      bytes.replaceSubrange(index..<index + 4, with: [1, 0, 0, 0])
    }
    #expect(throws: ExtractError.self) {
      try Self.read("bomb", of: bytes, limits: ZipLimits(maximumBytes: 1 << 20))
    }
  }

  @Test func allReadsShareOneLimit() throws {
    let half = [UInt8](repeating: 0x30, count: 600)
    let bytes = TestZip.bytes([.init("a", half), .init("b", half)])
    var archive = try ZipArchive(bytes, limits: ZipLimits(maximumBytes: 1000))
    let entries = archive.entries
    #expect(try archive.read(entries[0]).count == 600)
    do throws(ExtractError) {
      _ = try archive.read(entries[1])
      Issue.record("more than the limit came out")
    } catch {
      #expect(error == .bomb(reason: Self.message("b", 400)))
    }
  }

  @Test func tooManyNamesAreRefused() {
    let bytes = TestZip.bytes((0..<20).map { .init("\($0)", "x") })
    #expect(
      throws: ExtractError.bomb(reason: "the archive has 20 entries, and 19 is the limit")
    ) {
      _ = try Self.read("0", of: bytes, limits: ZipLimits(maximumEntries: 19))
    }
  }

  @Test func encryptedEntryAsksForAPassword() {
    let bytes = TestZip.bytes([.init("a", Array("x".utf8), password: "secret")])
    #expect(throws: ExtractError.encrypted(tried: 0)) { _ = try Self.read("a", of: bytes) }
  }

  @Test func damageIsToldAndNeverTraps() {
    let whole = TestZip.bytes([.init("a", String(repeating: "x;y\n", count: 200))])
    for cut in stride(from: 0, to: whole.count, by: 7) {
      #expect(throws: ExtractError.self) { _ = try Self.read("a", of: Array(whole[..<cut])) }
    }
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0x5A
      _ = try? Self.read("a", of: bytes)
    }
    var bytes = whole
    bytes[40] ^= 0xFF
    #expect(throws: ExtractError.self) { _ = try Self.read("a", of: bytes) }
  }

  private static func message(_ name: String, _ limit: Int) -> String {
    "\(name) unpacks to more than \(limit) bytes, and that is the limit"
  }
}
