/// How much is taken out of an archive at the most: a small file may hold terabytes.
package struct ZipLimits: Sendable, Hashable {
  /// Names in the archive.
  package var maximumEntries: Int
  /// Bytes that all reads together may give.
  package var maximumBytes: Int
  /// How many times its packed size an entry may have; looked at beyond ``ratioFloor``.
  package var maximumRatio: Int
  /// Bytes below which any ratio is accepted: a short list of equal rows packs very well.
  package var ratioFloor: Int

  /// 10,000 names, 512 MiB, and 200 times the packed size beyond 16 MiB unless told otherwise.
  package init(
    maximumEntries: Int = 10_000, maximumBytes: Int = 512 << 20, maximumRatio: Int = 200,
    ratioFloor: Int = 16 << 20
  ) {
    self.maximumEntries = maximumEntries
    self.maximumBytes = maximumBytes
    self.maximumRatio = maximumRatio
    self.ratioFloor = ratioFloor
  }
}
