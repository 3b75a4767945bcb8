import BillReports
import Glibc

/// A sink that writes to an open descriptor.
struct DescriptorSink: ByteSink {
  let descriptor: Int32

  mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    var sent = 0
    while sent < bytes.count {
      let part = bytes[sent...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if part < 0 {
        guard errno == EINTR else { throw .last }
      } else {
        sent += part
      }
    }
  }
}
