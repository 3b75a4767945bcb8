/// Where a writer's bytes go: an array, a file, a pipe.
public protocol ByteSink {
  /// What can go wrong.
  associatedtype Failure: Error
  /// Takes all of `bytes`, in order.
  mutating func write(_ bytes: [UInt8]) throws(Failure)
}

/// A sink that keeps all bytes in memory.
public struct ByteArraySink: ByteSink {
  /// All bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty sink.
  public init() {}

  /// Appends the bytes.
  public mutating func write(_ bytes: [UInt8]) { self.bytes += bytes }
}

/// A text that grows in memory and goes to a sink piece by piece.
protocol BufferedText {
  /// What is not at the sink yet.
  var bytes: [UInt8] { get set }
}

extension BufferedText {
  /// Gives the bytes to a sink when there are more than `limit`.
  mutating func flush<Sink: ByteSink>(
    to sink: inout Sink, beyond limit: Int = 1 << 16
  ) throws(Sink.Failure) {
    guard bytes.count > limit else { return }
    try sink.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
