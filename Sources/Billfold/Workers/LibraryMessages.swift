import Glibc

/// What C libraries write to standard error, taken in pieces.
///
/// Poppler has no other way to tell that it lost text. It works where standard error is a file that
/// nobody else reads, as in a worker; each piece is removed from the file once it is taken.
enum LibraryMessages {
  /// More than this is not looked at: a file can make poppler complain for ever.
  private static let limit = 1 << 20

  /// All that was written since the last call.
  static func take() -> [UInt8] {
    let end = lseek(STDERR_FILENO, 0, SEEK_CUR)
    guard end > 0 else { return [] }
    let count = min(Int(end), limit)
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(STDERR_FILENO, buffer.baseAddress, count, 0))
    }
    ftruncate(STDERR_FILENO, 0)
    lseek(STDERR_FILENO, 0, SEEK_SET)
    return bytes
  }
}
