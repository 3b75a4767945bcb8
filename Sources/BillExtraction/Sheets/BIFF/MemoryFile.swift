import CSandbox
import Glibc

/// Bytes under a path, for libraries that read nothing else: a file in memory, gone with the value.
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  /// A file of `bytes`; nil when the system gives no room for it.
  init?(_ bytes: [UInt8]) {
    let descriptor = csandbox_memory_file("sheet")
    guard descriptor >= 0 else { return nil }
    let isWritten = bytes.withUnsafeBytes { source in
      var written = 0
      while written < source.count {
        let count = write(
          descriptor, source.baseAddress?.advanced(by: written), source.count - written)
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
    guard isWritten else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Where it is opened, by this process alone.
  var path: String { "/proc/self/fd/\(descriptor)" }
}
