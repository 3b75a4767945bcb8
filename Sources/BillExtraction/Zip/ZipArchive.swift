import CLibZip
import Glibc

/// An archive held in memory; libzip reads its directory and unpacks, this keeps to the limits.
///
/// What the directory says of sizes is a claim of the file: the limits hold for what really comes
/// out. Nothing is ever written, so that names may be as hostile as they like.
package struct ZipArchive: ~Copyable {
  /// A file or folder inside.
  package struct Entry: Sendable, Hashable {
    /// Its path with `/`, as the archive has it; bytes that are no UTF-8 are read as the code page
    /// of the system that is likeliest to have made them.
    package var name: String
    /// Its number in the archive's directory.
    package var index: Int
    /// Bytes that it has by the directory.
    package var size: Int
    /// Bytes that it takes in the archive.
    package var packedSize: Int
    /// Whether a password is needed.
    package var isEncrypted: Bool

    /// Whether it is a folder.
    package var isFolder: Bool { name.hasSuffix("/") }
  }

  /// What is in it, in the order of its directory.
  package let entries: [Entry]
  private let handle: OpaquePointer
  private let limits: ZipLimits
  private var taken = 0

  /// Opens an archive.
  ///
  /// - Throws: `damaged` when it has no directory that can be read, `bomb` when it has more names
  ///   than the limits allow.
  package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ExtractError) {
    let handle = try Self.open(bytes)
    let count = Int(zip_get_num_entries(handle, 0))
    guard count <= limits.maximumEntries else {
      zip_discard(handle)
      throw .bomb(
        reason: "the archive has \(count) entries, and \(limits.maximumEntries) is the limit")
    }
    self.handle = handle
    self.limits = limits
    entries = (0..<max(count, 0)).compactMap { Self.entry(at: $0, of: handle) }
  }

  deinit { zip_discard(handle) }

  /// The entry of a name, as it is written or in another case; nil when there is none.
  package func entry(named name: String) -> Entry? {
    if let entry = entries.first(where: { $0.name == name }) { return entry }
    let folded = name.lowercased()
    return entries.first { $0.name.lowercased() == folded }
  }

  /// The bytes of an entry.
  ///
  /// - Throws: `encrypted`; `damaged` when it does not unpack to what its checksum says; `bomb`
  ///   when it unpacks to more than the limits allow for it or for all that was read so far.
  package mutating func read(_ entry: Entry) throws(ExtractError) -> [UInt8] {
    guard !entry.isEncrypted else { throw .encrypted(tried: 0) }
    guard let file = zip_fopen_index(handle, zip_uint64_t(entry.index), 0) else {
      throw .damaged(reason: "\(entry.name): \(Self.text(of: zip_get_error(handle)))")
    }
    defer { zip_fclose(file) }
    let allowed = allowance(for: entry)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(entry.size, 0), allowed))
    while true {
      let count = Self.appendPiece(of: file, to: &bytes)
      if count == 0 { break }
      guard count > 0 else {
        throw .damaged(reason: "\(entry.name): \(Self.text(of: zip_file_get_error(file)))")
      }
      guard bytes.count <= allowed else {
        throw .bomb(
          reason: "\(entry.name) unpacks to more than \(allowed) bytes, and that is the limit")
      }
    }
    taken += bytes.count
    return bytes
  }

  // MARK: Limits

  /// How many bytes an entry may unpack to.
  private func allowance(for entry: Entry) -> Int {
    let (byRatio, isHuge) = max(entry.packedSize, 0).multipliedReportingOverflow(
      by: limits.maximumRatio)
    let left = max(limits.maximumBytes - taken, 0)
    return isHuge ? left : min(left, max(byRatio, limits.ratioFloor))
  }

  // MARK: The library

  private static func open(_ bytes: [UInt8]) throws(ExtractError) -> OpaquePointer {
    // The library takes no bytes at all for an archive without entries.
    guard !bytes.isEmpty else { throw .empty }
    // The library frees its copy when the archive is closed.
    guard let copy = malloc(max(bytes.count, 1)) else {
      throw .damaged(reason: "no memory for the archive")
    }
    bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { memcpy(copy, start, source.count) }
    }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
      free(copy)
      throw .damaged(reason: text(of: &error))
    }
    guard let handle = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
      zip_source_free(source)
      throw .damaged(reason: text(of: &error))
    }
    return handle
  }

  private static func entry(at index: Int, of handle: OpaquePointer) -> Entry? {
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_stat_index(handle, zip_uint64_t(index), ZIP_FL_ENC_RAW, &stat) == 0,
      let name = stat.name
    else { return nil }
    return Entry(
      name: Self.name(of: name), index: index, size: Int(clamping: stat.size),
      packedSize: Int(clamping: stat.comp_size),
      isEncrypted: stat.encryption_method != zip_uint16_t(ZIP_EM_NONE))
  }

  private static func name(of bytes: UnsafePointer<CChar>) -> String {
    let raw = UnsafeBufferPointer(start: bytes, count: strlen(bytes)).map { UInt8(bitPattern: $0) }
    let decoded = CharsetSniffer.decode(raw, declared: Charset(label: "ibm866"))
    return String(decoding: decoded.utf8, as: UTF8.self)
  }

  /// Takes one piece: how many bytes it had, 0 at the end, less when it cannot be unpacked.
  private static func appendPiece(of file: OpaquePointer, to bytes: inout [UInt8]) -> Int {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
      let count = Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
      if count > 0 { bytes.append(contentsOf: buffer[..<min(count, buffer.count)]) }
      return count
    }
  }

  private static func text(of error: UnsafeMutablePointer<zip_error_t>?) -> String {
    guard let error, let text = zip_error_strerror(error) else { return "it cannot be unpacked" }
    return String(cString: text)
  }
}
