/// What a worker may use for one document before it is ended.
public struct WorkerLimits: Sendable, Hashable {
  /// Milliseconds from handing over the document to the whole answer, by the monotonic clock.
  public var wallMilliseconds: Int
  /// Seconds of processor time.
  public var processorSeconds: Int
  /// Bytes of address space.
  public var memoryBytes: Int
  /// Bytes of an answer.
  public var answerBytes: Int
  /// Documents after which a worker is replaced, so that what libraries leak does not add up.
  public var documentsPerWorker: Int

  /// 20 s of time, 15 s of processor, 1 GiB of memory, 256 MiB of answer.
  public init(
    wallMilliseconds: Int = 20_000, processorSeconds: Int = 15, memoryBytes: Int = 1 << 30,
    answerBytes: Int = 256 << 20, documentsPerWorker: Int = 1000
  ) {
    self.wallMilliseconds = wallMilliseconds
    self.processorSeconds = processorSeconds
    self.memoryBytes = memoryBytes
    self.answerBytes = answerBytes
    self.documentsPerWorker = documentsPerWorker
  }
}
