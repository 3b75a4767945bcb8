import Glibc

/// Cuts what a descriptor brings into lines, without ever waiting on its own.
struct LineReader {
  /// A line without its end.
  enum Line {
    case whole([UInt8])
    /// Longer than allowed; its bytes are dropped.
    case tooLong
  }

  let descriptor: Int32
  let longest: Int
  private var buffer: [UInt8] = []
  /// Where the next line begins, and up to where no line end was found.
  private var start = 0
  private var searched = 0
  private var isTooLong = false
  private var isClosed = false

  init(descriptor: Int32, longest: Int) {
    self.descriptor = descriptor
    self.longest = longest
  }

  /// Whether there will be no further line.
  var isAtEnd: Bool { isClosed && start == buffer.count && !isTooLong }

  /// Takes what the descriptor has; call it when there is something.
  mutating func fill() {
    var part = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &part, part.count)
    if count > 0 {
      if start > 1 << 20 {
        buffer.removeFirst(start)
        searched -= start
        start = 0
      }
      buffer += part[..<count]
    } else if count == 0 || errno != EINTR {
      isClosed = true
    }
  }

  /// The next whole line; the last one needs no line end.
  mutating func next() -> Line? {
    while searched < buffer.count, buffer[searched] != 0x0A { searched += 1 }
    if searched < buffer.count || isClosed {
      guard searched < buffer.count || start < buffer.count || isTooLong else { return nil }
      let line = Array(buffer[start..<searched])
      start = min(searched + 1, buffer.count)
      searched = start
      defer { isTooLong = false }
      return isTooLong || line.count > longest ? .tooLong : .whole(line)
    }
    if searched - start > longest {
      isTooLong = true
      buffer.removeAll()
      start = 0
      searched = 0
    }
    return nil
  }
}
