import Glibc

/// Reads the bytes of files, without ever waiting for a pipe or a device.
struct FileLoader {
  /// Larger files are not read at all.
  var maximumBytes: Int

  /// The bytes of a file; waiting for standard input ends when the caller wants to stop.
  func load(
    _ file: DiscoveredFile, shouldStop: () -> Bool = { false }
  ) throws(DiscoveredFile.Refusal) -> [UInt8] {
    if let refusal = file.refusal { throw refusal }
    let bytes: [UInt8]
    if let location = file.location {
      bytes = try load(location, followingLink: file.isNamed)
    } else {
      bytes = try Self.read(
        STDIN_FILENO, atMost: maximumBytes + 1, expecting: 1 << 16, canWait: true,
        shouldStop: shouldStop)
      guard bytes.count <= maximumBytes else {
        throw .tooLarge(bytes: bytes.count, limit: maximumBytes)
      }
    }
    guard !OwnOutput.isContent(bytes) else { throw .ownOutput }
    return bytes
  }

  private func load(
    _ location: FilePath, followingLink: Bool
  ) throws(DiscoveredFile.Refusal) -> [UInt8] {
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
    let descriptor = location.withCString { open($0, flags) }
    guard descriptor >= 0 else {
      // A link that took the file's place meanwhile.
      if errno == ELOOP, !followingLink { throw .link }
      throw .unreadable(.last)
    }
    defer { close(descriptor) }
    for _ in 0..<2 {
      let before = try Self.status(descriptor)
      guard before.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
      let size = Int(before.st_size)
      guard size <= maximumBytes else { throw .tooLarge(bytes: size, limit: maximumBytes) }
      lseek(descriptor, 0, SEEK_SET)
      let bytes = try Self.read(descriptor, atMost: maximumBytes + 1, expecting: size)
      let after = try Self.status(descriptor)
      if bytes.count == size, after.st_size == before.st_size,
        after.st_mtim.tv_sec == before.st_mtim.tv_sec,
        after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
      {
        return bytes
      }
    }
    throw .changed
  }

  private static func status(_ descriptor: Int32) throws(DiscoveredFile.Refusal) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(.last) }
    return status
  }

  /// Reads to the end, or as far as allowed.
  private static func read(
    _ descriptor: Int32, atMost limit: Int, expecting size: Int,
    canWait: Bool = false, shouldStop: () -> Bool = { false }
  ) throws(DiscoveredFile.Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = size + 1
    while bytes.count < limit {
      let wanted = min(room, limit - bytes.count)
      if canWait, !Self.wait(for: descriptor, shouldStop) { throw .stopped }
      var failure: SystemError?
      let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        let count = Glibc.read(descriptor, buffer.baseAddress, wanted)
        if count < 0 { failure = .last }
        filled = max(0, count)
      }
      if let failure {
        if failure.number == EINTR { continue }
        throw .unreadable(failure)
      }
      if part.isEmpty { break }
      // The first part is nearly always the whole file: no copy then.
      if bytes.isEmpty { bytes = part } else { bytes += part }
      room = max(1 << 16, size + 1 - bytes.count)
    }
    return bytes
  }

  /// Waits until there is something to read; false when the caller wants to stop.
  private static func wait(for descriptor: Int32, _ shouldStop: () -> Bool) -> Bool {
    while !shouldStop() {
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&polled, 1, 250) > 0 { return true }
    }
    return false
  }
}
