import BillReports
import Glibc

/// A sink that writes to an open descriptor.
package struct DescriptorSink: ByteSink {
  let descriptor: Int32

  package mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    if let error = Self.write(bytes, to: descriptor) { throw error }
  }

  /// Writes all bytes, and waits where the other side does not take them yet.
  ///
  /// - Returns: What went wrong, nil when all of them were written.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> SystemError? {
    var sent = 0
    while sent < bytes.count {
      let part = bytes[sent...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if part >= 0 {
        sent += part
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      } else if errno != EINTR {
        return .last
      }
    }
    return nil
  }
}
