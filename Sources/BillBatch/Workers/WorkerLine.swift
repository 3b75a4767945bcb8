import Glibc

/// One worker as the pool sees it: what is on its way to it and from it.
///
/// Nothing here waits: sending and receiving go as far as the line allows.
final class WorkerLine {
  let process: WorkerProcess
  /// The document that it reads.
  private(set) var job: WorkerJob?
  /// When its time is over, in milliseconds of the monotonic clock.
  private(set) var deadline = Int.max
  private var documents = 0
  private var outgoing: [[UInt8]]
  private var sent = 0
  private var header: [UInt8] = []
  private var message = WorkerMessage.reading
  private var body: [UInt8] = []
  private var bodyCount = 0

  init(_ program: WorkerProgram, settings: [UInt8]) throws(SystemError) {
    process = try WorkerProcess(program)
    outgoing = [WorkerMessage.settings.header(bodyCount: settings.count), settings]
  }

  var isIdle: Bool { job == nil }
  var wantsToSend: Bool { !outgoing.isEmpty }

  /// Gives a document to an idle worker.
  func take(_ job: WorkerJob, until deadline: Int) {
    self.job = job
    self.deadline = deadline
    documents += 1
    let message = job.part == nil ? WorkerMessage.document : .part
    outgoing += [message.header(bodyCount: job.bytes.count), job.bytes]
  }

  /// Whether it has read as many documents as it should.
  func isWorn(after limit: Int) -> Bool { documents >= limit }

  /// Sends what the line takes; false when nobody listens any more.
  func send() -> Bool {
    while let first = outgoing.first {
      let count = first[sent...].withUnsafeBytes {
        Glibc.send(
          process.line, $0.baseAddress, $0.count,
          Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      }
      if count < 0 {
        if errno == EINTR { continue }
        return errno == EAGAIN
      }
      sent += count
      guard sent == first.count else { continue }
      outgoing.removeFirst()
      sent = 0
    }
    return true
  }

  /// What receiving has brought.
  enum Received {
    /// Nothing whole yet.
    case part
    /// The whole answer to the job.
    case answer(WorkerMessage, [UInt8])
    /// The other end is closed.
    case end
    /// What no honest worker writes.
    case hostile(WorkerFailure)
  }

  /// Receives what the line holds.
  func receive(into buffer: UnsafeMutableRawBufferPointer, limit: Int) -> Received {
    while true {
      let count = recv(process.line, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
      if count == 0 { return .end }
      if count < 0 {
        if errno == EINTR { continue }
        return errno == EAGAIN ? .part : .end
      }
      guard job != nil else { return .hostile(.malformed(.foreign)) }
      var rest = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      if header.count < WorkerMessage.headerCount {
        let part = rest.prefix(WorkerMessage.headerCount - header.count)
        header += part
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(part.count))
        guard header.count == WorkerMessage.headerCount else { continue }
        guard let (message, count) = WorkerMessage.parse(header),
          message == .reading || message == .parts
        else {
          return .hostile(.malformed(.foreign))
        }
        self.message = message
        guard count <= limit else { return .hostile(.flood(bytes: limit)) }
        bodyCount = count
        // No more than what has come is believed, so that a lie costs nothing.
        body.reserveCapacity(min(count, 1 << 20))
      }
      guard body.count + rest.count <= bodyCount else {
        return .hostile(.malformed(.trailing(count: body.count + rest.count - bodyCount)))
      }
      body += rest
      if body.count == bodyCount { return .answer(message, body) }
    }
  }

  /// Makes the worker ready for the next document.
  func release() {
    job = nil
    deadline = Int.max
    header = []
    body = []
    bodyCount = 0
  }
}

/// A document on its way.
struct WorkerJob {
  /// The caller's number.
  var number: Int
  /// Which part of the caller's document it is; nil for the document itself.
  var part: Int?
  /// The whole file.
  var bytes: [UInt8]
  /// How often a worker has crashed on it.
  var crashes = 0
}
