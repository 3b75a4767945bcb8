import Glibc

/// Writes whole files that survive a power cut: written beside the target, forced to the disk,
/// renamed, and the folder forced to the disk.
enum DraftFile {
  static func write(_ bytes: [UInt8], to path: FilePath) throws(SystemError) {
    var status = stat()
    let isThere = path.withCString { stat($0, &status) } == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      return try append(bytes, to: path, O_WRONLY | O_CLOEXEC | O_NOCTTY, mode: nil)
    }
    let draft = FilePath(bytes: path.bytes + Array(".\(getpid()).part".utf8))
    do throws(SystemError) {
      try append(
        bytes, to: draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
        mode: isThere ? status.st_mode & 0o777 : 0o600)
      let renamed = draft.withCString { from in path.withCString { rename(from, $0) } }
      guard renamed == 0 else { throw .last }
    } catch {
      if error.number != EEXIST { _ = draft.withCString { unlink($0) } }
      throw error
    }
    try forceFolder(path.parent ?? FilePath("."))
  }

  /// Writes to an opened path; a regular file is forced to the disk.
  private static func append(
    _ bytes: [UInt8], to path: FilePath, _ flags: Int32, mode: mode_t?
  ) throws(SystemError) {
    let descriptor = path.withCString { open($0, flags, 0o600) }
    guard descriptor >= 0 else { throw .last }
    do throws(SystemError) {
      if let mode, fchmod(descriptor, mode) != 0 { throw .last }
      var sink = DescriptorSink(descriptor: descriptor)
      try sink.write(bytes)
      if mode != nil { try force(descriptor) }
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw .last }
  }

  /// Waits until what was written is on the disk.
  static func force(_ descriptor: Int32) throws(SystemError) {
    while fsync(descriptor) != 0 {
      // Some file systems have nothing to force; a failure is never tried again.
      guard errno == EINTR else {
        if errno == EINVAL || errno == ENOTSUP { return }
        throw .last
      }
    }
  }

  /// Waits until the names in a folder are on the disk.
  static func forceFolder(_ path: FilePath) throws(SystemError) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    try force(descriptor)
  }
}
