import BillModel
import Billfold
import Glibc

/// An order to misbehave, so that tests can see what the pool makes of it.
///
/// It stands in a document's bytes, and this worker alone obeys it.
enum MockOrder {
  /// Does nothing, for longer than any limit.
  case sleep
  /// Computes for ever, deaf to SIGTERM.
  case spin
  /// Raises a signal against itself.
  case raise(Int32)
  /// Takes memory until none is given.
  case leak
  /// Ends itself with a status.
  case exit(Int32)
  /// Writes without end.
  case flood
  /// Announces an answer and writes half of it.
  case halfFrame
  /// Announces an answer longer than any limit.
  case lyingLength
  /// Writes a whole answer that is none.
  case nonsense
  /// Answers, and writes on behind the answer.
  case chatter
  /// Closes the line and goes on.
  case hangUp

  private static let prefix = Array("billfold order: ".utf8)

  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.prefix) else { return nil }
    let words = String(decoding: bytes.dropFirst(Self.prefix.count), as: UTF8.self).split(
      separator: " ")
    let number = words.count > 1 ? Int32(words[1]) ?? 0 : 0
    switch words.first {
    case "sleep": self = .sleep
    case "spin": self = .spin
    case "raise": self = .raise(number)
    case "leak": self = .leak
    case "exit": self = .exit(number)
    case "flood": self = .flood
    case "half-frame": self = .halfFrame
    case "lying-length": self = .lyingLength
    case "nonsense": self = .nonsense
    case "chatter": self = .chatter
    case "hang-up": self = .hangUp
    default: return nil
    }
  }

  /// Does what it says; where that ends nothing, the document is read as any other.
  func obey(on line: Int32) {
    let block = [UInt8](repeating: 0x2A, count: 1 << 16)
    switch self {
    case .sleep: while true { pause() }
    case .spin:
      signal(SIGTERM, SIG_IGN)
      var count: UInt64 = 0
      while true { count &+= UInt64(getppid()) }
    case .raise(let number):
      signal(number, SIG_DFL)
      Glibc.raise(number)
    case .leak:
      var blocks: [[UInt8]] = []
      while true { blocks.append([UInt8](repeating: UInt8(blocks.count & 0xFF), count: 1 << 20)) }
    case .exit(let status): Glibc.exit(status)
    case .flood:
      _ = WorkerLoop.send(WorkerMessage.reading.header(bodyCount: 200 << 20), on: line)
      while WorkerLoop.send(block, on: line) {}
    case .halfFrame:
      _ = WorkerLoop.send(WorkerMessage.reading.header(bodyCount: 1000), on: line)
      _ = WorkerLoop.send(Array(block.prefix(500)), on: line)
      Glibc.exit(0)
    case .lyingLength:
      _ = WorkerLoop.send(WorkerMessage.reading.header(bodyCount: Int(UInt32.max)), on: line)
      while true { pause() }
    case .nonsense:
      _ = WorkerLoop.send(WorkerMessage.reading.header(bodyCount: 1000), on: line)
      _ = WorkerLoop.send(Array(block.prefix(1000)), on: line)
      while true { pause() }
    case .chatter:
      let frame = DocumentFrame.encode(
        DocumentReading(record: DocumentRecord(id: "", path: "", status: .read)))
      let header = WorkerMessage.reading.header(bodyCount: frame.count)
      _ = WorkerLoop.send(header + frame + header, on: line)
      while true { pause() }
    case .hangUp:
      close(line)
      close(STDOUT_FILENO)
      while true { pause() }
    }
  }
}
