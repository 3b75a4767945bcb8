/// What a worker answers to a document.
public protocol WorkerAnswer: Sendable {
  /// The answer of a frame that comes from a process which has read a hostile file.
  init(frame: [UInt8]) throws(FrameError)
}

extension DocumentReading: WorkerAnswer {
  /// The reading of a frame.
  public init(frame: [UInt8]) throws(FrameError) {
    self = try DocumentFrame.decode(frame)
  }
}
