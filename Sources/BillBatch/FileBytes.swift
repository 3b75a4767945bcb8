import Glibc

/// Says why a file could not be read or written.
public struct FileError: Error, Sendable, Hashable {
  /// Path of the file.
  public let path: String
  /// The system's number for the reason (`errno`).
  public let number: Int32

  /// The system's words for the reason, in English whatever the locale.
  public var reason: String { SystemError(number: number).text }

  /// One line of the form `place: problem; remedy`.
  public var message: String { "\(path): \(reason); \(remedy)" }

  /// What a person can do about it.
  public var remedy: String {
    switch number {
    case ENOENT, ENOTDIR, EISDIR, ELOOP: "check the path"
    case EACCES, EPERM: "check who may use it"
    case ENOSPC: "make room"
    case EROFS: "name another place"
    default: "look at the disk"
    }
  }
}

/// Whole files in memory.
public enum FileBytes {
  /// Reads a file to its end.
  ///
  /// - Throws: Why it could not be read.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = FilePath(path).withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
    defer { close(descriptor) }
    return try read(from: descriptor, path: path)
  }

  /// Reads standard input, or whatever the descriptor stands for, to its end.
  ///
  /// - Throws: Why it could not be read.
  public static func read(
    from descriptor: Int32, path: String
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw FileError(path: path, number: errno)
      }
    }
  }

  /// Writes a file beside its target and puts it in its place, so that nobody sees half of it.
  ///
  /// A new file can be read by its owner alone, since bills are personal; one that is there keeps
  /// its permissions. What is no regular file, such as a terminal, is written to as it is.
  ///
  /// - Throws: Why it could not be written.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    do throws(SystemError) {
      try DraftFile.write(bytes, to: FilePath(path))
    } catch {
      throw FileError(path: path, number: error.number)
    }
  }
}
