import Glibc

/// Reads documents in worker processes, driven by one thread.
///
/// Every document gets exactly one answer, whatever becomes of its worker. Workers are started when
/// they are needed and kept warm; all of them end with the pool.
public struct WorkerPool<Answer: WorkerAnswer>: ~Copyable {
  private let program: WorkerProgram
  private let settings: [UInt8]
  private let limits: WorkerLimits
  private let count: Int
  private var workers: [WorkerLine] = []
  /// Documents that wait for a worker, the next one last.
  private var waiting: [WorkerJob] = []
  private var finished: [Event] = []
  private var containers = OpenContainers()
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)

  /// A pool of as many workers; the first one starts at once, so that it gets ready meanwhile.
  ///
  /// - Throws: A ``BillfoldError`` that names the program, when it cannot be started.
  public init(
    _ program: WorkerProgram, settings: WorkerSettings, count: Int
  ) throws(BillfoldError) {
    self.program = program
    self.settings = settings.bytes
    self.limits = settings.limits
    self.count = max(1, count)
    try startWorker()
  }

  deinit { buffer.deallocate() }

  /// What a pool tells its caller.
  public enum Event: Sendable {
    /// A document was read, with all its parts when it is a mail or an archive.
    case read(Int, Answer)
    /// A document could not be read.
    case failed(Int, WorkerFailure)
    /// The descriptor that the caller waits for has something to read, or was closed.
    case readable
    /// The caller asked to stop.
    case stopped
  }

  /// Whether another document would find a worker soon.
  public var hasRoom: Bool { waiting.count < count }

  /// Whether answers are to come.
  public var isBusy: Bool {
    !finished.isEmpty || !waiting.isEmpty || workers.contains { !$0.isIdle }
  }

  /// Takes a document in; its answer bears `number`.
  public mutating func submit(_ bytes: [UInt8], as number: Int) throws(BillfoldError) {
    waiting.insert(WorkerJob(number: number, bytes: bytes), at: 0)
    try dispatch()
  }

  /// Waits for the next event.
  ///
  /// - Parameters:
  ///   - descriptor: A descriptor of the caller's that is waited for besides.
  ///   - shouldStop: Asked at least four times a second; a signal makes it be asked at once.
  /// - Returns: One event; call again for the next.
  /// - Throws: A ``BillfoldError`` when no worker can be started any more.
  public mutating func wait(
    alsoFor descriptor: Int32? = nil, shouldStop: () -> Bool = { false }
  ) throws(BillfoldError) -> Event {
    while true {
      if shouldStop() { return .stopped }
      if !finished.isEmpty { return finished.removeFirst() }
      try dispatch()
      var polled = workers.map { worker in
        pollfd(
          fd: worker.process.line,
          events: Int16(worker.wantsToSend ? POLLIN | POLLOUT : POLLIN), revents: 0)
      }
      if let descriptor {
        polled.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
      }
      let found = poll(&polled, nfds_t(polled.count), Int32(patience()))
      if found > 0 {
        // From the back, since a worker that ended leaves the list.
        for index in workers.indices.reversed() where polled[index].revents != 0 {
          serve(index, Int32(polled[index].revents))
        }
      }
      expire()
      if descriptor != nil, polled[polled.count - 1].revents != 0, finished.isEmpty {
        return .readable
      }
    }
  }

  /// Milliseconds to wait: to the next deadline, and never so long that a stop is seen late.
  private func patience() -> Int {
    let now = MonotonicClock.milliseconds
    let next = workers.reduce(Int.max) { min($0, $1.deadline) }
    return next == Int.max ? 250 : min(250, max(0, next - now))
  }

  // MARK: Workers

  private mutating func startWorker() throws(BillfoldError) {
    do throws(SystemError) {
      workers.append(try WorkerLine(program, settings: settings))
    } catch {
      throw BillfoldError.workerMissing(path: program.path, reason: error.text)
    }
  }

  private mutating func dispatch() throws(BillfoldError) {
    while let job = waiting.last {
      if !workers.contains(where: \.isIdle), workers.count < count {
        // Where the system gives no further process, the ones that are there do the work.
        do throws(BillfoldError) { try startWorker() } catch { if workers.isEmpty { throw error } }
      }
      guard let index = workers.firstIndex(where: \.isIdle) else { return }
      waiting.removeLast()
      workers[index].take(job, until: MonotonicClock.milliseconds + limits.wallMilliseconds)
      // A line that is closed already is found by the next poll.
      _ = workers[index].send()
    }
  }

  private mutating func serve(_ index: Int, _ events: Int32) {
    let worker = workers[index]
    let isHeard = events & Int32(POLLOUT) == 0 || worker.send()
    guard events & Int32(POLLIN | POLLHUP | POLLERR) != 0 || !isHeard else { return }
    switch worker.receive(into: buffer, limit: limits.answerBytes) {
    case .part:
      if !isHeard { retire(index, nil) }
    case .end: retire(index, nil)
    case .hostile(let failure): retire(index, failure)
    case .answer(let message, let bytes):
      guard let job = worker.job else { return }
      do throws(FrameError) {
        if message == .parts {
          try open(PartsFrame.decode(bytes), for: job)
        } else {
          settle(job, .success(try Answer(frame: bytes)))
        }
        worker.release()
        if worker.isWorn(after: limits.documentsPerWorker) { workers.remove(at: index) }
      } catch {
        retire(index, .malformed(error))
      }
    }
  }

  /// Begins to read what a mail or an archive holds; a part holds nothing more.
  private mutating func open(
    _ answer: (record: DocumentRecord, parts: [PackedPart]), for job: WorkerJob
  ) throws(FrameError) {
    guard job.part == nil else { throw .foreign }
    let opened = containers.open(ContainerReading(answer.record, answer.parts), as: job.number)
    waiting += opened.jobs.reversed()
    if let reading = opened.reading {
      finished.append(.read(job.number, Answer(reading: reading)))
    }
  }

  /// Hands on what became of a document, or notes what became of a part of one.
  private mutating func settle(_ job: WorkerJob, _ result: Result<Answer, WorkerFailure>) {
    if let part = job.part {
      let result = result.map(\.reading)
      guard let whole = containers.take(result, for: part, of: job.number) else { return }
      finished.append(.read(job.number, Answer(reading: whole)))
      return
    }
    switch result {
    case .success(let answer): finished.append(.read(job.number, answer))
    case .failure(let failure): finished.append(.failed(job.number, failure))
    }
  }

  private mutating func expire() {
    let now = MonotonicClock.milliseconds
    for index in workers.indices.reversed() where workers[index].deadline <= now {
      retire(index, .timeout(milliseconds: limits.wallMilliseconds))
    }
  }

  /// Ends a worker and settles the document that it had; `failure` is what it was ended for, nil
  /// when it ended by itself.
  private mutating func retire(_ index: Int, _ failure: WorkerFailure?) {
    let worker = workers.remove(at: index)
    let ending = worker.process.end()
    guard var job = worker.job else { return }
    let reason = failure ?? WorkerFailure(ending, lastWords: worker.process.lastWords(), limits)
    if reason.isWorthRetry, job.crashes == 0 {
      job.crashes += 1
      waiting.append(job)
    } else {
      settle(job, .failure(reason))
    }
  }
}

extension WorkerFailure {
  /// What the end of a process means that nobody wanted to end.
  fileprivate init(
    _ ending: WorkerProcess.Ending?, lastWords: [UInt8], _ limits: WorkerLimits
  ) {
    guard let ending else {
      self = .silence
      return
    }
    let words = String(decoding: lastWords, as: UTF8.self)
    let signs = ["Out of memory", "out of memory", "failed to allocate", "bad_alloc"]
    // Libraries abort when memory is refused; half of the address space in use tells it too.
    let isExhausted =
      ending.peakBytes ?? 0 > limits.memoryBytes / 2 || signs.contains { words.contains($0) }
    switch ending.signal {
    case _ where isExhausted: self = .memory(bytes: limits.memoryBytes)
    case SIGXCPU?: self = .timeout(milliseconds: limits.processorSeconds * 1000)
    case SIGKILL?: self = .signal(SIGKILL)
    case let signal?: self = .signal(signal)
    case nil: self = .exit(ending.status)
    }
  }
}
