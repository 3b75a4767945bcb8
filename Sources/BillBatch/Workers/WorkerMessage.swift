/// What goes over the line between the main process and a worker.
///
/// A message is a byte that says what it is, the length of its body in four bytes (lowest first),
/// and the body. The document's bytes themselves go over the line, not a path or a descriptor: then
/// the worker needs no way to open files, never learns a name, and cannot see a document change
/// under its hands; a copy through the socket takes about 0.2 ms a megabyte.
package enum WorkerMessage: UInt8 {
  /// To the worker, once and first: ``WorkerSettings``.
  case settings = 1
  /// To the worker: the bytes of a document.
  case document = 2
  /// From the worker: the frame of a ``DocumentReading``, or of an ``Inspection`` where the settings
  /// ask for one.
  case reading = 3
  /// From the worker: a ``PartsFrame``, since the document is a mail or an archive.
  case parts = 4
  /// To the worker: the bytes of a part, which is not taken apart any further.
  case part = 5

  /// Bytes before the body.
  package static let headerCount = 5

  /// The header of a body.
  package func header(bodyCount: Int) -> [UInt8] {
    let count = UInt32(truncatingIfNeeded: bodyCount)
    return [
      rawValue, UInt8(truncatingIfNeeded: count), UInt8(truncatingIfNeeded: count >> 8),
      UInt8(truncatingIfNeeded: count >> 16), UInt8(truncatingIfNeeded: count >> 24),
    ]
  }

  /// Kind and length of the body that a header announces; nil for an unknown kind.
  package static func parse(
    _ header: some Collection<UInt8>
  ) -> (message: WorkerMessage, bodyCount: Int)? {
    let bytes = Array(header)
    guard bytes.count == headerCount, let message = WorkerMessage(rawValue: bytes[0]) else {
      return nil
    }
    var count = 0
    for byte in bytes.dropFirst().reversed() { count = count << 8 | Int(byte) }
    return (message: message, bodyCount: count)
  }
}
