import Glibc

/// Converts bytes of one charset to UTF-8 through the C library's iconv; closed when it goes.
struct CharsetConverter: ~Copyable {
  private let handle: iconv_t

  /// A converter, or nil when this machine has no tables for `charset`.
  init?(_ charset: Charset) {
    guard let handle = iconv_open("UTF-8", charset.name), UInt(bitPattern: handle) != UInt.max
    else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Converts all of `bytes` to UTF-8, with U+FFFD for each byte that is no text; counts those.
  borrowing func convert(_ bytes: Span<UInt8>) -> (utf8: [UInt8], lost: Int) {
    iconv(handle, nil, nil, nil, nil)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var lost = 0
    bytes.withUnsafeBufferPointer { source in
      var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      var left = source.count
      while left > 0 {
        let failure = appendPiece(to: &output, from: &input, &left)
        if failure == 0 || failure == E2BIG { continue }
        lost += 1
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        input = input?.advanced(by: 1)
        left -= 1
      }
      // Big5-HKSCS holds a letter back until it knows that no accent follows.
      var nothing: UnsafeMutablePointer<CChar>?
      _ = appendPiece(to: &output, from: &nothing, &left)
    }
    return (output, lost)
  }

  /// Converts as much as fits into one piece of output; returns errno, 0 when all went well.
  private borrowing func appendPiece(
    to output: inout [UInt8], from input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int
  ) -> Int32 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
      var target: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(buffer.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      var room = buffer.count
      let result = iconv(handle, &input, &left, &target, &room)
      let failure = result == -1 ? errno : 0
      output.append(contentsOf: buffer[..<(buffer.count - room)])
      return failure
    }
  }
}
