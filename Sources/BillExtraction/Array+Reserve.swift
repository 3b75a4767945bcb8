import Glibc

extension Array {
  /// Makes room for as many elements as a file may have.
  ///
  /// Memory that is not written to costs nothing, growing step by step does; and of a large piece
  /// the first touch of each page costs more than filling it, so that large pages are asked for.
  mutating func reserveRoom(_ count: Int) {
    reserveCapacity(count)
    let bytes = count * MemoryLayout<Element>.stride
    guard bytes >= 2 * largePage else { return }
    withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let start = (UInt(bitPattern: base) + UInt(largePage) - 1) & ~UInt(largePage - 1)
      let end = (UInt(bitPattern: base) + UInt(bytes)) & ~UInt(largePage - 1)
      // Systems that have none answer with an error, and nothing is lost.
      _ = madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_HUGEPAGE)
    }
  }
}

/// Bytes of a large page.
private let largePage = 2 << 20
